"""Content lines that a calendar program wrote against the standard, put right."""

import re

PEOPLE = {"ATTENDEE", "ORGANIZER"}
LISTS = {"EXDATE", "RDATE"}
QUOTED_OR_NOT = r"(?:\"[^\"\\]*\"|[^\",;:\\]*)"
WELL_FORMED = re.compile(
    rf"[\w-]+(?:;[\w-]+={QUOTED_OR_NOT}(?:,{QUOTED_OR_NOT})*)*:[^;\"]*"
)
PARAMETER = re.compile(r";\s*([A-Z][A-Z0-9-]*)=", re.IGNORECASE)
BEFORE_ADDRESS = re.compile(r"(.*)(:\s*mailto:.*)", re.IGNORECASE)


def repaired_person(text: str) -> str:
    """Put quotes around the parameters of a line about a person.

    Some programs leave them out, write a name such as `Ann "Annie" Able` with quote
    marks in it, or put backslashes there. RFC 6868 writes such a mark as ^'.
    """
    if WELL_FORMED.fullmatch(text):
        return text
    found = BEFORE_ADDRESS.fullmatch(text)
    head, address = found.groups() if found else (text, ":")
    name, *parts = PARAMETER.split(head)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    parameters = (f';{key}="{_within_quotes(value)}"' for key, value in pairs)
    return f"{name.partition(';')[0]}{''.join(parameters)}{address}"


def single_values(text: str) -> list[str]:
    """Split a line with a list of times into lines with one time each."""
    head, _, values = text.rpartition(":")
    return [f"{head}:{value}" for value in values.split(",") if value.strip()]


def _within_quotes(value: str) -> str:
    """The value as it may stand between quotes."""
    bare = value.replace("\\", "").strip()
    if len(bare) > 1 and bare[0] == bare[-1] == '"':
        bare = bare[1:-1]
    elif bare.count('"') == 1:
        bare = bare.strip('"')
    return bare.replace('"', "^'")
