"""The error for a file that cannot be read; rows that cannot be read are values."""

import re

from models import RefusalError

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Characters that would break an error message into lines, or cannot be encoded."""


class UnreadableFileError(RefusalError):
    """{path}: {problem}. The whole refresh stops, with this one line."""

    def __init__(self, path: str, problem: str) -> None:
        # Names of an archive's members may contain anything.
        self.path = UNPRINTABLE.sub("?", path)
        """Path of the user's file within the book, possibly with a line number."""
        super().__init__(f"{self.path}: {problem}")
        self.problem = problem
        """What is wrong, without the path."""
