"""messages.csv: one row per message, by conversation, newest first.

It has had 7, 9, 10, 11, 12 and 13 columns; the draft columns seem to occur only in
accounts with drafts. Since 2026-03 all cells are quoted and line breaks are kept, which
were spaces before. Whole rows may be duplicated.
"""

import hashlib
import html
import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ValidationInfo, model_validator

from ingest.schema.cell_types import Body, MessageTime, Text, clean, has_zone, warn
from ingest.schema.person_key import HIDDEN_NAME, person_key
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from models import WarningCode, profile_key

BETWEEN_NAMES = re.compile(r",(?=\S)")
"""TO joins names with a comma and no space; commas within a name have a space after."""
# Ordinary messages contain <https://…>, <mailto:…> and <3, so only these tags count.
MARKUP = re.compile(
    r"<(/?)(p|br|ul|ol|li|strong|em|sup|a)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
LINE_ENDING_TAGS = {("", "br"), ("/", "p"), ("/", "li")}
ADVERT = ("spinmail-quill-editor", "%FIRSTNAME%")
"""Marks of the templates of sponsored messages."""
YES = {"yes", "true", "1"}
DIRECTIONS = {"incoming": "in", "in": "in", "outgoing": "out", "out": "out"}


class SentMessage(Row):
    """One message in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    conversation_id: Annotated[Text, optional("CONVERSATION ID")] = None
    """Opaque id, empty on orphaned drafts; in vintages without ids, a hash of the names
    of all participants."""
    conversation_title: Annotated[Text, optional("CONVERSATION TITLE")] = None
    """Title; `Sponsored Conversation` for advertisements."""
    sender_name: Annotated[Text, column("FROM")]
    """Name of the one sender, which may contain commas."""
    sender_url: Annotated[Text, optional("SENDER PROFILE URL")] = None
    """Profile address, raw Unicode; until 2020 there was no such column."""
    sender_key: str | None
    """Key of the sender; `hidden:` and the conversation for a closed account."""
    recipient_names: Annotated[list[str | None], column("TO")]
    """Names of the recipients, in the order of the keys; None if not known which."""
    recipient_keys: Annotated[list[str], optional("RECIPIENT PROFILE URLS")]
    """Keys of the recipients."""
    hidden_recipients: int
    """Number of recipients that are closed accounts."""
    direction: Annotated[Text, optional("Direction")] = None
    """in or out; only in vintages without addresses."""
    sent_at: Annotated[MessageTime, column("DATE")]
    """Time of sending, UTC."""
    is_zone_assumed: bool
    """Whether UTC is assumed, because the file has no zone."""
    subject: Annotated[Text, optional("SUBJECT")] = None
    """Subject line."""
    body: Annotated[Body, optional("CONTENT")] = None
    """Text without mark-up; often empty, for an attachment, a reaction or a call."""
    has_text: bool
    """Whether the file has a column of texts; some members delete it from archives."""
    folder: Annotated[Text, optional("FOLDER")] = None
    """INBOX, ARCHIVE, SPAM or empty; the owner's own messages are in them too."""
    is_draft: Annotated[Text, optional("IS MESSAGE DRAFT")] = None
    """Yes or No; only in accounts with drafts."""
    characters: int
    """Length of the text in characters."""
    text_hash: str
    """Hash of the text, as in text_hash()."""
    category: Literal["personal", "sponsored", "unaddressed", "draft"]
    """Category by the row alone, without the rest of the conversation; unaddressed are
    advertisements and messages of the owner, whose address members delete."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        body = plain_text(cells.get("body", ""))
        conversation = conversation_of(cells)
        keys, names, hidden = recipients(cells, conversation, info)
        return cells | {
            "conversation_id": conversation,
            "direction": DIRECTIONS.get(cells.get("direction", "").strip().casefold()),
            "is_zone_assumed": not has_zone(cells.get("sent_at", "")),
            "body": body,
            "has_text": "body" in cells,
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
        """Rows with neither FROM nor TO, up to 68 per file, are set aside."""
        is_empty = not (self.sender_name or self.sender_key or self.recipient_keys)
        return "no_people" if is_empty and self.category == "personal" else None


def plain_text(content: str) -> str:
    """Remove LinkedIn's mark-up; `<3` and `<https://…>` stay."""
    if "<" not in content or not MARKUP.search(content):
        return content.strip()
    text = MARKUP.sub(
        lambda tag: "\n" if (tag[1], tag[2].lower()) in LINE_ENDING_TAGS else "",
        content,
    )
    return html.unescape(text).replace("\xa0", " ").strip()


def text_hash(text: str) -> str:
    """Hash the text with white space collapsed.

    Vintages write line breaks differently, and the same message has to get the same
    hash in all of them.
    """
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:20]


def conversation_of(cells: dict[str, str]) -> str:
    """The conversation's id, or `with:` and a hash of the participants' names.

    Until 2020 there was no id; messages among the same people are then taken for one
    conversation.
    """
    if "conversation_id" in cells:
        return clean(cells["conversation_id"])
    participants = [cells.get("sender_name", ""), *_names_in(cells)]
    names = "|".join(sorted({clean(name).casefold() for name in participants}))
    return "with:" + hashlib.sha256(names.encode()).hexdigest()[:20]


def sender_key(cells: dict[str, str], conversation: str) -> str | None:
    """Key of the sender; None for advertisements and old rows without an address."""
    address = cells.get("sender_url", "").strip()
    # A name without an address is an advertisement, InMail or an old row.
    is_unknown = "sender_url" in cells and not address
    name = "" if is_unknown else cells.get("sender_name", "")
    if key := person_key(address, name):
        return key
    is_hidden = clean(cells.get("sender_name", "")) == HIDDEN_NAME
    return hidden_key(cells, conversation) if is_hidden else None


def hidden_key(cells: dict[str, str], conversation: str) -> str | None:
    """Key of a closed account in a conversation; None if the conversation is unknown.

    All closed accounts have the same name, so only the conversation distinguishes them.
    In vintages without conversations all of them share one `name:` key.
    """
    if "conversation_id" not in cells:
        return f"name:{HIDDEN_NAME}"
    return f"hidden:{conversation}" if conversation else None


def recipients(
    cells: dict[str, str], conversation: str, info: ValidationInfo
) -> tuple[list[str], list[str | None], int]:
    """Keys and names of the recipients, and the number of hidden ones.

    The number of addresses is reliable, the split of TO is not:

    * one address: TO is one person, whatever commas it contains;
    * as many names as addresses: they are paired in order;
    * otherwise names are not paired with addresses, with a warning;
    * no address: the names become keys.

    Closed accounts beyond the number of addresses are hidden recipients.
    """
    urls = cells.get("recipient_keys", "").split(",")
    keys = [key for key in map(profile_key, urls) if key]
    parts = _names_in(cells)
    visible = [part for part in parts if part != HIDDEN_NAME]
    hidden = min(len(parts) - len(visible), max(0, len(parts) - len(keys)))
    names: list[str | None] = [*visible]
    if not keys:
        keys = [key for key in (person_key("", name) for name in visible) if key]
    elif len(keys) == 1:
        names = [",".join(visible) or None]
    elif len(parts) == len(keys):
        names = [None if part == HIDDEN_NAME else part for part in parts]
    elif len(names) != len(keys):
        warn(info, WarningCode.UNPAIRED)
        names = [None] * len(keys)
    if hidden and (key := hidden_key(cells, conversation)):
        return [*keys, key], [*names, HIDDEN_NAME], hidden
    return keys, names, hidden


def _names_in(cells: dict[str, str]) -> list[str]:
    """Split TO into names."""
    parts = BETWEEN_NAMES.split(cells.get("recipient_names", ""))
    return [name for part in parts if (name := clean(part))]


def category(cells: dict[str, str]) -> str:
    """Whether the row is a personal message, a draft, or an advertisement, or has a
    sender without an address."""
    is_flagged = clean(cells.get("is_draft", "")).casefold() in YES
    # Drafts may have no conversation, recipient and folder, with or without the flag.
    placed = ("conversation_id", "recipient_names", "folder")
    is_orphan = not any(clean(cells.get(name, "")) for name in placed)
    has_sender = bool(clean(cells.get("sender_name", "")))
    if is_flagged or (is_orphan and has_sender):
        return "draft"
    if is_sponsored(cells):
        return "sponsored"
    return "unaddressed" if is_unaddressed(cells) else "personal"


def is_sponsored(cells: dict[str, str]) -> bool:
    """Whether it is an advertisement by its title or the marks of templates.

    The word "sponsored" in a message means nothing.
    """
    if clean(cells.get("conversation_title", "")) == "Sponsored Conversation":
        return True
    written = (cells.get("body", ""), cells.get("subject", ""))
    return any(mark in text for text in written for mark in ADVERT)


def is_unaddressed(cells: dict[str, str]) -> bool:
    """Whether the sender has a name but no address, where others have one."""
    name = clean(cells.get("sender_name", ""))
    is_named_only = "sender_url" in cells and not cells["sender_url"].strip()
    return bool(name) and name != HIDDEN_NAME and is_named_only


BASE10 = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
MESSAGES = SourceFormat(
    kind="messages",
    row=SentMessage,
    place="linkedin",
    becomes=(
        "`messages`, and `interactions` with whoever wrote or was "
        "addressed; drafts, advertisements and unanswered spam are set "
        "aside"
    ),
    stems=("messages",),
    private=("subject", "body"),
    vintages=(
        Vintage("2018-11 to 2020-02", "FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER"),
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
