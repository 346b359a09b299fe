"""A walk through the open questions in a terminal, a key for each answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kith.commands.review.questions import OpenQuestion, question_lines
from kith.terminal.prompts import PromptLoop

DecisionLine = tuple[str, str, str | None]
"""Mention, answer and scope of one line of decisions.csv."""


@dataclass
class Walk(PromptLoop[OpenQuestion]):
    """Walks through the questions and notes the lines that the keys stand for."""

    take: Callable[[Sequence[DecisionLine]], None]
    """Notes lines that belong together."""
    is_turned: bool = False
    """The next answer holds for this record only, or always: not as is usual."""
    taken: list[tuple[int, DecisionLine]] = field(default_factory=list)
    """Questions answered so far, each with the last line noted for it."""

    def press(self, key: str) -> None:
        """Answer, skip, undo, or turn how far the next answer reaches."""
        if key == "s":
            self.go(self.place + 1)
        elif key == "u":
            self._undo()
        elif key == "o" and self.question.kind != "duplicate":
            self.is_turned = not self.is_turned
            self.say(f"     the answer holds {self._reach()}")
        elif answers := list(self._answers(key)):
            subject, scope = self._subject()
            lines = [(subject, answer, scope) for answer in answers]
            self.take(lines)
            self.taken.append((self.place, lines[-1]))
            self.say(f"     noted: {self._words(key)}")
            self.go(self.place + 1)

    def _answers(self, key: str) -> Iterator[str]:
        """What the key says; nothing if it is none of ours."""
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
        """Mention and scope of the line: words where the answer holds for all of them,
        for an id is lost when its record is edited."""
        question = self.question
        if question.kind == "duplicate" or question.is_full == self.is_turned:
            return question.question_id, "here" if self.is_turned else None
        return question.text, "always" if self.is_turned else None

    def _undo(self) -> None:
        if not self.taken:
            self.say("     nothing to undo")
            return
        place, (subject, _, scope) = self.taken.pop()
        self.take([(subject, "ask", scope)])
        self.say("     taken back")
        self.go(place)

    def go(self, place: int) -> None:
        """On to that question, whose answer holds as is usual."""
        self.is_turned = False
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
        """Which records the answer holds for, or would hold for otherwise."""
        is_for_all = (self.question.is_full != self.is_turned) != other
        return "for every record" if is_for_all else "for this record only"

    def _words(self, key: str) -> str:
        if key.isdecimal():
            return self.question.candidates[int(key) - 1].describe()
        words = {"n": "somebody outside the book", "i": "ignored"}
        return words.get(key) or "none of these"
