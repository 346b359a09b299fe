"""Mentions: parsing, candidates, scores, decisions."""
