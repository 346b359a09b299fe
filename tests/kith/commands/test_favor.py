import json
import re
import subprocess
import sys
from datetime import datetime

import pytest

from ingest import read_favors
from kith.commands.favor import add_favor
from tests.support.books import AS_OF, Folder
from tests.support.cli_runner import Kith, run_kith
from tests.support.input_builders import connection, write_connections

HEADER = "date,who,direction,kind,size,note,id,settles"
PAST = [
    "2026-05-01,Ann Able,received,reference,large,,f01,",
    "2026-06-01,Bob Baker,given,other,medium,,f02,",
    "2026-07-01,Bob Baker,received,other,small,,f03,f02",
]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A refreshed book of people who did favors; each test writes favors.csv anew."""
    book = Folder(tmp_path_factory.mktemp("book"))
    people = [connection(name, company="Acme") for name in ("Ann Able", "Bob Baker")]
    write_connections(book, *people, connection("Cem Quist", company="Borealis"))
    book.write("favors.csv", "\n".join([HEADER, *PAST, ""]))
    book.refresh()
    return book


def lines_of(book: Folder) -> list[str]:
    return (book.folder / "favors.csv").read_bytes().decode().splitlines()


def test_a_row_is_appended_and_shown_with_the_balance(
    kith: Kith, known: Folder
) -> None:
    known.write("favors.csv", "\n".join([HEADER, *PAST, ""]))
    line = "given medium advice to Ann Able on 2026-10-30 settles F01 -- a, b"
    said = kith("favor", line, "-b", known.folder)
    assert (said.code, said.error) == (0, "")
    row = '2026-10-30,Ann Able,given,advice,medium,"a, b",f04,F01'
    assert lines_of(known)[-1] == row
    assert said.out.splitlines() == [
        f"favors.csv: {row}",
        said.out.splitlines()[1],
        f"  before it, as of {AS_OF}: you owe (given 0.0, received 3.4)",
        "  open, you owe: f01 (4)",
    ]
    assert said.out.splitlines()[1].startswith("  Ann Able, Acme: loose, ")


def test_without_a_date_it_is_of_today(kith: Kith, known: Folder) -> None:
    kith("favor", "given to Bob Baker", "-b", known.folder)
    today = datetime.now().astimezone().date()
    assert lines_of(known)[-1].startswith(f"{today},Bob Baker,given,")


def test_json_has_the_row_the_person_and_the_balance(kith: Kith, known: Folder) -> None:
    said = kith("favor", "given to Cem Quist", "-b", known.folder, "--json")
    shown = json.loads(said.out)
    assert shown["line"] == lines_of(known)[-1]
    assert shown["favor"]["direction"] == "given"
    assert shown["person"]["people"][0]["full_name"] == "Cem Quist"
    assert (shown["balance_before"], shown["open_favors"]) == (None, [])


@pytest.mark.parametrize(
    ("before", "added"),
    [
        ("", f"{HEADER}\n2026-10-30,Ann Able,given,other,large,,f01,\n"),
        (HEADER, "\n2026-10-30,Ann Able,given,other,large,,f01,\n"),
        (
            "\ufeffWhen;Person;My own;Direction;Size\r\n2026-01-01;Bob;x;got;",
            "\r\n2026-10-30;Ann Able;;given;large\r\n",
        ),
        (
            "# mine\nid,size,direction,who,date\nF7,,got,Bob,2026-01-01\nx,,got,Bob,\n",
            "f08,large,given,Ann Able,2026-10-30\n",
        ),
    ],
)
def test_the_row_is_written_as_the_file_is(
    known: Folder, before: str, added: str
) -> None:
    path = known.write("favors.csv", before)
    line = "2026-10-30 given large to Ann Able"
    add_favor(known.book, line, AS_OF, is_json=True, choose=lambda _: None)
    assert path.read_bytes().decode() == f"{before}{added}"


def test_a_file_that_is_not_there_is_made(kith: Kith, known: Folder) -> None:
    (known.folder / "favors.csv").unlink(missing_ok=True)
    kith("favor", "2026-10-30 given to Ann Able", "-b", known.folder)
    assert lines_of(known) == [HEADER, "2026-10-30,Ann Able,given,other,,,f01,"]
    assert (known.folder / "favors.csv").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("header", "line", "words"),
    [
        (HEADER, "thanked Ann Able", "not a line like: given large to"),
        (HEADER, "given to Ann Able settles f77", "settles names no favor: f77"),
        (HEADER, "received a ride from Ann Able settles f01", "in the same direction"),
        (HEADER, "given to Bob Baker settles f01", "a favor of another person: f01"),
        (HEADER, "2026-01-01 given to Ann Able settles f01", "a later favor: f01"),
        ("date,who,direction", "given to Ann Able -- x", "no column note; add it"),
        ("date,who,direction", "given large to Ann Able", "no column size; add it"),
        ("date,who\n2026-01-01,Bob", "given to Ann Able", "date, who, direction"),
    ],
)
def test_what_is_refused_writes_nothing(
    kith: Kith, known: Folder, header: str, line: str, words: str
) -> None:
    path = known.write("favors.csv", f"{header}\n")
    assert words in kith("favor", line, "-b", known.folder).refused()
    assert path.read_text("utf-8") == f"{header}\n"


def test_a_favor_that_is_not_refreshed_yet_can_be_settled(
    kith: Kith, known: Folder
) -> None:
    known.write("favors.csv", f"{HEADER}\n2026-09-01,Cem Quist,given,,,,van,\n")
    line = "received 2 from Cem Quist settles VAN"
    assert kith("favor", line, "-b", known.folder).code == 0
    assert lines_of(known)[-1].endswith(",Cem Quist,received,other,2,,f01,VAN")


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("Zora Quill", "nobody in the book"),
        ("Bob", "a question, for it may be Bob Baker, Acme"),
    ],
)
def test_an_uncertain_person_is_shown_without_a_balance(
    kith: Kith, known: Folder, who: str, words: str
) -> None:
    known.write("favors.csv", f"{HEADER}\n")
    said = kith("favor", f"given to {who}", "-b", known.folder)
    assert said.code == 0
    assert words in said.out
    assert "before it" not in said.out


def test_who_is_chosen_is_written_so_that_it_is_certain(known: Folder) -> None:
    known.write("favors.csv", f"{HEADER}\n")
    line = "2026-10-30 given to Bob"
    add_favor(known.book, line, AS_OF, is_json=True, choose=lambda _: 0)
    assert lines_of(known)[-1] == "2026-10-30,Bob Baker (Acme),given,other,,,f01,"


def test_no_cell_is_a_formula_and_what_is_written_is_what_is_read(
    known: Folder,
) -> None:
    known.write("favors.csv", f"{HEADER}\n")
    line = "2026-10-30 given to Ann Able -- =SUM(A1)"
    add_favor(known.book, line, AS_OF, is_json=True, choose=lambda _: None)
    assert lines_of(known)[-1] == "2026-10-30,Ann Able,given,other,,'=SUM(A1),f01,"
    [favor] = read_favors(known.folder, known.book.settings())
    assert favor.note == "=SUM(A1)"


def test_before_the_first_refresh_the_row_is_kept(kith: Kith) -> None:
    kith("init", "new")
    said = kith("favor", "given to Ann Able", "-b", "new")
    assert said.code == 0
    assert "run `kith refresh`" in said.out


def test_without_a_line_the_people_i_owe_come_first(kith: Kith, known: Folder) -> None:
    shown = json.loads(kith("favor", "-b", known.folder, "--json").out)
    first, second = shown["balance"]
    assert (first["full_name"], first["standing"]) == ("Ann Able", "you_owe")
    assert (second["you_owe"], second["they_owe"]) == (0, 1)
    found = [(one["id"], one["who_owes"], one["owed"]) for one in shown["open_favors"]]
    assert found == [("f01", "you", 4), ("f02", "they", 1)]
    shown = kith("favor", "-b", known.folder).out
    assert shown.index("Ann Able") < shown.index("Bob Baker") < shown.index("f02")


def test_a_page_of_80_columns_has_room_for_the_lists(
    kith: Kith, known: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    lines = re.sub(r"\x1b\[[0-9;]*m", "", kith("favor", "-b", known.folder).out)
    rows = [line.split()[:3] for line in lines.splitlines() if line]
    assert ["full_name", "company", "standing"] in rows
    assert rows.index(["f01", "Ann", "Able"]) < rows.index(["They", "owe", "still;"])
    assert rows.index(["They", "owe", "still;"]) < rows.index(["f02", "Bob", "Baker"])


def test_without_favors_it_says_how_to_note_one(kith: Kith, book: Folder) -> None:
    book.refresh()
    assert 'kith favor "given large to' in kith("favor", "-b", book.folder).out


@pytest.mark.parametrize(
    ("begun", "names"),
    [("given to Bo", ["given to Bob Baker"]), ("given Bo", []), ("got x from zor", [])],
)
def test_the_shell_completes_the_name(
    known: Folder, begun: str, names: list[str]
) -> None:
    said = run_kith(
        KITH_BOOK=str(known.folder),
        _KITH_COMPLETE="complete_bash",
        COMP_WORDS=f"kith favor '{begun}",
        COMP_CWORD="2",
    )
    assert said.out.strip().splitlines() == names


def test_noting_a_favor_does_not_wait_for_what_a_refresh_needs(known: Folder) -> None:
    known.write("favors.csv", f"{HEADER}\n")
    script = (
        "import sys; sys.argv = ['kith', 'favor', 'given to Bob Baker settles f03',"
        f" '-b', {str(known.folder)!r}]\n"
        "from kith.main import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "heavy = {'polars', 'prefect', 'numpy', 'icalendar'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
