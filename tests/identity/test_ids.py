import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import person_id


@pytest.mark.parametrize(
    ("key", "id_"),
    [
        ("slug:ann-able", "pklll4q2wa2au"),
        ("mention:ann able", "phwq4lygkq2v3"),
        ("email:ann@example.org", "pp5ycohywjx6d"),
        ("owner:", "pvhicr25r555x"),
    ],
)
def test_an_id_is_the_same_on_every_machine_and_for_ever(key: str, id_: str) -> None:
    assert person_id(key) == id_


@given(st.text(st.characters(codec="utf-8")))
def test_no_id_looks_like_a_name(key: str) -> None:
    assert re.fullmatch("p[a-z2-7]{12}", person_id(key))
