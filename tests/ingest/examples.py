"""One good record of every source, by the names of its columns."""

from collections.abc import Mapping

from ingest.source import Source, Vintage
from tests.ingest.reader import csv_of

ANN = "https://www.linkedin.com/in/ann-able"
ME = "https://www.linkedin.com/in/mia-own"

PATHS = {
    "connections": "linkedin/Connections.csv",
    "messages": "linkedin/messages.csv",
    "invitations": "linkedin/Invitations.csv",
    "profile": "linkedin/Profile.csv",
    "email_addresses": "linkedin/Email Addresses.csv",
    "meetings": "meetings/2026.csv",
    "meeting_log": "meetings/log.txt",
    "favors": "favors.csv",
    "people": "people.csv",
}
"""Kind → where its file lies."""

CELLS: dict[str, Mapping[str, str]] = {
    "connections": {
        "First Name": "Ann",
        "Last Name": "Able, PhD",
        "URL": ANN,
        "Email Address": "ann@example.com",
        "Company": "Acme",
        "Position": "Baker",
        "Connected On": "05 Jan 2024",
    },
    "messages": {
        "CONVERSATION ID": "2-YWJj=",
        "FROM": "Ann Able",
        "SENDER PROFILE URL": ANN,
        "TO": "Mia Own",
        "RECIPIENT PROFILE URLS": ME,
        "DATE": "2024-01-05 20:03:11 UTC",
        "SUBJECT": "Bread",
        "CONTENT": "Good morning, Mia",
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
        "IS CONVERSATION DRAFT": "No",
    },
    "invitations": {
        "From": "Mia Own",
        "To": "Ann Able",
        "Sent At": "1/5/24, 8:03 PM",
        "Message": "Shall we?",
        "Direction": "OUTGOING",
        "inviterProfileUrl": ME,
        "inviteeProfileUrl": ANN,
        "inviterProfileUrn": "urn:li:member:1",
        "inviteeProfileUrn": "urn:li:member:2",
    },
    "profile": {
        "First Name": "Mia",
        "Last Name": "Own",
        "Maiden Name": "Once",
        "Headline": "Owner",
    },
    "email_addresses": {
        "Email Address": "mia@example.com",
        "Confirmed": "Yes",
        "Primary": "Yes",
        "Is primary": "Yes",
        "Updated On": "1/5/24, 8:03 PM",
        "Status Updated On": "1/5/24, 8:03 PM",
    },
    "meetings": {
        "date": "2026-10-20",
        "who": "Ann Able; Bob Baker",
        "kind": "lunch",
        "minutes": "75",
        "place": "Blue Bottle",
        "others": "2",
        "started_by": "me",
        "note": "flour, mostly",
    },
    "favors": {
        "date": "2026-10-20",
        "who": "Ann Able",
        "direction": "given",
        "kind": "introduction",
        "size": "large",
        "note": "to Bob",
        "id": "f1",
        "settles": "f0",
    },
    "people": {
        "who": "Ann Able",
        "tags": "alumni; bread",
        "city": "Halvenport",
        "cadence_days": "30",
        "pin": "strong",
        "snooze_until": "2026-11-01",
        "note": "likes rye",
    },
}

LOG = "2026-10-20 lunch with Ann Able; Bob Baker 75m at Blue Bottle #bread -- flour\n"


def example(kind: str) -> str:
    """A file of the kind with one good record."""
    return LOG if kind == "meeting_log" else csv_of(list(CELLS[kind]), CELLS[kind])


def example_of(source: Source, vintage: Vintage) -> str:
    """A file with the header of the vintage and one good record."""
    return csv_of(vintage.header.split(","), CELLS[source.kind])
