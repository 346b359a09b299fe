from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from models import RefusalError
from tests.support.books import Folder
from tests.support.random_books import ME, Archive, address, books
from tests.support.warehouse_dump import everything, facts

TOLD = (
    "people",
    "person_changes",
    "messages",
    "invitations",
    "interactions",
    "tie_strength",
)
LATE = """
SELECT person_id FROM people JOIN sources USING (source_id)
WHERE connected_on > snapshot_on + 1
UNION ALL
SELECT message_id FROM messages JOIN sources USING (source_id)
WHERE sent_at::DATE > snapshot_on + 1
UNION ALL
SELECT invitation_id FROM invitations JOIN sources USING (source_id)
WHERE sent_at::DATE > snapshot_on + 1
UNION ALL
SELECT favor_id FROM favors JOIN sources USING (source_id)
WHERE on_date > snapshot_on + 1
"""
OF_PREAMBLE = (
    "SELECT full_name FROM people"
    " WHERE regexp_matches(full_name, '(?i)notes|exporting|connection|notice|addenda')"
)
UNBALANCED = (
    "SELECT path FROM sources WHERE rows_read"
    " <> rows_loaded + rows_merged + rows_set_aside + rows_rejected"
)


def new_book(folder: str) -> Folder:
    """An empty book of the owner."""
    book = Folder(Path(folder))
    (book.folder / "linkedin").mkdir()
    book.write("kith.toml", f'[owner]\nprofile_url = "{address(ME)}"\n')
    return book


def check_account(book: Folder, written: dict[str, int]) -> None:
    """Every record that was written is counted, and has one outcome."""
    assert dict(book.rows("SELECT path, rows_read FROM sources")) == written
    assert book.rows(UNBALANCED) == []


def refusal_of(book: Folder) -> str | None:
    """The sentence with which the book is refused; None if it is refreshed."""
    try:
        book.refresh()
    except RefusalError as refusal:
        return str(refusal)
    return None


@settings(max_examples=3, deadline=None)
@given(books())
def test_other_names_another_order_a_copy_and_a_second_refresh_change_nothing(
    archives: Sequence[Archive],
) -> None:
    with TemporaryDirectory() as first, TemporaryDirectory() as second:
        book, renamed = new_book(first), new_book(second)
        written: dict[str, int] = {}
        for number, archive in enumerate(archives):
            written |= archive.write(book.folder, f"export {number}")
        book.refresh()
        check_account(book, written)
        assert book.rows(LATE) == []
        assert book.rows(OF_PREAMBLE) == []
        before, found = everything(book), facts(book, *TOLD)
        book.refresh(full=True)
        assert everything(book) == before
        for number, archive in enumerate([*reversed(archives), archives[0]]):
            archive.write(renamed.folder, f"{number} download", " (1)")
        renamed.refresh()
        assert facts(renamed, *TOLD) == found


@settings(max_examples=5, deadline=None)
@given(books(), st.data())
def test_changed_bytes_give_an_account_or_one_sentence(
    archives: Sequence[Archive], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        book = new_book(folder)
        archives[0].write(book.folder, "export")
        files = sorted(path for path in book.folder.glob("linkedin/**/*.*"))
        path = data.draw(st.sampled_from([file for file in files if file.is_file()]))
        content = bytearray(path.read_bytes())
        for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
            content[place] = data.draw(st.integers(0, 255))
        path.write_bytes(content[: data.draw(st.integers(1, 2 * len(content)))])
        if (sentence := refusal_of(book)) is not None:
            assert "\n" not in sentence
            assert not book.book.warehouse.exists()
            return
        assert book.rows(UNBALANCED) == []
        assert book.rows(LATE) == []
