"""A refresh writes into the book and nowhere else."""

from pathlib import Path

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.examples import PATHS, example

FOLDERS = ("reports", ".kith", ".kith/rows", "warehouse.duckdb.building.tmp")
FILES = (
    "warehouse.duckdb",
    "warehouse.duckdb.building",
    "warehouse.duckdb.building.wal",
    ".kith/lock",
    ".kith/scratch.duckdb",
    ".kith/published.json",
    ".kith/published.json.writing",
)


def state_of(*folders: Path) -> dict[Path, object]:
    """Every path below the folders, with its bytes and mode."""
    paths = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    return {
        path: (path.lstat().st_mode, path.read_bytes() if path.is_file() else None)
        for path in paths
    }


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder outside of the book, with a folder and a file in it."""
    folder = tmp_path / "elsewhere"
    (folder / "folder").mkdir(parents=True)
    folder.chmod(0o755)
    (folder / "folder" / "account.json").write_text("mine")
    (folder / "file").write_text("mine")
    return folder


@pytest.mark.parametrize("is_refreshed", [True, False], ids=["refreshed", "new"])
@pytest.mark.parametrize("name", [*FOLDERS, *FILES])
def test_a_link_in_place_of_what_a_refresh_makes_is_refused_untouched(
    kith: Kith, book: Folder, elsewhere: Path, name: str, *, is_refreshed: bool
) -> None:
    book.write(PATHS["connections"], example("connections"))
    if is_refreshed:
        book.refresh()
    link = book.folder / name
    if link.exists():
        link.rename(elsewhere / "moved")
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(elsewhere / ("folder" if name in FOLDERS else "file"))
    before = state_of(book.folder, elsewhere)
    line = kith("refresh", "-b", book.folder).refused()
    assert line.startswith(f"{name}: a symbolic link; remove it")
    assert str(elsewhere) not in line
    assert state_of(book.folder, elsewhere) == before


def test_doctor_names_the_link_and_leaves_it_alone(
    kith: Kith, book: Folder, elsewhere: Path
) -> None:
    (book.folder / ".kith").symlink_to(elsewhere)
    before = state_of(book.folder, elsewhere)
    assert ".kith: a symbolic link; remove it" in kith("doctor", "-b", book.folder).out
    assert state_of(book.folder, elsewhere) == before


def test_a_cached_file_that_is_a_link_is_refused(
    kith: Kith, book: Folder, elsewhere: Path
) -> None:
    book.write(PATHS["connections"], example("connections"))
    book.refresh()
    [entry] = (book.book.private / "rows").iterdir()
    entry.rename(elsewhere / "entry")
    entry.symlink_to(elsewhere / "entry")
    before = state_of(elsewhere)
    assert kith("refresh", "--full", "-b", book.folder).refused().startswith(".kith/")
    assert state_of(elsewhere) == before


def test_a_link_that_leads_nowhere_is_refused_too(kith: Kith, book: Folder) -> None:
    (book.folder / "reports").symlink_to(book.folder / "nowhere")
    assert kith("refresh", "-b", book.folder).refused().startswith("reports: ")
    assert not (book.folder / ".kith").exists()


def test_a_report_that_is_a_link_is_replaced_and_what_it_led_to_stays(
    book: Folder, elsewhere: Path
) -> None:
    book.refresh()
    report = book.book.reports / "tie_strength.csv"
    report.unlink()
    report.symlink_to(elsewhere / "file")
    book.refresh()
    assert not report.is_symlink()
    assert (elsewhere / "file").read_text() == "mine"


def test_the_book_itself_may_be_a_link(
    kith: Kith, book: Folder, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(book.folder)
    assert kith("refresh", "-b", tmp_path / "link").code == 0
