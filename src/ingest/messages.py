"""messages.csv: one row per message of every conversation, newest first."""

import hashlib
import html
import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ValidationInfo, model_validator

from ingest.row import Row, column, optional
from ingest.source import Source, Vintage
from ingest.values import Body, MessageTime, Text, clean, doubt
from models import profile_key

HIDDEN_NAME = "LinkedIn Member"
# TO joins names with a comma and no space; commas inside a name have one.
BETWEEN_NAMES = re.compile(r",(?=\S)")
MARKUP = re.compile(
    r"<(/?)(p|br|ul|ol|li|strong|em|sup|a)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
LINE_ENDING_TAGS = {("", "br"), ("/", "p"), ("/", "li")}
ADVERT = ("spinmail-quill-editor", "%FIRSTNAME%")
YES = {"yes", "true", "1"}


class SentMessage(Row):
    """One message as one export shows it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    conversation_id: Annotated[Text, column("CONVERSATION ID")]
    """Opaque id; empty on orphaned drafts."""
    conversation_title: Annotated[Text, optional("CONVERSATION TITLE")] = None
    """Title; adverts give themselves away here."""
    sender_name: Annotated[Text, column("FROM")]
    """Always one person, commas and all."""
    sender_url: Annotated[Text, column("SENDER PROFILE URL")]
    """Profile address, raw Unicode."""
    sender_key: str | None
    """Key of the sender; `hidden:` and the conversation for a closed account."""
    recipient_names: Annotated[list[str | None], column("TO")]
    """Names of those addressed, None where they cannot be paired with addresses."""
    recipient_keys: Annotated[list[str], optional("RECIPIENT PROFILE URLS")]
    """Keys of those addressed."""
    hidden_recipients: int
    """How many of those addressed are closed accounts."""
    sent_at: Annotated[MessageTime, column("DATE")]
    """Time of sending, UTC."""
    subject: Annotated[Text, optional("SUBJECT")] = None
    """Subject line."""
    body: Annotated[Body, column("CONTENT")]
    """Text without mark-up; often empty (an attachment, a reaction, a call)."""
    folder: Annotated[Text, optional("FOLDER")] = None
    """INBOX, ARCHIVE, SPAM or empty; it says nothing about the direction."""
    is_draft: Annotated[Text, optional("IS MESSAGE DRAFT")] = None
    """Yes or No, in accounts that have drafts."""
    characters: int
    """Length of the text."""
    text_hash: str
    """Hash of the text with white space collapsed, for vintages differ in that."""
    category: Literal["personal", "sponsored", "draft"]
    """What the row is by itself."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        body = plain_text(cells.get("body", ""))
        conversation = clean(cells.get("conversation_id", ""))
        keys, names, hidden = recipients(cells, conversation, info)
        return cells | {
            "body": body,
            "characters": len(body),
            "text_hash": text_hash(body),
            "sender_key": sender_key(cells, conversation),
            "recipient_keys": keys,
            "recipient_names": names,
            "hidden_recipients": hidden,
            "category": category(cells),
        }

    def dated_on(self) -> date | None:
        """Day of sending."""
        return self.sent_at.date()

    def set_aside(self) -> str | None:
        """A row with neither FROM nor TO tells of nobody."""
        is_empty = not (self.sender_name or self.sender_key or self.recipient_keys)
        return "no_people" if is_empty and self.category == "personal" else None


def plain_text(content: str) -> str:
    """The text without LinkedIn's mark-up; `<3` and `<https://…>` stay."""
    if "<" not in content or not MARKUP.search(content):
        return content.strip()
    text = MARKUP.sub(
        lambda tag: "\n" if (tag[1], tag[2].lower()) in LINE_ENDING_TAGS else "",
        content,
    )
    return html.unescape(text).replace("\xa0", " ").strip()


def text_hash(text: str) -> str:
    """Hash that two vintages agree on, though they write line breaks differently."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:20]


def sender_key(cells: dict[str, str], conversation: str) -> str | None:
    """Key of the sender; None for adverts and old rows without an address."""
    if key := profile_key(cells.get("sender_url", "")):
        return key
    is_hidden = clean(cells.get("sender_name", "")) == HIDDEN_NAME
    return f"hidden:{conversation}" if is_hidden and conversation else None


def recipients(
    cells: dict[str, str], conversation: str, info: ValidationInfo
) -> tuple[list[str], list[str | None], int]:
    """Keys and names of those addressed, and how many of them are hidden.

    The addresses give the count: with one address TO is one person whatever commas it
    holds; where the counts differ, names are not paired with addresses. Whom no
    address is left for is hidden.
    """
    urls = cells.get("recipient_keys", "").split(",")
    keys = [key for key in map(profile_key, urls) if key]
    parts = [
        clean(part) for part in BETWEEN_NAMES.split(cells.get("recipient_names", ""))
    ]
    parts = [part for part in parts if part]
    shown = [part for part in parts if part != HIDDEN_NAME]
    hidden = min(len(parts) - len(shown), max(0, len(parts) - len(keys)))
    names: list[str | None] = [*shown]
    if len(keys) == 1:
        names = [",".join(shown) or None]
    elif len(parts) == len(keys):
        names = [None if part == HIDDEN_NAME else part for part in parts]
    elif len(names) != len(keys):
        doubt(info, "names in TO and addresses differ in number; addresses were used")
        names = [None] * len(keys)
    if hidden and conversation:
        return [*keys, f"hidden:{conversation}"], [*names, HIDDEN_NAME], hidden
    return keys, names, hidden


def category(cells: dict[str, str]) -> str:
    """Whether the row was really sent, and by a person."""
    is_flagged = clean(cells.get("is_draft", "")).casefold() in YES
    placed = ("conversation_id", "recipient_names", "folder")
    is_orphan = not any(clean(cells.get(name, "")) for name in placed)
    has_sender = bool(clean(cells.get("sender_name", "")))
    if is_flagged or (is_orphan and has_sender):
        return "draft"
    if is_sponsored(cells):
        return "sponsored"
    return "personal"


def is_sponsored(cells: dict[str, str]) -> bool:
    """Advertisements: by title, template marks, or a name without an address."""
    if clean(cells.get("conversation_title", "")) == "Sponsored Conversation":
        return True
    written = (cells.get("body", ""), cells.get("subject", ""))
    if any(mark in text for text in written for mark in ADVERT):
        return True
    name = clean(cells.get("sender_name", ""))
    return bool(
        name and name != HIDDEN_NAME and not cells.get("sender_url", "").strip()
    )


BASE10 = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
MESSAGES = Source(
    kind="messages",
    row=SentMessage,
    place="linkedin",
    stems=("messages",),
    private=("subject", "body"),
    vintages=(
        Vintage("2021-05 to 2022-09", BASE10.replace("RECIPIENT PROFILE URLS,", "")),
        Vintage("2023-04 to 2025-03", BASE10),
        Vintage("2024-12, drafts", f"{BASE10},IS MESSAGE DRAFT"),
        Vintage(
            "2024-12, drafts of both kinds",
            f"{BASE10},IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        ),
        Vintage("2025-08 on", f"{BASE10},ATTACHMENTS"),
        Vintage("2026-02, drafts", f"{BASE10},ATTACHMENTS,IS MESSAGE DRAFT"),
        Vintage(
            "2026-06 on",
            f"{BASE10},ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        ),
    ),
)
