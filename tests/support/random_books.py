"""Small archives of invented members, drawn in every form in which they are met."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from urllib.parse import quote

from hypothesis import strategies as st

from ingest.schema.source_format import SourceFormat, Vintage
from ingest.sources.linkedin_connections import CONNECTIONS
from ingest.sources.linkedin_endorsements import ENDORSEMENTS_RECEIVED
from ingest.sources.linkedin_invitations import INVITATIONS
from ingest.sources.linkedin_messages import MESSAGES
from tests.support.csv_files import Dialect, csv_of

Cells = Mapping[str, str]
ME = ("Olive", "Owner", "olive-owner")
POOL = (
    ("Ann", "Able", "ann-able"),
    ("Ann", "Able", "ann-able-2"),
    ("J\u00f6rg", "\u00d6berg", "j\u00f6rg-\u00f6berg"),
    ("Cleo", "Cole, PhD", "cleo"),
    ("Dan (Danny)", "Null", "dan-null"),
    ("Zo\u00eb", "Able", "zo\u00eb"),
    ("Eve", "Earl", "eve"),
)
DAYS = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 10, 1), None]
"""Of exports; None = the archive's name has no day."""
TIMES = [
    datetime(2019, 12, 31, 23, 59),  # noqa: DTZ001 - UTC, as in the tables
    datetime(2026, 2, 28, 8, 3),  # noqa: DTZ001
    datetime(2026, 4, 2, 0, 0),  # noqa: DTZ001
    datetime(2026, 4, 3, 12, 30),  # noqa: DTZ001
    datetime(2026, 10, 2, 12, 30),  # noqa: DTZ001
]
"""Of what happened: also on the day after an export, and later."""
TEXTS = ["Good morning", "", 'Well,\nwell; "yes"', "I <3 rye", "Hello\tagain, Olive"]
PREAMBLE = ["Notes:", '"When exporting your connection data, you may notice this."']
PREAMBLES = [[], [*PREAMBLE, ""], [f"{PREAMBLE[0]},,,", *PREAMBLE[1:], "", "Addenda:"]]
CONNECTED = ["05 Jan 2020", "28 Feb 2026", "3-Apr-26", "2026-10-03", "40 Foo 2026", ""]
HIDDEN_MEMBER = {"Connected On": "06 Jan 2020"}
DELIMITERS = st.sampled_from([",", ";", "\t"])
DIALECTS = st.builds(
    Dialect, DELIMITERS, st.sampled_from(["\n", "\r\n"]), st.booleans()
) | st.builds(Dialect, DELIMITERS, st.just("\r"), st.just(True))
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])


@dataclass(frozen=True)
class File:
    """One file of an archive."""

    content: bytes
    records: int


@dataclass(frozen=True)
class Archive:
    """One export, which can lie in a book under any name."""

    day: date | None
    is_zip: bool
    files: Mapping[str, File]

    def write(self, book: Path, name: str, mark: str = "") -> dict[str, int]:
        """Put it into the book; path → records. The mark is added to files' names."""
        day = f" {self.day:%m-%d-%Y}" if self.day else ""
        whole = f"linkedin/{name}{day}{'.zip' if self.is_zip else ''}"
        members = {n.replace(".csv", f"{mark}.csv"): f for n, f in self.files.items()}
        if self.is_zip:
            with zipfile.ZipFile(book / whole, "w", zipfile.ZIP_DEFLATED) as packed:
                for member, file in members.items():
                    packed.writestr(member, file.content)
        else:
            (book / whole).mkdir()
            for member, file in members.items():
                (book / whole / member).write_bytes(file.content)
        between = "!" if self.is_zip else "/"
        return {f"{whole}{between}{m}": f.records for m, f in members.items()}


Person = tuple[str, str, str]


def name_of(person: Person) -> str:
    """First and last name."""
    return f"{person[0]} {person[1]}"


def address(person: Person) -> str:
    """The profile address, as all files but Connections write it."""
    return f"https://www.linkedin.com/in/{person[2]}"


def parse_us_time(moment: datetime) -> str:
    """`1/5/24, 8:03 PM`."""
    clock = f"{(moment.hour - 1) % 12 + 1}:{moment:%M %p}"
    return f"{moment.month}/{moment.day}/{moment:%y}, {clock}"


def connection(person: Person, day: str, company: str, email: str) -> Cells:
    """One row of Connections in any vintage."""
    return {
        "First Name": person[0],
        "Last Name": person[1],
        "URL": f"https://www.linkedin.com/in/{quote(person[2])}",
        "Email Address": email,
        "Company": company,
        "Position": company and "Baker",
        "Connected On": day,
    }


def message(
    sender: Person, to: Sequence[Person], moment: datetime, text: str, talk: str
) -> Cells:
    """One row of messages in any vintage, except the form of its time."""
    return {
        "CONVERSATION ID": talk,
        "FROM": name_of(sender),
        "SENDER PROFILE URL": address(sender),
        "TO": ",".join(map(name_of, to)),
        "RECIPIENT PROFILE URLS": ",".join(map(address, to)),
        "DATE": f"{moment} UTC",
        "CONTENT": text,
        "DIRECTION": "OUTGOING" if sender == ME else "INCOMING",
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
    }


def invitation(inviter: Person, invitee: Person, moment: datetime, note: str) -> Cells:
    """One row of Invitations in any vintage."""
    return {
        "From": name_of(inviter),
        "To": name_of(invitee),
        "Sent At": parse_us_time(moment),
        "Message": note,
        "Direction": "OUTGOING" if inviter == ME else "INCOMING",
        "inviterProfileUrl": address(inviter),
        "inviteeProfileUrl": address(invitee),
        "inviterProfileUrn": f"urn:li:member:{len(inviter[2])}",
        "inviteeProfileUrn": f"urn:li:member:{len(invitee[2])}",
    }


def endorsement(person: Person, skill: str, moment: datetime) -> Cells:
    """One row of Endorsement_Received_Info in any vintage."""
    return {
        "Endorsement Date": f"{moment:%Y/%m/%d %H:%M:%S} UTC",
        "Skill Name": skill,
        "Endorser First Name": person[0],
        "Endorser Last Name": person[1],
        "Endorser Public Url": address(person).removeprefix("https://"),
        "Endorsement Status": "ACCEPTED",
    }


@dataclass(frozen=True)
class Story:
    """What happened between the owner and some people, by kind of file."""

    connected: Mapping[Person, str]
    messages: Sequence[Cells]
    invitations: Sequence[Cells]
    endorsements: Sequence[Cells]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Two to six people, and a few things that happened."""
    people = draw(st.lists(st.sampled_from(POOL), min_size=2, max_size=6, unique=True))
    one, moment, text = (st.sampled_from(each) for each in (people, TIMES, TEXTS))
    talk = st.sampled_from(["c1", "c2"])
    group = st.lists(one, max_size=2, unique=True)
    received = st.builds(
        lambda p, g, *a: message(p, [ME, *g], *a), one, group, moment, text, talk
    )
    sent = st.builds(lambda p, *a: message(ME, [p], *a), one, moment, text, talk)
    inviting = st.builds(invitation, st.just(ME), one, moment, text)
    invited = st.builds(invitation, one, st.just(ME), moment, text)
    endorsed = st.builds(endorsement, one, st.sampled_from(["Rye", "Oats"]), moment)
    return Story(
        {person: draw(st.sampled_from(CONNECTED)) for person in people},
        draw(st.lists(received | sent, min_size=2, max_size=6)),
        draw(st.lists(inviting | invited, min_size=1, max_size=4)),
        draw(st.lists(endorsed, min_size=1, max_size=3)),
    )


@st.composite
def archives(draw: st.DrawFn, story: Story) -> Archive:
    """One archive with parts of the story, in one of the forms of each file."""
    dialect, encoding = draw(DIALECTS), draw(ENCODINGS)
    is_bare = draw(st.booleans())

    def some(rows: Sequence[Cells]) -> list[Cells]:
        missing = draw(st.sets(st.integers(0, len(rows) - 1), max_size=2))
        return [row for at, row in enumerate(rows) if at not in missing]

    def file(rows: Sequence[Cells], source: SourceFormat, *before: str) -> File:
        vintage = draw(st.sampled_from(source.vintages))
        header = draw(st.permutations(vintage.header.split(",")))
        written = [in_form(row, vintage, is_bare=is_bare) for row in rows]
        text = csv_of(header, *written, dialect=dialect)
        lines = "".join(f"{line}{dialect.end}" for line in before)
        return File((lines + text).encode(encoding), len(rows))

    company = st.sampled_from(["", "Acme", "Brot & Co; Ltd", '"Zenith", Inc.'])
    email = st.sampled_from(["", "ann@acme.example"])
    listed = [
        connection(person, day, draw(company), draw(email))
        for person, day in story.connected.items()
    ]
    listed = some([*listed, HIDDEN_MEMBER, HIDDEN_MEMBER])
    kinds = {
        "Connections.csv": file(listed, CONNECTIONS, *draw(st.sampled_from(PREAMBLES))),
        "messages.csv": file(some(story.messages), MESSAGES),
        "Invitations.csv": file(some(story.invitations), INVITATIONS),
        "Endorsement_Received_Info.csv": file(
            some(story.endorsements), ENDORSEMENTS_RECEIVED
        ),
    }
    return Archive(draw(st.sampled_from(DAYS)), draw(st.booleans()), kinds)


def in_form(row: Cells, vintage: Vintage, *, is_bare: bool) -> Cells:
    """The row as files of the vintage have it: the first messages name no zone, and for
    some weeks every address of an invitation was bare."""
    if vintage.label == "2018-11 to 2020-02":
        moment = datetime.fromisoformat(row["DATE"].removesuffix(" UTC"))
        return {**row, "DATE": parse_us_time(moment)}
    if is_bare and "inviterProfileUrl" in row:
        bare = "https://www.linkedin.com/in"
        return {**row, "inviterProfileUrl": bare, "inviteeProfileUrl": bare}
    return row


@st.composite
def books(draw: st.DrawFn) -> list[Archive]:
    """One to three archives of one member; two find most faults."""
    story, count = draw(stories()), draw(st.sampled_from([2, 3, 1, 2]))
    return [draw(archives(story)) for _ in range(count)]
