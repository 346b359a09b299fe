"""Read a book's files: find, recognise, validate, and cache the validated rows."""
