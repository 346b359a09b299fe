"""What identifies a person by itself: an id, a profile address, an e-mail address."""

from identity.mentions.decision import Decision, resolved
from identity.mentions.parse import Said
from identity.mentions.people_index import Book
from identity.names.normalize import fold, name_key
from identity.names.similarity import family_likeness, given_likeness

MYSELF = frozenset({"me", "myself", "i", "self"})


def decide_directly(said: Said, book: Book) -> Decision | None:
    """Whom an id, an address, or the owner's name means; None if the name decides."""
    if said.id:
        return _by_id(said.id, book)
    if said.key:
        return _by_address(said.key, book)
    if said.email and (found := _by_email(said, said.email, book)):
        return found
    if said.is_several:
        return Decision("ambiguous", "several_people")
    return _of_owner(said, book)


def _by_id(asked: str, book: Book) -> Decision:
    who = book.by_id.get(asked)
    if who is None:
        return Decision("ambiguous", "no_such_id")
    return resolved(who, "person_id", book)


def _by_address(key: str, book: Book) -> Decision | None:
    holders = book.by_key.get(key, [])
    if len(holders) > 1:
        return Decision("ambiguous", "address_changed_hands", candidates=holders)
    return resolved(holders[0], "profile_url", book) if holders else None


def _by_email(said: Said, email: str, book: Book) -> Decision | None:
    if email in book.owner.emails:
        return Decision("ignored", "owner")
    people = book.by_email.get(email, set())
    if len(people) > 1:
        return Decision("ambiguous", "shared_email", candidates=book.ranked(people))
    if not people:
        return None
    (who,) = people
    if agrees(said, who, book):
        return resolved(who, "email", book)
    return Decision("ambiguous", "email_of_another_name", candidates=[who])


def agrees(said: Said, who: str, book: Book) -> bool:
    """Whether the name typed beside an address may be the person's."""
    if not said.shown:
        return True
    names = book.names.get(who, ())
    if not names or said.native:
        return True
    if said.word:
        return any(
            said.word[0] in {word[0] for word in (*n.given.words, *n.family.words)}
            for n in names
        )
    return any(
        given_likeness(r.name.given, n.given) != "X"
        or family_likeness(r.name.family, n.family) != "X"
        for r in said.readings
        for n in names
    )


def _of_owner(said: Said, book: Book) -> Decision | None:
    is_own_name = name_key(said.shown) in book.owner_names
    if is_own_name and book.has_name(said.shown) and not said.company:
        people = book.ranked(book.people_named(said.shown))
        return Decision("ambiguous", "namesakes", candidates=people)
    is_owner = is_own_name and not book.has_name(said.shown)
    return (
        Decision("ignored", "owner") if is_owner or fold(said.shown) in MYSELF else None
    )
