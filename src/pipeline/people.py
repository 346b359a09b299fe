"""The step that works out who is who, over all exports."""

from collections.abc import Iterable
from dataclasses import replace

from identity import (
    AnswerLine,
    KeyOwners,
    ListingVariant,
    PersonMerges,
    ReferenceName,
    explain_duplicate,
    link_listings,
)
from models import KeyInFile, KeyOwnership, PossibleDuplicate
from pipeline.build import Build


def link_people(build: Build) -> None:
    """Work out who goes by which key in which export, over all exports."""
    build.answer_lines = [AnswerLine(*row) for row in build.scratch("decision_line")]
    by_rule = KeyOwners(
        link_listings(ListingVariant(*row) for row in build.scratch("listing_variant")),
        build.owner,
        [ReferenceName(*row) for row in build.scratch("reference_name")],
        dict(build.scratch("closed_account_match")),
    )
    sameness = PersonMerges(
        build.answer_lines,
        by_rule.aliases(),
        by_rule.listed_on(),
        build.owner.person_id,
    )
    build.holders = replace(by_rule, merges=sameness)
    build.load(KeyOwnership, build.holders.all(), "key_owner")
    build.load(KeyInFile, build.holders.listings(), "key_in_file")
    build.duplicates += _possible_duplicates(build.holders)


def _possible_duplicates(holders: KeyOwners) -> Iterable[PossibleDuplicate]:
    """The pairs that are still a question, each by the first rule that names it."""
    asked: set[frozenset[str]] = set()
    for question in holders.linked.duplicate_candidates:
        one, other = sorted(
            (question.one, question.other),
            key=lambda p: min(v.first_on for v in p.variants),
        )
        pair = holders.id_of(one), holders.id_of(other)
        if frozenset(pair) in asked or holders.merges.is_closed(*pair):
            continue
        asked.add(frozenset(pair))
        yield PossibleDuplicate(
            person_id=pair[0],
            other_person_id=pair[1],
            rule=question.rule,
            why=explain_duplicate(question.rule),
        )
