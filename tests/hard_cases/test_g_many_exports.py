from collections.abc import Sequence

import pytest

from models import RefusalError
from tests.support.archives import pack, zipped
from tests.support.books import Folder
from tests.support.cases import case
from tests.support.cli_runner import Kith
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    AUTUMN,
    ME,
    SPRING,
    connection,
    invitation,
    message,
    url,
    write_connections,
    write_invitations,
    write_messages,
)
from tests.support.warehouse_dump import accounts, facts, interactions, known, outcomes

ANN, BOB, CLEO = "Ann Able", "Bob Baker", "Cleo Cole"
SEVEN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
LOCAL = "Vorname,Nachname,Profil,Firma,Verbunden seit\n"


def listed(name: str, company: str, position: str, under: str = "") -> Sequence[object]:
    """One row of Connections.csv; `under` is whose address it has."""
    first, _, last = name.partition(" ")
    return [first, last, url(under or name), "", company, position, "05 Jan 2020"]


def write_export(book: Folder, export: str) -> None:
    """Two connections, a hidden one, two messages, a draft, an invitation."""
    hidden = ["", "", "", "", "", "", "07 Jan 2020"]
    write_connections(book, connection(ANN), connection(BOB), hidden, export=export)
    write_messages(
        book,
        message(ANN, [ME], "Good morning"),
        message(ME, [ANN], "And to you"),
        message(ME, [BOB], "Not yet", conversation="c2", draft="Yes"),
        export=export,
    )
    write_invitations(book, invitation(ME, BOB), export=export)


@case("G75")
def test_an_archive_beside_its_copy_changes_nothing_and_adds_nothing(
    book: Folder,
) -> None:
    write_export(book, "linkedin/Basic_LinkedInDataExport_10-01-2026")
    book.refresh()
    before = facts(book)
    write_export(book, "linkedin/Basic_LinkedInDataExport_10-01-2026 (1)")
    book.refresh()
    assert facts(book) == before
    counts: dict[str, list[tuple[int, ...]]] = {}
    for path, numbers in accounts(book).items():
        counts.setdefault(path.rpartition("/")[2], []).append(numbers)
    assert {file: sorted(both) for file, both in counts.items()} == {
        "Connections.csv": [(3, 0, 2, 1, 0), (3, 2, 0, 1, 0)],
        "Invitations.csv": [(1, 0, 1, 0, 0), (1, 1, 0, 0, 0)],
        "messages.csv": [(3, 0, 3, 0, 0), (3, 2, 0, 1, 0)],
    }


@case("G76")
def test_a_newer_archive_updates_whom_it_lists_and_keeps_who_is_gone(
    book: Folder,
) -> None:
    write_connections(
        book,
        listed(ANN, "Acme", "Baker"),
        listed("Bob Baker", "Brot", "Clerk"),
        listed(CLEO, "Acme", "Miller"),
        export=SPRING,
    )
    write_messages(book, message(CLEO, [ME], "Farewell"), export=SPRING)
    write_connections(
        book,
        listed(ANN, "Zenith", "Head baker"),
        listed("Bob Q. Baker", "Brot", "Clerk", under=BOB),
        export=AUTUMN,
    )
    book.refresh()
    assert book.rows(
        "SELECT full_name, company, position, is_connection, left_by_on::TEXT"
        " FROM people WHERE NOT is_owner ORDER BY full_name"
    ) == [
        (ANN, "Zenith", "Head baker", True, None),
        ("Bob Q. Baker", "Brot", "Clerk", True, None),
        (CLEO, "Acme", "Miller", False, "2026-10-01"),
    ]
    assert interactions(book) == [(CLEO, "message_in", "message", "2025-12-01")]
    assert book.rows(
        "SELECT full_name, field, old_value, new_value, kind FROM person_changes"
        " JOIN people USING (person_id) ORDER BY ALL"
    ) == [
        (ANN, "company", "Acme", "Zenith", "moved"),
        (ANN, "position", "Baker", "Head baker", "moved"),
        ("Bob Q. Baker", "full_name", "Bob Baker", "Bob Q. Baker", "renamed"),
        (CLEO, "is_connection", "true", "false", "left"),
    ]


@case("G77")
def test_an_older_archive_after_a_newer_one_overwrites_nothing(
    book: Folder,
) -> None:
    write_connections(book, listed(ANN, "Zenith", "Head baker"), export=AUTUMN)
    write_messages(book, message(ANN, [ME], "Good morning"), export=AUTUMN)
    book.refresh()
    before = facts(book, "people", "messages", "interactions", "tie_strength")
    write_connections(
        book,
        ["Anna", "Able", url(ANN), "", "Acme", "Baker", "05 Jan 2020"],
        export=SPRING,
    )
    write_messages(book, message(ANN, [ME], "Good morning"), export=SPRING)
    book.refresh()
    assert facts(book, *before) == before
    assert book.rows(
        "SELECT field, old_value, new_value, after_on::TEXT, by_on::TEXT"
        " FROM person_changes ORDER BY field"
    ) == [
        ("company", "Acme", "Zenith", "2026-04-01", "2026-10-01"),
        ("full_name", "Anna Able", "Ann Able", "2026-04-01", "2026-10-01"),
        ("position", "Baker", "Head baker", "2026-04-01", "2026-10-01"),
    ]


@case("G77")
def test_of_two_archives_of_one_day_names_do_not_decide(book: Folder) -> None:
    for name, company in (("a 10-01-2026", "Acme"), ("b 10-01-2026", "Brot")):
        row = listed(ANN, company, "Baker")
        write_connections(book, row, export=f"linkedin/{name}")
    book.refresh()
    before = facts(book, "people", "person_changes")
    linkedin = book.folder / "linkedin"
    (linkedin / "a 10-01-2026").rename(linkedin / "c 10-01-2026")
    book.refresh()
    assert facts(book, *before) == before


@case("G78")
def test_every_import_ends_with_an_account_whose_sums_agree(
    book: Folder, kith: Kith
) -> None:
    write_export(book, AUTUMN)
    connections = book.folder / AUTUMN / "Connections.csv"
    too_few = "Dan,Dole,too,few\n"
    connections.write_text(connections.read_text("utf-8") + too_few, "utf-8")
    header = csv_of("Date,Status,FullName", ["2024-01-05 20:03:11", "Active", CLEO])
    book.write(f"{AUTUMN}/Member_Follows.csv", header)
    said = kith("refresh", "-b", book.folder, "--as-of", "2026-10-31")
    assert (said.code, said.error) == (1, "")
    assert accounts(book) == {
        f"{AUTUMN}/Connections.csv": (4, 2, 0, 1, 1),
        f"{AUTUMN}/Invitations.csv": (1, 1, 0, 0, 0),
        f"{AUTUMN}/Member_Follows.csv": (1, 0, 0, 1, 0),
        f"{AUTUMN}/messages.csv": (3, 2, 0, 1, 0),
    }
    assert outcomes(book) == [
        ("rejected", "4 fields, but the header has 7", 1),
        ("set_aside", "draft", 1),
        ("set_aside", "hidden_member", 1),
        ("set_aside", "name_alone", 1),
    ]
    lines = [line.split() for line in said.out.splitlines()]
    for row in (
        "kind files read loaded merged set_aside rejected",
        "connections 1 4 2 0 1 1",
        "follows 1 1 0 0 1 0",
        "invitations 1 1 1 0 0 0",
        "messages 1 3 2 0 1 0",
        "all 4 9 5 0 3 1",
    ):
        assert row.split() in lines
    assert "1 set_aside: hidden_member — A closed or hidden account" in said.out
    assert (
        f"rejected: {AUTUMN}/Connections.csv, line 8: 4 fields, but the header has 7"
    ) in said.out


@case("G79")
def test_a_header_in_another_language_is_refused_with_a_map_that_then_works(
    book: Folder, kith: Kith
) -> None:
    row = f"Ann,Able,{url(ANN)},Acme,05 Jan 2024\n"
    book.write(f"{AUTUMN}/Connections.csv", LOCAL.replace("Vorname", "Rufname") + row)
    assert kith("refresh", "-b", book.folder).refused() == (
        f"{AUTUMN}/Connections.csv, line 1: expected the columns First Name, Connected"
        " On; found Rufname, Nachname, Profil, Firma, Verbunden seit; map them in"
        ' kith.toml under [headers.connections], as in "First Name" = "Rufname"'
    )
    assert not book.book.warehouse.exists()
    book.write(
        "kith.toml",
        '[headers.connections]\n"First Name" = "Rufname"\n"URL" = "Profil"\n'
        '"Company" = "Firma"\n"Connected On" = "Verbunden seit"\n',
    )
    assert kith("refresh", "-b", book.folder).code == 0
    assert book.rows(
        "SELECT full_name, profile_url, company, connected_on::TEXT FROM people"
        " WHERE NOT is_owner"
    ) == [(ANN, url(ANN), "Acme", "2024-01-05")]


SECRETS = ("quirinalda", "xanthopoulou", "zzyzx", "kumquat")
PERSON = "Quirinalda,Xanthopoulou,quirinalda@zzyzx.example,kumquat"
INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
TWO_OWNERS = f"""{INVITED}
Quirinalda,Ann,"1/5/24, 8:03 PM",kumquat,OUTGOING,{url("zzyzx")},{url("Ann")}
Ann,Quirinalda,"1/5/24, 8:03 PM",kumquat,OUTGOING,{url("Ann")},{url("zzyzx")}
"""
REFUSED = {
    "no header": {"Connections.csv": f"{PERSON}\n{PERSON}\n"},
    "names alone": {"Connections.csv": "Quirinalda Xanthopoulou\nKumquat Zzyzx\n"},
    "a letter": {"messages.csv": '"Dear Quirinalda,\nkumquats, 5 zzyzx"\n'},
    "a workbook": {"Connections.csv": b"PK\x03\x04" + PERSON.encode()},
    "broken UTF-16": {"Connections.csv": b"\xff\xfe" + PERSON.encode() + b"\n"},
    "two owners": {"Invitations.csv": TWO_OWNERS},
}


@case("G80")
@pytest.mark.parametrize("members", REFUSED.values(), ids=list(REFUSED))
def test_no_refusal_tells_a_name_an_address_or_a_text(
    book: Folder, kith: Kith, members: dict[str, str | bytes]
) -> None:
    pack(book.folder, "linkedin/export.zip", **members)
    said = kith("refresh", "-b", book.folder)
    line = said.refused().lower()
    assert [word for word in SECRETS if word in line + said.out.lower()] == []


@case("G80")
def test_a_damaged_member_is_told_without_its_text(book: Folder, kith: Kith) -> None:
    data = bytearray(zipped({"messages.csv": f"{SEVEN}\n{PERSON}\n" * 50}))
    data[60] ^= 0xFF
    book.write("linkedin/export.zip", bytes(data))
    line = kith("refresh", "-b", book.folder).refused().lower()
    assert line.startswith("linkedin/export.zip!messages.csv: ")
    assert [word for word in SECRETS if word in line] == []


@case("G80")
def test_rejected_rows_and_doubts_are_told_without_their_cells(
    book: Folder, kith: Kith
) -> None:
    book.write(
        f"{AUTUMN}/Connections.csv",
        f"{SEVEN}\nQuirinalda,Xanthopoulou,{url('zzyzx')},quirinalda(at)zzyzx,Zzyzx"
        f',kumquat,40 Foo 2026\n{PERSON}\n{PERSON},"kumquat\n',
    )
    book.write(
        f"{AUTUMN}/Invitations.csv",
        f"{INVITED}\nQuirinalda,Ann,kumquat,zzyzx,kumquat,{url('zzyzx')},\n",
    )
    book.write(f"{AUTUMN}/Kumquats.csv", f"{PERSON}\n{PERSON}\n")
    said = kith("refresh", "-b", book.folder)
    assert said.code == 1
    written = (said.out + said.error).lower().replace("kumquats.csv", "")
    assert [word for word in SECRETS if word in written] == []
    assert known(book) == ["Quirinalda Xanthopoulou"]


@case("G80")
def test_what_the_flow_records_of_a_refusal_names_nobody(book: Folder) -> None:
    from flows.refresh import discreet  # noqa: PLC0415 - Prefect takes seconds

    book.write("linkedin/Quirinalda/Connections.csv", f"{PERSON}\n{PERSON}\n")
    with pytest.raises(RefusalError) as fault:
        discreet("read", book.refresh)
    recorded = str(fault.value).lower()
    assert recorded.startswith("read: expected the columns first name, connected on;")
    assert [word for word in SECRETS if word in recorded] == []
    assert fault.value.__context__ is None
