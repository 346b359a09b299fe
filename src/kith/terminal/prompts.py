"""A loop of questions that are answered with single keys."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Question = TypeVar("Question")
QUIT = {"q", "", "\x04"}
"""q, the end of the input and Ctrl-D."""


@dataclass
class PromptLoop(ABC, Generic[Question]):
    """Asks one question after another; each answer is saved at once, so that leaving
    half-way loses nothing."""

    questions: Sequence[Question]
    key: Callable[[], str]
    """Waits for a key; empty at the end of the input."""
    say: Callable[[str], None]
    """Prints a line."""
    place: int = field(default=0, kw_only=True)
    """Index of the question shown."""

    def run(self) -> None:
        """Ask until all questions are done or the user quits."""
        self._show()
        while self.place < len(self.questions):
            key = self.key().lower()
            if key in QUIT:
                break
            self.press(key)

    @property
    def question(self) -> Question:
        """The question shown."""
        return self.questions[self.place]

    def go(self, place: int) -> None:
        """Show the question at that index; end the loop if there is none."""
        self.place = place
        self._show()

    @abstractmethod
    def lines(self) -> Iterator[str]:
        """The question shown, and its keys."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Handle a key in lower case; ignore unknown keys."""

    def _show(self) -> None:
        if self.place < len(self.questions):
            self.say("")
            self.say(f"{self.place + 1} of {len(self.questions)}")
            for line in self.lines():
                self.say(line)
