"""Rosters and address books: headers, columns, vCard lines."""
