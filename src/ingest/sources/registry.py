"""The list of source formats.

It is not in `sources/__init__.py`, because that is imported with every single source:
`kith met` would have to import the readers of all formats.
"""

from ingest.schema.audited_row import AuditedRow
from ingest.schema.row import Row
from ingest.schema.source_format import SourceFormat
from ingest.sources.calendar_csv import CALENDAR_CSV
from ingest.sources.calendar_ics import CALENDAR
from ingest.sources.decisions_csv import DECISIONS
from ingest.sources.eventbrite_guests import EVENTBRITE
from ingest.sources.events_csv import PLANNED_EVENTS
from ingest.sources.favors_csv import FAVORS
from ingest.sources.group_roster import ROSTERS
from ingest.sources.group_vcards import VCARDS
from ingest.sources.linkedin_coach_messages import COACH_MESSAGES
from ingest.sources.linkedin_connections import CONNECTIONS
from ingest.sources.linkedin_contacts import ADDRESS_BOOK
from ingest.sources.linkedin_endorsements import (
    ENDORSEMENTS_GIVEN,
    ENDORSEMENTS_RECEIVED,
)
from ingest.sources.linkedin_events import LINKEDIN_EVENTS
from ingest.sources.linkedin_follows import FOLLOWS
from ingest.sources.linkedin_invitations import INVITATIONS
from ingest.sources.linkedin_messages import MESSAGES
from ingest.sources.linkedin_notes import NOTES
from ingest.sources.linkedin_outlook_connections import OUTLOOK_CONNECTIONS
from ingest.sources.linkedin_profile import (
    EDUCATION,
    EMAIL_ADDRESSES,
    POSITIONS,
    PROFILE,
)
from ingest.sources.linkedin_recommendations import (
    RECOMMENDATIONS_GIVEN,
    RECOMMENDATIONS_RECEIVED,
)
from ingest.sources.luma_guests import LUMA
from ingest.sources.meeting_log import MEETING_LOG
from ingest.sources.meetings_csv import MEETINGS
from ingest.sources.meetup_guests import MEETUP, MEETUP_MEMBERS
from ingest.sources.people_csv import PEOPLE

SOURCES: tuple[SourceFormat, ...] = (
    CONNECTIONS,
    OUTLOOK_CONNECTIONS,
    MESSAGES,
    INVITATIONS,
    PROFILE,
    EMAIL_ADDRESSES,
    POSITIONS,
    EDUCATION,
    ENDORSEMENTS_RECEIVED,
    ENDORSEMENTS_GIVEN,
    RECOMMENDATIONS_RECEIVED,
    RECOMMENDATIONS_GIVEN,
    NOTES,
    ADDRESS_BOOK,
    LINKEDIN_EVENTS,
    FOLLOWS,
    COACH_MESSAGES,
    MEETINGS,
    MEETING_LOG,
    CALENDAR,
    CALENDAR_CSV,
    LUMA,
    EVENTBRITE,
    MEETUP,
    MEETUP_MEMBERS,
    FAVORS,
    PEOPLE,
    DECISIONS,
    ROSTERS,
    VCARDS,
    PLANNED_EVENTS,
)
"""Every kind of file that a refresh reads; a new one is one line here."""

ROWS: tuple[type[Row], ...] = tuple(
    dict.fromkeys([*(source.row for source in SOURCES), AuditedRow])
)
"""Every class of validated rows, each of which becomes a table in the build."""
