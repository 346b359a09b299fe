"""The `kith` command, run in this process."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kith.saying import Kith


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
