"""Questions in a terminal, one after the other, a key for each answer."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Question = TypeVar("Question")
QUIT = {"q", "", "\x04"}
"""Or the end of the input."""


@dataclass
class PromptLoop(ABC, Generic[Question]):
    """Asks one question after the other; every answer is taken at once, so whoever
    leaves half-way loses nothing."""

    questions: Sequence[Question]
    key: Callable[[], str]
    """Waits for one key."""
    say: Callable[[str], None]
    """Shows one line."""
    place: int = field(default=0, kw_only=True)

    def run(self) -> None:
        """Ask to the end or until the user leaves."""
        self._show()
        while self.place < len(self.questions):
            key = self.key().lower()
            if key in QUIT:
                break
            self.press(key)

    @property
    def question(self) -> Question:
        """The question that is shown."""
        return self.questions[self.place]

    def go(self, place: int) -> None:
        """On to that question, or to the end."""
        self.place = place
        self._show()

    @abstractmethod
    def lines(self) -> Iterator[str]:
        """The question that is shown, and its keys."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Do what the key says; nothing if it is none of ours."""

    def _show(self) -> None:
        if self.place < len(self.questions):
            self.say("")
            self.say(f"{self.place + 1} of {len(self.questions)}")
            for line in self.lines():
                self.say(line)
