"""Find the owner of a book."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from identity.ids import person_id
from identity.names.normalize import name_key
from models import RefusalError

ASK = 'set profile_url = "https://www.linkedin.com/in/…" under [owner] in kith.toml'


SEVERAL = 2


class UnknownOwnerError(RefusalError):
    """The files of a book name no owner, or several."""


@dataclass(frozen=True)
class BookOwner:
    """The LinkedIn member to whom a book belongs."""

    person_key: str
    names: tuple[str, ...] = ()
    """Names in the owner's own files, newest first."""
    emails: tuple[str, ...] = ()
    former_keys: tuple[str, ...] = ()
    """Keys of the owner's former profile addresses."""

    @cached_property
    def person_id(self) -> str:
        """Id of the person_key."""
        return person_id(self.person_key)


class Participant(NamedTuple):
    """A person in conversations, under one name."""

    person_key: str
    full_name: str | None
    conversations: int
    """Number of conversations."""
    written: int
    """Number of conversations in which the person wrote."""
    files: Sequence[str] = ()
    """source_ids of the files with these conversations."""
    addressed_by: int = 0
    """Number of people who address the person by name, without an address."""

    @property
    def has_address(self) -> bool:
        """Whether a profile address is known; otherwise the person is only a name."""
        return self.person_key.startswith("slug:")


class ProfileClaim(NamedTuple):
    """Owner of an archive by its own profile."""

    full_name: str
    emails: Sequence[str]


@dataclass(frozen=True)
class OwnerEvidence:
    """Evidence in the exports about their owner."""

    settings: Sequence[str] = ()
    """Keys of the owner's profile addresses in kith.toml, the present one first."""
    own_side: Sequence[str] = ()
    """Keys on the owner's side of invitations."""
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    participants: Sequence[Participant] = ()
    """People in conversations who are not connections."""
    claims: Sequence[ProfileClaim] = ()
    """Owner by the profile of each archive."""


def find_owner(evidence: OwnerEvidence) -> BookOwner:
    """Find the owner by the first evidence available.

    In order: the settings, the own side of all invitations, the person in
    conversations with the profile's name, the name that several people address, the
    person in most conversations. An owner need not have a profile address: until 2023
    only senders have one in messages, and some members delete their own.

    Raises:
        UnknownOwnerError: the book mixes two members' exports, or nobody stands out.
    """
    if not evidence.settings:
        _check_claims(evidence.claims)
    keys = _by_invitations(evidence) or _by_name(evidence)
    names = evidence.names
    if not _takes_part(evidence, keys):
        found = _most_addressed(evidence, keys) or _in_most_conversations(
            evidence, keys
        )
        if found:
            keys = keys or ([found.person_key] if found.has_address else [])
            names = (*names, found.full_name) if found.full_name else names
    key, *former = keys or ["owner:"]
    return BookOwner(key, tuple(dict.fromkeys(names)), evidence.emails, tuple(former))


def _takes_part(evidence: OwnerEvidence, keys: Sequence[str]) -> bool:
    """Whether the owner is seen in conversations: by a key, or by name only."""
    named = _named(evidence)
    is_name_only = bool(named) and not any(p.has_address for p in named)
    return is_name_only or any(p.person_key in keys for p in evidence.participants)


def _named(evidence: OwnerEvidence) -> list[Participant]:
    """Participants with a name of the owner."""
    own = {key for name in evidence.names if (key := name_key(name))}
    return [p for p in evidence.participants if name_key(p.full_name or "") in own]


def _by_invitations(evidence: OwnerEvidence) -> Sequence[str]:
    """Keys of the settings, which must cover the own side, or else of that side."""
    listed = {*evidence.settings, *evidence.own_side}
    if len(listed) > max(1, len(set(evidence.settings))):
        raise _two_owners(len(listed))
    return evidence.settings or evidence.own_side


def _check_claims(claims: Iterable[ProfileClaim]) -> None:
    """Reject profiles that share neither a word of the name nor an e-mail address.

    A member who marries keeps at least one of them.
    """
    for one, other in combinations(claims, 2):
        words = [set(name_key(claim.full_name).split()) for claim in (one, other)]
        if words[0].isdisjoint(words[1]) and set(one.emails).isdisjoint(other.emails):
            raise _two_owners(2)


def _two_owners(count: int) -> UnknownOwnerError:
    return UnknownOwnerError(
        f"the exports in linkedin/ speak of {count} owners; keep one member's exports."
        f" If it is one who changed their address, {ASK}, and the others as"
        ' former_urls = ["…"]'
    )


def _by_name(evidence: OwnerEvidence) -> Sequence[str]:
    """Find the person with the owner's name.

    Two keys in one file are the owner and a namesake; two keys that never share a file
    are two addresses of the owner.
    """
    found = [p for p in _named(evidence) if p.has_address]
    files: defaultdict[str, set[str]] = defaultdict(set)
    for participant in found:
        files[participant.person_key] |= set(participant.files)
    names = {name_key(p.full_name or "") for p in found}
    pairs = combinations(files, 2)
    is_ambiguous = any(files[a] and files[a].isdisjoint(files[b]) for a, b in pairs)
    if len(files) > 1 and (len(names) > 1 or is_ambiguous):
        raise _two_owners(len(files))
    return list(files) if len(files) == 1 else []


def _most_addressed(evidence: OwnerEvidence, keys: Sequence[str]) -> Participant | None:
    """Find the name that several people address, in more conversations or by more
    people than any other; the owner of a known key has no other address."""
    possible = [p for p in evidence.participants if not (keys and p.has_address)]
    ranked = sorted(possible, key=_presence, reverse=True)
    first, second = [*ranked, None, None][:2]
    if not first or first.addressed_by < SEVERAL:
        return None
    return first if not second or _presence(first) > _presence(second) else None


def _presence(participant: Participant) -> tuple[int, int]:
    return participant.conversations, participant.addressed_by


def _in_most_conversations(
    evidence: OwnerEvidence, keys: Sequence[str]
) -> Participant | None:
    """Find the person in most conversations.

    Ties go to who wrote in most, unless some people are addressed by name only: the
    owner then seldom has an address, but writers do. A person whose name has nothing in
    common with the owner's is not taken for the owner either.
    """
    counts: dict[str, Participant] = {}
    for p in evidence.participants:
        known = counts.get(p.person_key, p._replace(conversations=0, written=0))
        counts[p.person_key] = known._replace(
            conversations=known.conversations + p.conversations,
            written=known.written + p.written,
        )
    ranked = sorted(counts.values(), key=_activity, reverse=True)
    if keys or not any(p.has_address for p in ranked):
        return None
    first, *others = ranked
    has_names = any(p.addressed_by for p in ranked)
    is_tied = any(
        first.conversations == p.conversations
        and (has_names or first.written == p.written)
        for p in others
    )
    called = (
        p.full_name or ""
        for p in evidence.participants
        if p.person_key == first.person_key
    )
    if is_tied or not any(_is_like(name, evidence.names) for name in called):
        raise UnknownOwnerError(f"it is not clear whose messages these are; {ASK}")
    return first


def _activity(participant: Participant) -> tuple[int, int]:
    return participant.conversations, participant.written


def _is_like(name: str, own: Iterable[str]) -> bool:
    """Whether the name shares a word with a name of the owner, if any is known."""
    words = [set(name_key(known).split()) for known in own]
    return not words or any(known & set(name_key(name).split()) for known in words)
