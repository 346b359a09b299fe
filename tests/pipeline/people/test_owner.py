import pytest

from identity import person_id
from models import RefusalError
from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    INVITED,
    ME,
    SPRING,
    connection,
    credited,
    invitation,
    message,
    slug,
    url,
    write_connections,
    write_messages,
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
from tests.support.reader import Cells
from tests.support.warehouse_dump import outcomes


def test_an_owner_who_changed_the_address_is_one_person(book: Folder) -> None:
    before = "Olive Before"
    write_messages(book, message(before, [ANN]), export=SPRING)
    write_messages(book, message(ME, [ANN]))
    book.write(
        "kith.toml",
        f'[owner]\nprofile_url = "{url(ME)}"\nformer_urls = ["{url(before)}"]\n',
    )
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 1)]
    assert book.rows("SELECT count(*) FROM people WHERE is_owner") == [(1,)]
    earlier = person_id(f"slug:{slug(before)}")
    query = f"SELECT person_id FROM person_ids WHERE alias_id = '{earlier}'"
    assert book.rows(query) == book.rows("SELECT owner_person_id FROM run")


def test_a_connection_is_never_taken_for_the_owner(book: Folder) -> None:
    write_connections(book, connection("Ann Able"))
    write_messages(book, message("Ann Able", [ME]))
    (book.folder / "kith.toml").unlink()
    book.refresh()
    query = "SELECT profile_url FROM people WHERE is_owner"
    assert book.rows(query) == [(url(ME),)]


REX, SAM = "Rex Rival", "Sam Sole"
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
def test_invitations_show_the_owner_before_all_else(book: Folder) -> None:
    assert owner_by(book, *SIGNS) == url(ME)


@case("E45")
def test_the_profiles_name_among_those_who_write_comes_next(book: Folder) -> None:
    assert owner_by(book, "Profile.csv", "messages.csv") == url(REX)


@case("E45")
def test_else_the_owner_is_in_most_conversations(book: Folder) -> None:
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
def test_a_contact_of_the_owners_name_is_a_contact(book: Folder, header: str) -> None:
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


BY_BOB = [
    sent(BOB, [ME], "1 from Bob"),
    sent(BOB, [ME, CLEO], "2 from Bob to both", conversation="c2"),
    sent(BOB, [ME], "3 from Bob", conversation="c3"),
]
FROM_CLEO = sent(CLEO, [BOB, ME], "4 from Cleo", conversation="c2")
OWN = sent(ME, [BOB], "5 to Bob") | {"SENDER PROFILE URL": ""}
ADVERT = sent("Acme Ads", [ME], "6 buy", conversation="c9") | {"SENDER PROFILE URL": ""}
PROFILE = {"Profile.csv": SIGNS["Profile.csv"].replace("Rex,Rival", "Olive,Owner")}
INVITES = {
    "Invitations.csv": csv_of(
        "From,To,Sent At,Message,Direction",
        [ME, ANN, "1/5/20, 8:03 PM", "", "OUTGOING"],
    )
}


def write_nine(book: Folder, *rows: Cells, **files: str) -> None:
    """An export of nine columns of messages, in which nobody says whose it is."""
    book.write(f"{AUTUMN}/messages.csv", messages_csv(NINE, *rows))
    for name, text in files.items():
        book.write(f"{AUTUMN}/{name}", text)


def bodies(book: Folder) -> dict[str, str]:
    """Text → direction of every personal message."""
    return dict(
        book.rows(
            "SELECT body, direction FROM messages WHERE category = 'personal'"
            " ORDER BY body"
        )
    )


@pytest.mark.parametrize(
    "files", [PROFILE, INVITES, {}], ids=["profile", "own side", "to"]
)
def test_a_contact_who_writes_in_every_conversation_is_not_the_owner(
    book: Folder, files: dict[str, str]
) -> None:
    write_nine(book, *BY_BOB, FROM_CLEO, OWN, *[ADVERT] * (not files), **files)
    book.refresh()
    assert book.rows("SELECT full_name FROM people WHERE is_owner") == [(ME,)]
    assert bodies(book) == {
        "1 from Bob": "in",
        "2 from Bob to both": "in",
        "3 from Bob": "in",
        "4 from Cleo": "in",
        "5 to Bob": "out",
    }
    assert ("set_aside", "sponsored", 1) in outcomes(book) or files


def test_the_owner_who_writes_with_an_address_is_known_by_it(book: Folder) -> None:
    own = sent(ME, [BOB], "5 to Bob")
    write_nine(book, *BY_BOB, FROM_CLEO, own)
    with pytest.raises(RefusalError, match="not clear whose messages these are; set"):
        book.refresh()
    write_nine(book, *BY_BOB, FROM_CLEO, own, ADVERT)
    book.refresh()
    assert book.rows("SELECT profile_url FROM people WHERE is_owner") == [(url(ME),)]
    assert bodies(book)["5 to Bob"] == "out"


def test_own_messages_without_an_address_are_the_known_owners(book: Folder) -> None:
    write_nine(book, *BY_BOB, FROM_CLEO, OWN)
    book.write("kith.toml", f'[owner]\nprofile_url = "{url(ME)}"\n')
    book.refresh()
    assert bodies(book)["5 to Bob"] == "out"
    assert book.rows("SELECT profile_url FROM people WHERE is_owner") == [(url(ME),)]


def test_who_alone_writes_to_one_name_may_be_either_of_them(book: Folder) -> None:
    write_nine(book, *BY_BOB[:1])
    with pytest.raises(RefusalError, match="not clear whose messages these are; set"):
        book.refresh()


def test_nobody_of_another_name_than_the_profiles_is_taken_for_the_owner(
    book: Folder,
) -> None:
    rows = [sent(BOB, [""], f"{n}", conversation=f"c{n}") for n in range(3)]
    write_nine(book, *rows, **PROFILE)
    with pytest.raises(RefusalError, match="not clear whose messages these are; set"):
        book.refresh()
