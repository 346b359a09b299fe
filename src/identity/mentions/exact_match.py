"""Match by exact identifiers: person_id, profile address, e-mail, the owner's name."""

from identity.mentions.decision import Decision, resolved
from identity.mentions.one_mailbox import may_be_named, name_fits
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.names.name_parts import PersonName, known_names
from identity.names.normalize import fold, name_key

MYSELF = frozenset({"me", "myself", "i", "self"})


def decide_by_identifier(parsed: ParsedMention, index: PeopleIndex) -> Decision | None:
    """Decide by an id, an address or the owner's name; None leaves it to the name."""
    if parsed.id:
        return _by_id(parsed.id, index)
    if parsed.key:
        return _by_address(parsed.key, index)
    if parsed.is_several:
        return Decision("ambiguous", "several_people")
    if parsed.email and (found := _by_email(parsed, parsed.email, index)):
        return found
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
    """Decide by an address, unless the name beside it is another one."""
    if email in index.owner.emails:
        return Decision("ignored", "owner") if fits_owner(parsed, index) else None
    people = index.by_email.get(email, set())
    fitting = [who for who in people if name_fits(parsed, who, index)]
    if len(fitting) == 1 and (len(people) == 1 or parsed.is_name):
        return resolved(fitting[0], "email", index)
    if fitting:
        found = index.ranked(people)
        return Decision("ambiguous", "shared_email", candidates=found)
    return None


def fits_owner(parsed: ParsedMention, index: PeopleIndex) -> bool:
    """Whether the name beside an address of the owner may be the owner's."""
    return not parsed.is_name or may_be_named(parsed, owner_names(index), index)


def owner_names(index: PeopleIndex) -> list[PersonName]:
    """All names of the owner."""
    return [name for own in index.owner.names for name in known_names(own)]


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
