import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.calendars.called_off import WORDS, is_called_off

MARKED = [word.replace("_", " ") for text in WORDS.values() for word in text.split()]
FORMS = (
    "{}: Lunch with Ann Able",
    "{} : Lunch with Ann Able",
    "{}\uff1aLunch with Ann Able",
    "{} - Lunch with Ann Able",
    "{} \u2013 Lunch with Ann Able",
    "[{}] Lunch with Ann Able",
    "({}) Lunch with Ann Able",
    "\u3010{}\u3011Lunch with Ann Able",
    "Lunch with Ann Able - {}",
    "Lunch with Ann Able ({})",
    "Lunch ({}) with Ann Able",
    "Lunch with Ann Able: {}",
    "Lunch with Ann Able {}",
    "Re: {}: Lunch with Ann Able",
    "*** {} *** Lunch with Ann Able",
    "{}!",
)


@given(st.sampled_from(MARKED), st.sampled_from(FORMS), st.sampled_from("lut"))
def test_a_word_of_any_language_set_apart_calls_off(
    word: str, form: str, case: str
) -> None:
    written = {"l": word, "u": word.upper(), "t": word.title()}[case]
    assert is_called_off(form.format(written))


@pytest.mark.parametrize(
    "title",
    [
        "CANCELLED Coffee with Ann Able",
        "Cancelled event: Coffee with Ann Able",
        "Canceled event with note: Coffee @ Mon 4 May",
        "Termin abgesagt: Kaffee mit Anna",
        "\u00c9v\u00e9nement annul\u00e9\u00a0: D\u00e9jeuner",
        "Annule : Dejeuner",
        "Odwolane: Lunch",
        "Kaffee mit Anna f\u00e4llt aus",
        "\u5df2\u53d6\u6d88 \u5348\u9910",
        "\u5348\u9910\u5df2\u53d6\u6d88",
        "Declined: Budget",
    ],
)
def test_the_forms_of_programs_and_people_are_known(title: str) -> None:
    assert is_called_off(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Cancelled flights retro",
        "Retro: cancelled flights",
        "Cancelled/declined invites review",
        "CANCELLED FLIGHTS RETRO",
        "Cancellation policy",
        "Lunch with Ann Able (cancelled flights)",
        "Flights: cancelled, delayed, lost: a review",
        "Launch is not cancelled",
        "\u30ad\u30e3\u30f3\u30bb\u30eb\u5f85\u3061",
        "Check-in with Ann Able",
        "Event: meeting",
    ],
)
def test_the_word_as_part_of_a_topic_calls_nothing_off(title: str) -> None:
    assert not is_called_off(title)


@given(st.text())
def test_no_title_is_too_odd(title: str) -> None:
    assert is_called_off(title) in (True, False)
