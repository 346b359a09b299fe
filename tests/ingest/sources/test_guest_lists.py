import pytest

from tests.support.csv_files import csv_of
from tests.support.reader import Cells, read, refusal_of

LUMA = (
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,"
    "checked_in_at,custom_source,qr_code_url,amount,amount_tax,amount_discount,"
    "currency,coupon_code,eth_address,solana_address,survey_response_rating,"
    "survey_response_feedback,ticket_type_id,ticket_name"
)
EVENTBRITE = (
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,"
    "Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,"
    "Eventbrite Payment Processing,Attendee Status,Home Address 1"
)
MEETUP = (
    "Name,Attendance?,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,"
    "URL of Member Profile,Notes"
)
MEMBERS = (
    "Name,User ID,Title,Member ID,Location,Joined Group on,Last visited group on,"
    "Last Attended,Total RSVPs,RSVPed Yes,RSVPed Maybe,RSVPed No,Meetups attended,"
    "No shows,Intro,Photo,Assistant Organizer,Mailing List,URL of Member Profile"
)


def luma(**cells: str) -> Cells:
    """The row of a Luma file with one guest."""
    usual = {"name": "Ann Able", "approval_status": "approved"}
    return read("meetings/a.csv", csv_of(LUMA.split(","), usual | cells)).row


def eventbrite(first: str, last: str, status: str, quantity: str = "1") -> Cells:
    """The row of an Eventbrite file with one attendee."""
    row = {
        "First Name": first,
        "Last Name": last,
        "Attendee Status": status,
        "Quantity": quantity,
    }
    return read("meetings/a.csv", csv_of(EVENTBRITE.split(","), row)).row


def meetup(attendance: str, rsvp: str, guests: str = "") -> Cells:
    """The row of a Meetup file with one attendee."""
    row = {"Name": "Ann", "Attendance?": attendance, "RSVP": rsvp, "Guests": guests}
    tabbed = csv_of(MEETUP.split(","), row).replace(",", "\t")
    return read("meetings/a.xls", tabbed).row


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (LUMA, "luma_guests"),
        (f"Date,{LUMA},When do you leave?", "luma_guests"),
        (",".join(sorted(LUMA.split(","))), "luma_guests"),
        (EVENTBRITE, "eventbrite_guests"),
        (MEETUP, "meetup_guests"),
        (MEMBERS, "meetup_members"),
    ],
)
def test_each_list_is_known_by_its_header(header: str, kind: str) -> None:
    assert read("meetings/a.csv", "\ufeff" + header + "\n").account.kind == kind


@pytest.mark.parametrize(
    ("name", "first", "last", "shown"),
    [
        ("Ann Able", "", "", "Ann Able"),
        ("Able, Ann", "", "", "Ann Able"),
        ("Ann Able, PhD", "", "", "Ann Able, PhD"),
        ("Annie", "Ann", "Able", "Ann Able"),
        ("", "Ann", "", "Ann"),
        (" ", "", "", None),
    ],
)
def test_a_luma_name_is_that_of_its_parts_or_turned_round(
    name: str, first: str, last: str, shown: str | None
) -> None:
    row = luma(name=name, first_name=first, last_name=last)
    assert row["full_name"] == shown


@pytest.mark.parametrize(
    ("status", "seen", "is_present", "is_expected"),
    [
        ("approved", "2026-10-12T17:05:00.000Z", True, True),
        ("approved", "", None, True),
        ("declined", "", None, False),
        ("pending", "2026-10-12 17:05", True, False),
    ],
)
def test_who_checked_in_was_there(
    status: str, seen: str, is_present: bool | None, is_expected: bool
) -> None:
    row = luma(approval_status=status, checked_in_at=seen)
    assert (row["is_present"], row["is_expected"]) == (is_present, is_expected)
    assert (str(row["seen_on"]) if seen else "2026-10-12") == "2026-10-12"


@pytest.mark.parametrize(
    ("status", "is_present", "is_expected"),
    [
        ("Checked In", True, True),
        ("Attending", None, True),
        ("Refunded", False, False),
        ("Not Attending", False, False),
        ("Deleted", False, False),
    ],
)
def test_eventbrites_status_shows_who_came(
    status: str, is_present: bool | None, is_expected: bool
) -> None:
    row = eventbrite("Ann", "Able", status)
    assert (row["is_present"], row["is_expected"]) == (is_present, is_expected)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("Ann", "Able", "Ann Able"),
        ("Info Requested", "Info Requested", None),
        ("", "", None),
        ("Ann", "-", "Ann"),
    ],
)
def test_a_placeholder_is_no_name(first: str, last: str, shown: str | None) -> None:
    assert eventbrite(first, last, "Attending")["full_name"] == shown


def test_several_tickets_of_one_row_are_further_people() -> None:
    assert eventbrite("Ann", "Able", "Attending", "3")["guests"] == 2
    assert eventbrite("Ann", "Able", "Attending", "lots")["guests"] == 0


@pytest.mark.parametrize(
    ("attendance", "rsvp", "is_present", "is_expected"),
    [
        ("Yes", "Yes", True, True),
        ("No", "Yes", False, True),
        ("No show", "Yes", False, True),
        ("", "Yes", None, True),
        ("", "No", None, False),
        ("", "Waitlist", None, False),
    ],
)
def test_meetup_shows_who_came_if_the_host_noted_it(
    attendance: str, rsvp: str, is_present: bool | None, is_expected: bool
) -> None:
    row = meetup(attendance, rsvp)
    assert (row["is_present"], row["is_expected"]) == (is_present, is_expected)


def test_meetup_counts_the_guests_of_members() -> None:
    assert meetup("Yes", "Yes", "+2")["guests"] == 0
    assert meetup("Yes", "Yes", "2")["guests"] == 2


def test_a_list_of_members_is_set_aside() -> None:
    tabbed = MEMBERS.replace(",", "\t") + "\nAnn Able\tuser 1\n"
    [unread] = read("meetings/members.xls", tabbed).unread
    assert (unread["outcome"], unread["reason"]) == ("set_aside", "group_list")


def test_a_workbook_named_xls_is_told_from_a_table() -> None:
    workbook = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    assert "an Excel workbook" in str(refusal_of("meetings/a.xls", workbook))
