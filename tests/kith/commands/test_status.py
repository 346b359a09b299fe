import json
import re
import subprocess
import sys

import pytest

from kith.terminal.tables import print_table
from tests.support.books import Folder
from tests.support.cli_runner import Kith
from warehouse import QueryResult

IMPORTED = """
import sys
sys.argv = ["kith", "status", "--book", sys.argv[1]]
from kith.main import main
try:
    main()
finally:
    heavy = {"polars", "prefect", "altair", "pyarrow"} & sys.modules.keys()
    print("imported:", sorted(heavy))
"""


def open_questions(book: Folder) -> tuple[int, int]:
    """Questions, and those of lone first names beside; the book has some of both."""
    kinds = [kind for (kind,) in book.rows("SELECT kind FROM questions")]
    assert 0 < kinds.count("vague") < len(kinds)
    return len(kinds) - kinds.count("vague"), kinds.count("vague")


def test_status_shows_freshness_rows_depth_and_questions(
    kith: Kith, sample: Folder
) -> None:
    said = kith("status", "-b", sample.folder)
    assert (said.code, said.error) == (0, "")
    assert said.out.startswith("As of 2026-10-31, built ")
    assert "Complete_LinkedInDataExport_10-31-2026.zip" in said.out
    assert "Rows read = loaded + merged + set aside + rejected" in said.out
    assert "Wide and deep, now and a year before" in said.out
    questions, vague = open_questions(sample)
    beside = f", and {vague} of lone first names"
    assert f"Open questions: {questions}{beside}" in said.out
    assert "Reports:" not in said.out


def test_status_as_json_has_the_same_numbers(kith: Kith, sample: Folder) -> None:
    shown = json.loads(kith("status", "-b", sample.folder, "--json").out)
    assert shown["run"]["as_of"] == "2026-10-31"
    [total] = [row for row in shown["account"] if row["kind"] == "all"]
    parts = ("loaded", "merged", "set_aside", "rejected")
    assert total["read"] == sum(total[part] for part in parts) > 0
    assert [row["day"] for row in shown["wide_and_deep"]] == [
        "2026-10-31",
        "2025-10-31",
    ]
    assert (shown["open_questions"], shown["vague_questions"]) == open_questions(sample)


def test_status_imports_nothing_heavy(sample: Folder) -> None:
    command = [sys.executable, "-c", IMPORTED, str(sample.folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "imported: []"


def test_status_mentions_reports_that_a_killed_refresh_left_behind(
    kith: Kith, book: Folder
) -> None:
    book.refresh()
    report = book.book.reports / "row_audit.csv"
    (book.book.reports / ".build").write_text("2020-01-01T00:00:00\n")
    assert "Reports: not all of this warehouse" in kith("status", "-b", book.folder).out
    book.refresh()
    assert "Reports:" not in kith("status", "-b", book.folder).out
    report.unlink()
    assert "Reports:" in kith("status", "-b", book.folder).out


def test_a_table_wider_than_the_page_is_shown_row_by_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = [f"column_number_{n}" for n in range(200)]
    print_table(QueryResult(names, [tuple(range(200))]), "Numbers")
    shown = capsys.readouterr().out.split()
    assert shown[:5] == ["Numbers", names[0], "0", names[1], "1"]


def test_nothing_is_cut_from_a_row_on_a_narrow_page(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "30")
    long = "Complete_LinkedInDataExport_10-31-2026.zip"
    print_table(
        QueryResult(["export", "exported_on", "days_old"], [(long, "2026-10-31", 0)])
    )
    shown = re.sub(r"\x1b\[[0-9;]*m|\s", "", capsys.readouterr().out)
    assert shown == f"export{long}exported_on2026-10-31days_old0"


def test_doubts_are_shown(kith: Kith, book: Folder) -> None:
    book.write("meetings/log.txt", "2027-05-01 coffee with Ann Able\n")
    book.refresh()
    said = kith("status", "-b", book.folder).out
    assert "note: interactions after 2026-10-31, not counted yet: 1" in said
    assert "note: people known by a typed name only, be it a slip of the pen: 1" in said
