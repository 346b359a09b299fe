"""What a book holds: the one list of its files and folders."""

from typing import NamedTuple


class BookEntry(NamedTuple):
    """One file or folder that a user keeps in a book."""

    name: str
    """Path within the book; a folder has no suffix."""
    has_sources: bool = False
    """It is read by a refresh, or holds files that are."""
    is_marker: bool = False
    """A folder with it is a book."""
    template: str = ""
    """The file in kith/template that `kith init` writes for it, if any; into a folder,
    under the same name."""

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
"""A book's own files and folders; `kith refresh` makes the rest of them."""
