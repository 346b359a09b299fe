"""A book worth comparing, and everything a warehouse holds."""

from collections.abc import Mapping
from typing import Any

from models import TABLES, name_of
from tests.books import Folder
from tests.models.exports import (
    AUTUMN,
    HIDDEN,
    ME,
    SPRING,
    connection,
    message,
    write_connections,
    write_favors,
    write_meetings,
    write_messages,
)

ANN, BOB = "Ann Able", "Bob Baker"


def write_book(book: Folder) -> None:
    """Two exports, two files of meetings, favors: something of every source."""
    write_connections(book, connection(ANN, company="Old Mill"), export=SPRING)
    write_connections(book, connection(ANN), connection(BOB), export=AUTUMN)
    letter = message(ANN, [ME], "one\ntwo")
    write_messages(book, letter, message(HIDDEN, [ME]), export=SPRING)
    write_messages(book, letter, message(ME, [BOB], draft="Yes"), export=AUTUMN)
    write_meetings(book, f"2026-01-05,{ANN};Cid Crane,coffee,,", file="a.csv")
    write_meetings(book, f"2026-01-05,{ANN},other,,", "never,Bob,,,", file="b.csv")
    write_favors(book, f"2026-02-05,{BOB},given,introduction,,,")


def everything(book: Folder) -> Mapping[str, list[tuple[Any, ...]]]:
    """Every row of every table in its order, but for the time of the build."""
    hidden = {"run": "* EXCLUDE (built_at)"}
    with book.book.open_warehouse() as warehouse:
        return {
            name: list(
                warehouse.ask(f"SELECT {hidden.get(name, '*')} FROM {name}").rows
            )
            for name in map(name_of, TABLES)
        }
