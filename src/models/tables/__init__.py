"""The tables of the warehouse, one class each."""
