import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from models import RefusalError
from pipeline.read_book import Progress
from pipeline.refresh import Request, refresh
from tests.support.books import AS_OF, ROOT, Folder, T
from tests.support.histories import at
from tests.support.input_builders import (
    connection,
    write_book,
    write_connections,
    write_meetings,
)
from tests.support.reader import ignore
from tests.support.warehouse_dump import everything

LEFT_BEHIND = ("warehouse.duckdb.building", "warehouse.duckdb.building.wal")


class DyingRunner:
    """Runs the stages up to one, and there fails or kills its own process."""

    def __init__(self, last: str, *, kills: bool = False) -> None:
        self.last, self.kills = last, kills

    def run(self, stage: str, detail: str, work: Callable[[Progress], T]) -> T:
        """Run the work of a stage."""
        if f"{stage} {detail}".strip() != self.last:
            return work(ignore)
        if self.kills:
            os.kill(os.getpid(), signal.SIGKILL)
        raise RefusalError("it fails here")


def leftovers(book: Folder) -> list[str]:
    """What of a build stands beside the warehouse."""
    return [p.name for p in book.folder.iterdir() if p.name in LEFT_BEHIND]


def test_the_warehouse_is_the_users_alone(book: Folder) -> None:
    write_meetings(book, "2026-01-05,Ann Able,coffee,,")
    book.refresh()
    assert stat.S_IMODE(book.book.warehouse.stat().st_mode) == 0o600


@pytest.mark.parametrize("stage", ["check the sums", "publish"])
def test_a_refresh_that_fails_leaves_the_earlier_warehouse(
    book: Folder, stage: str
) -> None:
    write_connections(book, connection("Ann Able"))
    book.refresh()
    before = book.book.warehouse.read_bytes()
    write_connections(book, connection("Bob Baker"))
    with pytest.raises(RefusalError, match="it fails here"):
        refresh(Request(book.book, AS_OF, at(0)), DyingRunner(stage))
    assert book.book.warehouse.read_bytes() == before
    assert leftovers(book) == []


def test_a_full_disk_leaves_the_earlier_warehouse(book: Folder) -> None:
    write_connections(book, connection("Ann Able"))
    book.refresh()
    before = book.book.warehouse.read_bytes()
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from tests.support.books import Folder\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
        "Folder(Path(sys.argv[1])).refresh(full=True)\n"
    )
    ran = run_python(script, str(book.folder))
    assert "the disk is full" in ran.stderr
    assert book.book.warehouse.read_bytes() == before
    assert leftovers(book) == []


@pytest.mark.parametrize("stage", ["publish"])
def test_a_killed_refresh_leaves_the_warehouse_and_the_next_one_succeeds(
    book: Folder, stage: str
) -> None:
    write_book(book)
    book.refresh()
    before = everything(book)
    script = (
        "import sys; from pathlib import Path\n"
        "from pipeline.book import BookFolder\n"
        "from pipeline.refresh import Request, refresh\n"
        "from tests.support.books import AS_OF\n"
        "from tests.support.histories import at\n"
        "from tests.warehouse.test_publishing import DyingRunner\n"
        "book, stage = BookFolder(Path(sys.argv[1])), sys.argv[2]\n"
        "request = Request(book, AS_OF, at(0), is_full=True)\n"
        "refresh(request, DyingRunner(stage, kills=True))\n"
    )
    ran = run_python(script, str(book.folder), stage)
    assert ran.returncode == -signal.SIGKILL
    assert leftovers(book)
    assert everything(book) == before
    book.refresh()
    assert everything(book) == before
    assert leftovers(book) == []


def test_a_reader_goes_on_undisturbed_and_the_next_sees_the_new_one(
    book: Folder,
) -> None:
    query = "SELECT full_name FROM people WHERE is_connection"
    write_connections(book, connection("Ann Able"))
    book.refresh()
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(book.book.warehouse), query],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with reader:
        assert reader.stdin
        assert reader.stdout
        assert reader.stdout.readline() == "open\n"
        write_connections(book, connection("Bob Baker"))
        book.refresh()
        reader.stdin.write("go on\n")
        reader.stdin.flush()
        assert reader.stdout.readline() == "[('Ann Able',)]\n"
    assert book.rows(query) == [("Bob Baker",)]


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    book = Folder(tmp_path / "Ann's [book] {a,b} * #1")
    write_meetings(book, "2026-01-05,Ann Able,coffee,,")
    assert book.refresh().rows_loaded == 1


READER = """
import sys
from pathlib import Path
from warehouse import Warehouse

with Warehouse.open(Path(sys.argv[1])) as warehouse:
    print("open", flush=True)
    sys.stdin.readline()
    print(list(warehouse.query(sys.argv[2]).rows), flush=True)
"""


def run_python(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own, with the tests in its path."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
