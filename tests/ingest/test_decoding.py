import pytest

from ingest import UnreadableFileError
from ingest.decoding import decode
from tests.ingest.reader import read

HEADER = "First Name,Last Name,Connected On"
ROW = "Zo\u00eb,\u00c5ngstr\u00f6m,05 Jan 2024"
TEXT = f"{HEADER}\n{ROW}\n"
PATH = "linkedin/Connections.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_marked_utf_16_are_read_without_doubt(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "x.csv") == (TEXT, [])


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf_16_is_read_in_both_byte_orders(mark: bytes) -> None:
    order = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert decode(mark + TEXT.encode(order), "x.csv") == (TEXT, [])


def test_utf_16_with_tabs_named_csv_is_read() -> None:
    found = read(PATH, TEXT.replace(",", "\t").encode("utf-16"))
    assert (found.row["first_name"], found.row["last_name"]) == (
        "Zo\u00eb",
        "\u00c5ngstr\u00f6m",
    )


def test_cp1252_is_read_with_a_warning_and_right_accents() -> None:
    found = read(PATH, TEXT.replace(",", ";").encode("cp1252"))
    assert found.row["first_name"] == "Zo\u00eb"
    assert found.account.warnings == ["not UTF-8; read as cp1252"]


@pytest.mark.parametrize("start", ["Notes:\n\n", ""])
def test_a_mark_before_the_first_line_changes_nothing(start: str) -> None:
    text = start + TEXT
    assert read(PATH, b"\xef\xbb\xbf" + text.encode()).rows == read(PATH, text).rows


def test_a_workbook_named_csv_is_refused_with_the_remedy() -> None:
    with pytest.raises(
        UnreadableFileError, match=r"an Excel workbook named \.csv; save"
    ):
        read(PATH, b"PK\x03\x04" + bytes(200))


@pytest.mark.parametrize("data", [b"\xff\xfeA", b"\xff\xfe\x00\xd8A\x00"])
def test_utf_16_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="not the utf-16"):
        read(PATH, data)


@pytest.mark.parametrize("lost", ["\0", "\ufffd"])
def test_lost_characters_are_told_and_the_row_is_kept(lost: str) -> None:
    found = read(PATH, f"{HEADER}\nA{lost}nn,Able,05 Jan 2024\n")
    assert found.row["last_name"] == "Able"
    assert found.account.warnings == [
        "some characters were lost before the file came here"
    ]


def test_bytes_that_cp1252_does_not_know_lose_no_row() -> None:
    found = read(
        PATH, f"{HEADER}\nAnn,Able,05 Jan 2024\n".encode() + b"\x81,\xff,05 Jan 2024\n"
    )
    assert len(found.rows) == 2
    assert len(found.account.warnings) == 2
