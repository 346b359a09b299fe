"""Whose book it is."""

from identity import Claim, Evidence, Owner, Participant, find_owner
from models import OwnerPerson, PersonKey, Settings
from pipeline.intermediate import load_rows, rows_of, scratch_rows
from warehouse import Connection

OWN_NAMES = """
SELECT DISTINCT full_name FROM scratch.person_reference
JOIN scratch.own_key USING (person_key)
WHERE full_name IS NOT NULL
ORDER BY full_name
"""


def determine_owner(connection: Connection, settings: Settings) -> OwnerPerson:
    """Whose book it is, by the settings and by what was read."""
    evidence = Evidence(
        settings=settings.owner.keys,
        own_side=tuple(key for (key,) in scratch_rows(connection, "own_side")),
        names=tuple(name for (name,) in scratch_rows(connection, "owner_name")),
        emails=tuple(email for (email,) in scratch_rows(connection, "owner_address")),
        participants=[Participant(*p) for p in scratch_rows(connection, "participant")],
        claims=[Claim(*claim) for claim in scratch_rows(connection, "owner_claim")],
    )
    owner = find_owner(evidence)
    own_keys = (
        PersonKey(person_key=key, person_id=owner.person_id)
        for key in (owner.person_key, *owner.former_keys)
    )
    load_rows(connection, PersonKey, own_keys, "own_key")
    return OwnerPerson(
        person_key=owner.person_key,
        person_id=owner.person_id,
        full_name=owner.names[0] if owner.names else None,
        email=owner.emails[0] if owner.emails else None,
    )


def owner_of(connection: Connection) -> Owner:
    """The owner with all addresses, and all names in the exports."""
    [(key,)] = rows_of(connection, "SELECT person_key FROM scratch.owner")
    own = [k for (k,) in rows_of(connection, "SELECT person_key FROM scratch.own_key")]
    profile = [name for (name,) in rows_of(connection, "FROM scratch.owner_name")]
    written = [name for (name,) in rows_of(connection, OWN_NAMES)]
    emails = tuple(e for (e,) in rows_of(connection, "FROM scratch.owner_address"))
    names = tuple(dict.fromkeys([*profile, *written]))
    return Owner(key, names, emails, tuple(k for k in own if k != key))
