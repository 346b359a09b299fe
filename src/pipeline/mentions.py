"""The stage that finds whom every hand-typed mention means."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

from identity import (
    Book,
    Decision,
    KnownName,
    LoggedRow,
    Outsider,
    Said,
    Settling,
    Typed,
    addresses_of,
    company_names,
    former_ids,
    mention_id,
    same_meetings,
    settle_all,
    why,
    why_alike,
    words_of,
)
from models import (
    ConfirmedEmail,
    Mention,
    NameEntry,
    NameShare,
    OutsidePerson,
    PersonId,
    PossibleDuplicate,
    SameMeeting,
    Settings,
)
from pipeline.answers import given_answers, note_outcomes
from pipeline.intermediate import load_rows, rows_of, scratch_rows
from pipeline.owner import owner_of
from warehouse import Connection

KNOWN = tuple(field.name for field in fields(KnownName))


def decide_mentions(connection: Connection, settings: Settings) -> None:
    """Find whom every hand-typed mention means, and which rows tell of one meeting."""
    former: dict[str, str] = dict(
        rows_of(connection, "FROM scratch.person_id_by_export")
    )
    owner = owner_of(connection)
    known = list(_known_names(connection))
    book = Book(known, owner, former, settings.company_aliases)
    typed = {mention_id(mention): mention for mention in _typed(connection)}
    given = given_answers(connection, owner)
    settling = settle_all(list(typed.values()), book, given, settings.matching.care)
    decided = settling.decisions()
    mentions = [
        _mention(settling.said[id_], mention, decision)
        for (id_, mention), decision in zip(typed.items(), decided, strict=True)
    ]
    load_rows(connection, Mention, mentions)
    load_rows(connection, NameEntry, map(_entry, known))
    load_rows(connection, NameShare, book.model.rows())
    load_rows(connection, OutsidePerson, _outside(decided), "outside_person")
    load_rows(
        connection,
        PersonId,
        _aliases(former, decided, settling.said.values()),
        "person_id_alias",
    )
    load_rows(connection, ConfirmedEmail, _confirmed(settling), "confirmed_email")
    note_outcomes(connection, settling.outcomes())
    load_rows(
        connection,
        PossibleDuplicate,
        _connected(settling),
        "outside_duplicate_candidate",
    )
    load_rows(connection, SameMeeting, _same_meetings(connection), "same_meeting")


def _known_names(connection: Connection) -> Iterable[KnownName]:
    return (KnownName(*row) for row in scratch_rows(connection, "known_name"))


def _entry(known: KnownName) -> NameEntry:
    return NameEntry(
        **{name: getattr(known, name) for name in KNOWN},
        words=words_of(known),
        company_words=sorted(company_names(known.company or "")),
    )


def _typed(connection: Connection) -> Iterable[Typed]:
    return (Typed(*row) for row in scratch_rows(connection, "raw_mention"))


def _mention(said: Said, typed: Typed, decision: Decision) -> Mention:
    return Mention(
        mention_id=mention_id(typed),
        text=typed.text,
        source_id=typed.source_id,
        source_row=typed.source_row,
        status=decision.status,
        person_id=decision.person_id,
        rule=decision.rule,
        confidence=decision.confidence,
        candidates=list(decision.candidates),
        mention_key=said.key_of_question,
        is_full=said.is_full,
        is_answered=decision.is_answered,
        name_class=decision.name_class,
        company_relation=decision.company_relation,
        expected_namesakes=decision.expected_namesakes,
        runner_up=decision.runner_up,
        runner_up_confidence=decision.runner_up_confidence,
        why=why(
            decision.rule,
            decision.name_class,
            decision.company_relation,
            decision.expected_namesakes,
        ),
    )


def _aliases(
    known: dict[str, str], decided: Sequence[Decision], said: Iterable[Said]
) -> Iterable[PersonId]:
    """Every id that finds a person: a bare name's id gives way to a person's own."""
    ids: dict[str, str] = {}
    # Where an answer is for one record only, the id stays that of the other ones.
    for decision in sorted(decided, key=lambda d: not d.is_answered):
        if decision.person_id and decision.alias:
            ids[decision.alias] = decision.person_id
    for one, decision in zip(said, decided, strict=True):
        if decision.person_id:
            for id_ in former_ids(one):
                ids.setdefault(id_, decision.person_id)
    ids |= {d.person_id: d.person_id for d in decided if d.person_id}
    ids |= known
    return (PersonId(alias_id=i, person_id=who) for i, who in sorted(ids.items()))


def _outside(decided: Iterable[Decision]) -> Iterable[OutsidePerson]:
    """The people outside the book, with what any mention of them tells."""
    told: dict[str, list[Outsider]] = {}
    for decision in decided:
        if decision.outsider:
            told.setdefault(decision.outsider.person_key, []).append(decision.outsider)
    return (
        OutsidePerson(
            person_key=key,
            person_id=outsiders[0].person_id,
            full_name=min((o.full_name for o in outsiders), key=_is_address),
            email=next((o.email for o in outsiders if o.email), None),
            company=next((o.company for o in outsiders if o.company), None),
        )
        for key, outsiders in sorted(told.items())
    )


def _is_address(name: str) -> bool:
    return "@" in name


def _confirmed(settling: Settling) -> Iterable[ConfirmedEmail]:
    return (
        ConfirmedEmail(person_key=f"email:{email}", person_id=who, email=email)
        for email, who in sorted(addresses_of(settling).items())
    )


def _connected(settling: Settling) -> Iterable[PossibleDuplicate]:
    return (
        PossibleDuplicate(
            person_id=pair.outsider_id,
            other_person_id=pair.person_id,
            rule="outsider_connected",
            why=why_alike("outsider_connected"),
        )
        for pair in settling.connected()
    )


def _same_meetings(connection: Connection) -> Iterable[SameMeeting]:
    told = (
        LoggedRow(row_id, source_id, met_on, kind, frozenset(people), is_told)
        for row_id, source_id, met_on, kind, people, is_told in scratch_rows(
            connection, "meeting_attendance"
        )
    )
    return (
        SameMeeting(row_id=row_id, meeting_id=meeting_id)
        for row_id, meeting_id in same_meetings(told).items()
    )
