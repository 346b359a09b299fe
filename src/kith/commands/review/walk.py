"""Walk through the open questions in a terminal with single keys."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kith.commands.review.questions import OpenQuestion, question_lines
from kith.terminal.prompts import PromptLoop

DecisionLine = tuple[str, str, str | None]
"""Mention, answer and scope of one line of decisions.csv."""


@dataclass
class Walk(PromptLoop[OpenQuestion]):
    """Walks through the questions and saves a line or more per key."""

    save: Callable[[Sequence[DecisionLine]], None]
    """Appends the lines of one answer."""
    is_reversed: bool = False
    """The next answer has the scope that is not the default for the question."""
    answered: list[tuple[int, DecisionLine]] = field(default_factory=list)
    """Index of each question answered so far, and the last line saved for it."""

    def press(self, key: str) -> None:
        """Answer, skip, undo, or switch the scope of the next answer."""
        if key == "s":
            self.go(self.place + 1)
        elif key == "u":
            self._undo()
        elif key == "o" and self.question.kind != "duplicate":
            self.is_reversed = not self.is_reversed
            self.say(f"     the answer holds {self._reach()}")
        elif answers := list(self._answers(key)):
            subject, scope = self._subject()
            lines = [(subject, answer, scope) for answer in answers]
            self.save(lines)
            self.answered.append((self.place, lines[-1]))
            self.say(f"     noted: {self._words(key)}")
            self.go(self.place + 1)

    def _answers(self, key: str) -> Iterator[str]:
        """The answers that the key stands for; none for unknown keys."""
        people = [person.person_id for person in self.question.candidates]
        is_pair = self.question.kind == "duplicate"
        if key.isdecimal() and 0 < int(key) <= len(people):
            yield f"{'same:' * is_pair}{people[int(key) - 1]}"
        elif key == "i":
            yield "ignore"
        elif key == "n" and not is_pair:
            yield "new"
        elif key in {"n", "x"}:
            yield from (f"not:{person}" for person in people)

    def _subject(self) -> tuple[str, str | None]:
        """Mention and scope of the line. An answer for all records is saved with the
        words, as a mention_id changes when its record is edited."""
        question = self.question
        if question.kind == "duplicate" or question.is_full == self.is_reversed:
            return question.question_id, "here" if self.is_reversed else None
        return question.text, "always" if self.is_reversed else None

    def _undo(self) -> None:
        if not self.answered:
            self.say("     nothing to undo")
            return
        place, (subject, _, scope) = self.answered.pop()
        self.save([(subject, "ask", scope)])
        self.say("     taken back")
        self.go(place)

    def go(self, place: int) -> None:
        """Show the question at that index, with its default scope."""
        self.is_reversed = False
        super().go(place)

    def lines(self) -> Iterator[str]:
        """The question, its candidates by number, and the keys."""
        yield from question_lines(self.question)
        yield f"     {self._keys()}"

    def _keys(self) -> str:
        count = len(self.question.candidates)
        choose = {0: "", 1: "1 that one"}.get(count, f"1-{count} choose")
        if self.question.kind == "duplicate":
            choose = choose.replace("that one", "the same person")
            others = ["x somebody else", "i do not ask"]
        else:
            others = ["n new, outside the book", "x none of these", "i ignore"]
            others.append(f"o {self._reach(other=True)}")
        ways = [choose, *others, "s skip", "u undo", "q quit"]
        return " · ".join(filter(None, ways))

    def _reach(self, *, other: bool = False) -> str:
        """The scope of the next answer in words, or the other scope."""
        is_for_all = (self.question.is_full != self.is_reversed) != other
        return "for every record" if is_for_all else "for this record only"

    def _words(self, key: str) -> str:
        if key.isdecimal():
            return self.question.candidates[int(key) - 1].describe()
        words = {"n": "somebody outside the book", "i": "ignored"}
        return words.get(key) or "none of these"
