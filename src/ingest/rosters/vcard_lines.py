"""The lines of vCards → properties.

A line that begins with white space goes on with the line before; in 2.1, a value in
quoted-printable goes on after a line that ends on `=`. Photographs and sounds are
passed over line by line, so that they are never held, whatever they weigh.
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
"""Characters of a value; what is longer is no name or address."""


@dataclass
class VCardProperty:
    """One property of a card; a line that is none has no name."""

    line: int
    name: str
    text: str
    """Parameters, colon and value; of what is not read and may be long, nothing."""
    raw: str
    """Its lines as they stand in the file; no more of them than of a value."""
    is_quoted: bool = False
    """The value is in quoted-printable."""

    @property
    def begins_card(self) -> bool:
        """BEGIN:VCARD."""
        return self.name == "BEGIN" and self.text.strip(": \t").upper() == "VCARD"

    @property
    def ends_card(self) -> bool:
        """END:VCARD."""
        return self.name == "END" and self.text.strip(": \t").upper() == "VCARD"

    def add(self, line: str, more: str) -> None:
        """Go on with another line, of which `more` belongs to the value."""
        if self.name not in LONG and len(self.raw) < LONGEST:
            self.raw += f"\n{line}"
            self.text += more

    def parts(self, separator: str = ";") -> list[str]:
        """The parts of the value, decoded and without escapes."""
        found = PARAMETERS.match(self.text)
        if not found:
            return []
        value = self.text[found.end() :]
        if self.is_quoted:
            value = _unquoted(value, CHARSET.search(found[1]))
        parts = re.split(rf"(?<!\\){separator}", value)
        return [ESCAPED.sub(_meant, part) for part in parts]


def vcard_properties(lines: Iterator[str]) -> Iterator[VCardProperty]:
    """The properties of all cards, one after another; blank lines are none."""
    last: VCardProperty | None = None
    is_open = is_old = False
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n").lstrip("\ufeff")
        if last and is_open:
            last.text = last.text.removesuffix("=")
            last.add(text, text)
        elif last and text[:1] in {" ", "\t"}:
            # Version 2.1 folds at a space, which stays; the others anywhere.
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
    told = PARAMETERS.match(rest)
    is_quoted = told is not None and QUOTED.search(told[1]) is not None
    if name in LONG:
        return VCardProperty(number, name, "", "", is_quoted)
    return VCardProperty(number, name, rest, raw, is_quoted)


def _unquoted(value: str, charset: re.Match[str] | None) -> str:
    """The text of quoted-printable: in its charset, else as Windows writes it."""
    named = charset[1] if charset else "utf-8"
    try:
        return decodestring(value.encode(named, "replace")).decode(named)
    except (LookupError, UnicodeDecodeError):
        octets = decodestring(value.encode("cp1252", "replace"))
        return octets.decode("cp1252", "replace")


def _meant(escape: re.Match[str]) -> str:
    return " " if escape[1] in "nN" else escape[1]
