"""How a command fails: one line and an exit code."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models import RefusalError

REFUSED = 2
RUNNING = 3


class KithError(RefusalError):
    """A command is refused, or failed."""


class AlreadyRunningError(KithError):
    """Another refresh of this book is running; wait for it to end."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


@contextmanager
def as_one_line(meanwhile: str = "nothing was changed") -> Iterator[None]:
    """Report a failing disk or folder in one line, without this machine's path, and
    say what state that leaves things in."""
    try:
        yield
    except OSError as error:
        problem = (error.strerror or "the disk or folder failed").lower()
        name = Path(str(error.filename or "")).name or "the book"
        raise KithError(f"{name}: {problem}; {meanwhile}") from None
