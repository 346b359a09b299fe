from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.mentions.known_words import NoKnownWords
from identity.mentions.parse import ParsedMention, parse_mention


@dataclass(frozen=True)
class Known:
    """A book in which these words are known."""

    givens: frozenset[str] = frozenset({"bob", "ann", "lucía", "juan", "robert"})
    companies: frozenset[str] = frozenset({"acme", "google", "marrow & sons"})

    def is_given(self, text: str) -> bool:
        return text.casefold() in self.givens

    def is_family(self, text: str) -> bool:
        return not text

    def has_name(self, name: str) -> bool:
        return not name

    def is_company(self, text: str) -> bool:
        return text.casefold() in self.companies


def said(text: str) -> ParsedMention:
    return parse_mention(text, Known())


def usual(text: str) -> tuple[str, str]:
    """Given and family name, as they are most likely meant."""
    name = said(text).readings[0].name
    return name.given.key, " ".join(name.family.words)


@pytest.mark.parametrize(
    ("text", "name", "company"),
    [
        ("Bob Smith (Acme)", "Bob Smith", "Acme"),
        ("Bob Smith @ Acme", "Bob Smith", "Acme"),
        ("Bob Smith @Acme", "Bob Smith", "Acme"),
        ("Bob Smith | Acme", "Bob Smith", "Acme"),
        ("Bob Smith - Zenith Ltd", "Bob Smith", "Zenith Ltd"),
        ("Bob Smith from Zenith", "Bob Smith", "Zenith"),
        ("Bob Smith at Acme", "Bob Smith", "Acme"),
        ("Ann Lee, Google", "Ann Lee", "Google"),
        ("Ann Lee, Zenith Partners", "Ann Lee", "Zenith Partners"),
        ("Ann Lee, PhD", "Ann Lee", None),
        ("Ann Lee (she/her) (Acme)", "Ann Lee", "Acme"),
        ("Ann Lee (née Kowalska)", "Ann Lee", None),
        ("Ann Lee (???)", "Ann Lee", None),
        ("Ann-Lee Smith", "Ann-Lee Smith", None),
    ],
)
def test_a_company_stands_behind_the_name(
    text: str, name: str, company: str | None
) -> None:
    found = said(text)
    assert (found.shown, found.company) == (name, company)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("García, Lucía", ("lucía".replace("í", "i"), "garcia")),
        ("de la Cruz, Juan", ("juan", "de la cruz")),
        ("Okonkwo, Zuberi", ("zuberi", "okonkwo")),
        ("Dr. Ann Lee", ("ann", "lee")),
        ("Ann van der Berg", ("ann", "van der berg")),
        ("Yo-Yo Ma", ("yoyo", "ma")),
        ("Ann Lee MBA", ("ann", "lee")),
    ],
)
def test_given_and_family_name_are_distinguished(
    text: str, name: tuple[str, str]
) -> None:
    assert usual(text) == name


def test_a_nickname_and_a_maiden_name_are_other_ways_to_read_the_name() -> None:
    nick = {r.name.given.key for r in said('Robert "Bob" Smith').readings}
    maiden = {r.name.family.key for r in said("Ann Lee (née Kowalska)").readings}
    assert {"robert", "bob"} <= nick
    assert {"lee", "kowalska"} <= maiden


def test_an_address_says_who_and_where() -> None:
    found = said("jane.doe@acme.com")
    assert (found.company, found.is_from_address) == ("acme", True)
    assert [r.name.family.key for r in found.readings] == ["doe"]
    assert said("jdoe7@acme.com").word == "jdoe"


def test_two_people_in_one_mention_are_noticed() -> None:
    assert said("Ann Lee and Bob Smith").is_several
    assert not said("Ann Marrow & Sons").is_several


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Able (Acme)", "ann  ABLE, ACME"),
        ("Ann Able (Acme Inc.)", "Ann Able @ Acme"),
        ("Ánn Able <ANN@example.org>", "Ann Able ann@example.org"),
    ],
)
def test_mentions_that_say_the_same_are_one_question(one: str, other: str) -> None:
    assert said(one).question_key == said(other).question_key


@pytest.mark.parametrize("other", ["Ann Able", "Ann Able (Zenith)", "Anna Able (Acme)"])
def test_mentions_that_say_other_things_are_other_questions(other: str) -> None:
    assert said("Ann Able (Acme)").question_key != said(other).question_key


@given(st.text(max_size=40))
def test_any_text_says_something_without_failing(text: str) -> None:
    found = parse_mention(text, NoKnownWords())
    assert bool(found.readings) + bool(found.word) < 2
