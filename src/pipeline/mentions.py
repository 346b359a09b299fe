"""The step that finds the person behind every hand-typed mention."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from itertools import groupby
from operator import attrgetter

from identity import (
    AnswerResolver,
    Decision,
    KnownName,
    KnownSince,
    LineOutcome,
    MeetingRow,
    NewNamesakes,
    ParsedMention,
    PeopleIndex,
    TypedMention,
    UserAnswers,
    blocking_words,
    company_names,
    confirmed_emails,
    explain_decision,
    explain_duplicate,
    former_ids,
    mention_id,
    resolve_all,
    same_meetings,
    split_people,
)
from models import (
    AnswerOutcome,
    ConfirmedEmail,
    Mention,
    NameEntry,
    NameShare,
    OutsidePerson,
    PersonId,
    PossibleDuplicate,
    SameMeeting,
)
from pipeline.build import Build

KNOWN = tuple(field.name for field in fields(KnownName))


def resolve_mentions(build: Build) -> None:
    """Find the person behind every hand-typed mention, by the rules and the answers."""
    ids = build.holders.aliases()
    known = [KnownName(*row) for row in build.scratch("known_name")]
    book = PeopleIndex(known, build.owner, ids, build.settings.company_aliases)
    typed = {mention_id(mention): mention for mention in _typed(build, book)}
    since = (KnownSince(*row) for row in build.scratch("known_since"))
    given = UserAnswers(build.answer_lines, build.holders.merges, NewNamesakes(since))
    care = build.settings.matching.care
    settling = resolve_all(list(typed.values()), book, given, care)
    decided = settling.decisions()
    mentions = [
        _mention(settling.parsed[id_], mention, decision)
        for (id_, mention), decision in zip(typed.items(), decided, strict=True)
    ]
    build.load(Mention, mentions)
    build.load(NameEntry, map(_entry, known))
    build.load(NameShare, book.model.rows())
    build.load(OutsidePerson, _outside(decided), "outside_person")
    build.load(PersonId, _aliases(ids, decided, settling.parsed.values()))
    build.load(ConfirmedEmail, _confirmed(settling), "confirmed_email")
    build.load(AnswerOutcome, map(_outcome, settling.outcomes()), "answer_outcome")
    build.duplicates += _connected(settling)
    by_people = attrgetter("person_id", "other_person_id")
    build.load(PossibleDuplicate, sorted(build.duplicates, key=by_people))


def _typed(build: Build, book: PeopleIndex) -> Iterable[TypedMention]:
    """All mentions, one per person where a list of people was typed; a list that was
    answered as a whole stays one mention."""
    answered = {line.mention for line in build.answer_lines}
    for text, *record, may_be_list in build.scratch("raw_mention"):
        whole = TypedMention(text, *record)
        is_answered = bool(answered & {text, mention_id(whole)})
        people = split_people(text, book) if may_be_list and not is_answered else [text]
        yield from (replace(whole, text=person) for person in people)


def match_meetings(build: Build) -> None:
    """Find which rows of several files are one meeting."""
    build.load(SameMeeting, _same_meetings(build), "same_meeting")


def _entry(known: KnownName) -> NameEntry:
    return NameEntry(
        **{name: getattr(known, name) for name in KNOWN},
        words=blocking_words(known),
        company_words=sorted(company_names(known.company or "")),
    )


def _mention(said: ParsedMention, typed: TypedMention, decision: Decision) -> Mention:
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
        mention_key=said.question_key,
        is_full=said.is_full,
        is_answered=decision.is_answered,
        name_class=decision.name_class,
        company_relation=decision.company_relation,
        expected_namesakes=decision.expected_namesakes,
        runner_up=decision.runner_up,
        runner_up_confidence=decision.runner_up_confidence,
        why=explain_decision(
            decision.rule,
            decision.name_class,
            decision.company_relation,
            decision.expected_namesakes,
        ),
    )


def _aliases(
    known: dict[str, str], decided: Sequence[Decision], said: Iterable[ParsedMention]
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
    """The people outside the book, with everything that mentions say about them."""
    by_key = attrgetter("person_key")
    mentioned = [d.outside_person for d in decided if d.outside_person]
    for key, group in groupby(sorted(mentioned, key=by_key), by_key):
        people = list(group)
        yield OutsidePerson(
            person_key=key,
            person_id=people[0].person_id,
            full_name=min((p.full_name for p in people), key=_is_address),
            email=next((p.email for p in people if p.email), None),
            company=next((p.company for p in people if p.company), None),
        )


def _is_address(name: str) -> bool:
    return "@" in name


def _confirmed(settling: AnswerResolver) -> Iterable[ConfirmedEmail]:
    return (
        ConfirmedEmail(person_key=f"email:{email}", person_id=who, email=email)
        for email, who in sorted(confirmed_emails(settling).items())
    )


def _connected(settling: AnswerResolver) -> Iterable[PossibleDuplicate]:
    return (
        PossibleDuplicate(
            person_id=pair.outside_id,
            other_person_id=pair.person_id,
            rule="outsider_connected",
            why=explain_duplicate("outsider_connected"),
        )
        for pair in settling.connected_since()
    )


def _outcome(of_line: LineOutcome) -> AnswerOutcome:
    line, reason, merged_into = of_line
    return AnswerOutcome(
        source_id=line.source_id,
        source_row=line.source_row,
        outcome="merged" if reason == "answer" else "set_aside",
        reason=reason,
        merged_into=merged_into,
    )


def _same_meetings(build: Build) -> Iterable[SameMeeting]:
    attended = (
        MeetingRow(
            row_id, source_id, met_on, kind, frozenset(people), frozenset(kinds), start
        )
        for row_id, source_id, met_on, kind, people, kinds, start in build.scratch(
            "meeting_attendance"
        )
    )
    return (
        SameMeeting(row_id=row_id, meeting_id=meeting_id)
        for row_id, meeting_id in same_meetings(attended).items()
    )
