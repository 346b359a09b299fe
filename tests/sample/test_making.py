import subprocess
import sys
import zipfile
from pathlib import Path

from tests.support.books import ROOT

SAMPLE = ROOT / "data" / "sample"


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a book by path; archives by member, for zlib is not the same
    everywhere."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                found |= {f"{name}!{m}": archive.read(m) for m in archive.namelist()}
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def test_the_script_makes_the_very_book_that_is_checked_in(tmp_path: Path) -> None:
    command = [sys.executable, str(SAMPLE / "make_sample.py"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    made, kept = contents(tmp_path), contents(SAMPLE)
    assert len(made) > 40
    assert made == {name: kept.get(name) for name in made}
