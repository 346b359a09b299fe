import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.completion import complete_company, complete_person
from kith.main import COMMANDS
from kith.terminal.console import TerminalConsole
from kith.terminal.output import escape_json, harmless
from kith.terminal.progress import terminal_runner
from tests.support.books import Folder
from tests.support.cli_runner import Kith, typed_ahead
from tests.support.poisoned_book import OBEYED, POISON, poisoned, write_poisoned

ANN = poisoned("Ann", "\x1b[31m\u202e") + " Able"
SCOPE = f"{ANN}=new"
ASKED = (
    ("refresh", "--as-of=2026-10-31"),
    ("status",),
    ("week",),
    ("person", "Ann Able"),
    ("person", ANN),
    ("call", "Acme"),
    ("call", f"Acme{POISON}"),
    ("whatif", "Ann Able", "--kind=coffee"),
    ("met", f"2026-10-30 coffee with {ANN} at {POISON}"),
    ("favor",),
    ("favor", f"given large to {ANN} -- {POISON}"),
    ("review", "--vague"),
    ("review", f"--answer={SCOPE}"),
    ("groups",),
    ("groups", "Tarnwick alumni"),
    ("groups", POISON),
    ("events",),
    ("calibrate",),
    *(("sql", f"FROM {table}") for table in ("messages", "row_audit", "sources")),
    *(("sql", f"FROM {table}") for table in ("people", "user_views", "mentions")),
    ("sql", f'SELECT 1 AS "{POISON}"'),
    ("sql", f"SELECT {POISON}"),
    ("sql", "--json", "FROM messages"),
    ("doctor",),
    ("init", f"new{POISON}"),
    ("demo", "book"),
    ("--version",),
    (f"st{POISON}",),
)
"""Every command, and every way to fail that repeats what was typed."""

OWN = re.compile(r"\x1b\[(\d+(;\d+)*m|\?25[lh]|2K|1A)|\r")
"""Styles, and the moves of the cursor that progress bars need."""

RUN_ALL = """
import sys
from kith.main import main
for words in {asked!r}:
    sys.argv = ["kith", *words]
    try:
        main()
    except SystemExit:
        pass
"""


@pytest.fixture
def poisoned_book(book: Folder, monkeypatch: pytest.MonkeyPatch) -> Folder:
    write_poisoned(book)
    book.refresh()
    monkeypatch.setenv("KITH_BOOK", str(book.folder))
    return book


def _shown_in_terminal(book: Folder, term: str) -> str:
    """What all commands show in one terminal, one after the other."""
    terminal, end = pty.openpty()
    shown = b""
    asked = [words for words in ASKED if words[0] not in {"review", "calibrate"}]
    command = [sys.executable, "-c", RUN_ALL.format(asked=asked)]
    settings = {**os.environ, "TERM": term}
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=end,
        stderr=end,
        cwd=book.folder.parent,
        env=settings,
    ) as child:
        os.close(end)
        # Linux fails to read a terminal once nobody is there any more.
        with suppress(OSError):
            while read := os.read(terminal, 65_536):
                shown += read
        os.close(terminal)
        assert child.wait() == 0
    # The terminal itself puts a carriage return before a line feed.
    return shown.decode().replace("\r\n", "\n")


def test_every_command_is_asked() -> None:
    assert {words[0] for words in ASKED} >= COMMANDS.keys()


def test_no_command_passes_on_what_a_terminal_would_obey(
    kith: Kith, poisoned_book: Folder
) -> None:
    assert poisoned_book.folder.is_dir()
    for words in ASKED:
        said = kith(*words)
        assert not OBEYED.search(said.out), words
        assert not OBEYED.search(said.error), words
        assert "fault of Kithbook" not in said.error, words
    assert "[red]:boom:" in kith("events").out, "the rest is shown as it is"


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_a_terminal_gets_nothing_to_obey_but_our_own_styles(
    poisoned_book: Folder, term: str
) -> None:
    shown = _shown_in_terminal(poisoned_book, term)
    assert ("\x1b[" in shown) == (term != "dumb")
    assert not OBEYED.search(OWN.sub("", shown))
    assert "[red]:boom:" in shown


@pytest.mark.parametrize("command", ["review", "calibrate"])
def test_a_walk_through_questions_shows_nothing_to_obey(
    poisoned_book: Folder, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    assert poisoned_book.folder.is_dir()
    monkeypatch.setenv("TERM", "dumb")
    assert not OBEYED.search(typed_ahead("q", command).replace("\r\n", "\n"))


def test_completion_offers_names_without_poison(poisoned_book: Folder) -> None:
    context = cast("Any", SimpleNamespace(params={"book": str(poisoned_book.folder)}))
    offered = [*complete_person(context, ""), *complete_company(context, "")]
    assert offered
    assert not OBEYED.search("\n".join(offered))


def test_other_programs_get_the_data_as_it_is(
    kith: Kith, poisoned_book: Folder
) -> None:
    [(body,)] = poisoned_book.rows("SELECT body FROM messages WHERE length(body) > 50")
    assert OBEYED.search(body)
    query = "SELECT body FROM messages WHERE length(body) > 50"
    _, [as_csv] = csv.reader(io.StringIO(kith("sql", "--format=csv", query).out))
    assert as_csv == body
    assert json.loads(kith("sql", "--json", query).out) == [{"body": body}]


@given(st.text(st.characters(codec=None)))
def test_a_harmless_text_is_the_text_without_what_is_obeyed(text: str) -> None:
    shown = harmless(text)
    assert not OBEYED.search(shown)
    assert harmless(shown) == shown
    shown.encode()
    if not OBEYED.search(text) and text.isprintable():
        assert shown == text


@given(st.recursive(st.text(st.characters(codec=None)), st.lists))
def test_json_without_what_is_obeyed_means_the_same(value: Any) -> None:
    written = escape_json(json.dumps(value, ensure_ascii=False, indent=1))
    assert not OBEYED.search(written)
    assert json.loads(written) == value


@given(st.text(), st.integers(20, 80))
def test_a_console_keeps_its_width_and_shows_no_markup(text: str, width: int) -> None:
    console = TerminalConsole()
    console.width, console.file = width, io.StringIO()
    console.print(f"[bold]{text}[/bold] :smile:")
    page = console.file.getvalue()
    assert not OBEYED.search(page)
    assert "[/bold]" in page.replace("\n", "")


def test_progress_shows_the_name_of_a_file_without_poison() -> None:
    with terminal_runner() as runner:
        runner.run("read", POISON, lambda _: None)
        with runner.progress.console.capture() as page:
            runner.progress.console.print(runner.progress.get_renderable())
    assert not OBEYED.search(page.get())
    assert "[red]:boom:" in page.get()
