import importlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from prefect import Flow

from flows.refresh import StageFailedError, redact_errors
from ingest import UnreadableFileError
from models import RefusalError
from pipeline.errors import KithError
from tests.support.books import ROOT, Folder
from tests.support.cases import case

FIRST = """
import os, sys
import flows
assert "prefect" not in sys.modules
print(os.environ["DO_NOT_TRACK"], os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"])
print(os.environ["PREFECT_RESULTS_PERSIST_BY_DEFAULT"], os.environ["PREFECT_HOME"])
"""


def run(*words: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PREFECT_") and name != "DO_NOT_TRACK"
    }
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**kept, **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_prefect_is_told_to_keep_to_itself_before_it_is_imported(
    tmp_path: Path,
) -> None:
    ran = run("-c", FIRST, XDG_STATE_HOME=str(tmp_path))
    home = tmp_path / "kithbook" / "prefect"
    assert ran.stdout.split() == ["1", "false", "false", str(home)]
    assert home.stat().st_mode & 0o777 == 0o700


def test_what_the_user_has_set_stays(tmp_path: Path) -> None:
    ran = run("-c", FIRST, PREFECT_HOME=str(tmp_path / "own"), DO_NOT_TRACK="true")
    assert ran.stdout.split() == ["true", "false", "false", str(tmp_path / "own")]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["nowhere"], "nowhere: no such folder"),
        (
            ["data/sample", "--as-of", "tomorrow"],
            "--as-of: write the day as YYYY-MM-DD",
        ),
    ],
)
def test_a_wrong_request_is_refused_before_a_server_is_started(
    tmp_path: Path, words: list[str], complaint: str
) -> None:
    ran = run("-m", "flows.refresh", *words, XDG_STATE_HOME=str(tmp_path))
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert complaint in ran.stderr
    assert list((tmp_path / "kithbook" / "prefect").iterdir()) == []


def test_an_exception_of_a_library_is_reported_without_its_words() -> None:
    def work() -> None:
        raise ValueError("Quirinalda Xanthopoulou")

    with pytest.raises(StageFailedError, match="build people: ValueError") as fault:
        redact_errors("build people", work)
    assert fault.value.__context__ is None


SECRETS = ("quirinalda", "xanthopoulou", "zzyzx", "kumquat")
PERSON = "Quirinalda,Xanthopoulou,quirinalda@zzyzx.example,kumquat"


@case("G80")
def test_what_the_flow_records_of_a_refusal_names_nobody(book: Folder) -> None:
    book.write("linkedin/Quirinalda/Connections.csv", f"{PERSON}\n{PERSON}\n")
    with pytest.raises(RefusalError) as fault:
        redact_errors("read", book.refresh)
    recorded = str(fault.value).lower()
    assert recorded.startswith("read: expected the columns first name, connected on;")
    assert [word for word in SECRETS if word in recorded] == []
    assert fault.value.__context__ is None


def test_a_discreet_error_goes_through() -> None:
    def work() -> None:
        raise KithError("the book is damaged")

    with pytest.raises(KithError, match="the book is damaged"):
        redact_errors("publish", work)


@pytest.mark.parametrize(
    "error",
    [
        UnreadableFileError("meetings/Quirinalda.csv", "damaged"),
        OSError(13, "Damaged", "/home/quirinalda/book"),
    ],
)
def test_the_name_of_a_file_is_shown_in_the_terminal_alone(
    error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> None:
        raise error

    with pytest.raises(StageFailedError) as fault:
        redact_errors("read", work)
    assert str(fault.value) == "read: damaged"
    assert "uirinalda" in capsys.readouterr().err


def test_the_flow_persists_nothing_and_checks_no_values() -> None:
    flow = importlib.import_module("flows.refresh").refresh
    assert isinstance(flow, Flow)
    assert flow.name == "refresh"
    assert flow.persist_result is False
    assert flow.should_validate_parameters is False


def test_the_deployment_names_a_flow_that_there_is() -> None:
    text = (ROOT / "prefect.yaml").read_text("utf-8")
    [(path, name)] = re.findall(r"entrypoint: (\S+):(\w+)", text)
    assert (ROOT / path).is_file()
    module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
    assert isinstance(getattr(module, name), Flow)


def test_prefect_toml_says_the_same_to_processes_that_start_elsewhere() -> None:
    settings = tomllib.loads((ROOT / "prefect.toml").read_text("utf-8"))
    assert settings["server"]["analytics_enabled"] is False
    assert settings["server"]["ephemeral"]["startup_timeout_seconds"] == 120
    assert settings["results"]["persist_by_default"] is False


@pytest.mark.parametrize(
    "guard", ["fastapi<0.151", "sqlalchemy<2.1", "duckdb>=1.5.5,<2", "polars>=2,<3"]
)
def test_versions_that_break_the_flow_are_kept_out(guard: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert guard in project["dependencies"]
