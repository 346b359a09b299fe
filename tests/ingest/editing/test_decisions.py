from datetime import date
from pathlib import Path

import pytest

from ingest import (
    DECISIONS,
    GivenAnswer,
    UnreadableFileError,
    layout_of,
    new_answer,
    read_answers,
)
from models import RefusalError, Settings
from tests.support.reader import read, write_file

ANN = "pacmryluvqq2l"
NAME = "decisions.csv"
ON = date(2026, 10, 20)
SETTINGS = Settings.model_validate({})


def answer(mention: str = "Bob, Baker", scope: str | None = None) -> GivenAnswer:
    return new_answer(mention, ANN, scope, ON)


def test_a_new_file_gets_a_header() -> None:
    layout = layout_of(DECISIONS, Path("nowhere"), SETTINGS)
    assert layout.widened(b"") == b"mention,answer,scope,answered_on\n"


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("mention,answer,scope,answered_on\n", f'"Bob, Baker",{ANN},,2026-10-20\n'),
        (
            "Answered On;Answer;Mention;My note;Scope\r\n",
            f"2026-10-20;{ANN};Bob, Baker;;\r\n",
        ),
    ],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_line_is_written_as_the_others_are(
    tmp_path: Path, header: str, line: str, mark: bytes
) -> None:
    write_file(tmp_path, NAME, mark + header.encode())
    layout = layout_of(DECISIONS, tmp_path, SETTINGS)
    assert (layout.missing, layout.line(answer())) == ([], line)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"mention,answer\nx,y", b"mention,answer,scope,answered_on\nx,y"),
        (b"scope;mention;answer\r\n", b"scope;mention;answer;answered_on\r\n"),
        (b"\n\nmention,answer\r", b"\n\nmention,answer,scope,answered_on\r"),
        (b" \n", b"mention,answer,scope,answered_on\n"),
        (b"\xef\xbb\xbf", b"\xef\xbb\xbfmention,answer,scope,answered_on\n"),
    ],
)
def test_a_header_that_lacks_columns_gets_them(
    tmp_path: Path, before: bytes, after: bytes
) -> None:
    write_file(tmp_path, NAME, before)
    assert layout_of(DECISIONS, tmp_path, SETTINGS).widened(before) == after


@pytest.mark.parametrize(
    "mention",
    ["Ann Able", "=Ann", "@ann", "-", "Ann; Able", 'Ann "Nan" Able', "\uff1dAnn"],
)
@pytest.mark.parametrize("header", ["mention,answer,scope", "scope;answer;mention"])
def test_what_is_written_is_what_is_read(
    tmp_path: Path, mention: str, header: str
) -> None:
    write_file(tmp_path, NAME, f"{header}\n")
    line = layout_of(DECISIONS, tmp_path, SETTINGS).line(answer(mention, "always"))
    assert not line.lstrip('"').startswith(("=", "@", "-"))
    row = read(NAME, f"{header}\n{line}").row
    assert (row["mention"], row["answer"], row["scope"]) == (mention, ANN, "always")


def test_the_columns_may_be_mapped_in_the_settings(tmp_path: Path) -> None:
    settings = Settings.model_validate(
        {"headers": {"decisions": {"mention": "Wer", "answer": "Antwort"}}}
    )
    write_file(tmp_path, NAME, "Antwort,Wer\n")
    layout = layout_of(DECISIONS, tmp_path, settings)
    assert layout.columns == ("answer", "mention")


@pytest.mark.parametrize(
    "content", [b"one\ntwo\n", "mention,answer\n".encode("utf-16")]
)
def test_a_file_that_cannot_be_added_to_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    write_file(tmp_path, NAME, content)
    with pytest.raises(UnreadableFileError, match=r"decisions\.csv: "):
        layout_of(DECISIONS, tmp_path, SETTINGS)


def test_the_records_are_counted_though_some_cannot_be_read(tmp_path: Path) -> None:
    write_file(tmp_path, NAME, f"mention,answer\nAnn Able,{ANN}\nBob,perhaps\n")
    found = read_answers(tmp_path, SETTINGS)
    assert [one and one.mention for one in found] == ["Ann Able", None]
    assert read_answers(tmp_path / "elsewhere", SETTINGS) == []


def test_an_invalid_answer_is_refused() -> None:
    with pytest.raises(RefusalError, match="answer: not a person_id"):
        new_answer("Ann Able", "perhaps", None, ON)
