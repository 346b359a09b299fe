import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

import pytest

from ingest import (
    FileResult,
    InputFile,
    RowCache,
    find_files,
    read_file,
)
from ingest.reading.row_cache import FileAccount
from models import RefusalError, Settings
from tests.support.archives import LIMITS
from tests.support.examples import PATHS, example
from tests.support.reader import TODAY, found_in, ignore, read_book, write_file


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
    write_file(tmp_path, PATHS["connections"], example("connections") + "x,y\n")
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
    write_file(desk.book, PATHS["connections"], example("connections"))
    desk.read()
    desk.read(headers={"connections": {"company": "Firm"}})
    desk.read(privacy={"bodies": "drop"})
    assert desk.times_read == 4


def test_limits_do_not_matter_for_what_was_read(desk: Desk) -> None:
    desk.read()
    desk.read(limits={"ratio": 9})
    assert desk.times_read == 1


def test_the_last_day_a_file_can_cover_matters(desk: Desk) -> None:
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
            write_file(tmp_path, self.path, example("people") + "Bob Baker,,,,,,\n")

    write_file(tmp_path, "people.csv", example("people"))
    asked = Settings.model_validate({})
    file, shelf = Changing(tmp_path, "people.csv"), RowCache(tmp_path / ".kith", asked)
    with pytest.raises(RefusalError) as refusal:
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
    write_file(desk.book, PATHS["connections"], example("connections"))
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
