"""Unfold the lines of vCards into properties.

A line that begins with white space continues the line before; in version 2.1, a value
in quoted-printable continues after a line that ends with `=`. Photographs and sounds
are skipped line by line, so they never use memory, whatever their size.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from quopri import decodestring

NAME = re.compile(r"\s*(?:[\w-]+\.)?([\w-]+)(?=[:;])")
"""`EMAIL` of `item1.EMAIL;TYPE=INTERNET:ann@example.com`."""
PARAMETERS = re.compile(r'((?:;(?:"[^"]*"|[^":;])*)*):')
QUOTED = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE(?![^;])", re.IGNORECASE)
CHARSET = re.compile(r';CHARSET="?([\w-]+)', re.IGNORECASE)
ESCAPED = re.compile(r"\\(.)")
LONG = {"PHOTO", "LOGO", "SOUND", "KEY", "NOTE", "AGENT"}
"""Properties that are not read and may be long."""
LONGEST = 10_000
"""Characters kept of a value; no name or address is longer."""


@dataclass
class VCardProperty:
    """One property of a card."""

    line: int
    """Number of its first line, from 1."""
    name: str
    """In upper case; empty if the line is not a property."""
    text: str
    """Parameters, colon and value; empty for properties in LONG."""
    raw: str
    """Its lines as in the file, cut off after LONGEST characters."""
    is_quoted: bool = False
    """Whether the value is in quoted-printable."""

    @property
    def begins_card(self) -> bool:
        """Whether it is BEGIN:VCARD."""
        return self.name == "BEGIN" and self.text.strip(": \t").upper() == "VCARD"

    @property
    def ends_card(self) -> bool:
        """Whether it is END:VCARD."""
        return self.name == "END" and self.text.strip(": \t").upper() == "VCARD"

    def add(self, line: str, value: str) -> None:
        """Append a continuation line, of which `value` is the part of the value."""
        if self.name not in LONG and len(self.raw) < LONGEST:
            self.raw += f"\n{line}"
            self.text += value

    def parts(self, separator: str = ";") -> list[str]:
        """Split the value into parts, decoded and unescaped."""
        found = PARAMETERS.match(self.text)
        if not found:
            return []
        value = self.text[found.end() :]
        if self.is_quoted:
            value = _unquoted(value, CHARSET.search(found[1]))
        parts = re.split(rf"(?<!\\){separator}", value)
        return [ESCAPED.sub(_unescaped, part) for part in parts]


def vcard_properties(lines: Iterator[str]) -> Iterator[VCardProperty]:
    """The properties of all cards, in order; blank lines are skipped."""
    last: VCardProperty | None = None
    is_open = is_old = False
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n").lstrip("\ufeff")
        if last and is_open:
            last.text = last.text.removesuffix("=")
            last.add(text, text)
        elif last and text[:1] in {" ", "\t"}:
            # Version 2.1 folds at a space, which is data; later versions add one.
            last.add(text, text if is_old else text[1:])
        else:
            if last:
                yield last
            last = _property(number, text) if text.strip() else None
            if last and last.name == "VERSION":
                is_old = last.text.strip(": ") == "2.1"
        is_open = last is not None and last.is_quoted and text.endswith("=")
    if last:
        yield last


def _property(number: int, text: str) -> VCardProperty:
    raw = text[:LONGEST]
    found = NAME.match(raw)
    if not found:
        return VCardProperty(number, "", "", raw)
    name, rest = found[1].upper(), raw[found.end() :]
    parameters = PARAMETERS.match(rest)
    is_quoted = parameters is not None and QUOTED.search(parameters[1]) is not None
    if name in LONG:
        return VCardProperty(number, name, "", "", is_quoted)
    return VCardProperty(number, name, rest, raw, is_quoted)


def _unquoted(value: str, charset: re.Match[str] | None) -> str:
    """Decode quoted-printable: in the given charset, or UTF-8, or else cp1252."""
    named = charset[1] if charset else "utf-8"
    try:
        return decodestring(value.encode(named, "replace")).decode(named)
    except (LookupError, UnicodeDecodeError):
        octets = decodestring(value.encode("cp1252", "replace"))
        return octets.decode("cp1252", "replace")


def _unescaped(escape: re.Match[str]) -> str:
    return " " if escape[1] in "nN" else escape[1]
