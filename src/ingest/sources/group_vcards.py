"""groups/: address books as vCards, versions 2.1 to 4.0, one card after another.

Apple, Google, Outlook and phones export them. We parse them ourselves, so that a broken
card costs only itself; vCard libraries stop at it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ingest.rosters.vcard_lines import VCardProperty, vcard_properties
from ingest.schema.cell_types import clean
from ingest.schema.source_format import RawRecord, SourceFormat
from ingest.sources.group_roster import RosterEntry

KEPT = {
    "FN": "full_name",
    "ORG": "company",
    "TITLE": "position",
    "EMAIL": "emails",
    "TEL": "phones",
    "URL": "person_key",
    "X-SOCIALPROFILE": "person_key",
    "CATEGORIES": "member_of",
}
"""Property → field. Besides these, only the parts of N and the city of ADR are read;
notes, photographs and all other properties are not kept."""
NAME_PARTS = ("last_name", "first_name", "middle_name")
"""Fields of the parts of N, in order."""
MARKS = {
    "KIND": {"org", "group", "location"},
    "X-ADDRESSBOOKSERVER-KIND": {"org", "group", "location"},
    "X-ABSHOWAS": {"company"},
}
"""Property → the values that say a card is no person's: of version 4, and of Apple."""
CITY_PART = 3
"""Index of the city in the parts of ADR."""
SEVERAL = {"emails", "phones", "person_key", "member_of"}
"""Fields that take several values."""
MOST_VALUES = 100
"""Largest number of values per field, and of lines kept per card."""
NO_END = "BEGIN:VCARD without END:VCARD"
NO_CARD = "it stands outside of BEGIN:VCARD and END:VCARD"


@dataclass
class Card:
    """One vCard while its properties are read."""

    line: int
    """Number of its BEGIN:VCARD, from 1."""
    depth: int = 1
    """Nesting depth: 2 within the card of an AGENT in this card."""
    is_person: bool = True
    """No property says otherwise."""
    values: dict[str, list[str]] = field(default_factory=dict)
    """Field → values."""
    raw: list[str] = field(default_factory=lambda: ["BEGIN:VCARD"])
    """Its lines as in the file, without long properties."""

    def add(self, item: VCardProperty) -> None:
        """Read a property, unless it belongs to a nested card."""
        self.raw += [item.raw] if len(self.raw) < MOST_VALUES else []
        if self.depth > 1:
            return
        if item.name in MARKS:
            marks = {part.strip().casefold() for part in item.parts()}
            self.is_person = self.is_person and not marks & MARKS[item.name]
        elif item.name == "N":
            for part, value in zip(NAME_PARTS, item.parts(), strict=False):
                self._keep(part, [value.replace(",", " ")])
        elif item.name == "ADR":
            self._keep("city", item.parts()[CITY_PART : CITY_PART + 1])
        elif item.name == "ORG":
            # The parts after the first are departments.
            self._keep("company", item.parts()[:1])
        elif item.name == "CATEGORIES":
            self._keep("member_of", item.parts(","))
        elif item.name in KEPT:
            texts = [part.removeprefix("tel:") for part in item.parts("\n")]
            self._keep(KEPT[item.name], texts)

    def record(self, fault: str = "") -> RawRecord:
        """The card as a record, with the first of several names, companies, cities."""
        cells = {
            name: " ::: ".join(values) if name in SEVERAL else values[0]
            for name, values in self.values.items()
        }
        if fault or not self.is_person or _is_firm(cells):
            cells = {}
        return RawRecord(self.line, "\n".join(self.raw), cells, fault)

    def _keep(self, cell: str, texts: list[str]) -> None:
        cleaned = [text for text in map(clean, texts) if text]
        kept = self.values.setdefault(cell, []) if cleaned else []
        kept += cleaned[: MOST_VALUES - len(kept)]


def _is_firm(cells: Mapping[str, str]) -> bool:
    """The card names a firm and nobody else. Some programs write the firm's name as
    the family name as well; with a given name beside it, it is a person's."""
    if "company" not in cells or {"first_name", "last_name"} <= cells.keys():
        return False
    names = {cells[name] for name in ("full_name", *NAME_PARTS) if name in cells}
    return {name.casefold() for name in names} <= {cells["company"].casefold()}


def vcard_records(lines: Iterator[str]) -> Iterator[RawRecord]:
    """Split a file into cards; lines outside of cards become one fault per stretch."""
    card: Card | None = None
    is_outside = is_agent = False
    for item in vcard_properties(lines):
        # In version 2.1 a nested card follows its AGENT property.
        if item.begins_card and card and is_agent:
            card.depth += 1
        elif item.begins_card:
            if card:
                yield card.record(NO_END)
            card, is_outside = Card(item.line), False
        elif card is None:
            if not is_outside:
                yield RawRecord(item.line, item.raw, {}, NO_CARD)
            is_outside = True
        elif item.ends_card:
            card.depth -= 1
            if not card.depth:
                yield card.record()
                card = None
        else:
            card.add(item)
        is_agent = item.name == "AGENT"
    if card:
        yield card.record(NO_END)


VCARDS = SourceFormat(
    kind="vcard",
    row=RosterEntry,
    place="groups",
    becomes="the same as the rows of a roster",
    is_essential=False,
    layout=(
        "Cards of version 2.1, 3.0 or 4.0, one after another: of each `N`, `FN`, `ORG`,"
        " `TITLE`, `EMAIL`, `TEL`, `URL`, the city of `ADR`, and `CATEGORIES`. Notes"
        " and photographs are not kept. A card without a name is a person's if it has"
        " an e-mail address and no firm; the card of a firm (a firm and no other name,"
        " `KIND:org`, Apple's mark of a company) and of a group of cards is nobody's."
    ),
    suffixes=(".vcf", ".vcard"),
    split=vcard_records,
)
