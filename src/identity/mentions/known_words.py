"""Words that a book knows as given names or companies."""

from typing import Protocol


class KnownWords(Protocol):
    """Vocabulary of one book."""

    def is_given(self, text: str) -> bool:
        """Whether somebody in the book has this given name."""
        ...

    def is_family(self, text: str) -> bool:
        """Whether somebody in the book has this family name."""
        ...

    def has_name(self, name: str) -> bool:
        """Whether somebody in the book has exactly this full name."""
        ...

    def is_company(self, text: str) -> bool:
        """Whether somebody in the book works, or worked, there."""
        ...


class NoKnownWords:
    """Empty vocabulary: no given names, no companies."""

    def is_given(self, text: str) -> bool:
        """True for empty text only."""
        return not text

    def is_family(self, text: str) -> bool:
        """True for empty text only."""
        return not text

    def has_name(self, name: str) -> bool:
        """True for an empty name only."""
        return not name

    def is_company(self, text: str) -> bool:
        """True for empty text only."""
        return not text
