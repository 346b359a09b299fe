import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import TitleNames

NAMES = (
    "Annika Aberforth",
    "Bob Baker",
    "María-José García",
    "Sean O'Brien",
    "Cleo M. Cole",
    "Ann Smith",
    "Mary Jones",
    "伟 王",
    "Dee K.",
    "Madonna",
)
OWN = ("Olivia Owner",)
TITLES = TitleNames(NAMES, OWN, ["coffee", "lunch"])


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Lunch Annika Aberforth", "Annika Aberforth"),
        ("Coffee: Annika Aberforth", "Annika Aberforth"),
        ("Annika Aberforth <> Olivia Owner", "Annika Aberforth"),
        ("Olivia Owner / Annika Aberforth", "Annika Aberforth"),
        ("1:1 Annika Aberforth", "Annika Aberforth"),
        ("Annika Aberforth", "Annika Aberforth"),
        ("lunch annika ABERFORTH!", "annika ABERFORTH"),
        ("Aberforth, Annika - lunch", "Aberforth, Annika"),
        ("Annika Aberforth (Brightquill) lunch", "Annika Aberforth (Brightquill)"),
        ("Annika Aberforth & Annika Aberforth", "Annika Aberforth"),
        ("Café Maria Jose Garcia", "Maria Jose Garcia"),
        ("Sync Sean O\u2019Brien", "Sean O\u2019Brien"),
        ("Cleo Cole lunch", "Cleo Cole"),
        ("午餐 王伟", "王伟"),
    ],
)
def test_a_full_name_in_a_title_is_a_mention(title: str, text: str) -> None:
    assert TITLES.mention_in(title) == text


@pytest.mark.parametrize(
    "title",
    [
        "Lunch",
        "Lunch Annika",
        "Annika and the Aberforths",
        "Annika / Aberforth",
        "Annika Aberforth / Bob Baker",
        "Olivia Owner",
        "Annika Aberforth's birthday",
        "Birthday: Annika Aberforth",
        "Annika Aberforth - vacation",
        "Email Annika Aberforth",
        "Notes about Annika Aberforth",
        "Mary Ann Smith",
        "Ann Smith Jones",
        "Dee K.",
        "Madonna",
    ],
)
def test_a_part_of_a_name_several_people_and_what_is_no_meeting_are_none(
    title: str,
) -> None:
    assert TITLES.mention_in(title) is None


@given(st.text(), st.text())
def test_a_mention_is_a_part_of_its_title(before: str, after: str) -> None:
    title = f"{before} Annika Aberforth {after}"
    text = TITLES.mention_in(title)
    assert text is None or text in title
