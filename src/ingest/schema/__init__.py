"""Building blocks of a source: its format, row classes, columns and cell types."""
