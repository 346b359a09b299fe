"""The one way in which a file, as opposed to a row, can fail."""

import re

from models import RefusalError

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What would break the line, or could not be written."""


class UnreadableFileError(RefusalError):
    """{path}: {problem}. The whole refresh stops, with this one line."""

    def __init__(self, path: str, problem: str) -> None:
        # Whoever made an archive named its members.
        self.path = UNPRINTABLE.sub("?", path)
        """Where: the user's file within the book, perhaps with a line."""
        super().__init__(f"{self.path}: {problem}")
        self.problem = problem
        """What is wrong, without the name of the user's file."""
