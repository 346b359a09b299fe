import pytest

from ingest.calendars.attendees import mention_of
from ingest.schema.person_names import natural_name
from tests.support.reader import read

ENTRY = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20250507T100000Z
SUMMARY:x
ATTENDEE;CN={}:mailto:anna@example.org
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Muster, Anna", "Anna Muster"),
        ("Beispiel, Ben (Acme)", "Ben Beispiel (Acme)"),
        ("Ann Able, PhD", "Ann Able, PhD"),
        ("Ann Able (Acme)", "Ann Able (Acme)"),
    ],
)
def test_a_name_is_shown_as_people_say_it(name: str, shown: str) -> None:
    assert natural_name(name) == shown
    assert mention_of(name, "") == shown


@pytest.mark.parametrize("name", ["Muster, Anna", '"Muster, Anna"'])
def test_a_comma_in_an_attendees_name_is_a_comma_quoted_or_not(name: str) -> None:
    [row] = read("meetings/a.ics", ENTRY.format(name)).rows
    assert row["who"] == ["Anna Muster <anna@example.org>"]
