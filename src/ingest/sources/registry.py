"""The list of sources."""

from ingest.schema.row import Row
from ingest.schema.source import Source
from ingest.schema.unread_row import UnreadRow
from ingest.sources.calendar_csv import CALENDAR_CSV
from ingest.sources.calendar_ics import CALENDAR
from ingest.sources.decisions_csv import DECISIONS
from ingest.sources.favors_csv import FAVORS, PEOPLE
from ingest.sources.group_roster import ROSTERS
from ingest.sources.group_vcards import VCARDS
from ingest.sources.guest_list import EVENTBRITE, LUMA, MEETUP, MEETUP_MEMBERS
from ingest.sources.linkedin_coach_messages import COACH_MESSAGES
from ingest.sources.linkedin_connections import CONNECTIONS
from ingest.sources.linkedin_contacts import ADDRESS_BOOK
from ingest.sources.linkedin_endorsements import (
    ENDORSEMENTS_GIVEN,
    ENDORSEMENTS_RECEIVED,
)
from ingest.sources.linkedin_events import LINKEDIN_EVENTS, PLANNED_EVENTS
from ingest.sources.linkedin_follows import FOLLOWS
from ingest.sources.linkedin_invitations import INVITATIONS
from ingest.sources.linkedin_messages import MESSAGES
from ingest.sources.linkedin_notes import NOTES
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
from ingest.sources.meetings_csv import MEETING_LOG, MEETINGS

SOURCES: tuple[Source, ...] = (
    CONNECTIONS,
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
"""Every kind of file that is read; a new one is one line here."""

ROWS: tuple[type[Row], ...] = tuple(
    dict.fromkeys([*(source.row for source in SOURCES), UnreadRow])
)
"""Every class of validated rows."""

SENSITIVE = frozenset(
    {
        "account status history",
        "ad targeting",
        "ads clicked",
        "inferences about you",
        "job applicant saved answers",
        "job applicant saved screening question responses",
        "job applications",
        "job seeker preferences",
        "lan ads engagement",
        "logins",
        "phone numbers",
        "phonenumbers",
        "private identity asset",
        "receipts",
        "receipts v2",
        "registration",
        "search queries",
        "searchqueries",
        "security challenges",
        "verifications",
        "verifiedexternalcapability",
        "whatsapp phone numbers",
    }
)
"""Files of an export that hold what is nobody's business, and nothing for ties."""

UNRELATED = frozenset(
    {
        "calendar",
        "causes you care about",
        "certifications",
        "comments",
        "company follows",
        "courses",
        "duolingo",
        "engagements",
        "hashtag follows",
        "honors",
        "instantreposts",
        "languages",
        "learning",
        "learningcoachmessages",
        "member hashtags",
        "online job postings",
        "opprtunities",
        "organizations",
        "patents",
        "profile summary",
        "projects",
        "providers",
        "publications",
        "reactions",
        "reviews",
        "rich media",
        "saved items",
        "saved jobs",
        "savedjobalerts",
        "shares",
        "skills",
        "test scores",
        "testscores",
        "trainings",
        "videos",
        "volunteering",
        "votes",
    }
)
"""Files of what the owner did and is. Reactions, comments, shares and votes do not say
whose posts they are about."""

CLOSED = SENSITIVE | UNRELATED
"""Stems of files of an export that are never opened, as stem_of gives them."""

NOT_READ = frozenset(
    {".gif", ".htm", ".html", ".jpeg", ".jpg", ".md", ".pdf", ".png", ".txt"}
)
"""Suffixes of what an export holds besides its tables; more than these is told."""


def is_closed(stem: str) -> bool:
    """The file of an export is left closed."""
    return stem in CLOSED
