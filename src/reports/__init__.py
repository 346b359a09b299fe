"""Tables → files for people: CSV."""

from reports.csv_files import csv_text, plain_cell, safe_cell

__all__ = ["csv_text", "plain_cell", "safe_cell"]
