from collections.abc import Mapping

import pytest

from models import RefusalError
from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    AUTUMN,
    ME,
    connection,
    credited,
    invitation,
    url,
    write_connections,
)
from tests.support.message_vintages import (
    NINE,
    SEVEN,
    TEN,
    credits_of,
    messages_csv,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import known, outcomes

ANN, BOB, CLEO, DAN, EVE = "Ann Able", "Bob Baker", "Cleo Cole", "Dan Dole", "Eve Earl"
REX, SAM = "Rex Rival", "Sam Sole"
INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
SIGNS = {
    "Invitations.csv": csv_of(INVITED, invitation(ME, ANN)),
    "Profile.csv": "First Name,Last Name,Maiden Name,Headline\nRex,Rival,,\n",
    "messages.csv": messages_csv(
        TEN,
        sent(ME, [SAM], conversation="c1"),
        sent(REX, [SAM], conversation="c2"),
        sent(ANN, [SAM], conversation="c3"),
    ),
}
"""Three signs of who the owner is, each of another member."""


def owner_by(book: Folder, *signs: str) -> str:
    """Whose book it is by these signs."""
    for name in signs:
        book.write(f"{AUTUMN}/{name}", SIGNS[name])
    book.refresh()
    [(address,)] = book.rows("SELECT profile_url FROM people WHERE is_owner")
    return str(address)


@case("E45")
def test_invitations_tell_the_owner_before_all_else(book: Folder) -> None:
    assert owner_by(book, *SIGNS) == url(ME)


@case("E45")
def test_the_profile_s_name_among_those_who_write_comes_next(book: Folder) -> None:
    assert owner_by(book, "Profile.csv", "messages.csv") == url(REX)


@case("E45")
def test_else_it_is_who_is_in_most_conversations(book: Folder) -> None:
    assert owner_by(book, "messages.csv") == url(SAM)


@case("E45")
def test_else_the_user_is_asked(book: Folder) -> None:
    rows = [sent(ANN, [BOB]), sent(BOB, [ANN])]
    book.write(f"{AUTUMN}/messages.csv", messages_csv(TEN, *rows))
    with pytest.raises(RefusalError, match="not clear whose messages these are; set"):
        book.refresh()


TWIN = url("Olive Owner Two")
OF_TWIN = {"SENDER PROFILE URL": TWIN, "DIRECTION": "INCOMING"}
TO_TWIN = {"RECIPIENT PROFILE URLS": TWIN}


@case("E45")
@pytest.mark.parametrize("header", [SEVEN, NINE, TEN], ids=["2018", "2021", "2023"])
def test_a_contact_of_the_owner_s_name_is_a_contact(book: Folder, header: str) -> None:
    listed = connection(ME)
    write_connections(book, connection(BOB), [*listed[:2], TWIN, *listed[3:]])
    write_vintage(
        book,
        header,
        sent(BOB, [ME], "1 from Bob"),
        sent(ME, [BOB], "2 to Bob"),
        sent(ME, [ME], "3 from the twin", conversation="c2") | OF_TWIN,
        sent(ME, [ME], "4 to the twin", conversation="c2") | TO_TWIN,
    )
    book.refresh()
    assert credits_of(book) == [
        ("1 from Bob", url(BOB), "message_in", 1),
        ("2 to Bob", url(BOB), "message_out", 1),
        ("3 from the twin", TWIN, "message_in", 1),
        ("4 to the twin", TWIN, "message_out", 1),
    ]


@case("E46")
def test_an_own_message_is_outgoing_in_whatever_folder(book: Folder) -> None:
    folders = ["INBOX", "ARCHIVE", "SPAM", "", "SENT"]
    rows = [sent(ME, [ANN], name or "none", folder=name) for name in folders]
    write_vintage(book, TEN, *rows, sent(ANN, [ME], "hers", folder="SENT"))
    book.refresh()
    assert book.rows(
        "SELECT body, direction, category FROM messages ORDER BY source_row"
    ) == [
        ("INBOX", "out", "personal"),
        ("ARCHIVE", "out", "personal"),
        ("SPAM", "out", "personal"),
        ("none", "out", "personal"),
        ("SENT", "out", "personal"),
        ("hers", "in", "personal"),
    ]
    counts = "SELECT channel, count(*) FROM interactions GROUP BY ALL ORDER BY ALL"
    assert book.rows(counts) == [("message_in", 1), ("message_out", 5)]


def to(names: str, *addressed: str, conversation: str) -> Mapping[str, str]:
    """A message of the owner to these names, and to the addresses of these people."""
    return sent(ME, addressed, conversation=conversation) | {"TO": names}


@case("E47")
def test_a_list_of_names_is_split_as_the_addresses_tell(book: Folder) -> None:
    write_vintage(
        book,
        TEN,
        to("Ann Able,Cleo Cole, PhD,Eve Earl", ANN, CLEO, EVE, conversation="1"),
        to("Bob Baker,PhD", BOB, conversation="2"),
        to("Dan Dole,Rex Rival,Sam Sole", DAN, REX, conversation="3"),
    )
    book.refresh()
    assert [(who, round(unit, 6)) for who, _, unit in credited(book)] == [
        ("Ann Able", 0.333333),
        ("Bob Baker,PhD", 1),
        ("Cleo Cole, PhD", 0.333333),
        ("Eve Earl", 0.333333),
        ("dan-dole", 0.5),
        ("rex-rival", 0.5),
    ]
    [(warnings,)] = book.rows("SELECT warnings FROM sources")
    [warning] = warnings
    assert warning.startswith("names in TO and addresses differ in number; addresses")
    assert warning.endswith(": 1 row, first on line 4")


@case("E48")
def test_of_bare_names_only_those_that_one_connection_has_find_anybody(
    book: Folder,
) -> None:
    listed = connection(CLEO, "07 Jan 2021")
    twin = [*listed[:2], url("Cleo Cole Two"), *listed[3:]]
    write_connections(book, connection(BOB), connection(CLEO), twin)
    write_vintage(
        book,
        NINE,
        sent(ME, [BOB, CLEO, DAN], "to three", conversation="c1"),
        sent(ME, [CLEO], "to one", conversation="c2"),
    )
    book.refresh()
    [(who, channel, unit)] = credited(book)
    assert (who, channel, round(unit, 6)) == (BOB, "message_out", 0.166667)
    assert book.rows("SELECT body, others FROM messages ORDER BY source_row") == [
        ("to three", 3),
        ("to one", 1),
    ]
    assert outcomes(book) == [("set_aside", "name_alone", 1)]


@case("E48")
def test_a_bare_name_is_that_of_who_writes_under_it_there(book: Folder) -> None:
    other = url("Bob Baker Two")
    write_connections(book, connection(BOB))
    write_vintage(
        book,
        NINE,
        sent(BOB, [ME], "1 from another Bob") | {"SENDER PROFILE URL": other},
        sent(ME, [BOB], "2 to him"),
        sent(ME, [BOB], "3 to the connection", conversation="c2"),
    )
    book.refresh()
    assert credits_of(book) == [
        ("1 from another Bob", other, "message_in", 1),
        ("2 to him", other, "message_out", 1),
        ("3 to the connection", url(BOB), "message_out", 1),
    ]


@case("E49")
def test_a_sender_is_one_person_commas_and_all(book: Folder) -> None:
    write_vintage(book, TEN, sent(ANN, [ME]) | {"FROM": "Ann Able, MBA,PhD"})
    book.refresh()
    assert credited(book) == [("Ann Able, MBA,PhD", "message_in", 1)]
    assert known(book) == ["Ann Able, MBA,PhD"]


@case("E50")
def test_a_message_to_ten_counts_for_each_as_a_tenth_of_one_to_one(
    book: Folder,
) -> None:
    crew = [f"Guest Number{n}" for n in range(10)]
    rows = [
        sent(ME, crew, "to all", conversation="g"),
        sent(crew[0], [], "to whom?", conversation="g"),
        *[sent(ME, [name], "to one", conversation=name) for name in crew],
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    query = (
        "SELECT body, i.others, count(*), round(sum(unit), 6) FROM interactions AS i"
        " JOIN messages USING (source_id, source_row) GROUP BY ALL ORDER BY ALL"
    )
    assert book.rows(query) == [
        ("to all", 10, 10, 0.5),
        ("to one", 1, 10, 5),
        ("to whom?", 10, 1, 0.05),
    ]


@case("E62")
def test_whoever_writes_is_a_person_though_no_connection(book: Folder) -> None:
    write_connections(book, connection(BOB))
    write_vintage(book, TEN, sent(ANN, [ME]), sent(ME, [CLEO], "ok", conversation="c2"))
    book.refresh()
    query = (
        "SELECT full_name, is_connection, profile_url, count(i.person_id), evidence"
        " FROM tie_strength JOIN people USING (person_id, full_name)"
        " LEFT JOIN interactions AS i USING (person_id) GROUP BY ALL ORDER BY ALL"
    )
    assert book.rows(query) == [
        (ANN, False, url(ANN), 1, "recent"),
        (BOB, True, url(BOB), 0, "none"),
        (CLEO, False, url(CLEO), 1, "recent"),
    ]
