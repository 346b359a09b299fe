"""Split a mention into the name and its context."""

import re

from identity.companies.normalize import company_words
from identity.mentions.known_words import KnownWords
from identity.names.name_parts import BRACKETED, CREDENTIALS, QUOTED
from identity.names.normalize import HONORIFICS, fold

PRONOUNS = re.compile(
    r"(?:she|he|they|ze|xe|it|any|all|her|ella|elle|el|il|ele|ela|sie|er|hon|han)"
    r"(?:\s*/\s*\w+)*",
    re.IGNORECASE,
)
MAIDEN = re.compile(r"(?:n\u00e9e?|nee|born|geb\.?|formerly|ex)\s+(.+)", re.IGNORECASE)
BEFORE_COMPANY = re.compile(
    r"\s+(?:@|\||/|-|\u2013|\u2014)\s+|\s+(?:from|at|of|with)\s+|\s+@(?=\w)"
)
"""Separators before a company."""


class ContextStripper:
    """Removes everything but the name, and keeps companies and other names."""

    def __init__(self, known: KnownWords) -> None:
        self.known = known
        self.company: str | None = None
        self.nicknames: list[str] = []
        self.maiden: list[str] = []
        self.family = ""
        """The family name, if the mention is written `Last, First`."""

    def strip(self, text: str) -> str:
        """Strip the context and return the name."""
        text = BRACKETED.sub(self._bracket, text)
        text = QUOTED.sub(self._quote, text)
        text = self._before_company(" ".join(text.split()))
        return self._before_comma(text).strip(" ,;-|/@")

    def _bracket(self, found: re.Match[str]) -> str:
        inner = found[1].strip()
        maiden = MAIDEN.fullmatch(inner)
        if maiden:
            self.maiden.append(maiden[1])
        elif PRONOUNS.fullmatch(inner) or fold(inner) in HONORIFICS | CREDENTIALS:
            pass
        elif self.known.is_given(inner) and not self.known.is_company(inner):
            self.nicknames.append(inner)
        else:
            self._keep_company(inner)
        return " "

    def _quote(self, found: re.Match[str]) -> str:
        self.nicknames.append(found[1])
        return " "

    def _before_company(self, text: str) -> str:
        found = BEFORE_COMPANY.search(text)
        if not found or not fold(text[: found.start()]):
            return text
        self._keep_company(text[found.end() :])
        return text[: found.start()]

    def _before_comma(self, text: str) -> str:
        left, comma, right = text.partition(",")
        right = right.strip()
        words = [
            fold(word.replace(".", "")) for word in right.replace(",", " ").split()
        ]
        if not comma or not right or set(words) <= CREDENTIALS | HONORIFICS:
            return left if comma else text
        if self.known.is_company(right):
            self._keep_company(right)
            return left
        if self._is_last_first(left, words):
            self.family = left
            return f"{right} {left}"
        self._keep_company(right)
        return left

    def _is_last_first(self, left: str, right: list[str]) -> bool:
        """Whether the text is `Last, First`; a company follows a full name or a known
        given name."""
        if right and self.known.is_given(right[0]):
            return True
        is_one_word = len(fold(left).split()) == 1
        return is_one_word and len(right) == 1 and not self.known.is_given(left)

    def _keep_company(self, text: str) -> None:
        if company_words(text) and not self.company:
            self.company = text.strip()
