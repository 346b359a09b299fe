"""Run the `kith` command, in this process or in one of its own."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from kith.main import main
from tests.support.books import OPENED

BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    code: int | str | None
    out: str
    error: str

    def refused(self) -> str:
        """The one line with which a command was refused."""
        assert self.code == 2, self
        assert self.error.startswith("kith: ")
        assert self.error.count("\n") == 1
        assert self.error.endswith("\n")
        return self.error.removeprefix("kith: ").strip()


@dataclass(frozen=True)
class Kith:
    """Run the command in this process, which is quicker."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path) -> Ran:
        self.monkeypatch.setattr(sys, "argv", ["kith", *map(str, words)])
        self.capsys.readouterr()
        OPENED.close()
        with pytest.raises(SystemExit) as end:
            main()
        out, error = self.capsys.readouterr()
        return Ran(end.value.code, out, error)


def run_kith(
    *words: str | Path, given: str = "", folder: Path | None = None, **settings: str
) -> Ran:
    """Run the installed script in a process of its own."""
    ran = subprocess.run(
        [BIN / "kith", *words],
        input=given,
        cwd=folder,
        env={**os.environ, **settings},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def typed_ahead(keys: str, *words: str | Path) -> str:
    """What the installed script shows in a terminal in which these keys were typed
    before it read any."""
    terminal, end = pty.openpty()
    os.write(terminal, keys.encode())
    said = b""
    command = [str(BIN / "kith"), *map(str, words)]
    with subprocess.Popen(command, stdin=end, stdout=end, stderr=end) as child:
        os.close(end)
        # Linux fails to read a terminal once nobody is there any more.
        with suppress(OSError):
            while shown := os.read(terminal, 65_536):
                said += shown
        os.close(terminal)
        assert child.wait() == 0
    return said.decode()
