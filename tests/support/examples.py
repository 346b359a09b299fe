"""A file of every source with one good record."""

from ingest.schema.row import normalise_header
from ingest.schema.source_format import SourceFormat, Vintage
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS

PATHS = {
    "connections": "linkedin/Connections.csv",
    "older_connections": ("linkedin/linkedin_connections_export_microsoft_outlook.csv"),
    "messages": "linkedin/messages.csv",
    "invitations": "linkedin/Invitations.csv",
    "profile": "linkedin/Profile.csv",
    "email_addresses": "linkedin/Email Addresses.csv",
    "positions": "linkedin/Positions.csv",
    "education": "linkedin/Education.csv",
    "endorsements_received": "linkedin/Endorsement_Received_Info.csv",
    "endorsements_given": "linkedin/Endorsement_Given_Info.csv",
    "recommendations_received": "linkedin/Recommendations_Received.csv",
    "recommendations_given": "linkedin/Recommendations_Given.csv",
    "notes": "linkedin/Notes.csv",
    "address_book": "linkedin/Contacts.csv",
    "linkedin_events": "linkedin/Events.csv",
    "follows": "linkedin/Member_Follows_12345.csv",
    "coach_messages": "linkedin/coach_messages.csv",
    "meetings": "meetings/2026.csv",
    "meeting_log": "meetings/log.txt",
    "calendar": "meetings/calendar.ics",
    "calendar_csv": "meetings/outlook.csv",
    "luma_guests": "meetings/luma.csv",
    "eventbrite_guests": "meetings/eventbrite.csv",
    "meetup_guests": "meetings/meetup.xls",
    "meetup_members": "meetings/members.xls",
    "favors": "favors.csv",
    "people": "people.csv",
    "decisions": "decisions.csv",
    "roster": "groups/Tarnwick alumni.csv",
    "vcard": "groups/Neighbours.vcf",
    "events": "events.csv",
}
"""Kind → where its file lies."""

WITHOUT_ZONE = "a time without a zone was taken for UTC: 1 row, first on line 2"

WARNINGS = {
    "recommendations_received": [WITHOUT_ZONE],
    "recommendations_given": [WITHOUT_ZONE],
    "follows": [WITHOUT_ZONE],
}
"""Kind → what is doubtful in every file of it."""

LOG = "2026-10-20 lunch with Ann Able; Bob Baker 75m at Blue Bottle #bread -- flour\n"
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Able;Ann;;;\nFN:Ann Able\nEND:VCARD\n"
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;TZID=Europe/London:20261020T120000
DTEND;TZID=Europe/London:20261020T131500
UID:1@example.com
SUMMARY:Lunch with Ann Able
END:VEVENT
END:VCALENDAR
"""

WITHOUT_HEADER = {"meeting_log": LOG, "calendar": CALENDAR, "vcard": CARD}
"""Kind → a file of it with one good record."""


def example(kind: str) -> str:
    """A file of the kind with one good record."""
    return WITHOUT_HEADER.get(kind) or csv_of(list(CELLS[kind]), CELLS[kind])


def example_of(source: SourceFormat, vintage: Vintage) -> str:
    """A file with the header of the vintage and one good record."""
    cells = {normalise_header(name): cell for name, cell in CELLS[source.kind].items()}
    header = vintage.header.split(",")
    return csv_of(
        header, {name: cells.get(normalise_header(name), "") for name in header}
    )
