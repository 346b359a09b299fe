from typing import get_args

import pytest

from identity import explain_decision, explain_duplicate
from models.vocabulary import CompanyRelation, DuplicateRule


@pytest.mark.parametrize(
    ("name_class", "relation", "words"),
    [
        ("EE", "same", "same name, same company"),
        ("NE", "none", "a nickname of the given name, no company to compare"),
        ("EI", "near", "the initial of the family name, a similar company"),
        ("VE", "different", "another spelling of the given name, another company"),
        ("ET", None, "the family name but for one keystroke"),
    ],
)
def test_the_evidence_of_a_link_is_explained_in_plain_words(
    name_class: str, relation: CompanyRelation, words: str
) -> None:
    assert explain_decision("name", name_class, relation) == words


def test_a_rule_that_says_all_needs_no_evidence() -> None:
    assert explain_decision("answer", "NE", "different") == "you said so"


@pytest.mark.parametrize(
    ("rule", "name_class", "words"),
    [
        ("namesakes", "EE", "several people have this name, no company to compare"),
        ("common_name", "EE", "a common name, no company to compare"),
        (
            "seen_before",
            "IE",
            "met elsewhere in the log, the initial of the given name",
        ),
        ("vague", "", "a lone first name or initials may be anybody"),
    ],
)
def test_a_rule_speaks_beside_the_evidence(
    rule: str, name_class: str, words: str
) -> None:
    assert (
        explain_decision(rule, name_class, "none" if name_class == "EE" else None)
        == words
    )


def test_expected_namesakes_are_mentioned_if_there_are_any() -> None:
    assert explain_decision("exact_name", "EE", None, 0.2) == "same name"
    assert explain_decision("exact_name", "EE", None, 3.2) == (
        "same name, about 3 more may have that name"
    )


def test_a_rule_without_words_is_shown_by_its_name() -> None:
    assert explain_decision("some_rule") == "some rule"


@pytest.mark.parametrize("rule", get_args(DuplicateRule))
def test_every_rule_explains_why_two_people_may_be_one(rule: DuplicateRule) -> None:
    assert explain_duplicate(rule)
