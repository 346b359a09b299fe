"""What stops a command."""


class RefusalError(Exception):
    """One line: what is wrong, where, and what to do. Nothing personal is in it."""
