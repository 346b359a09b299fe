"""The user's own views: their files, and the outcome of each."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import ClassVar
from unicodedata import normalize

from models.table import Table

VIEW_SCHEMA = "mine"
"""Schema of the user's views."""


@dataclass(frozen=True)
class ViewFile:
    """One file of the book's sql/ folder."""

    path: str
    """Path within the book."""
    text: str
    """Its SQL with LF line ends; empty if it cannot be read."""
    problem: str = ""
    """Why it cannot be read; empty if it can."""

    @property
    def name(self) -> str:
        """Name of the view if the file is one SELECT: the file's, without suffix."""
        return normalize("NFC", PurePosixPath(self.path).stem)

    @property
    def sha256(self) -> str:
        """Hash of the file's text, or of its problem."""
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
