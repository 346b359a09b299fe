"""From a book's files to validated rows, and the cache of these."""
