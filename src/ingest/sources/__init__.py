"""The sources, one module per vendor format; `registry` lists them."""
