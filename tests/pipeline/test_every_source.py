import pytest

from ingest import SOURCES
from ingest.schema.source_format import SourceFormat
from tests.support.books import Folder
from tests.support.examples import PATHS, example

BALANCE = """
SELECT kind, rows_read, rows_loaded + rows_merged + rows_set_aside + rows_rejected
FROM sources WHERE kind IS NOT NULL ORDER BY kind
"""
AROUND = ("profile", "connections", "invitations")
"""Kinds that say whose book it is, and who Ann is."""


def balance_of(book: Folder, kinds: set[str]) -> list[tuple[str, int, int]]:
    """Kind, rows read and outcomes of every file, after a refresh of one of each."""
    for kind in kinds:
        book.write(PATHS[kind], example(kind))
    book.refresh()
    return [(kind, read, outcomes) for kind, read, outcomes in book.rows(BALANCE)]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.kind)
def test_every_row_of_a_source_has_an_outcome_in_a_refresh(
    source: SourceFormat, book: Folder
) -> None:
    kinds = {*AROUND, source.kind}
    assert balance_of(book, kinds) == [(kind, 1, 1) for kind in sorted(kinds)]


def test_a_book_may_hold_every_source_at_once(book: Folder) -> None:
    kinds = {source.kind for source in SOURCES}
    assert balance_of(book, kinds) == [(kind, 1, 1) for kind in sorted(kinds)]
