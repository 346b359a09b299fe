"""Rosters and address books: column names, header matching, class years, vCards."""
