from models import TABLES, columns_of, meaning_of
from tests.books import ROOT, Golden
from warehouse import data_dictionary


def test_the_data_dictionary_says_what_the_classes_say(golden: Golden) -> None:
    golden.check(ROOT / "docs" / "warehouse.md", data_dictionary())


def test_every_table_and_column_has_a_meaning() -> None:
    for table in TABLES:
        assert meaning_of(table)
        assert all(column.meaning for column in columns_of(table)), table
