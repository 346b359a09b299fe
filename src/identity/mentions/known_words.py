"""What words mean in a book: which are given names, and which companies."""

from typing import Protocol


class KnownWords(Protocol):
    """What words mean in one book."""

    def is_given(self, text: str) -> bool:
        """Somebody has it for a given name."""
        ...

    def is_company(self, text: str) -> bool:
        """Somebody works there."""
        ...


class NoKnownWords:
    """Where nothing is known of any word."""

    def is_given(self, text: str) -> bool:
        """Nobody is called so."""
        return not text

    def is_company(self, text: str) -> bool:
        """Nobody works there."""
        return not text
