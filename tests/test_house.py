import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from models import BOOK_LAYOUT
from tests.support.books import AS_OF, ROOT, Folder

BIN = Path(sys.executable).parent
PACKAGES = ["models", "ingest", "identity", "warehouse", "reports", "pipeline", "kith"]


def test_data_flows_one_way() -> None:
    ran = subprocess.run(
        [BIN / "lint-imports", "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    assert "0 broken" in ran.stdout


def test_every_package_is_under_the_import_rules() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    ruled = settings["tool"]["importlinter"]["root_packages"]
    found = [path.parent.name for path in (ROOT / "src").glob("*/__init__.py")]
    assert sorted(ruled) == sorted([*found, "flows"])
    assert sorted(found) == sorted(PACKAGES)


@pytest.mark.parametrize("package", [*(f"src/{p}" for p in PACKAGES), "flows"])
def test_every_package_is_typed_and_says_what_it_is_for(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()
    assert (ROOT / package / "__init__.py").read_text("utf-8").startswith('"""')


def test_no_package_is_called_src_and_test_folders_are_no_packages() -> None:
    assert not (ROOT / "src" / "__init__.py").exists()
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def _has_namespaces() -> bool:
    unshare = shutil.which("unshare")
    command = [unshare or "", "--net", "--map-root-user", "true"]
    return (
        bool(unshare)
        and not subprocess.run(command, capture_output=True, check=False).returncode
    )


@pytest.mark.skipif(not _has_namespaces(), reason="a network cannot be taken away here")
def test_without_a_network_a_refresh_makes_the_same(
    sample: Folder, tmp_path: Path
) -> None:
    alone = Folder(tmp_path / "alone")
    kept = shutil.ignore_patterns(".kith", "reports", "warehouse.duckdb")
    shutil.copytree(sample.folder, alone.folder, ignore=kept)
    kith = [str(BIN / "kith"), "refresh", "-b", str(alone.folder), f"--as-of={AS_OF}"]
    unshare = str(shutil.which("unshare"))
    subprocess.run(
        [unshare, "--net", "--map-root-user", *kith], check=True, capture_output=True
    )
    for name in ("people", "interactions", "tie_strength", "tie_parts", "sources"):
        query = f"FROM {name} ORDER BY ALL"
        assert alone.rows(query) == sample.rows(query), name
    for path in sample.book.reports.glob("*.csv"):
        assert (alone.book.reports / path.name).read_bytes() == path.read_bytes()


def test_the_wheel_has_the_sample_whole() -> None:
    """What a book may hold is listed once, but hatchling cannot read it from there."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    held = [e.name for e in BOOK_LAYOUT if (ROOT / "data/sample" / e.name).exists()]
    packed = {f"data/sample/{name}": f"kith/sample/{name}" for name in held}
    assert wheel["force-include"] == packed
