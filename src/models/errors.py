"""The error that ends a command."""


class RefusalError(Exception):
    """One line: what is wrong, where, and what to do; without personal data."""
