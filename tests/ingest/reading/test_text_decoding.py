import codecs
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import InputFile, UnreadableFileError
from ingest.reading.text_decoding import DecodedText, decode_text
from tests.support.cases import case
from tests.support.reader import read, write_file

HEADER = "First Name,Last Name,Connected On"
ROW = "Zo\u00eb,\u00c5ngstr\u00f6m,05 Jan 2024"
TEXT = f"{HEADER}\n{ROW}\n"
PATH = "linkedin/Connections.csv"
LOST = "some characters were lost before the file came here"


def lines_of(content: bytes) -> tuple[list[str], DecodedText]:
    """The lines of a file, and what was seen of them before."""
    with TemporaryDirectory() as folder:
        write_file(Path(folder), "favors.csv", content)
        text = decode_text(InputFile(Path(folder), "favors.csv"))
        return list(text.lines()), text


@case("B12")
@pytest.mark.parametrize("start", ["Notes:\n\n", ""])
def test_a_mark_before_the_first_line_changes_nothing(start: str) -> None:
    text = start + TEXT
    marked = read(PATH, codecs.BOM_UTF8 + text.encode())
    assert (marked.rows, marked.account) == (
        read(PATH, text).rows,
        read(PATH, text).account,
    )


@case("B13")
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_tabs_named_csv_is_read(encoding: str) -> None:
    text = "\ufeff" + TEXT.replace(",", "\t")
    found = read(PATH, text.encode(encoding))
    assert (found.row["first_name"], found.row["last_name"]) == (
        "Zo\u00eb",
        "\u00c5ngstr\u00f6m",
    )
    assert found.account.warnings == []


@case("B14")
def test_cp1252_is_read_with_a_warning_and_right_accents() -> None:
    found = read(PATH, TEXT.replace(",", ";").encode("cp1252"))
    assert found.row["first_name"] == "Zo\u00eb"
    assert found.account.warnings == ["not UTF-8; read as cp1252"]


def test_bytes_that_cp1252_does_not_know_lose_no_row() -> None:
    odd = b"\x81,\xff,05 Jan 2024\n"
    found = read(PATH, f"{HEADER}\nAnn,Able,05 Jan 2024\n".encode() + odd)
    assert len(found.rows) == 2
    assert found.account.warnings == ["not UTF-8; read as cp1252", LOST]


@case("B16")
def test_a_workbook_named_csv_is_refused_with_the_remedy() -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(PATH, b"PK\x03\x04" + bytes(200))
    assert str(refusal.value) == (
        "linkedin/Connections.csv: this is an Excel workbook named .csv;"
        " save it from Excel as CSV"
    )


@pytest.mark.parametrize("data", [b"\xff\xfeA", b"\xff\xfe\x00\xd8A\x00"])
def test_invalid_utf_16_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="not the utf-16"):
        read(PATH, data)


def test_invalid_utf_8_with_a_mark_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="not the utf-8 that its first bytes"):
        read(PATH, codecs.BOM_UTF8 + TEXT.encode("cp1252"))


@case("B19")
@pytest.mark.parametrize("lost", ["\0", "\ufffd"])
def test_lost_characters_are_reported_and_the_row_is_kept(lost: str) -> None:
    found = read(PATH, f"{HEADER}\nA{lost}nn,Able,05 Jan 2024\n")
    assert found.row["last_name"] == "Able"
    assert found.account.warnings == [LOST]


@case("B18")
@pytest.mark.parametrize(
    "data", ["\u2028", "\u2029", "\x85", "\x0c", "\x0b", "\x1c", "\0"]
)
def test_no_other_character_ends_a_line(data: str) -> None:
    assert lines_of(f"a{data}b\nc\n".encode())[0] == [f"a{data}b\n", "c\n"]


def test_a_lone_carriage_return_is_a_space_where_the_first_line_ends_otherwise() -> (
    None
):
    assert lines_of(b"a\nb\rc\r\nd\r")[0] == ["a\n", "b c\r\n", "d "]


def test_carriage_returns_end_lines_where_the_first_line_ends_so() -> None:
    assert lines_of(b"a\rb\nc\r\nd")[0] == ["a\r", "b\n", "c\r\n", "d"]


TEXTS = st.text(st.sampled_from("a\u00eb\u2028\U0001f35e\r\n\x85 "), max_size=30)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_lines_are_those_of_the_text_and_are_counted(text: str, encoding: str) -> None:
    end = re.search(r"\r\n?|\n", text)
    if end and end[0] == "\r":
        expected = re.findall(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+", text)
    else:
        plainly = re.sub(r"\r(?!\n)", " ", text)
        expected = re.findall(r"[^\n]*\n|[^\n]+", plainly)
    lines, seen = lines_of(text.encode(encoding))
    assert (lines, seen.line_count, seen.warnings) == (expected, len(expected), ())


@pytest.mark.parametrize("size", [8191, 8192, 8193, 70_000])
def test_a_line_end_may_stand_wherever_a_file_is_cut_for_reading(size: int) -> None:
    lines, seen = lines_of(b"x" * size + b"\r\ny\rz\r\n")
    assert (lines[1], seen.line_count) == ("y z\r\n", 2)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    write_file(tmp_path, "favors.csv", TEXT)
    text = decode_text(InputFile(tmp_path, "favors.csv"))
    write_file(tmp_path, "favors.csv", TEXT.encode("cp1252"))
    with pytest.raises(UnreadableFileError, match=r"^favors\.csv: not the utf-8"):
        list(text.lines())
