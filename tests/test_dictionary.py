from ingest import SOURCES
from ingest.catalogue import catalogue
from models import TABLES, columns_of, meaning_of
from tests.support.books import ROOT, Golden
from warehouse import data_dictionary


def test_the_data_dictionary_says_what_the_classes_say(golden: Golden) -> None:
    golden.check(ROOT / "docs" / "warehouse.md", data_dictionary())


def test_every_table_and_column_has_a_meaning() -> None:
    for table in TABLES:
        assert meaning_of(table)
        assert all(column.meaning for column in columns_of(table)), table


def test_the_list_of_formats_says_what_the_sources_say(golden: Golden) -> None:
    golden.check(ROOT / "docs" / "formats.md", catalogue())


def test_every_source_says_what_its_rows_become() -> None:
    assert all(source.becomes for source in SOURCES)
