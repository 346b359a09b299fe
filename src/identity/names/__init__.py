"""Personal names: normalisation, comparison levels and frequencies."""
