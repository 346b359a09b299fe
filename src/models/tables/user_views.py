"""The user's own views: the files they come from, and what became of each."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import ClassVar
from unicodedata import normalize

from models.table import Table

VIEW_SCHEMA = "mine"
"""Where in the warehouse the user's views are."""


@dataclass(frozen=True)
class ViewFile:
    """One file of the book's sql/ folder."""

    path: str
    """Path within the book."""
    text: str
    """Its SQL, with LF at the ends of lines; empty if it cannot be read."""
    problem: str = ""
    """Why it cannot be read; empty if it can."""

    @property
    def name(self) -> str:
        """The view's name, if the file is one SELECT: the file's without suffix."""
        return normalize("NFC", PurePosixPath(self.path).stem)

    @property
    def sha256(self) -> str:
        """Hash of what the file says, or of what is wrong with it."""
        return sha256(f"{self.problem}\0{self.text}".encode()).hexdigest()


class UserView(Table):
    """One view of the user, or one statement in `sql/` that could not become one."""

    table_name: ClassVar[str] = "user_views"

    view_name: str | None
    """Its name in the schema `mine`; NULL = there is no such view."""
    path: str
    """Path of the file within the book."""
    line: int | None
    """Line on which the statement begins, or on which it is wrong; NULL = the file as a
    whole is wrong."""
    error: str | None
    """Why there is no such view; NULL = there is one."""
