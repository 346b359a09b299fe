"""Match by exact identifiers: person_id, profile address, e-mail, the owner's name."""

from identity.mentions.decision import Decision, resolved
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.names.normalize import fold, name_key
from identity.names.similarity import NameAgreement, compare_family, compare_given

MYSELF = frozenset({"me", "myself", "i", "self"})


def decide_by_identifier(parsed: ParsedMention, index: PeopleIndex) -> Decision | None:
    """Decide by an id, an address or the owner's name; None leaves it to the name."""
    if parsed.id:
        return _by_id(parsed.id, index)
    if parsed.key:
        return _by_address(parsed.key, index)
    if parsed.email and (found := _by_email(parsed, parsed.email, index)):
        return found
    if parsed.is_several:
        return Decision("ambiguous", "several_people")
    return _of_owner(parsed, index)


def _by_id(typed_id: str, index: PeopleIndex) -> Decision:
    who = index.by_id.get(typed_id)
    if who is None:
        return Decision("ambiguous", "no_such_id")
    return resolved(who, "person_id", index)


def _by_address(key: str, index: PeopleIndex) -> Decision | None:
    owners = index.by_key.get(key, [])
    if len(owners) > 1:
        return Decision("ambiguous", "address_changed_hands", candidates=owners)
    return resolved(owners[0], "profile_url", index) if owners else None


def _by_email(parsed: ParsedMention, email: str, index: PeopleIndex) -> Decision | None:
    if email in index.owner.emails:
        return Decision("ignored", "owner")
    people = index.by_email.get(email, set())
    if len(people) > 1:
        return Decision("ambiguous", "shared_email", candidates=index.ranked(people))
    if not people:
        return None
    (who,) = people
    if name_fits(parsed, who, index):
        return resolved(who, "email", index)
    return Decision("ambiguous", "email_of_another_name", candidates=[who])


def name_fits(parsed: ParsedMention, who: str, index: PeopleIndex) -> bool:
    """Whether the name typed next to an address may be the person's."""
    if not parsed.shown:
        return True
    names = index.names.get(who, ())
    if not names or parsed.native:
        return True
    if parsed.word:
        return any(
            parsed.word[0] in {word[0] for word in (*n.given.words, *n.family.words)}
            for n in names
        )
    return any(
        compare_given(r.name.given, n.given) is not NameAgreement.NONE
        or compare_family(r.name.family, n.family) is not NameAgreement.NONE
        for r in parsed.readings
        for n in names
    )


def _of_owner(parsed: ParsedMention, index: PeopleIndex) -> Decision | None:
    is_own_name = name_key(parsed.shown) in index.owner_names
    if is_own_name and index.has_name(parsed.shown) and not parsed.company:
        people = index.ranked(index.people_named(parsed.shown))
        return Decision("ambiguous", "namesakes", candidates=people)
    is_owner = is_own_name and not index.has_name(parsed.shown)
    return (
        Decision("ignored", "owner")
        if is_owner or fold(parsed.shown) in MYSELF
        else None
    )
