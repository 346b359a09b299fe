import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import profile_key
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS
from tests.support.reader import read

SPELLINGS = [
    "https://www.linkedin.com/in/j%C3%B6rg-x",
    "https://www.linkedin.com/in/j%c3%b6rg-x",
    "https://www.linkedin.com/in/j\u00f6rg-x",
    "https://www.linkedin.com/in/jo\u0308rg-x",
    "https://www.linkedin.com/in/jo%CC%88rg-x",
    "https://www.linkedin.com/in/J\u00d6RG-X/",
    "https://www.linkedin.com/in/j%C3%B6rg-x?trk=a",
    "https://www.linkedin.com/in/j%C3%B6rg-x/#top",
    "https://www.linkedin.com/in/j%C3%B6rg-x/details/skills/",
    "http://linkedin.com/in/j\u00f6rg-x",
    "www.linkedin.com/in/j\u00f6rg-x",
    "linkedin.com/in/j\u00f6rg-x",
    "  HTTPS://DE.LinkedIn.com/in/j%C3%96rg-x ",
]


@pytest.mark.parametrize("address", SPELLINGS)
def test_all_spellings_of_an_address_are_one_key(address: str) -> None:
    assert profile_key(address) == "slug:j\u00f6rg-x"
    for kind, name, key in (
        ("connections", "URL", "person_key"),
        ("messages", "SENDER PROFILE URL", "sender_key"),
        ("invitations", "inviteeProfileUrl", "invitee_key"),
    ):
        cells = {**CELLS[kind], name: address}
        found = read(PATHS[kind], csv_of(list(cells), cells))
        assert found.row[key] == "slug:j\u00f6rg-x"


@pytest.mark.parametrize(
    "address",
    [
        "",
        " ",
        "https://www.linkedin.com/in",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/in?x=1",
        "https://www.linkedin.com/company/acme",
        "urn:li:member:12",
        "https://example.com/in/ann",
        "https://notlinkedin.com/in/ann",
        "https://example.com/linkedin.com/in/ann",
    ],
)
def test_an_address_without_a_slug_is_no_key(address: str) -> None:
    assert profile_key(address) is None


@pytest.mark.parametrize("slug", ["%E0%A4", "a%ZZ", "a%"])
def test_a_broken_code_is_kept_as_it_is(slug: str) -> None:
    assert profile_key(f"https://www.linkedin.com/in/{slug}") == f"slug:{slug.lower()}"


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        st.characters(categories=["L", "Mn", "N", "So"], include_characters="-_."),
        min_size=1,
        max_size=20,
    )
)
def test_the_key_of_a_key_is_the_same_key(slug: str) -> None:
    key = profile_key(f"https://www.linkedin.com/in/{slug}")
    assert key
    assert profile_key(f"linkedin.com/in/{key.removeprefix('slug:')}") == key


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_any_text_may_stand_where_an_address_should(text: str) -> None:
    assert profile_key(text) is None or profile_key(text) != "slug:"
