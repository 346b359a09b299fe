"""Names as programs turn them round."""

import re

from ingest.schema.cell_types import clean

AFTER_A_NAME = re.compile(
    r"(?:(?:jr|sr|phd|md|mba|msc|ma|ba|bsc|cpa|esq|pmp|dr|prof|[ivx]+)\b\.?[\s,]*)+",
    re.IGNORECASE,
)
"""What stands after a comma and is no given name."""
NOTED = re.compile(r"\s*\([^()]*\)$")
"""A company or department in brackets behind a name."""


def natural_name(name: str) -> str:
    """`Muster, Anna` as `Anna Muster`; other names as they are."""
    shown = " ".join(clean(name).split())
    bare = NOTED.sub("", shown)
    family, comma, given = (part.strip() for part in bare.partition(","))
    is_turned = comma and family and given and "," not in given
    if not is_turned or AFTER_A_NAME.fullmatch(given):
        return shown
    return f"{given} {family}{shown[len(bare) :]}"
