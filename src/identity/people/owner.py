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
    conversations with the profile's name, the person in most conversations. A book
    without messages needs no profile address of its owner.

    Raises:
        UnknownOwnerError: the book mixes two members' exports, or nobody stands out.
    """
    if not evidence.settings:
        _check_claims(evidence.claims)
    keys = (
        _by_invitations(evidence)
        or _by_name(evidence)
        or _by_conversations(evidence.participants)
    )
    key, *former = keys or ["owner:"]
    return BookOwner(key, evidence.names, evidence.emails, tuple(former))


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
    own = {key for name in evidence.names if (key := name_key(name))}
    found = [p for p in evidence.participants if name_key(p.full_name or "") in own]
    files: defaultdict[str, set[str]] = defaultdict(set)
    for participant in found:
        files[participant.person_key] |= set(participant.files)
    names = {name_key(p.full_name or "") for p in found}
    pairs = combinations(files, 2)
    is_ambiguous = any(files[a] and files[a].isdisjoint(files[b]) for a, b in pairs)
    if len(files) > 1 and (len(names) > 1 or is_ambiguous):
        raise _two_owners(len(files))
    return list(files) if len(files) == 1 else []


def _by_conversations(participants: Iterable[Participant]) -> Sequence[str]:
    """Find the person in most conversations; ties go to who wrote in most."""
    counts: dict[str, tuple[int, int]] = {}
    for p in participants:
        before = counts.get(p.person_key, (0, 0))
        counts[p.person_key] = (before[0] + p.conversations, before[1] + p.written)
    ranked = sorted(counts, key=lambda key: counts[key], reverse=True)
    if len(ranked) > 1 and counts[ranked[0]] == counts[ranked[1]]:
        raise UnknownOwnerError(f"it is not clear whose messages these are; {ASK}")
    return ranked[:1]
