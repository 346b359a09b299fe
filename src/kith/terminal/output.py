"""Plain lines on the terminal, and texts that can do a terminal no harm."""

import re

import typer

HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f"  # C0 but the line feed; ESC starts commands to the terminal
    "\x7f-\x9f"  # DEL and C1; U+009B does what ESC [ does
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # marks that reorder letters
    "\u2028\u2029"  # ends of lines and paragraphs
    "\ud800-\udfff]"  # bytes of arguments and file names that are not UTF-8
)
"""Characters that are never shown. Joiners stay: they shape letters and emoji."""


def harmless(text: str) -> str:
    """The text as a terminal may get it: control and direction characters are removed,
    line feeds stay."""
    return text if text.isprintable() else HARMFUL.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    return " " if found[0] == "\t" else ""


def escape_json(text: str) -> str:
    r"""JSON that is harmless too and means the same: `\u009b` for the character."""
    return HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def say(line: str, *, err: bool = False) -> None:
    """Print a line on standard output, or on standard error."""
    typer.echo(harmless(line), err=err)  # noqa: TID251 - the one place
