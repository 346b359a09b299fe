"""Whose book this is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from identity.ids import person_id
from identity.names import name_key
from models import RefusalError

ASK = 'set profile_url = "https://www.linkedin.com/in/…" under [owner] in kith.toml'


class UnknownOwnerError(RefusalError):
    """The book does not tell, or tells two different things, about its owner."""


@dataclass(frozen=True)
class Owner:
    """The member whose book this is."""

    person_key: str
    names: tuple[str, ...] = ()
    """Names in the owner's own files, the newest first."""
    emails: tuple[str, ...] = ()

    @cached_property
    def person_id(self) -> str:
        """Id of the key."""
        return person_id(self.person_key)


@dataclass(frozen=True)
class Evidence:
    """What the exports say about their owner."""

    setting: str | None = None
    """Key of the profile address in kith.toml."""
    own_side: Sequence[str] = ()
    """Keys on the owner's side of invitations."""
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    senders: Sequence[tuple[str, str | None, int]] = ()
    """Key and name of every sender of messages, and their conversations."""


def find_owner(evidence: Evidence) -> Owner:
    """The owner, by the first sign that there is: the setting, the own side of all
    invitations, the profile's name among the senders, the sender in most
    conversations. A book without messages needs no address of its owner.

    Raises:
        UnknownOwnerError: two members' exports lie in one book, or nobody stands out.
    """
    key = (
        evidence.setting
        or _by_invitations(evidence.own_side)
        or _by_name(evidence)
        or _by_conversations(evidence.senders)
    )
    return Owner(key or "owner:", evidence.names, evidence.emails)


def _by_invitations(keys: Sequence[str]) -> str | None:
    if len(keys) > 1:
        raise _two_owners(len(keys))
    return keys[0] if keys else None


def _two_owners(count: int) -> UnknownOwnerError:
    return UnknownOwnerError(
        f"the exports in linkedin/ belong to {count} different members;"
        f" keep one member's, or {ASK}"
    )


def _by_name(evidence: Evidence) -> str | None:
    own = {name_key(name) for name in evidence.names}
    found = {
        (name_key(name), key)
        for key, name, _ in evidence.senders
        if name and name_key(name) in own
    }
    keys = {key for _, key in found}
    if len(keys) > 1 and len({name for name, _ in found}) > 1:
        raise _two_owners(len(keys))
    return keys.pop() if len(keys) == 1 else None


def _by_conversations(senders: Iterable[tuple[str, str | None, int]]) -> str | None:
    counts: Counter[str] = Counter()
    for key, _, conversations in senders:
        counts[key] += conversations
    ranked = counts.most_common(2)
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        raise UnknownOwnerError(f"it is not clear whose messages these are; {ASK}")
    return ranked[0][0]
