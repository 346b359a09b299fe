import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.books import ROOT

BIN = Path(sys.executable).parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^ *```sh\n(.*?)^ *```", README, re.DOTALL | re.MULTILINE)
LINES = [line.strip() for block in BLOCKS for line in block.splitlines()]
COMMANDS = [line for line in LINES if line and not line.startswith("#")]
SERVERS = ("python -m flows.", "prefect ")
"""Tested elsewhere: they start a server."""
NOT_FOR_A_SHELL = ("make ", "git ", "source ", *SERVERS)


def test_the_commands_of_the_readme_run_one_after_the_other(tmp_path: Path) -> None:
    made = ("warehouse.duckdb", "reports", ".kith", "__pycache__")
    shutil.copytree(
        ROOT / "data" / "sample",
        tmp_path / "data" / "sample",
        ignore=shutil.ignore_patterns(*made),
    )
    kept = {name: value for name, value in os.environ.items() if name != "KITH_BOOK"}
    for line in COMMANDS:
        if line.startswith(NOT_FOR_A_SHELL):
            continue
        ran = subprocess.run(
            ["sh", "-c", line],  # noqa: S607 - any shell
            cwd=tmp_path,
            env={**kept, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, f"{line}\n{ran.stdout}{ran.stderr}"


@pytest.mark.parametrize("line", [c for c in COMMANDS if c.startswith(("make", "git"))])
def test_make_has_every_target_that_the_readme_names(line: str) -> None:
    program, *words = shlex.split(line, comments=True)
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert program == "git" or set(words) <= set(targets)


@pytest.mark.parametrize("line", [c for c in COMMANDS if c.startswith(SERVERS[0])])
def test_every_flow_that_the_readme_names_is_there(line: str) -> None:
    _, _, module, *_ = shlex.split(line, comments=True)
    assert (ROOT / f"{module.replace('.', '/')}.py").is_file()


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", README)))
)
def test_every_file_that_the_readme_links_is_there(path: str) -> None:
    assert (ROOT / path).exists()
