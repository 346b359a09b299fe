"""Words that a book knows as given names or companies."""

from typing import Protocol


class KnownWords(Protocol):
    """Vocabulary of one book."""

    def is_given(self, text: str) -> bool:
        """Whether somebody in the book has this given name."""
        ...

    def is_company(self, text: str) -> bool:
        """Whether somebody in the book works, or worked, there."""
        ...


class NoKnownWords:
    """Empty vocabulary: no given names, no companies."""

    def is_given(self, text: str) -> bool:
        """True for empty text only."""
        return not text

    def is_company(self, text: str) -> bool:
        """True for empty text only."""
        return not text
