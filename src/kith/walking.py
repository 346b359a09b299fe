"""A walk through the open questions in a terminal, a key for each answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kith.questions import OpenQuestion, told

Line = tuple[str, str, str | None]
"""Mention, answer and scope of one line of decisions.csv."""
QUIT = {"q", "", "\x04"}
"""Or the end of the input."""


@dataclass
class Walk:
    """Asks one question after the other; every answer is taken at once, so whoever
    leaves half-way loses nothing."""

    questions: Sequence[OpenQuestion]
    key: Callable[[], str]
    """Waits for one key."""
    say: Callable[[str], None]
    """Shows one line."""
    take: Callable[[Sequence[Line]], None]
    """Notes lines that belong together."""
    place: int = 0
    is_turned: bool = False
    """The next answer holds for this record only, or always: not as is usual."""
    taken: list[tuple[int, Line]] = field(default_factory=list)
    """Questions answered so far, each with the last line noted for it."""

    def run(self) -> int:
        """Walk to the end or until the user leaves; the number of answers noted."""
        self._show()
        while self.place < len(self.questions):
            key = self.key().lower()
            if key in QUIT:
                break
            self._press(key)
        return len(self.taken)

    @property
    def question(self) -> OpenQuestion:
        """The question that is shown."""
        return self.questions[self.place]

    def _press(self, key: str) -> None:
        if key == "s":
            self._go(self.place + 1)
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
            self._go(self.place + 1)

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
        self._go(place)

    def _go(self, place: int) -> None:
        self.place, self.is_turned = place, False
        if place < len(self.questions):
            self._show()

    def _show(self) -> None:
        self.say("")
        self.say(f"{self.place + 1} of {len(self.questions)}")
        for line in told(self.question):
            self.say(line)
        self.say(f"     {self._keys()}")

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
            return self.question.candidates[int(key) - 1].told()
        words = {"n": "somebody outside the book", "i": "ignored"}
        return words.get(key) or "none of these"
