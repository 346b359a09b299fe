"""The files of the two exports that tell of ties, with their exact headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import cast, correspondence, crowd, days, invitations, paperwork
from .archive import CONNECTION_NOTES, csv_text
from .cast import OWNER

if TYPE_CHECKING:
    from .chat import Message
    from .people import Person

_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_TEN = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
_TWELVE = _TEN + ",ATTACHMENTS,IS MESSAGE DRAFT"
_THIRTEEN = _TWELVE + ",IS CONVERSATION DRAFT"
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"


@dataclass(frozen=True)
class Network:
    """Everybody and everything that the exports draw on."""

    connections: list[Person]
    invitations: list[invitations.Invitation]
    messages: list[Message]


def make_network() -> Network:
    """The whole network, of which each export shows what was there on its day."""
    people = crowd.make_crowd()
    strangers = crowd.make_strangers()
    return Network(
        [*cast.STORY, *people],
        invitations.make(people, strangers),
        correspondence.all_messages(people, strangers),
    )


def newer_files(network: Network) -> dict[str, str]:
    """Complete_LinkedInDataExport_10-31-2026.zip."""
    rows = correspondence.as_of(network.messages, is_older=False)
    return {
        "Connections.csv": _connections(network.connections, is_older=False),
        "messages.csv": csv_text(
            _THIRTEEN, [[*_cells(row), "No"] for row in rows], quote_all=True
        ),
        "Invitations.csv": _invitations(network, is_older=False),
        **paperwork.profile_files(),
        **paperwork.praise_files(network.connections, is_older=False),
        **paperwork.look_alikes(_TEN),
        **paperwork.closed_files(),
    }


def older_files(network: Network) -> dict[str, str]:
    """Basic_LinkedInDataExport_07-03-2026.zip, in the dialect of that day."""
    rows = correspondence.as_of(network.messages, is_older=True)
    return {
        "Connections.csv": _connections(network.connections, is_older=True),
        "messages.csv": csv_text(_TWELVE, [_flat(_cells(row)) for row in rows]),
        "Invitations.csv": _invitations(network, is_older=True),
        **paperwork.profile_files(),
        **paperwork.praise_files(network.connections, is_older=True),
        "guide_messages.csv": csv_text(_TEN, []),
        **paperwork.private_files(),
    }


def _connections(people: list[Person], is_older: bool) -> str:
    last_day = days.OLDER_DAY if is_older else days.NEWER_DAY
    rows = [(day, ["", "", "", "", "", ""]) for day in crowd.HIDDEN_DAYS]
    for person in people:
        joined = person.connected_on
        if joined is None or joined > last_day or (person.has_left and not is_older):
            continue
        rows.append((joined, _connection(person.earlier() if is_older else person)))
    rows.sort(key=lambda row: row[1])
    rows.sort(key=lambda row: row[0], reverse=True)
    table = [[*cells, days.connected_text(day)] for day, cells in rows]
    return CONNECTION_NOTES + csv_text(_CONNECTIONS, table).rstrip("\n")


def _connection(person: Person) -> list[str]:
    return [
        person.first_cell, person.last_cell, person.encoded_url, person.email,
        person.company, person.position,
    ]  # fmt: skip


def _cells(row: Message) -> list[str]:
    """The twelve cells of one message."""
    return [
        row.conversation,
        row.title,
        row.sender.shown if row.sender else row.sender_label,
        row.sender.url if row.sender else "",
        ",".join(person.shown for person in row.recipients) or row.to_label,
        ",".join(person.url for person in row.recipients),
        days.message_text(row.sent),
        row.subject,
        row.text,
        row.folder,
        row.attachments,
        "Yes" if row.is_draft else "No",
    ]


def _flat(cells: list[str]) -> list[str]:
    return [cell.replace("\r\n", "\n").replace("\n", " ") for cell in cells]


def _invitations(network: Network, is_older: bool) -> str:
    limit = days.OLDER_MOMENT if is_older else days.NEWER_MOMENT
    rows = []
    for row in network.invitations:
        if row.sent > limit:
            continue
        friend = row.friend.earlier() if is_older else row.friend
        pair = [OWNER, friend] if row.is_mine else [friend, OWNER]
        rows.append(
            [
                pair[0].shown,
                pair[1].shown,
                days.clock_text(days.to_pacific(row.sent)),
                _flat([row.note])[0] if is_older else row.note,
                "OUTGOING" if row.is_mine else "INCOMING",
                pair[0].url,
                pair[1].url,
            ]
        )
    return csv_text(_INVITATIONS, rows)
