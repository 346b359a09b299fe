import pytest

from tests.support.books import Folder
from tests.support.calendar_files import (
    ANN,
    OWNER,
    attendee,
    event,
    write_calendar,
)
from tests.support.input_builders import (
    AUTUMN,
    connection,
    credited,
    write_connections,
)
from tests.support.warehouse_dump import known, outcomes

COFFEE = "SUMMARY:Coffee"
ASKED = attendee(ANN, "Ann Able")
CLEO = "Cole, Cleo (Acme)"
WORK, HOME = "olive@work.example", "olive@home.example"
OTHERS = "SELECT others FROM meetings ORDER BY met_on, others"


@pytest.fixture
def mine(book: Folder) -> Folder:
    """The book of Olive Owner, who is linked with Ann Able."""
    write_connections(book, connection("Ann Able", email=ANN), connection("Bob Baker"))
    profile = "First Name,Last Name,Maiden Name,Headline\nOlive,Owner,,x\n"
    book.write(f"{AUTUMN}/Profile.csv", profile)
    return book


@pytest.mark.parametrize(
    "me",
    [
        [attendee(WORK, "Olive Owner", "DECLINED")],
        [attendee(WORK, "Owner, Olive (BigCorp)", "DECLINED")],
        [attendee(WORK, "OLIVE OWNER", "DECLINED")],
        [attendee(WORK, "Olive M. Owner", "DECLINED")],
        [attendee(WORK, "", "DECLINED")],
        [attendee(WORK, "", "DECLINED"), attendee(HOME, "", "NEEDS-ACTION")],
        [attendee(HOME, "Olive Owner", "NEEDS-ACTION"), attendee(WORK, "", "DECLINED")],
    ],
)
def test_a_refusal_under_any_name_and_address_of_mine_is_mine(
    mine: Folder, me: list[str]
) -> None:
    elsewhere = (attendee(m, "Owner, Olive (BigCorp)") for m in (WORK, HOME))
    write_calendar(
        mine,
        event("UID:1", COFFEE, ASKED, *me),
        *(event(f"UID:{m[8:]}", COFFEE, m, "DTSTART:20300101") for m in elsewhere),
    )
    mine.refresh()
    assert credited(mine) == []
    assert ("set_aside", "declined_event", 1) in outcomes(mine)


def test_who_declined_under_one_address_and_accepted_under_another_comes(
    mine: Folder,
) -> None:
    mine.write("kith.toml", f'[owner]\nemails = ["{WORK}", "{HOME}"]\n')
    both = [attendee(WORK, "", "DECLINED"), attendee(HOME, "", "ACCEPTED")]
    write_calendar(mine, event(COFFEE, ASKED, *both))
    mine.refresh()
    assert credited(mine) == [("Ann Able", "meet", 1)]


@pytest.mark.parametrize(
    ("invited", "others"),
    [
        ([attendee("a@a.example", "Able, Ann (Brightquill)")], 1),
        ([attendee("c@a.example", "Cleo Cole"), attendee("c@b.example", CLEO)], 2),
        ([attendee(WORK, "Owner, Olive (BigCorp)"), attendee(HOME, "Olive Owner")], 1),
        ([attendee("info@a.example"), attendee("office@a.example", "Acme Office")], 1),
        ([attendee("recruiting@a.example", "Acme Recruiting")], 1),
        ([attendee("r@a.example", "Tide Room"), attendee("x@googlegroups.com")], 1),
        ([attendee("info@a.example", "Cleo Cole")], 2),
        ([attendee("cleo@a.example", "Cleo Cole", more=";X-NUM-GUESTS=2")], 4),
    ],
)  # fmt: skip
def test_people_are_counted_and_not_spellings_rooms_or_mailboxes(
    mine: Folder, invited: list[str], others: int
) -> None:
    write_calendar(mine, event(COFFEE, ASKED, *invited))
    mine.refresh()
    assert mine.rows(OTHERS) == [(others,)]
    assert mine.rows("SELECT DISTINCT others FROM interactions") == [(others,)]
    assert len([name for name in known(mine) if "@" in name]) == 0


def test_one_person_under_a_nickname_and_a_second_address_counts_once(
    mine: Folder,
) -> None:
    second = "able@private.example"
    write_calendar(
        mine,
        event("UID:1", COFFEE, ASKED, attendee(second)),
        event(
            "UID:2", COFFEE, attendee(second, "Ann Able"), "DTSTART:20260505T120000Z"
        ),
    )
    mine.refresh()
    assert mine.rows(OTHERS) == [(1,), (1,)]


def test_a_connection_with_the_name_of_the_owner_is_somebody_else(book: Folder) -> None:
    write_connections(book, connection("Olive Owner", email="twin@example.com"))
    profile = "First Name,Last Name,Maiden Name,Headline\nOlive,Owner,,x\n"
    book.write(f"{AUTUMN}/Profile.csv", profile)
    book.write(
        "kith.toml",
        f'[owner]\nemails = ["{OWNER}"]\nprofile_url = "https://www.linkedin.com/in/me"\n',
    )
    twin = attendee("twin@example.com", "Olive Owner", "DECLINED")
    write_calendar(book, event(COFFEE, ASKED, attendee(OWNER, "Olive Owner"), twin))
    book.refresh()
    assert book.rows(OTHERS) == [(1,)]


def test_tickets_for_others_under_an_address_of_mine_are_for_others(
    mine: Folder,
) -> None:
    mine.write("kith.toml", f'[owner]\nemails = ["{OWNER}"]\n')
    rows = (
        f"{name},{OWNER},approved,2026-10-12T17:05:00Z\n"
        for name in ("Olive Owner", "Ann Able", "Bob Baker")
    )
    text = "name,email,approval_status,checked_in_at\n" + "".join(rows)
    mine.write("meetings/2026-10-12 Night.csv", text)
    mine.refresh()
    assert mine.rows(OTHERS) == [(2,)]
    assert [name for name, *_ in credited(mine)] == ["Ann Able", "Bob Baker"]
