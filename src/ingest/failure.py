"""The one way in which a file, as opposed to a row, can fail."""

from models import RefusalError


class UnreadableFileError(RefusalError):
    """{path}: {problem}. The whole refresh stops, with this one line."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.problem = problem
        """What is wrong, without the name of the user's file."""
