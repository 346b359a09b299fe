import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import (
    SOURCES,
    FileResult,
    InputFile,
    RowCache,
    UnreadableFileError,
    find_files,
    read_file,
)
from ingest.reading.row_cache import FileAccount
from models import Settings
from tests.ingest.archives import LIMITS
from tests.ingest.examples import CELLS, PATHS, example
from tests.ingest.reader import (
    TODAY,
    csv_of,
    found_in,
    ignore,
    read,
    read_book,
    refusal_of,
    write,
)

KINDS = [source.kind for source in SOURCES]
WORD = "Quillfeather"


@dataclass
class Desk:
    """A book with one file, and how often it was not found on the shelf."""

    book: Path
    times_read: int = 0
    today: date = TODAY

    def read(self, **given: Any) -> FileResult:
        """Read the file, or take it from the shelf."""
        shelf, asked = self.shelf(**given), Settings.model_validate(given)
        [file] = find_files(self.book, LIMITS)
        return read_file(file, shelf, asked, self.today, self._count)

    def shelf(self, **given: Any) -> RowCache:
        """The shelf under the settings given."""
        return RowCache(self.book / ".kith", Settings.model_validate(given))

    def entries(self) -> list[Path]:
        """What lies on the shelf."""
        return sorted((self.book / ".kith").iterdir())

    def _count(self, done: int, total: int) -> None:
        self.times_read += done == total


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    write(tmp_path, PATHS["connections"], example("connections") + "x,y\n")
    return Desk(tmp_path)


def test_a_second_reading_comes_from_the_shelf_and_is_equal(desk: Desk) -> None:
    first, second = desk.read(), desk.read()
    assert desk.times_read == 1
    assert first == second
    assert found_in(first) == found_in(second)
    assert (len(found_in(second).rows), len(found_in(second).unread)) == (1, 1)


def test_the_same_bytes_under_another_name_come_from_the_shelf(desk: Desk) -> None:
    first = desk.read()
    path = desk.book / PATHS["connections"]
    path.rename(path.with_name("Connections (1).csv"))
    second = desk.read()
    assert desk.times_read == 1
    assert first.account == second.account
    assert first.file.source_id != second.file.source_id


def test_other_bytes_and_other_settings_are_read_anew(desk: Desk) -> None:
    desk.read()
    write(desk.book, PATHS["connections"], example("connections"))
    desk.read()
    desk.read(headers={"connections": {"company": "Firm"}})
    desk.read(privacy={"bodies": "drop"})
    assert desk.times_read == 4


def test_limits_do_not_matter_for_what_was_read(desk: Desk) -> None:
    desk.read()
    desk.read(limits={"ratio": 9})
    assert desk.times_read == 1


def test_the_day_until_which_a_file_can_tell_matters(desk: Desk) -> None:
    for year in (2098, 2098, 2099):
        desk.today = date(year, 10, 31)
        desk.read()
    assert desk.times_read == 2


def test_a_file_that_changes_while_it_is_read_is_not_shelved(tmp_path: Path) -> None:
    class Changing(InputFile):
        @contextmanager
        def open(self) -> Iterator[IO[bytes]]:
            with super().open() as stream:
                yield stream
            write(tmp_path, self.path, example("people") + "Bob Baker,,,,,,\n")

    write(tmp_path, "people.csv", example("people"))
    asked = Settings.model_validate({})
    file, shelf = Changing(tmp_path, "people.csv"), RowCache(tmp_path / ".kith", asked)
    with pytest.raises(UnreadableFileError) as refusal:
        read_file(file, shelf, asked, TODAY, ignore)
    assert str(refusal.value) == "people.csv: it changed just now; refresh again"
    assert [found.account.rows_read for found in read_book(tmp_path)] == [2]


@pytest.mark.parametrize("account", [None, "", "{", "{}", "[]", '{"kind": 1, "x": 2}'])
def test_a_half_written_entry_is_read_anew(desk: Desk, account: str | None) -> None:
    found = found_in(desk.read())
    [entry] = desk.entries()
    (entry / "account.json").unlink()
    if account is not None:
        (entry / "account.json").write_text(account)
    assert found_in(desk.read()) == found
    assert desk.times_read == 2


def test_a_reading_that_was_killed_leaves_nothing_that_is_used(desk: Desk) -> None:
    found = found_in(desk.read())
    [entry] = desk.entries()
    killed = entry.with_name(f"{entry.name}.building")
    entry.rename(killed)
    shutil.copy(next(killed.glob("*.parquet")), killed / "connection-00009.parquet")
    assert found_in(desk.read()) == found
    assert desk.entries() == [entry]


def test_what_no_file_asks_for_is_tidied_away(desk: Desk) -> None:
    desk.read()
    [old] = desk.entries()
    write(desk.book, PATHS["connections"], example("connections"))
    (desk.book / ".kith" / "a file").write_text("x")
    shelf = desk.shelf()
    [file] = find_files(desk.book, LIMITS)
    read_file(file, shelf, Settings.model_validate({}), TODAY, ignore)
    shelf.tidy()
    assert old not in desk.entries()
    assert desk.read().account.rows_read == 1
    assert desk.times_read == 1


def test_a_cleared_shelf_is_empty(desk: Desk) -> None:
    desk.shelf().clear()
    desk.read()
    desk.shelf().clear()
    assert desk.entries() == []


def test_an_account_is_the_same_after_it_was_written() -> None:
    account = FileAccount("messages", "2025", 3, None, ["a doubt"])
    assert FileAccount.from_json(account.to_json()) == account


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_changed_bytes_give_rows_or_a_refusal(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    content = bytearray(example(kind).encode() * 2)
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[place] = data.draw(
            st.sampled_from(b'",;\n\r\t\0\x81\xff<=9A ') | st.integers(0, 255)
        )
    refusal = refusal_of(PATHS[kind], bytes(content))
    assert refusal is None or refusal.startswith(PATHS[kind])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KINDS), st.binary(max_size=80))
def test_any_bytes_give_rows_or_a_refusal(kind: str, content: bytes) -> None:
    assert refusal_of(PATHS[kind], example(kind).encode() + content) is None
    refusal = refusal_of(PATHS[kind], content)
    assert refusal is None or "\n" not in refusal


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_record_has_one_outcome(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(CELLS)))
    cells = CELLS[kind]
    odd = st.sampled_from([*cells.values(), "", "x", "1/5/24, 8:03 PM", "Yes"])
    rows = data.draw(
        st.lists(st.fixed_dictionaries(dict.fromkeys(cells, odd)), max_size=8)
    )
    found = read(PATHS[kind], csv_of(list(cells), *rows))
    lines = [row["source_row"] for row in [*found.rows, *found.unread]]
    blank = sum(not any(row.values()) for row in rows)
    assert len(set(lines)) == len(lines) == len(rows) - blank


@pytest.mark.parametrize(
    "column", [(k, n) for k in CELLS for n in CELLS[k]], ids="-".join
)
def test_g80_no_reason_or_doubt_ever_quotes_a_cell(column: tuple[str, str]) -> None:
    kind, name = column
    cells = {**CELLS[kind], name: f"{WORD} 9 {WORD}@example.com"}
    found = read(PATHS[kind], csv_of(list(cells), cells, {"x": "y"}) + f"{WORD}\n")
    said = [unread["reason"] for unread in found.unread] + found.account.warnings
    assert not [sentence for sentence in said if WORD.lower() in sentence.lower()]


@pytest.mark.parametrize("kind", KINDS)
def test_rejected_records_are_kept_unless_bodies_are_dropped(kind: str) -> None:
    text = example(kind) + f'{WORD},"open\n'
    for bodies, kept in (("keep", f'{WORD},"open'), ("drop", None)):
        found = read(PATHS[kind], text, {"privacy": {"bodies": bodies}})
        rejected = [u for u in found.unread if u["outcome"] == "rejected"]
        assert [unread["raw"] for unread in rejected] == [kept]


def test_doubts_are_counted_and_name_their_first_line() -> None:
    cells = {**CELLS["connections"], "Connected On": "soon"}
    found = read(
        PATHS["connections"], csv_of(list(cells), CELLS["connections"], cells, cells)
    )
    assert found.account.warnings == [
        "a day that could not be read was left empty: 2 rows, first on line 3"
    ]


def test_the_newest_day_of_a_file_is_known() -> None:
    cells = {**CELLS["messages"], "DATE": "2026-03-04 00:00:00 UTC"}
    found = read(PATHS["messages"], csv_of(list(cells), CELLS["messages"], cells))
    assert str(found.account.newest_on) == "2026-03-04"


@pytest.mark.parametrize(
    ("folder", "last"),
    [
        ("linkedin/Basic_LinkedInDataExport_03-04-2026", "2026-03-05"),
        ("linkedin/export", "2098-12-31"),
        ("linkedin", "2098-12-31"),
    ],
)
def test_f66_no_date_is_later_than_the_export(
    tmp_path: Path, folder: str, last: str
) -> None:
    next_day = date.fromordinal(date.fromisoformat(last).toordinal() + 1)
    days = [
        {**CELLS["messages"], "DATE": f"{d} 00:00:00 UTC"} for d in (last, next_day)
    ]
    write(tmp_path, f"{folder}/messages.csv", csv_of(list(days[0]), *days))
    [found] = read_book(tmp_path)
    assert [str(row["sent_at"].date()) for row in found.rows] == [last]
    assert str(found.account.newest_on) == last
    [unread] = found.unread
    assert (unread["source_row"], unread["reason"]) == (
        3,
        "its date is later than the export",
    )


def test_f66_a_two_digit_year_is_of_this_century() -> None:
    cells = {**CELLS["invitations"], "Sent At": "9/3/03, 8:03 PM"}
    found = read(PATHS["invitations"], csv_of(list(cells), cells))
    assert found.row["sent_at"].year == 2003
    cells = {**CELLS["invitations"], "Sent At": "9/3/68, 8:03 PM"}
    path = "linkedin/LinkedInDataExport_03-04-2026/Invitations.csv"
    found = read(path, csv_of(list(cells), cells))
    assert found.rejection == "its date is later than the export"


def test_what_people_write_may_lie_ahead() -> None:
    assert read("meetings/a.csv", "date,who\n2131-01-02,Ann Able\n").row


def test_progress_is_told_in_lines(tmp_path: Path) -> None:
    cells = {**CELLS["messages"], "CONTENT": "one\ntwo"}
    write(tmp_path, PATHS["messages"], csv_of(list(cells), *[cells] * 2_500))
    asked, told = Settings.model_validate({}), []
    [file] = find_files(tmp_path, LIMITS)
    shelf = RowCache(tmp_path / ".kith", asked)
    read_file(file, shelf, asked, TODAY, lambda *lines: told.append(lines))
    assert told == [(4_000, 5_001), (5_001, 5_001)]
