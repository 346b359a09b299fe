"""Whose book it is."""

from dataclasses import replace

from identity import OwnerEvidence, Participant, ProfileClaim, find_owner
from models import OwnerPerson, OwnName, PersonKey
from pipeline.build import Build

OWN_NAMES = """
SELECT DISTINCT full_name FROM scratch.person_reference
JOIN scratch.own_key USING (person_key)
WHERE full_name IS NOT NULL
ORDER BY full_name
"""


def determine_owner(build: Build) -> None:
    """Find whose book it is, by the settings and by what was read."""
    owner = find_owner(
        OwnerEvidence(
            settings=build.settings.owner.keys,
            own_side=tuple(key for (key,) in build.scratch("own_side")),
            names=tuple(name for (name,) in build.scratch("owner_name")),
            emails=tuple(email for (email,) in build.scratch("owner_address")),
            participants=[Participant(*row) for row in build.scratch("participant")],
            claims=[ProfileClaim(*row) for row in build.scratch("owner_claim")],
        )
    )
    own_keys = (
        PersonKey(person_key=key, person_id=owner.person_id)
        for key in (owner.person_key, *owner.former_keys)
    )
    build.load(PersonKey, own_keys, "own_key")
    person = OwnerPerson(
        person_key=owner.person_key,
        person_id=owner.person_id,
        full_name=owner.names[0] if owner.names else None,
        email=owner.emails[0] if owner.emails else None,
    )
    build.load(OwnerPerson, [person], "owner")
    build.owner = owner


def name_owner(build: Build) -> None:
    """Add the names that other files give the owner's addresses."""
    written = [name for (name,) in build.rows(OWN_NAMES)]
    names = tuple(dict.fromkeys([*build.owner.names, *written]))
    build.owner = replace(build.owner, names=names)
    build.load(OwnName, (OwnName(full_name=name) for name in names), "own_name")
