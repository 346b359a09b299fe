"""The rules for SQL, and the names of companies by which they are compared."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import (
    company_initials,
    company_key,
    company_spellings,
    shortened_names,
    written_names,
)
from models import CompanySpelling
from models.frames import frame_of
from tests.support.histories import Desk, new_desk
from warehouse import load_rows

WRITTEN = """
Müller & Söhne GmbH|L'Oréal S.A.|AT&T Inc.|The Boeing Company|3M|H&M|Société Générale
株式会社ガーデン|ООО Йогурт|Ørsted A/S|Bücher-Straße|Łódź Sp. z o.o.|Ηλιος ΑΕ|한국은행
Institute of Healthy Food (IHF)|é [x|™ & Co|Google 🚀 Inc|The|...|Ｆｕｌｌ　Ｗ|ﬁnance
İstanbul A.Ş.|बैंक ऑफ़ इंडिया|บริษัท ไทย|بنك القاهرة|e\u0301tude|P. & O. Ltd.
[]|Bank [of] the (Sea)|Crumb and Kiln|And Digital|Bank of the (Far and Wide) Sea
""".strip().replace("\n", "|")  # noqa: RUF001 - other scripts
LETTERS = st.characters(
    max_codepoint=0x24F, exclude_categories=("Cc", "Zl", "Zp")
) | st.sampled_from("ΣςάЙйёガぎ日本한ש\u2019. &()[]-/^")


@pytest.fixture(scope="module")
def spelling() -> Iterator[Desk]:
    """A warehouse that knows the rules, and no company."""
    desk = new_desk()
    with desk.connection as connection:
        rules = (CompanySpelling(**rule._asdict()) for rule in company_spellings())
        load_rows(connection, CompanySpelling, frame_of(CompanySpelling, rules))
        yield desk


def names_in_sql(spelling: Desk, company: str) -> set[tuple[str, str, bool]]:
    query = "FROM asked_company($company)"
    return set(spelling.connection.execute(query, {"company": company}).fetchall())


def names_in_python(company: str) -> set[tuple[str, str, bool]]:
    key = company_key(company)
    written = written_names(company) | shortened_names(company)
    made = company_initials(company) - written
    ours = {(name, "exact" if name == key else "strong", False) for name in written}
    return ours | {(name, "strong", True) for name in made}


@pytest.mark.parametrize("company", WRITTEN.split("|"))
def test_sql_and_python_read_a_company_alike(spelling: Desk, company: str) -> None:
    assert names_in_sql(spelling, company) == names_in_python(company)


@given(st.text(LETTERS, max_size=20))
def test_sql_and_python_read_any_text_alike(spelling: Desk, company: str) -> None:
    assert names_in_sql(spelling, company) == names_in_python(company)


@pytest.mark.parametrize(
    ("company", "key"),
    [
        ("L'Oréal S.A.", "loreal"),
        ("Fiat S. p. A.", "fiat"),
        ("H & M", "hm"),
        ("Crumb & Kiln", "crumb kiln"),
        ("S.A.", "sa"),
    ],
)
def test_lone_letters_are_one_word(company: str, key: str) -> None:
    assert company_key(company) == key
