from identity import (
    AnswerLine,
    AnswerResolver,
    BookOwner,
    Decision,
    KnownName,
    PeopleIndex,
    TypedMention,
    UserAnswers,
    confirmed_emails,
    person_id,
    resolve_all,
)
from identity.answers.feedback import prior_from_answers
from identity.mentions.score import NOBODY_RATE

OWNER = BookOwner("slug:inga-holt", ("Inga Holt",))
CROWD = [
    *((f"Maria{n}", "Silva") for n in range(4)),
    *(("Maria", f"Family{n}") for n in range(4)),
]


def known(slug: str, name: str, company: str | None = None) -> KnownName:
    return KnownName(f"slug:{slug}", person_id(f"slug:{slug}"), name, company)


MARIA = known("maria", "Maria Silva", "Acme")
PEOPLE = [*(known(f"c{n}", " ".join(c)) for n, c in enumerate(CROWD)), MARIA]


def settled(texts: list[str], *answers: tuple[str, str]) -> AnswerResolver:
    typed = [
        TypedMention(text, f"r{n}", "s1", n) for n, text in enumerate(texts, start=1)
    ]
    lines = [AnswerLine("s2", n, *answer) for n, answer in enumerate(answers, start=2)]
    return resolve_all(typed, PeopleIndex(PEOPLE, OWNER), UserAnswers(lines))


def last(settling: AnswerResolver) -> Decision:
    return settling.decisions()[-1]


def test_who_is_named_by_an_answer_is_met_elsewhere_as_well() -> None:
    texts = ["Mariette Silva"] * 9 + ["Maria Silva"]
    assert last(settled(texts)).status == "ambiguous"
    taught = last(settled(texts, ("Mariette Silva", MARIA.person_id)))
    assert (taught.rule, taught.person_id) == ("seen_before", MARIA.person_id)


def test_an_answer_makes_the_address_beside_the_name_theirs() -> None:
    texts = ["Mo Silva <mo@example.org>", "mo@example.org"]
    assert last(settled(texts)).status == "unknown"
    taught = settled(texts, (texts[0], MARIA.person_id))
    assert last(taught).rule == "confirmed_email"
    assert confirmed_emails(taught) == {"mo@example.org": MARIA.person_id}


def test_answers_teach_how_often_nobody_of_the_book_is_meant() -> None:
    texts = ["Maria Silva", "Maria Family1"]
    nobody = [(text, "new") for text in texts]
    somebody = [(texts[0], MARIA.person_id)]
    assert prior_from_answers(settled(texts, *nobody)).nobody_rate > NOBODY_RATE
    assert prior_from_answers(settled(texts, *somebody)).nobody_rate < NOBODY_RATE
    assert prior_from_answers(settled(texts)).nobody_rate == NOBODY_RATE
