"""Companies: normalisation and comparison of their names."""
