"""Companies: how their names are normalized and compared."""
