"""One good record of every source, by the names of its columns."""

from collections.abc import Mapping

from ingest.schema.row import normalise_header
from ingest.schema.source_format import SourceFormat, Vintage
from tests.ingest.reader import csv_of

ANN = "https://www.linkedin.com/in/ann-able"
ME = "https://www.linkedin.com/in/mia-own"

PATHS = {
    "connections": "linkedin/Connections.csv",
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

RECOMMENDATION = {
    "First Name": "Ann",
    "Last Name": "Able, PhD",
    "Company": "Acme",
    "Job Title": "Baker",
    "Text": "Her bread speaks.",
    "Creation Date": "01/05/24, 08:03 PM",
    "Status": "VISIBLE",
}

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
    "positions": {
        "Company Name": "Acme",
        "Title": "Baker",
        "Description": "Bread, mostly",
        "Location": "Halvenport",
        "Started On": "Jan 2015",
        "Finished On": "2019",
    },
    "education": {
        "School Name": "Tarnwick University",
        "Start Date": "2010",
        "End Date": "Jun 2014",
        "Notes": "With honours",
        "Degree Name": "BSc Baking",
        "Activities": "Choir",
    },
    "endorsements_received": {
        "Endorsement Date": "2024/01/05 20:03:11 UTC",
        "Skill Name": "Baking",
        "Endorser First Name": "Ann",
        "Endorser Last Name": "Able, PhD",
        "Endorser Public Url": "www.linkedin.com/in/ann-able",
        "Endorsement Status": "ACCEPTED",
        "Display Status": "SHOWN",
    },
    "endorsements_given": {
        "Endorsement Date": "2024/01/05 20:03:11 UTC",
        "Skill Name": "Baking",
        "Endorsee First Name": "Ann",
        "Endorsee Last Name": "Able, PhD",
        "Endorsee Public Url": "www.linkedin.com/in/ann-able",
        "Endorsement Status": "ACCEPTED",
    },
    "recommendations_received": RECOMMENDATION,
    "recommendations_given": RECOMMENDATION,
    "notes": {
        "Connection First Name": "Ann",
        "Connection Last Name": "Able, PhD",
        "Connection Profile URL": ANN,
        "Note": "Likes rye",
        "Created On": "2026-01-05 20:03:11",
        "Edited On": "2026-02-05 20:03:11",
    },
    "address_book": {
        "First Name": "Ann",
        "Middle Name": "Beth",
        "Last Name": "Able",
        "Full Name": "Ann Able",
        "Emails": "ann@example.com, ann@example.org",
        "Email Address": "ann@example.com, ann@example.org",
        "Phone Numbers": "+1 555 0100, 555 0101",
        "Profiles": ANN,
    },
    "linkedin_events": {
        "Event Name": "Flour and Friends",
        "Event Time": "Jan 5, 2024 6:00 PM - Jan 6, 2024 1:00 AM",
        "Status": "APPROVED",
        "External Url": "https://example.com/flour",
    },
    "follows": {
        "Date": "2024-01-05 20:03:11",
        "Status": "Active",
        "FullName": "Ann Able, PhD, MBA",
    },
    "coach_messages": {
        "CONVERSATION ID": "2-YWJj=",
        "FROM": "",
        "TO": "Mia Own",
        "DATE": "2024-01-05 20:03:11 UTC",
        "CONTENT": "How may I help you?",
        "FOLDER": "INBOX",
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
    "calendar_csv": {
        "Subject": "Budget",
        "Start Date": "10/20/2026",
        "Start Time": "12:00:00 PM",
        "End Date": "10/20/2026",
        "End Time": "1:15:00 PM",
        "All day event": "False",
        "Meeting Organizer": "Own, Mia",
        "Required Attendees": "Own, Mia;Able, Ann",
        "Optional Attendees": "Baker, Bob",
        "Meeting Resources": "Tide Room",
        "Description": "https://zoom.us/j/1",
        "Location": "Zoom",
    },
    "luma_guests": {
        "api_id": "gst-1",
        "name": "Able, Ann",
        "first_name": "",
        "last_name": "",
        "email": "ann@example.com",
        "approval_status": "approved",
        "checked_in_at": "2026-10-20T17:05:00.000Z",
    },
    "eventbrite_guests": {
        "Order #": "1",
        "First Name": "Ann",
        "Last Name": "Able",
        "Email": "ann@example.com",
        "Quantity": "1",
        "Attendee Status": "Checked In",
    },
    "meetup_guests": {
        "Name": "Ann Able",
        "Attendance?": "Yes",
        "User ID": "user 1",
        "RSVP": "Yes",
        "Guests": "2",
        "Joined Group on": "January 5, 2024",
    },
    "meetup_members": {
        "Name": "Ann Able",
        "Joined Group on": "01/05/2024",
        "Last visited group on": "01/05/2026",
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
    "decisions": {
        "mention": "Ann Able",
        "answer": "pacmryluvqq2l",
        "scope": "always",
        "answered_on": "2026-10-20",
    },
    "roster": {
        "Full Name": "Ann Able",
        "Class Year": "1998",
        "Degree": "BSc Baking",
        "Employer": "Acme",
        "Title": "Baker",
        "City": "Halvenport",
        "Email": "ann@example.com",
        "LinkedIn URL": ANN,
    },
    "events": {
        "date": "2026-11-20",
        "name": "Flour and Friends",
        "city": "Halvenport",
        "group": "Tarnwick alumni",
        "url": "https://example.com/flour",
    },
}

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
