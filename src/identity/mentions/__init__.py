"""Mentions: parsing, candidate lookup, scoring and decisions."""
