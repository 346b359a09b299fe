import pytest

from tests.support.archives import pack, zipped
from tests.support.books import Folder
from tests.support.cases import case
from tests.support.cli_runner import Kith
from tests.support.input_builders import ANN, AUTUMN, INVITED, url
from tests.support.warehouse_dump import known

SEVEN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
LOCAL = "Vorname,Nachname,Profil,Firma,Verbunden seit\n"


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
def test_no_refusal_contains_a_name_an_address_or_a_text(
    book: Folder, kith: Kith, members: dict[str, str | bytes]
) -> None:
    pack(book.folder, "linkedin/export.zip", **members)
    said = kith("refresh", "-b", book.folder)
    line = said.refused().lower()
    assert [word for word in SECRETS if word in line + said.out.lower()] == []


@case("G80")
def test_a_damaged_member_is_reported_without_its_text(
    book: Folder, kith: Kith
) -> None:
    data = bytearray(zipped({"messages.csv": f"{SEVEN}\n{PERSON}\n" * 50}))
    data[60] ^= 0xFF
    book.write("linkedin/export.zip", bytes(data))
    line = kith("refresh", "-b", book.folder).refused().lower()
    assert line.startswith("linkedin/export.zip!messages.csv: ")
    assert [word for word in SECRETS if word in line] == []


@case("G80")
def test_rejected_rows_and_doubts_are_reported_without_their_cells(
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
