"""Names: how they compare, and how frequent they are."""
