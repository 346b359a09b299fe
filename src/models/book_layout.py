"""The files and folders of a book, in the one list of them."""

from typing import NamedTuple


class BookEntry(NamedTuple):
    """One file or folder that a user keeps in a book."""

    name: str
    """Path within the book; a folder has no suffix."""
    has_sources: bool = False
    """A refresh reads it or the files in it."""
    is_marker: bool = False
    """Its presence makes a folder a book."""
    template: str = ""
    """File in kith/template that `kith init` writes for it, into a folder under its own
    name; empty for none."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return "." not in self.name


BOOK_LAYOUT = (
    BookEntry("README.md", template="README.md"),
    BookEntry("kith.toml", is_marker=True, template="kith.toml"),
    BookEntry("linkedin", has_sources=True, is_marker=True),
    BookEntry("meetings", has_sources=True, is_marker=True, template="log.txt"),
    BookEntry("groups", has_sources=True, is_marker=True),
    BookEntry("favors.csv", has_sources=True, template="favors.csv"),
    BookEntry("people.csv", has_sources=True, template="people.csv"),
    BookEntry("events.csv", has_sources=True, template="events.csv"),
    BookEntry("decisions.csv", has_sources=True),
    BookEntry("calibration.csv"),
    BookEntry("sql", template="quiet_ties.sql"),
)
"""The files and folders that belong to the user; `kith refresh` makes the others."""
