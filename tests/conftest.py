"""Fixtures: resources that tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from kith.commands.demo import copy_sample
from tests.support.books import Folder, Golden
from tests.support.cli_runner import Kith
from warehouse.build_file import CONFIG

# How long an example takes says nothing on a busy machine.
settings.register_profile("kith", deadline=None, max_examples=50)
settings.load_profile("kith")

# The tests run side by side already, and their books are small.
CONFIG["threads"] = 1


@pytest.fixture
def book(tmp_path: Path) -> Folder:
    """An empty book."""
    folder = tmp_path / "book"
    (folder / "linkedin").mkdir(parents=True)
    return Folder(folder)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The sample book, refreshed once as of its newest day; for reading only."""
    folder = tmp_path_factory.mktemp("sample") / "book"
    copied = Folder(copy_sample(folder).path)
    copied.refresh()
    return copied


@pytest.fixture
def kith(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Kith]:
    """The command, in an empty folder."""
    monkeypatch.delenv("KITH_BOOK", raising=False)
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o077)
    yield Kith(monkeypatch, capsys)
    os.umask(before)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew; then read the diff."""
    parser.addoption("--update-golden", action="store_true", help="write golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Golden files."""
    return Golden(request.config.getoption("--update-golden"))
