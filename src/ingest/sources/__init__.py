"""The sources, one module per kind of file; `registry` lists them."""
