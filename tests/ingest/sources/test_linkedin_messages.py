from typing import Any

import pytest

from ingest.sources.linkedin_messages import BASE10
from tests.support.csv_files import csv_of
from tests.support.example_cells import ANN, CELLS, ME
from tests.support.reader import Cells, Found, read

HEADER = [
    *BASE10.split(","),
    "ATTACHMENTS",
    "IS MESSAGE DRAFT",
    "IS CONVERSATION DRAFT",
]
MISMATCH = (
    "names in TO and addresses differ in number; addresses were used:"
    " 1 row, first on line 2"
)
DROP = {"privacy": {"bodies": "drop"}}


def messages(*rows: dict[str, str], **settings: Any) -> Found:
    """A file of messages that differ from the example in the cells named."""
    filled = [{**CELLS["messages"], **row} for row in rows]
    return read("linkedin/messages.csv", csv_of(HEADER, *filled), settings)


def message(**cells: str) -> Cells:
    """One message that differs from the example in the cells named."""
    return messages({name.replace("_", " "): cell for name, cell in cells.items()}).row


def to(names: str, *slugs: str) -> Found:
    """A message addressed to the names, and to addresses with the slugs."""
    urls = ",".join(
        f"https://www.linkedin.com/in/{slug}" if slug else "" for slug in slugs
    )
    return messages({"TO": names, "RECIPIENT PROFILE URLS": urls})


def test_a_row_is_a_message_as_the_export_shows_it() -> None:
    row = message()
    assert row["sent_at"].isoformat() == "2024-01-05T20:03:11"
    assert (row["sender_name"], row["sender_key"]) == ("Ann Able", "slug:ann-able")
    assert (row["recipient_names"], row["recipient_keys"]) == (
        ["Mia Own"],
        ["slug:mia-own"],
    )
    assert (row["subject"], row["body"], row["characters"]) == (
        "Bread",
        "Good morning, Mia",
        17,
    )
    assert (row["category"], row["hidden_recipients"]) == ("personal", 0)


@pytest.mark.parametrize(
    ("written", "sent_at"),
    [
        ("2024-01-05 20:03:11 UTC", "2024-01-05T20:03:11"),
        (" 2024-07-05 20:03:11 UTC ", "2024-07-05T20:03:11"),
        ("2024-01-05T20:03:11Z", "2024-01-05T20:03:11"),
        ("2024-01-05 20:03:11.123 UTC", "2024-01-05T20:03:11"),
    ],
)
def test_times_are_utc(written: str, sent_at: str) -> None:
    assert message(DATE=written)["sent_at"].isoformat() == sent_at


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2024-01-05",
        "2024-13-05 20:03:11 UTC",
        "2024-01-05 25:03:11 UTC",
        "2024-01-05 20:03:11 CET",
        "05/01/2024 20:03",
    ],
)
def test_what_is_no_time_is_rejected(written: str) -> None:
    rejection = messages({"DATE": written}).rejection
    assert rejection == "DATE: not a time like 2024-01-05 20:03:11 UTC"


@pytest.mark.parametrize("name", ["Ann Able, MBA", "Ann Able,MBA", "Able, Ann, PhD"])
def test_from_is_one_person_commas_and_all(name: str) -> None:
    assert message(FROM=name)["sender_name"] == name


@pytest.mark.parametrize("name", ["A B", "A B, PhD", "A B,PhD", "A B,PhD,MBA"])
def test_with_one_address_to_is_one_person(name: str) -> None:
    row = to(name, "a").row
    assert (row["recipient_names"], row["recipient_keys"]) == ([name], ["slug:a"])


def test_several_names_are_paired_with_as_many_addresses() -> None:
    found = to("A B,C D, PhD,E F", "a", "c", "e")
    assert found.row["recipient_names"] == ["A B", "C D, PhD", "E F"]
    assert found.row["recipient_keys"] == ["slug:a", "slug:c", "slug:e"]
    assert found.account.warnings == []


@pytest.mark.parametrize("names", ["A B,C D,E F", "A B,C D,PhD", "A B", ""])
def test_where_the_counts_differ_people_are_taken_by_address(names: str) -> None:
    found = to(names, "a", "c")
    assert found.row["recipient_names"] == [None, None]
    assert found.row["recipient_keys"] == ["slug:a", "slug:c"]
    assert found.account.warnings == [MISMATCH]


HIDDEN = "hidden:2-YWJj="


@pytest.mark.parametrize(
    ("names", "slugs", "expected", "keys", "hidden"),
    [
        ("LinkedIn Member", [""], ["LinkedIn Member"], [HIDDEN], 1),
        (
            "LinkedIn Member,A B",
            ["a"],
            ["A B", "LinkedIn Member"],
            ["slug:a", HIDDEN],
            1,
        ),
        (
            "A B,LinkedIn Member",
            ["a", ""],
            ["A B", "LinkedIn Member"],
            ["slug:a", HIDDEN],
            1,
        ),
        (
            "A B,PhD,LinkedIn Member",
            ["a"],
            ["A B,PhD", "LinkedIn Member"],
            ["slug:a", HIDDEN],
            1,
        ),
        (
            "LinkedIn Member,A B,LinkedIn Member,C D",
            ["a", "c"],
            ["A B", "C D", "LinkedIn Member"],
            ["slug:a", "slug:c", HIDDEN],
            2,
        ),
        ("LinkedIn Member", ["a"], [None], ["slug:a"], 0),
        ("LinkedIn Member,C D", ["a", "c"], [None, "C D"], ["slug:a", "slug:c"], 0),
    ],
)
def test_hidden_members_are_the_names_without_an_address(
    names: str, slugs: list[str], expected: list[str], keys: list[str], hidden: int
) -> None:
    found = to(names, *slugs)
    assert found.row["recipient_names"] == expected
    assert found.row["recipient_keys"] == keys
    assert found.row["hidden_recipients"] == hidden
    assert found.account.warnings == []


def test_a_hidden_sender_is_known_by_the_conversation_only() -> None:
    rows = [
        {"FROM": "LinkedIn Member", "SENDER PROFILE URL": "", "CONVERSATION ID": name}
        for name in ("one", "two", "")
    ]
    found = messages(*rows)
    assert found.values("sender_key") == ["hidden:one", "hidden:two", None]
    assert found.values("category") == ["personal"] * 3


def test_a_row_that_names_nobody_is_set_aside() -> None:
    nobody = dict.fromkeys(
        ["FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS"], ""
    )
    [unread] = messages(nobody).unread
    assert (unread["outcome"], unread["reason"]) == ("set_aside", "no_people")


@pytest.mark.parametrize(
    "left", [{"SENDER PROFILE URL": ANN}, {"RECIPIENT PROFILE URLS": ME}]
)
def test_a_row_with_an_address_names_somebody(left: dict[str, str]) -> None:
    nobody = dict.fromkeys(
        ["FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS"], ""
    )
    assert messages({**nobody, **left}).row["category"] == "personal"


@pytest.mark.parametrize(
    ("flag", "category"),
    [
        ("Yes", "draft"),
        ("TRUE", "draft"),
        (" yes ", "draft"),
        ("No", "personal"),
        ("FALSE", "personal"),
        ("", "personal"),
    ],
)
def test_a_flag_marks_a_draft(flag: str, category: str) -> None:
    assert message(IS_MESSAGE_DRAFT=flag)["category"] == category


def test_a_row_without_conversation_addressee_and_folder_is_a_draft() -> None:
    nowhere = {
        "CONVERSATION_ID": "",
        "TO": "",
        "RECIPIENT_PROFILE_URLS": "",
        "FOLDER": "",
    }
    assert message(**nowhere)["category"] == "draft"
    assert message(**{**nowhere, "FOLDER": "INBOX"})["category"] == "personal"


def test_a_sender_without_an_address_is_an_advertiser_or_the_owner() -> None:
    sign = {"FROM": "Acme Recruiting", "SENDER PROFILE URL": ""}
    assert messages(sign).row["category"] == "unaddressed"


@pytest.mark.parametrize(
    "sign",
    [
        {"CONVERSATION TITLE": "Sponsored Conversation"},
        {"CONTENT": '<p class="spinmail-quill-editor__spin-break">Hi</p>'},
        {"CONTENT": "Hi %FIRSTNAME%, look"},
        {"SUBJECT": "%FIRSTNAME%, look"},
    ],
)
def test_advertisements_give_themselves_away(sign: dict[str, str]) -> None:
    assert messages(sign).row["category"] == "sponsored"


@pytest.mark.parametrize(
    "cells",
    [
        {"CONTENT": "We sponsored the Sponsored Conversation at the fair"},
        {"SUBJECT": "sponsored"},
        {"CONVERSATION TITLE": "Who sponsored the fair"},
    ],
)
def test_a_person_may_write_of_sponsors(cells: dict[str, str]) -> None:
    assert messages(cells).row["category"] == "personal"


@pytest.mark.parametrize("folder", ["INBOX", "ARCHIVE", "SPAM", ""])
def test_the_folder_is_kept_and_decides_nothing(folder: str) -> None:
    row = message(FOLDER=folder)
    assert (row["folder"], row["category"]) == (folder or None, "personal")


def test_bodies_and_subjects_can_be_dropped() -> None:
    row = messages({}, **DROP).row
    assert (row["subject"], row["body"], row["characters"]) == (None, None, 17)


@pytest.mark.parametrize("bodies", ["keep", "drop"])
def test_a_rejected_row_is_kept_unless_bodies_are_dropped(bodies: str) -> None:
    [unread] = messages({"DATE": "x"}, privacy={"bodies": bodies}).unread
    assert (unread["raw"] or "").count("Good morning") == (bodies == "keep")


def test_a_rejected_record_is_kept_with_all_its_lines() -> None:
    [unread] = messages({"DATE": "x", "CONTENT": "one\ntwo"}).unread
    assert unread["raw"].endswith('one\ntwo",INBOX,,No,No')


def test_a_header_pasted_into_a_message_is_its_text() -> None:
    pasted = "Look:\nFirst Name,Last Name,URL,Connected On\nAnn,Able,,"
    found = messages({"CONTENT": pasted})
    assert found.account.kind == "messages"
    assert found.row["body"] == pasted
