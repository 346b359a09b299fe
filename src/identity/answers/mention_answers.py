"""The user's answers about mentions, and which of them are in force.

An answer to a mention of several words, or with an e-mail or profile address, applies
to all mentions of the same words. One to a single word applies to its own record only,
unless its scope is `always`. The last answer wins, `not:` answers add up, and `ask`
withdraws all earlier ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from identity.answer_line import ASK, NOT, AnswerLine, LineOutcome
from identity.mentions.known_words import KnownWords, NoKnownWords
from identity.mentions.parse import parse_mention
from models import MENTION_ID

NO_KNOWN_WORDS = NoKnownWords()


class MentionQuestion(NamedTuple):
    """The parts of a mention by which answers are found."""

    mention_id: str
    mention_key: str
    is_full: bool
    """It is more than a single word, so its answer applies everywhere."""


def mention_question(
    mention_id: str, text: str, known: KnownWords = NO_KNOWN_WORDS
) -> MentionQuestion:
    """Make the question that a mention asks."""
    parsed = parse_mention(text, known)
    return MentionQuestion(mention_id, parsed.question_key, parsed.is_full)


def is_full(text: str) -> bool:
    """Whether the text is more than a single word, in any vocabulary."""
    return parse_mention(text, NO_KNOWN_WORDS).is_full


@dataclass
class AnswerInForce:
    """The answers in force for one mention."""

    line: AnswerLine | None = None
    """The deciding line; None without one, or if it was withdrawn."""
    is_here: bool = False
    """The deciding line applies to this mention only."""
    denied: dict[str, AnswerLine] = field(default_factory=dict)
    """person_id → the `not:` line that rules the person out."""
    reopened: AnswerLine | None = None
    """The `ask` line that withdrew the earlier ones."""

    @property
    def answer(self) -> str | None:
        """person_id, new or ignore; None without a deciding line."""
        if self.line is None:
            return None
        return self.line.person or self.line.verb

    @property
    def lines(self) -> Iterator[AnswerLine]:
        """All lines in force."""
        yield from (line for line in (self.line, self.reopened) if line)
        yield from self.denied.values()


NO_ANSWER = AnswerInForce()


class MentionAnswers:
    """Answers to all mentions."""

    def __init__(
        self,
        lines: Iterable[AnswerLine] = (),
        mentions: Iterable[MentionQuestion] = (),
        ids: Mapping[str, str] | None = None,
        known: KnownWords = NO_KNOWN_WORDS,
    ) -> None:
        """Match lines to mentions.

        Args:
            lines: all lines of decisions.csv.
            mentions: all mentions.
            ids: every id that was ever valid → the present one; a line about one of
                these is about a person, not a mention.
            known: vocabulary for parsing the mentions in lines.
        """
        self.known = known
        self.ids = ids or {}
        self.lines = sorted(lines, key=lambda line: (line.source_id, line.source_row))
        self.by_id = {mention.mention_id: mention for mention in mentions}
        self.by_key: defaultdict[str, list[MentionQuestion]] = defaultdict(list)
        for mention in self.by_id.values():
            self.by_key[mention.mention_key].append(mention)

    def in_force(self, mention_id: str) -> AnswerInForce:
        """Answers in force for a mention."""
        return self._in_force.get(mention_id, NO_ANSWER)

    def outcomes(self) -> Iterator[LineOutcome]:
        """Outcome of every line, with regard to mentions."""
        for line in self.lines:
            found = self._reach[line]
            if isinstance(found, str):
                yield LineOutcome(line, found)
                continue
            deciding = [id_ for id_ in found if line in self.in_force(id_).lines]
            if deciding:
                yield LineOutcome(line, "answer", deciding[0])
            else:
                yield LineOutcome(line, "replaced_answer")

    @cached_property
    def _reach(self) -> dict[AnswerLine, list[str] | str]:
        """Line → mention_ids it applies to, or the reason why there are none."""
        return {line: self._reach_of(line) for line in self.lines}

    def _reach_of(self, line: AnswerLine) -> list[str] | str:
        if line.mention in self.ids:
            return "unused_answer"
        if MENTION_ID.fullmatch(line.mention):
            named = self.by_id.get(line.mention)
            if named is None:
                return "unused_answer"
            return self._ids_of(
                self._same_words(named) if _applies_everywhere(line, named) else [named]
            )
        key = parse_mention(line.mention, self.known).question_key
        alike = self.by_key.get(key, [])
        if (
            len(alike) > 1
            and not _applies_everywhere(line, alike[0])
            and line.verb != ASK
        ):
            return "needs_scope"
        return self._ids_of(alike) or "unused_answer"

    def _same_words(self, mention: MentionQuestion) -> list[MentionQuestion]:
        return self.by_key[mention.mention_key]

    def _ids_of(self, mentions: Iterable[MentionQuestion]) -> list[str]:
        return [mention.mention_id for mention in mentions]

    @cached_property
    def _in_force(self) -> dict[str, AnswerInForce]:
        found_so_far: defaultdict[str, AnswerInForce] = defaultdict(AnswerInForce)
        for line in self.lines:
            found = self._reach[line]
            for mention_id in found if isinstance(found, list) else ():
                self._apply(line, found_so_far[mention_id], self.by_id[mention_id])
        return dict(found_so_far)

    def _apply(
        self, line: AnswerLine, in_force: AnswerInForce, mention: MentionQuestion
    ) -> None:
        """Apply one more line, which outranks earlier ones."""
        person = line.person and self.ids.get(line.person, line.person)
        if line.verb == ASK:
            in_force.line, in_force.reopened = None, line
            in_force.denied.clear()
        elif line.verb == NOT and person:
            in_force.denied[person] = line
            if self._person_of(in_force) == person:
                in_force.line = None
        else:
            in_force.line, in_force.reopened = line, None
            in_force.is_here = not _applies_everywhere(line, mention)
            in_force.denied.pop(person or "", None)

    def _person_of(self, in_force: AnswerInForce) -> str | None:
        person = in_force.line and in_force.line.person
        return self.ids.get(person, person) if person else None


def _applies_everywhere(line: AnswerLine, mention: MentionQuestion) -> bool:
    """Whether the line applies to all mentions of these words."""
    return line.scope == "always" or (line.scope is None and mention.is_full)
