import json

import pytest

from tests.support.archives import pack
from tests.support.books import Folder
from tests.support.cases import case
from tests.support.cli_runner import Kith
from tests.support.warehouse_dump import Rows, accounts, facts, interactions

CONNECTIONS = """\
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Able,https://www.linkedin.com/in/ann-able,,Acme,Baker,05 Jan 2024
Bob,Baker,https://www.linkedin.com/in/bob-baker,,Brot,Clerk,06 Jan 2024
"""
MESSAGES = """\
CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,\
RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Ann Able,https://www.linkedin.com/in/ann-able,Olive Owner,\
https://www.linkedin.com/in/olive,2026-09-01 09:00:00 UTC,,Good morning,INBOX
"""
INVITATIONS = """\
From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Olive Owner,Bob Baker,"1/5/24, 8:03 PM",,OUTGOING,\
https://www.linkedin.com/in/olive,https://www.linkedin.com/in/bob-baker
"""
PROFILE = """\
First Name,Last Name,Maiden Name,Headline
Olive,Owner,,Keeper of bees
"""
DAY = "LinkedInDataExport_10-01-2026"
EARLY = {"Connections.csv": CONNECTIONS, "Profile.csv": PROFILE}
WHOLE = {**EARLY, "messages.csv": MESSAGES, "Invitations.csv": INVITATIONS}


@case("A8")
def test_an_archive_without_messages_loads_and_says_that_they_are_not_in_it(
    book: Folder, kith: Kith
) -> None:
    pack(book.folder, f"linkedin/Basic_{DAY}.zip", **EARLY)
    assert kith("refresh", "-b", book.folder, "--as-of", "2026-10-31").code == 0
    assert book.rows(
        "SELECT full_name, strength, evidence FROM tie_strength ORDER BY full_name"
    ) == [("Ann Able", 3, "none"), ("Bob Baker", 3, "none")]
    said = kith("status", "-b", book.folder)
    assert f"messages.csv not in Basic_{DAY}.zip\n" in said.out
    [export] = json.loads(kith("status", "-b", book.folder, "--json").out)["exports"]
    assert export["has_messages"] is False


@case("A8")
def test_an_archive_with_messages_is_not_said_to_lack_them(
    book: Folder, kith: Kith
) -> None:
    pack(book.folder, f"linkedin/Basic_{DAY}.zip", **WHOLE)
    book.refresh()
    assert "messages.csv not in" not in kith("status", "-b", book.folder).out


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """The facts from the whole archive alone."""
    folder = tmp_path_factory.mktemp("alone")
    pack(folder, f"linkedin/Complete_{DAY}.zip", **WHOLE)
    book = Folder(folder)
    book.refresh()
    return facts(book)


@case("A9")
@pytest.mark.parametrize(
    ("early", "is_early_added_first"),
    [
        ("linkedin/Basic_LinkedInDataExport_09-30-2026.zip", True),
        (f"linkedin/Early_{DAY}.zip", False),
    ],
)
def test_an_early_part_and_the_whole_give_what_the_whole_gives_alone(
    book: Folder, alone: dict[str, Rows], *, is_early_added_first: bool, early: str
) -> None:
    archives = {early: EARLY, f"linkedin/Complete_{DAY}.zip": WHOLE}
    for path in sorted(archives, key=lambda p: (p == early) != is_early_added_first):
        pack(book.folder, path, **archives[path])
        book.refresh()
    assert facts(book) == alone
    assert interactions(book) == [
        ("Ann Able", "message_in", "message", "2026-09-01"),
        ("Bob Baker", "message_out", "invitation", "2024-01-06"),
    ]
    assert sum(counts[0] for counts in accounts(book).values()) == 8


@case("A9")
def test_parts_that_share_no_file_give_what_the_whole_gives(
    book: Folder, alone: dict[str, Rows]
) -> None:
    for file, text in WHOLE.items():
        pack(book.folder, f"linkedin/{file} {DAY}.zip", **{file: text})
    book.refresh()
    assert facts(book) == alone


@case("A10")
def test_invitations_of_two_owners_are_refused_without_a_name(
    book: Folder, kith: Kith
) -> None:
    theirs = INVITATIONS.replace("Olive Owner", "Quirin Quill").replace("olive", "qq")
    pack(book.folder, "linkedin/mine.zip", **WHOLE)
    pack(book.folder, "linkedin/theirs.zip", **{"Invitations.csv": theirs})
    assert kith("refresh", "-b", book.folder).refused() == (
        "the exports in linkedin/ speak of 2 owners; keep one member's exports. If it"
        " is one who changed their address, set profile_url ="
        ' "https://www.linkedin.com/in/…" under [owner] in kith.toml, and the others'
        ' as former_urls = ["…"]'
    )
    assert not book.book.warehouse.exists()


@case("A10")
def test_profiles_of_two_owners_are_refused(book: Folder, kith: Kith) -> None:
    theirs = PROFILE.replace("Olive,Owner", "Quirin,Quill")
    pack(book.folder, "linkedin/mine.zip", **EARLY)
    pack(book.folder, "linkedin/theirs.zip", **{**EARLY, "Profile.csv": theirs})
    line = kith("refresh", "-b", book.folder).refused()
    assert line.startswith("the exports in linkedin/ speak of 2 owners; keep one")
    assert "Quirin" not in line
