"""The list of sources, and the files of an export that are left closed."""

import re

from ingest.connections import CONNECTIONS
from ingest.handwritten import FAVORS, PEOPLE
from ingest.invitations import INVITATIONS
from ingest.meetings import MEETING_LOG, MEETINGS
from ingest.messages import MESSAGES
from ingest.profile import EMAIL_ADDRESSES, PROFILE
from ingest.row import Row
from ingest.source import Source
from ingest.unread import UnreadRow

SOURCES: tuple[Source, ...] = (
    CONNECTIONS,
    MESSAGES,
    INVITATIONS,
    PROFILE,
    EMAIL_ADDRESSES,
    MEETINGS,
    MEETING_LOG,
    FAVORS,
    PEOPLE,
)
"""Every kind of file that is read; a new one is one line here."""

ROWS: tuple[type[Row], ...] = tuple(
    dict.fromkeys([*(source.row for source in SOURCES), UnreadRow])
)
"""Every class of validated rows."""

CLOSED = frozenset(
    {
        # Sensitive, and nothing in them tells of a tie.
        "account status history",
        "ad_targeting",
        "ad targeting",
        "inferences_about_you",
        "job applicant saved answers",
        "job applicant saved screening question responses",
        "job applications",
        "logins",
        "phone numbers",
        "phonenumbers",
        "private_identity_asset",
        "receipts",
        "receipts_v2",
        "registration",
        "security challenges",
        "verifications",
        "whatsapp phone numbers",
    }
)
"""Stems of files of an export that are never opened."""

# The AI coach's own messages have the header of messages.csv: only the name tells
# them apart.
COACH = re.compile(r"(?:guide|coach|learning_\w+)_messages|learningcoachmessages")


def is_closed(stem: str) -> bool:
    """The file of an export is left closed."""
    return stem in CLOSED or COACH.fullmatch(stem) is not None
