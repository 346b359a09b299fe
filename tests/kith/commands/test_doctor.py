import json
import os
from typing import Any

import pytest

from kith.commands.doctor import requirements_unmet
from models import REASONS, REMEDIES, WarningCode
from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import (
    HIDDEN,
    ME,
    connection,
    message,
    write_connections,
    write_messages,
    write_owner,
)

ANN = "Ann Able"


def found(kith: Kith, book: Folder) -> list[dict[str, Any]]:
    """What the doctor finds."""
    said = kith("doctor", "-b", book.folder, "--json")
    assert (said.code, said.error) == (0, "")
    findings: list[dict[str, Any]] = json.loads(said.out)
    assert all(finding["remedy"] for finding in findings)
    return findings


def named(findings: list[dict[str, Any]], level: str) -> dict[str, str]:
    """About → finding, of one level."""
    return {f["about"]: f["finding"] for f in findings if f["level"] == level}


def test_a_healthy_book_has_explanations_only(kith: Kith, book: Folder) -> None:
    write_connections(book, connection(ANN), ["", "", "", "", "", "", "05 Jan 2020"])
    write_messages(book, message(ANN, [ME]), message(ME, [ANN], draft="Yes"))
    book.refresh()
    findings = found(kith, book)
    assert not named(findings, "wrong")
    assert not named(findings, "doubtful")
    assert named(findings, "explained") == {
        "set aside, hidden_member": "1 row. "
        "A closed or hidden account: the row has no name.",
        "set aside, draft": "1 row. Written, but never sent.",
    }
    assert kith("doctor", "-b", book.folder).out.endswith("Nothing is wrong.\n")


def test_every_file_that_cannot_be_read_is_named(kith: Kith, book: Folder) -> None:
    book.write("linkedin/a.zip", b"no zip")
    book.write("linkedin/Connections.csv", "Voornaam,Naam\nAnn,Able\n")
    book.write("linkedin/messages.csv", b"PK\x03\x04rest")
    assert {about.partition(",")[0] for about in named(found(kith, book), "wrong")} == {
        "linkedin/a.zip",
        "linkedin/Connections.csv",
        "linkedin/messages.csv",
    }


def test_a_rejected_row_is_reported_with_file_line_and_remedy(
    kith: Kith, book: Folder
) -> None:
    book.write("meetings/2026.csv", "date,who\nsoon,Ann Able\nlater,Bob\n")
    write_owner(book)
    book.refresh()
    [finding] = [f for f in found(kith, book) if f["level"] == "wrong"]
    assert finding == {
        "level": "wrong",
        "about": "meetings/2026.csv, line 2",
        "finding": "rejected rows: 2; date: not a day; write it as YYYY-MM-DD",
        "remedy": "Correct the line in the file and refresh again.",
    }


def test_a_wrong_setting_is_found(kith: Kith, book: Folder) -> None:
    book.write("kith.toml", "[owner]\nprofile = 1\n")
    assert "owner.profile" in named(found(kith, book), "wrong")["kith.toml"]


def test_a_book_without_a_warehouse_or_with_newer_files_asks_for_a_refresh(
    kith: Kith, book: Folder
) -> None:
    write_connections(book, connection(ANN))
    assert named(found(kith, book), "doubtful")["warehouse.duckdb"] == "not made yet"
    book.refresh()
    write_connections(book, connection(ANN), connection("Bob Baker"))
    stale = named(found(kith, book), "doubtful")["warehouse.duckdb"]
    assert stale.startswith("files of the book were added, changed or removed")


def test_what_others_can_read_is_found(kith: Kith, book: Folder) -> None:
    write_connections(book, connection(ANN))
    book.refresh()
    book.book.warehouse.chmod(0o644)
    assert "warehouse.duckdb" in named(found(kith, book), "doubtful")


def test_a_doubt_has_the_remedy_of_its_kind(kith: Kith, book: Folder) -> None:
    write_connections(book, connection(ANN, "13 Foo 2020"))
    book.refresh()
    code = WarningCode.UNREADABLE_DAY
    [finding] = [f for f in found(kith, book) if f["finding"].startswith(code)]
    assert finding["remedy"] == REMEDIES[code]


def test_a_library_of_a_wrong_version_is_found() -> None:
    wanted = ["pydantic<1", "no-such-thing>=1", "polars", 'pytest<1; extra == "dev"']
    assert [f.finding.partition(" ")[0] for f in requirements_unmet(wanted)] == [
        "pydantic<1",
        "no-such-thing>=1",
    ]


@pytest.mark.parametrize("content", [b"no database", b""])
def test_a_broken_warehouse_is_a_finding_among_others(
    kith: Kith, book: Folder, content: bytes
) -> None:
    write_connections(book, connection(ANN, "13 Foo 2020"))
    book.write("warehouse.duckdb", content)
    findings = found(kith, book)
    assert "warehouse.duckdb" in named(findings, "wrong")
    assert named(findings, "doubtful")


def test_every_doubt_has_a_remedy() -> None:
    assert set(REMEDIES) == set(WarningCode)
    assert all(reason.meaning and reason.remedy for reason in REASONS.values())


def test_a_folder_that_cannot_be_written_to_is_found(
    kith: Kith, book: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_connections(book, connection(ANN))
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    assert "the folder is read-only" in named(found(kith, book), "wrong").values()


def test_names_are_in_no_finding(kith: Kith, book: Folder) -> None:
    write_connections(book, [*connection(ANN), "one too many"])
    write_messages(book, message(HIDDEN, [ME], "a secret"))
    book.refresh()
    said = kith("doctor", "-b", book.folder).out
    assert "8 fields, but the header has 7" in said
    assert not any(word in said for word in ("Ann", "Able", "secret", "Olive"))
