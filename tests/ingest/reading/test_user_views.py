import os
from pathlib import Path

import pytest

from ingest import view_files
from tests.support.books import Folder


def problems(book: Folder) -> dict[str, str]:
    """Path → why the file cannot be read."""
    return {file.path: file.problem for file in view_files(book.folder)}


def test_a_book_without_the_folder_has_no_views(book: Folder) -> None:
    assert view_files(book.folder) == ()


def test_the_files_come_in_the_order_of_their_names(book: Folder) -> None:
    for name in ("b.sql", "A.SQL", "notes.txt", ".hidden.sql", "README.md"):
        book.write(f"sql/{name}", "SELECT 1")
    files = view_files(book.folder)
    assert [(f.path, f.name, f.text) for f in files] == [
        ("sql/A.SQL", "A", "SELECT 1"),
        ("sql/b.sql", "b", "SELECT 1"),
    ]


@pytest.mark.parametrize(
    "content",
    [b"SELECT 1\n-- \xc3\xbc\n", b"\xef\xbb\xbfSELECT 1\r\n-- \xc3\xbc\r\n"],
    ids=["plain", "of Windows"],
)
def test_a_mark_and_the_ends_of_lines_are_no_part_of_the_text(
    book: Folder, content: bytes
) -> None:
    book.write("sql/a.sql", content)
    [file] = view_files(book.folder)
    assert file.text == "SELECT 1\n-- \N{LATIN SMALL LETTER U WITH DIAERESIS}\n"


def test_a_name_is_composed(book: Folder) -> None:
    book.write("sql/u\N{COMBINING DIAERESIS}ber.sql", "SELECT 1")
    [file] = view_files(book.folder)
    assert file.name == "\N{LATIN SMALL LETTER U WITH DIAERESIS}ber"


def test_what_cannot_be_read_says_why_and_stops_nothing(
    book: Folder, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.sql"
    secret.write_text("SELECT 'zzyzx'")
    book.write("sql/good.sql", "SELECT 1")
    book.write("sql/latin.sql", b"SELECT '\xe9'")
    book.write("sql/zero.sql", b"SELECT 1\0; DROP TABLE run")
    book.write("sql/long.sql", b" " * (1 << 20) + b"SELECT 1")
    book.write("sql/old/kept.sql", "SELECT 1")
    book.write("sql/a\nb.sql", "SELECT 1")
    (book.folder / "sql" / "link.sql").symlink_to(secret)
    os.mkfifo(book.folder / "sql" / "pipe.sql")
    assert problems(book) == {
        "sql/a?b.sql": "its name has characters that cannot be shown; rename it",
        "sql/good.sql": "",
        "sql/latin.sql": "not UTF-8; save it as UTF-8",
        "sql/link.sql": "a symbolic link; put the file itself in its place",
        "sql/long.sql": "longer than 1 MB; no view is",
        "sql/old": "a folder, which is not read; put its files into sql/ itself",
        "sql/pipe.sql": "neither a file nor a folder; take it out",
        "sql/zero.sql": "it holds a zero byte, so it is no text",
    }


def test_a_file_in_the_place_of_the_folder_is_reported(book: Folder) -> None:
    book.write("sql", "SELECT 1")
    assert problems(book) == {"sql": "not a directory"}
