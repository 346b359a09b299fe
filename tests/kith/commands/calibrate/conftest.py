import shutil
from pathlib import Path

import pytest

from tests.support.books import Folder
from tests.support.input_builders import (
    SPRING,
    connection,
    day,
    write_connections,
    write_meetings,
)


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Ann is met often, Bob was once, Cal twice and long ago, Dot and Eve never, and
    Zoe may be one person or two; refreshed, and for reading only."""
    book = Folder(tmp_path_factory.mktemp("known") / "book")
    names = ("Ann", "Bob", "Cal", "Dot", "Eve")
    rows = [connection(f"{name} Able", company="Acme") for name in names]
    zoe = connection("Zoe Able", "07 Feb 2022", "Acme")
    write_connections(book, connection("Zoe Able", company="Acme"), export=SPRING)
    write_connections(book, *rows, [*zoe[:2], f"{zoe[2]}-z", *zoe[3:]])
    write_meetings(
        book,
        *(f"{day(age)},Ann Able,dinner,240,1" for age in range(30, 900, 30)),
        f"{day(10)},Bob Able,coffee,60,1",
        f"{day(700)},Cal Able,dinner,120,1",
        f"{day(710)},Cal Able,dinner,120,1",
    )
    book.write("people.csv", "who,tags,city\nDot Able,choir,Halvenport\n")
    book.refresh()
    return book


@pytest.fixture
def copy(known: Folder, tmp_path: Path) -> Folder:
    """The same book, to write answers into."""
    shutil.copytree(known.folder, tmp_path / "copy")
    return Folder(tmp_path / "copy")
