"""The words that stand in columns, each defined once."""

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
Part = Literal["base", "span", Channel]
Kind = Literal[
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
MentionStatus = Literal["resolved", "ambiguous", "unknown", "ignored"]
Evidence = Literal["none", "recent", "faded"]
Due = Literal["no", "due", "overdue", "at_risk"]

REASONS: dict[str, str] = {
    "newer_export": "A newer export shows the same person.",
    "same_person": "Another row of the same day's exports shows the same person.",
    "repeated_message": "The same message stands in another row.",
    "invitation_note": "The message is the note of an invitation already counted.",
    "repeated_invitation": "The same invitation stands in another row.",
    "same_meeting": "Another file tells of the same meeting.",
    "owner_profile": "Part of what the book knows of its owner.",
    "person_detail": "Added to the person it names.",
    "hidden_member": "A closed or hidden account: the row has no name.",
    "no_people": "The row names neither a sender nor a recipient.",
    "no_profile": "The row has no usable profile address.",
    "draft": "Written, but never sent.",
    "sponsored": "An advertisement.",
    "spam": "In the spam folder and never answered.",
    "unclear_person": "It is not certain whom the row names.",
}
"""Why a row was merged or set aside; a rejected row says what is wrong with it."""
