"""What a source is declared with: rows, columns, cell types."""
