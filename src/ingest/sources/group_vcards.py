"""Address books as vCards, versions 2.1 to 4.0: cards one after another in a file.

What is broken costs its own card only; libraries stop at it.
"""

from collections.abc import Iterator
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
"""Property → what is read from it; besides, the parts of N and the city of ADR. Notes,
photographs and all else are not kept."""
NAME_PARTS = ("last_name", "first_name", "middle_name")
CITY_PART = 3
SEVERAL = {"emails", "phones", "person_key", "member_of"}
MOST_VALUES = 100
NO_END = "BEGIN:VCARD without END:VCARD"
NO_CARD = "it stands outside of BEGIN:VCARD and END:VCARD"


@dataclass
class Card:
    """One card while its properties are read."""

    line: int
    depth: int = 1
    """More than 1 within a card that stands in this one."""
    values: dict[str, list[str]] = field(default_factory=dict)
    raw: list[str] = field(default_factory=lambda: ["BEGIN:VCARD"])
    """Its lines, but for what is long and not kept."""

    def take(self, told: VCardProperty) -> None:
        """Keep what a property tells, but for those of a card within the card."""
        self.raw += [told.raw] if len(self.raw) < MOST_VALUES else []
        if self.depth > 1:
            return
        if told.name == "N":
            for part, value in zip(NAME_PARTS, told.parts(), strict=False):
                self._keep(part, [value.replace(",", " ")])
        elif told.name == "ADR":
            self._keep("city", told.parts()[CITY_PART : CITY_PART + 1])
        elif told.name == "ORG":
            self._keep("company", told.parts()[:1])
        elif told.name == "CATEGORIES":
            self._keep("member_of", told.parts(","))
        elif told.name in KEPT:
            shown = [part.removeprefix("tel:") for part in told.parts("\n")]
            self._keep(KEPT[told.name], shown)

    def entry(self, fault: str = "") -> RawRecord:
        """The card as a record; of a name, a firm and a city the first counts."""
        cells = {
            name: " ::: ".join(values) if name in SEVERAL else values[0]
            for name, values in self.values.items()
        }
        is_nameless = cells.keys().isdisjoint(NAME_PARTS)
        # Apple and Google write a business as a card that is named like its firm.
        if is_nameless and cells.get("full_name") == cells.get("company"):
            cells = {}
        return RawRecord(self.line, "\n".join(self.raw), {} if fault else cells, fault)

    def _keep(self, cell: str, texts: list[str]) -> None:
        shown = [text for told in texts if (text := clean(told))]
        kept = self.values.setdefault(cell, []) if shown else []
        kept += shown[: MOST_VALUES - len(kept)]


def vcard_records(lines: Iterator[str]) -> Iterator[RawRecord]:
    """The cards of a file, each with the line of its BEGIN:VCARD."""
    card: Card | None = None
    is_lost = is_agent = False
    for told in vcard_properties(lines):
        if told.begins_card and card and is_agent:
            card.depth += 1
        elif told.begins_card:
            if card:
                yield card.entry(NO_END)
            card, is_lost = Card(told.line), False
        elif card is None:
            if not is_lost:
                yield RawRecord(told.line, told.raw, {}, NO_CARD)
            is_lost = True
        elif told.ends_card:
            card.depth -= 1
            if not card.depth:
                yield card.entry()
                card = None
        else:
            card.take(told)
        is_agent = told.name == "AGENT"
    if card:
        yield card.entry(NO_END)


VCARDS = SourceFormat(
    kind="vcard",
    row=RosterEntry,
    place="groups",
    becomes="the same as the rows of a roster",
    is_essential=False,
    layout=(
        "Cards of version 2.1, 3.0 or 4.0, one after another: of each `N`, `FN`, `ORG`,"
        " `TITLE`, `EMAIL`, `TEL`, `URL`, the city of `ADR`, and `CATEGORIES`. Notes"
        " and photographs are not kept."
    ),
    suffixes=(".vcf", ".vcard"),
    split=vcard_records,
)
