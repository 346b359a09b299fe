import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.sources.group_vcards import NO_CARD, NO_END, vcard_records
from tests.support.reader import Found, read

OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=de;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg;;Dr.
FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller
ORG:Acme;Ovens
TITLE:Head of
 Bread
NOTE;ENCODING=QUOTED-PRINTABLE:never=
EMAIL:not@this.example=0D=0A=
kept
TEL;WORK;VOICE:555 0100
ADR;WORK;PREF:;;1 Mill Lane;Halvenport;;12345;Norway
URL;WORK:http://www.linkedin.com/in/j%C3%B6rg
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQAAAQABAAD
 AAAA==

EMAIL;PREF;INTERNET:Joerg@X.org
END:VCARD
"""
APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14//EN
N:Able;Ann;Beth,Cleo;;
FN:Ann Able '98
item1.EMAIL;type=INTERNET;type=pref:ann@x.org
item1.X-ABLabel:_$!<Other>!$_
EMAIL;TYPE="work,home":a@
 y.org
ORG:Acme\\, Sons & Co;
TEL;type=CELL:555 0100
X-SOCIALPROFILE;type=linkedin;x-user=ann:http://www.linkedin.com/in/ann-able
CATEGORIES:Rowers,Choir\\, old
NOTE:a secret\\n
END:VCARD
"""
VERSION_4 = """begin:vcard
version:4.0
fn:Ann Able
n;SORT-AS="Able,Ann":Able;Ann;;;
tel;VALUE=uri;TYPE="voice,cell":tel:+1-555-0100
email:ann@x.org
end:vcard
"""
PIECES = [
    *'ab:;="\\ \t,.',
    *("\n", "\r\n", "FN", "N", "BEGIN:VCARD", "END:VCARD", "AGENT:"),
    *(";ENCODING=QUOTED-PRINTABLE:", ";CHARSET=x", "=C3"),
]


def cards(text: str) -> Found:
    """A file of cards."""
    return read("groups/Choir.vcf", text)


def test_a_card_of_outlook_is_read_with_its_own_characters() -> None:
    row = cards(OUTLOOK.replace("\n", "\r\n")).row
    assert (row["source_row"], row["name_as_listed"]) == (1, "J\u00f6rg M\u00fcller")
    assert (row["company"], row["position"]) == ("Acme", "Head of Bread")
    assert (row["emails"], row["phones"]) == (["joerg@x.org"], ["555 0100"])
    assert (row["city"], row["person_key"]) == ("Halvenport", "slug:j\u00f6rg")


def test_a_card_of_apple_is_read_with_all_its_values() -> None:
    row = cards(APPLE).row
    assert (row["full_name"], row["class_year"]) == ("Ann Beth Cleo Able", 1998)
    assert row["emails"] == ["ann@x.org", "a@y.org"]
    assert (row["company"], row["phones"]) == ("Acme, Sons & Co", ["555 0100"])
    assert row["person_key"] == "slug:ann-able"
    assert row["member_of"] == ["Rowers", "Choir, old"]
    assert "secret" not in str(row)


def test_version_4_and_small_letters_are_read() -> None:
    row = cards(VERSION_4).row
    assert (row["full_name"], row["phones"]) == ("Ann Able", ["+1-555-0100"])
    assert row["emails"] == ["ann@x.org"]


def test_cards_follow_one_another_each_with_its_line() -> None:
    found = cards(APPLE + "\n\ufeff" + VERSION_4 + OUTLOOK)
    assert found.values("source_row") == [1, 17, 24]


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "J\u00f6rg"), ("cp1252", "J\u00f6rg")]
)
def test_files_of_other_encodings_are_read(encoding: str, name: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:3.0\nFN:{name} Able\nEND:VCARD\n"
    found = read("groups/Choir.vcf", text.encode(encoding))
    assert found.row["full_name"] == f"{name} Able"


def test_a_fold_within_a_character_is_mended() -> None:
    text = b"BEGIN:VCARD\nVERSION:3.0\nFN:Zo\xc3\n \xab Able\nEND:VCARD\n"
    row = read("groups/Choir.vcf", text).row
    assert row["full_name"] == "Zo\u00eb Able"


@pytest.mark.parametrize(
    ("parameters", "value"),
    [
        (";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE", "J=C3=B6rg=\n=20Able"),
        (";QUOTED-PRINTABLE;CHARSET=no-such-thing", "J=F6rg Able"),
        (";ENCODING=QUOTED-PRINTABLE", "J=F6rg Able"),
        (";ENCODING=quoted-printable;CHARSET=utf-8", "J\u00f6rg Able"),
    ],
)
def test_quoted_printable_is_read_in_any_charset(parameters: str, value: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:2.1\nFN{parameters}:{value}\nEND:VCARD\n"
    assert cards(text).row["full_name"] == "J\u00f6rg Able"


def test_a_card_within_a_card_is_passed_over() -> None:
    text = """BEGIN:VCARD
VERSION:2.1
AGENT:
BEGIN:VCARD
FN:Bob Baker
EMAIL:bob@x.org
END:VCARD
FN:Ann Able
END:VCARD
"""
    row = cards(text).row
    assert (row["full_name"], row["emails"]) == ("Ann Able", [])


def test_a_broken_card_is_one_rejected_row_and_the_rest_load() -> None:
    found = cards(f"rubbish\nof two lines\n{APPLE}BEGIN:VCARD\nFN:Bob\n{VERSION_4}")
    assert found.values("source_row") == [3, 20]
    assert [(row["source_row"], row["reason"]) for row in found.unread] == [
        (1, NO_CARD),
        (18, NO_END),
    ]
    assert found.unread[1]["raw"] == "BEGIN:VCARD\nFN:Bob"


@pytest.mark.parametrize("text", ["BEGIN:VCARD\nFN:Ann\n", "BEGIN:VCARD", "<html>"])
def test_a_file_that_breaks_off_is_a_rejected_row(text: str) -> None:
    assert cards(text).rejection in {NO_END, NO_CARD}


def test_a_business_and_an_empty_card_name_nobody() -> None:
    text = """BEGIN:VCARD
FN:Acme
N:;;;;
ORG:Acme
EMAIL:info@acme.example
END:VCARD
BEGIN:VCARD
END:VCARD
"""
    found = cards(text)
    assert found.rows == []
    assert [row["reason"] for row in found.unread] == ["nobody_named"] * 2


ADDRESS = "EMAIL:info@acme.example\n"


@pytest.mark.parametrize(
    "firm",
    [
        "FN:Acme\nN:Acme;;;;\nORG:Acme\n",
        "FN:ACME\nN:;Acme;;;\nORG:Acme;Ovens\n",
        "ORG:Acme\n",
        "FN:Acme Bread\nKIND:org\n",
        "FN:Ann Able\nN:Able;Ann;;;\nORG:Acme\nX-ABShowAs:COMPANY\n",
        "FN:Rowers\nX-ADDRESSBOOKSERVER-KIND:group\n",
    ],
)
def test_the_card_of_a_firm_or_of_a_group_is_no_person(firm: str) -> None:
    found = cards(f"BEGIN:VCARD\n{firm}{ADDRESS}END:VCARD\n")
    assert (found.rows, found.unread[0]["reason"]) == ([], "nobody_named")


@pytest.mark.parametrize(
    "person",
    [
        "FN:Ann Able\n",
        "FN:Ann Able\nORG:Acme\nKIND:individual\n",
        "FN:Ann Able\nN:Able;Ann;;;\nORG:Ann Able\n",
    ],
)
def test_a_person_with_a_firm_stays_a_person(person: str) -> None:
    row = cards(f"BEGIN:VCARD\n{person}{ADDRESS}END:VCARD\n").row
    assert (row["full_name"], row["emails"]) == ("Ann Able", ["info@acme.example"])


@pytest.mark.parametrize("name", ["", "FN:\nN:;;;;\n", "FN:ann@x.org\n"])
def test_an_address_alone_is_a_person(name: str) -> None:
    row = cards(f"BEGIN:VCARD\n{name}EMAIL:ann@x.org\nEND:VCARD\n").row
    assert row["emails"] == ["ann@x.org"]


def test_a_file_of_no_cards_is_empty() -> None:
    assert (cards("").account.kind, cards("\n \n").account.rows_read) == ("vcard", 0)


def _large() -> Iterator[str]:
    yield from ("BEGIN:VCARD\n", "FN:Ann Able\n", "PHOTO;ENCODING=b:\n")
    yield from (f" {'A' * 74}\n" for _ in range(20_000))
    yield from ("END:VCARD\n", "BEGIN:VCARD\n")
    yield from ("EMAIL:ann@example.org\n" for _ in range(20_000))


def test_what_is_long_is_passed_over_and_never_held() -> None:
    tracemalloc.start()
    first, broken = vcard_records(_large())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (first.cells, broken.fault) == ({"full_name": "Ann Able"}, NO_END)
    assert most < 500_000


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_any_text_is_read_to_its_end(pieces: list[str]) -> None:
    lines = "".join(pieces).splitlines(keepends=True)
    begun = [entry.line for entry in vcard_records(iter(lines))]
    assert begun == sorted(set(begun))
    assert all(1 <= line <= len(lines) for line in begun)
