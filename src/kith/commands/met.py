"""`kith met LINE`: add a line to the log and resolve its names."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

import typer

from identity import split_people
from ingest import parse_log_line
from kith.append_text import AppendedText, append_text
from kith.completion import complete_line
from kith.resolve_mention import (
    ChooseCandidate,
    ResolvedMention,
    as_json,
    ask_which,
    describe,
    disambiguate,
    look_up,
)
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.output import say
from pipeline.book import BookFolder, find_book
from pipeline.errors import as_one_line

LOG = "meetings/log.txt"
WITH = re.compile(r"(\s(?:with|w/)\s)", re.IGNORECASE)
ANY_DAY = "2000-01-01"


def met(
    line: Annotated[
        str,
        typer.Argument(
            metavar="LINE",
            help="As in: coffee with Ann Able 45m at the pier; without a date, today.",
            autocompletion=complete_line,
        ),
    ],
    book: BookOption = None,
    json: JsonOption = False,
) -> None:
    """Run `kith met`."""
    today = datetime.now().astimezone().date()
    choose = (lambda _: None) if json else ask_which
    add_meeting(find_book(book), line, today, is_json=json, choose=choose)


def add_meeting(
    book: BookFolder, line: str, today: date, *, is_json: bool, choose: ChooseCandidate
) -> None:
    """Append the line to the log, then print the people it was resolved to.

    The line is written first, so that nothing that happens afterwards can lose it; a
    name that is chosen is written in its place.

    Raises:
        RefusalError: the line is malformed, or the log cannot be written.
    """
    line = " ".join(line.split())
    typed = line if line[:4].isdigit() else f"{today.isoformat()} {line}"
    meeting = parse_log_line(typed)
    written = _append(book, typed)
    if not is_json:
        say(f"{LOG}: {typed}")
    found = look_up(book, meeting.who, split_people)
    people = [disambiguate(book, one, choose, _is_plain) for one in found]
    chosen = _rewritten(typed, meeting.who, [one.text for one in people])
    if chosen != typed:
        written = written.replace(f"{chosen}\n")
    _print(written.text.strip(), people, today, is_json=is_json, is_new=chosen != typed)


def _print(
    line: str,
    people: Sequence[ResolvedMention],
    today: date,
    *,
    is_json: bool,
    is_new: bool,
) -> None:
    if is_json:
        # Rich takes as long to import as the names to find.
        from kith.terminal.tables import print_json  # noqa: PLC0415

        print_json({"line": line, "people": [as_json(mention) for mention in people]})
        return
    if is_new:
        say(f"{LOG}: {line}")
    for mention in people:
        say(f"  {describe(mention, today)}")


def _rewritten(line: str, typed: Sequence[str], resolved: Sequence[str]) -> str:
    """The line with its names replaced by unambiguous ones; unchanged if it would then
    be parsed differently."""
    before, joint, people = WITH.split(line, maxsplit=1)
    names = re.compile(r"\s*;\s*".join(map(re.escape, typed)))
    new = names.sub(lambda _: "; ".join(resolved), people, count=1)
    written = f"{before}{joint}{new}"
    old, parsed = parse_log_line(line), parse_log_line(written)
    is_same = parsed.model_copy(update={"who": old.who}) == old
    return written if is_same and parsed.who == list(resolved) else line


def _is_plain(name: str) -> bool:
    """Whether a line of the log with the name is parsed as exactly this name."""
    return parse_log_line(f"{ANY_DAY} coffee with {name}").who == [name]


def _append(book: BookFolder, line: str) -> AppendedText:
    path = book.path / LOG
    with as_one_line():
        path.parent.mkdir(mode=0o700, exist_ok=True)
    return append_text(path, f"{line}\n")
