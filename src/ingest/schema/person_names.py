"""Put names written family name first into their usual order."""

import re

from ingest.schema.cell_types import clean

AFTER_A_NAME = re.compile(
    r"(?:(?:jr|sr|phd|md|mba|msc|ma|ba|bsc|cpa|esq|pmp|dr|prof|[ivx]+)\b\.?[\s,]*)+",
    re.IGNORECASE,
)
"""Suffixes and credentials that follow a comma and are not given names."""
NOTED = re.compile(r"\s*\([^()]*\)$")
"""A company or department in brackets after a name."""


def natural_name(name: str) -> str:
    """Turn `Muster, Anna` into `Anna Muster`; leave other names as they are."""
    shown = " ".join(clean(name).split())
    bare = NOTED.sub("", shown)
    family, comma, given = (part.strip() for part in bare.partition(","))
    is_inverted = comma and family and given and "," not in given
    if not is_inverted or AFTER_A_NAME.fullmatch(given):
        return shown
    return f"{given} {family}{shown[len(bare) :]}"
