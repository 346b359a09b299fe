"""Input files of a book, built from the cells that a test is about."""

from collections.abc import Sequence
from datetime import timedelta

from tests.support.books import AS_OF, Folder
from tests.support.csv_files import csv_of

ME = "Olive Owner"
ANN, BOB, CLEO = "Ann Able", "Bob Baker", "Cleo Cole"
DAN, EVE = "Dan Dole", "Eve Earl"
HIDDEN = "LinkedIn Member"
SPRING = "linkedin/Basic_LinkedInDataExport_04-01-2026"
AUTUMN = "linkedin/Complete_LinkedInDataExport_10-01-2026"
EARLIER = "2025-12-01 09:00:00 UTC"
INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
MIDDLING = "a text that is neither very short nor very long"


def url(name: str) -> str:
    """The profile address of somebody of this name."""
    return f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}"


def slug(name: str) -> str:
    """What people.profile_url ends on."""
    return url(name).rpartition("/")[2]


def connection(
    name: str, day: str = "05 Jan 2020", company: str = "", email: str = ""
) -> Sequence[object]:
    """One row of Connections.csv."""
    first, _, last = name.partition(" ")
    return [first, last, url(name), email, company, "", day]


def employed(
    name: str, company: str, position: str, under: str = ""
) -> Sequence[object]:
    """One row of Connections.csv; `under` is whose address it has."""
    first, _, last = name.partition(" ")
    return [first, last, url(under or name), "", company, position, "05 Jan 2020"]


def twin(name: str, company: str = "") -> Sequence[object]:
    """A connection of the same name under another address."""
    row = connection(name, "07 Jan 2021", company)
    return [*row[:2], url(f"{name} two"), *row[3:]]


def message(  # noqa: PLR0913 - a test names the columns it is about
    sender: str,
    to: Sequence[str],
    body: str = MIDDLING,
    *,
    sent: str = EARLIER,
    conversation: str = "c1",
    folder: str = "INBOX",
    title: str = "",
    draft: str = "No",
) -> Sequence[object]:
    """One row of messages.csv."""
    addresses = [url(name) for name in to if name != HIDDEN]
    address = "" if sender == HIDDEN else url(sender)
    names = [conversation, title, sender, address, ",".join(to), ",".join(addresses)]
    return [*names, sent, "", body, folder, draft]


def invitation(
    sender: str, to: str, note: str = "", sent: str = "1/5/20, 8:03 AM"
) -> Sequence[object]:
    """One row of Invitations.csv."""
    direction = "OUTGOING" if sender == ME else "INCOMING"
    return [sender, to, sent, note, direction, url(sender), url(to)]


def write_owner(book: Folder) -> None:
    """Say whose book it is."""
    book.write("kith.toml", f'[owner]\nprofile_url = "{url(ME)}"\n')


def write_export_csv(
    book: Folder, file: str, header: str, *rows: Sequence[object]
) -> None:
    """One file of the newest export."""
    book.write(f"{AUTUMN}/{file}", csv_of(header, *rows))


def write_connections(
    book: Folder, *rows: Sequence[object], export: str = AUTUMN
) -> None:
    """Connections.csv with the notes above its header."""
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    notes = 'Notes:\n"Some addresses are missing."\n\n'
    book.write(f"{export}/Connections.csv", notes + csv_of(header, *rows))
    write_owner(book)


def write_messages(book: Folder, *rows: Sequence[object], export: str = AUTUMN) -> None:
    """messages.csv of a vintage with drafts."""
    header = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
        "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT"
    )
    book.write(f"{export}/messages.csv", csv_of(header, *rows))
    write_owner(book)


def write_invitations(
    book: Folder, *rows: Sequence[object], export: str = AUTUMN
) -> None:
    """Invitations.csv."""
    book.write(f"{export}/Invitations.csv", csv_of(INVITED, *rows))
    write_owner(book)


def write_meetings(book: Folder, *lines: str, file: str = "log.csv") -> None:
    """A meetings file with the columns date, who, kind, minutes, others."""
    header = "date,who,kind,minutes,others"
    book.write(f"meetings/{file}", "\n".join([header, *lines, ""]))


def write_favors(book: Folder, *lines: str) -> None:
    """favors.csv with the columns date, who, direction, kind, size, id, settles."""
    header = "date,who,direction,kind,size,id,settles"
    book.write("favors.csv", "\n".join([header, *lines, ""]))


def write_book(book: Folder) -> None:
    """Two exports, two files of meetings, favors: something of every source."""
    write_connections(book, connection(ANN, company="Old Mill"), export=SPRING)
    write_connections(book, connection(ANN), connection(BOB), export=AUTUMN)
    letter = message(ANN, [ME], "one\ntwo")
    write_messages(book, letter, message(HIDDEN, [ME]), export=SPRING)
    write_messages(book, letter, message(ME, [BOB], draft="Yes"), export=AUTUMN)
    write_meetings(book, f"2026-01-05,{ANN};Cid Crane,coffee,,", file="a.csv")
    write_meetings(book, f"2026-01-05,{ANN},other,,", "never,Bob,,,", file="b.csv")
    write_favors(book, f"2026-02-05,{BOB},given,introduction,,,")


def day(age: int) -> str:
    """The day `age` days before the day T."""
    return str(AS_OF - timedelta(days=age))


def shared(weight: float, others: int) -> float:
    """What an interaction of this weight gives each of so many other people."""
    divided: float = weight / others**1.5
    return round(divided, 6)


def credited(book: Folder) -> list[tuple[str, str, float]]:
    """Name, channel and unit of every interaction."""
    return book.rows(
        "SELECT full_name, channel, round(unit, 6) FROM interactions JOIN people"
        " USING (person_id) ORDER BY ALL"
    )
