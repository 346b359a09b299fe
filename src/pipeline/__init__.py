"""The order in which a book becomes a warehouse, and its steps."""
