"""People of the book in titles of calendar entries, with or without `with`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from identity.names.normalize import ONE_WORD_SCRIPT, fold, name_key

WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc][^\W_]+)*")
WITHIN_NAME = re.compile(r"[\s.,-]*")
"""What may stand between the words of a name."""
COMPANY = re.compile(r"\s*\([^()]*\)")
NO_MEETING = re.compile(
    r"\b(?:birthday|b ?day|anniversary|geburtstag|namenstag|jubilaum|anniversaire"
    r"|cumpleanos|aniversario|compleanno|verjaardag|fodselsdag|fodelsedag|urodziny"
    r"|imieniny|syntymapaiva|narozeniny|svatek|szuletesnap|vacation|holidays?|day off"
    r"|on leave|(?:parental|maternity|paternity|sick) leave|out of office|ooo|pto|wfh"
    r"|urlaub|abwesend|krank|vacances|conges?|vacaciones|ferie|ferias|vakantie"
    r"|reminder|deadline|todo|to do|erinnerung|rappel)\b"
    r"|^(?:e ?mail|write|text|message|remind|send|prepare|prep|pay|buy|ask|follow up)\b"
)
"""Folded titles of days and tasks that concern somebody who is not there."""
ABOUT = {"about", "re", "regarding", "concerning", "for", "uber", "fur", "pour", "para"}
"""Folded words before the name of somebody whom the meeting is about."""
FULL = 2
"""Words of a full name, and letters of a word that is more than an initial."""


@dataclass(frozen=True)
class _Word:
    """A folded word of a title and its place."""

    text: str
    start: int
    end: int


class TitleNames:
    """Finds the full names of a book's people in titles."""

    def __init__(
        self, names: Iterable[str], own: Iterable[str], usual: Iterable[str]
    ) -> None:
        """Prepare the names.

        Args:
            names: of all people of the book.
            own: the owner's names; they name nobody else.
            usual: words in titles, such as `coffee`, which are no parts of a name.
        """
        self.own = {words for name in own for words in _orders(name)}
        self.by_first: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        known = [name for name in names if name]
        for words in self.own.union(*map(_orders, known)):
            self.by_first[words[0]].add(words)
        keys = [key.split() for name in known if (key := name_key(name))]
        no_names = {word for text in usual for word in fold(text).split()}
        self.given = {words[0] for words in keys} - no_names
        self.family = {words[-1] for words in keys} - no_names

    def mention_in(self, title: str) -> str | None:
        """The only full name of somebody else in a title, with a company in brackets
        after it; None if there is none or several, or the person is not there.
        """
        if NO_MEETING.search(fold(title)):
            return None
        words = list(_words(title))
        spans = [
            (a, b) for a, b in self._spans(title, words) if not self._is_own(words[a:b])
        ]
        if len({frozenset(w.text for w in words[a:b]) for a, b in spans}) != 1:
            return None
        first, last = spans[0]
        if self._is_part(title, words, first, last):
            return None
        text = title[words[first].start : words[last - 1].end]
        company = COMPANY.match(title, words[last - 1].end)
        return text + (company[0] if company else "")

    def _is_own(self, words: Sequence[_Word]) -> bool:
        return tuple(word.text for word in words) in self.own

    def _spans(self, title: str, words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
        """Places of full names, the longest first where they overlap."""
        at = 0
        while at < len(words):
            names = sorted(self.by_first.get(words[at].text, ()), key=len, reverse=True)
            ends = (at + len(n) for n in names if _stands(title, words[at:], n))
            end = next(ends, 0)
            if end:
                yield at, end
            at = end or at + 1

    def _is_part(
        self, title: str, words: Sequence[_Word], first: int, last: int
    ) -> bool:
        """Whether the name is part of a longer one, or what the meeting is about."""
        before = words[first - 1] if first else None
        if (
            before
            and title[before.end : words[first].start].isspace()
            and before.text in ABOUT | self.given
        ):
            return True
        after = words[last] if last < len(words) else None
        is_next = after and title[words[last - 1].end : after.start].isspace()
        return bool(after and is_next and after.text in self.family)


def _stands(title: str, words: Sequence[_Word], name: tuple[str, ...]) -> bool:
    """Whether the words begin with the name, and nothing else is between its words."""
    if tuple(word.text for word in words[: len(name)]) != name:
        return False
    return all(
        WITHIN_NAME.fullmatch(title, one.end, other.start)
        for one, other in pairwise(words[: len(name)])
    )


def _words(title: str) -> Iterator[_Word]:
    for found in WORD.finditer(title):
        if text := fold(found[0]).replace(" ", ""):
            yield _Word(text, found.start(), found.end())


def _orders(name: str) -> Iterator[tuple[str, ...]]:
    """A full name in words, given name first and family name first, with and without
    initials in between.

    Names in Han, Kana and Hangul are written as one word too.
    """
    words = name_key(name).split()
    if words and ONE_WORD_SCRIPT.search(words[0]):
        for order in (words, words[::-1]):
            if len("".join(order)) >= FULL:
                yield from {tuple(order), ("".join(order),)}
    elif len(words) >= FULL and min(len(words[0]), len(words[-1])) >= FULL:
        full = [word for word in words if len(word) >= FULL]
        for order in (words, full):
            yield from {tuple(order), (order[-1], *order[:-1])}
