"""Values of columns with a fixed vocabulary, each defined once."""

from typing import Literal

Channel = Literal[
    "meet",
    "call",
    "message_out",
    "message_in",
    "favor_given",
    "favor_received",
    "public",
]
ScorePart = Literal["base", "span", Channel]
MeetingKindName = Literal[
    "coffee",
    "lunch",
    "dinner",
    "happy_hour",
    "event",
    "work_meeting",
    "video",
    "phone",
    "other",
]
"""Kinds of a logged meeting; video and phone are calls."""

TierName = Literal["strong", "good", "weak", "loose"]
Outcome = Literal["merged", "set_aside", "rejected"]
Category = Literal["personal", "sponsored", "draft", "spam"]
MessageDirection = Literal["in", "out"]
FavorDirection = Literal["given", "received"]
FavorOrigin = Literal["logged", "recommendation", "endorsement", "introduction"]
FavorStanding = Literal["you_owe", "they_owe", "mutual", "balanced"]
MentionStatus = Literal["resolved", "ambiguous", "unknown", "ignored"]
CompanyRelation = Literal["same", "near", "different", "none"]
CompanyMatch = Literal["exact", "strong"]
Door = Literal["A", "B", "C", "D"]
Speaker = Literal["me", "them", "together"]
ContactEvidence = Literal["none", "recent", "faded"]
Due = Literal["no", "due", "overdue", "at_risk"]

ChangeKind = Literal[
    "joined",
    "left",
    "moved",
    "promoted",
    "renamed",
    "url_changed",
    "company_renamed",
]
DuplicateRule = Literal[
    "several_fit", "same_email", "other_surname", "other_day", "outsider_connected"
]
ChapterKind = Literal["employer", "school", "group"]
DatePrecision = Literal["year", "month"]
