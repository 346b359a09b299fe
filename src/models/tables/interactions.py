"""Messages, invitations, meetings and favors between the owner and people."""

from datetime import date, datetime
from typing import ClassVar

from models.table import Table
from models.vocabulary import (
    Category,
    Channel,
    FavorDirection,
    FavorOrigin,
    MeetingKindName,
    MessageDirection,
)


class FromSourceRow(Table):
    """Base class of tables whose rows each come from one source row."""

    source_id: str
    """File of the row."""
    source_row: int
    """Line of the file on which the record begins, counted from 1."""


class Message(FromSourceRow):
    """One message, sent or not."""

    table_name: ClassVar[str] = "messages"
    key: ClassVar[tuple[str, ...]] = ("message_id",)

    message_id: str
    """Id made of conversation, sender, time and text."""
    conversation_id: str | None
    """The conversation's id in the export."""
    sent_at: datetime
    """Time of sending, UTC."""
    is_zone_assumed: bool
    """The export did not say that the time is UTC."""
    sender_person_id: str | None
    """Who wrote it; NULL for advertisements, and for a bare name that nobody has."""
    direction: MessageDirection
    """out if and only if the owner wrote it."""
    recipients: list[str]
    """person_id of those addressed, the owner included."""
    others: int
    """People in the conversation besides the owner, at least 1."""
    category: Category
    """personal, or why it is no evidence of a tie."""
    subject: str | None
    """Subject line."""
    body: str | None
    """Text without mark-up."""
    characters: int
    """Length of the text in characters."""


class Invitation(FromSourceRow):
    """One invitation to connect."""

    table_name: ClassVar[str] = "invitations"
    key: ClassVar[tuple[str, ...]] = ("invitation_id",)

    invitation_id: str
    """Id made of the people and the time."""
    person_id: str
    """The other person."""
    sent_at: datetime
    """Time of sending, UTC."""
    direction: MessageDirection
    """out if the owner invited."""
    has_note: bool
    """It carried a personal note."""
    accepted: bool
    """The person is, or by an earlier export was, a connection, or the note stands
    among the messages."""


class Meeting(FromSourceRow):
    """One meeting or call, logged by hand or told by a calendar or a guest list."""

    table_name: ClassVar[str] = "meetings"
    key: ClassVar[tuple[str, ...]] = ("meeting_id",)

    meeting_id: str
    """Id made of day, kind and people, or of the calendar's own id and the day."""
    met_on: date
    """Day of the meeting."""
    kind: MeetingKindName
    """What it was; video and phone are calls."""
    minutes: int | None
    """Length as told; NULL = the kind's default is taken."""
    place: str | None
    """Where."""
    others: int | None
    """People there besides the owner, as told; NULL = the named, or the kind's
    default if that is more."""
    started_by: str | None
    """me or them."""
    note: str | None
    """The user's words; of an entry of a calendar its title."""
    tags: list[str]
    """Labels of a one-line log."""


class Favor(FromSourceRow):
    """One favor, done or received."""

    table_name: ClassVar[str] = "favors"
    key: ClassVar[tuple[str, ...]] = ("favor_id",)

    favor_id: str
    """The user's id, or one made of day, person and kind."""
    person_id: str | None
    """The other person; NULL while it is a question who is meant."""
    on_date: date
    """Day of the favor."""
    direction: FavorDirection
    """given by the owner, or received."""
    kind: str
    """What it was, in the user's word."""
    size: float
    """Weight: small 1, medium 2, large 4."""
    settles: str | None
    """favor_id of the favor that this one settles; of several, parted by `;`."""
    origin: FavorOrigin
    """Where it is known from."""
    note: str | None
    """The user's words."""


class Interaction(FromSourceRow):
    """One person in one interaction: everything a strength is made of."""

    table_name: ClassVar[str] = "interactions"
    key: ClassVar[tuple[str, ...]] = ("interaction_id",)

    interaction_id: str
    """Id made of the message, invitation, meeting or favor and the person."""
    person_id: str
    """The other person."""
    occurred_at: datetime
    """Time, UTC; midnight where only the day is known."""
    occurred_on: date
    """Day, UTC."""
    channel: Channel
    """Which part of the strength it feeds."""
    kind: str
    """coffee, message, invitation, introduction and so on."""
    direction: MessageDirection | None
    """out if it came from the owner; NULL where that is not known."""
    minutes: float | None
    """Minutes counted for meetings and calls."""
    others: int
    """Other people present or addressed (g), at least 1."""
    unit: float
    """What it adds to its day and channel (u), already divided by others."""
