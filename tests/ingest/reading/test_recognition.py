from dataclasses import replace
from pathlib import Path

import pytest

from ingest import SOURCES, InputFile, UnreadableFileError
from ingest.reading.recognition import recognise
from ingest.schema.source_format import SourceFormat, Vintage, stem_of
from ingest.sources.linkedin_connections import CONNECTIONS
from ingest.sources.linkedin_ignored import CLOSED, is_closed
from models import Settings
from tests.support.cases import case
from tests.support.csv_files import Dialect, csv_of
from tests.support.examples import PATHS, example
from tests.support.reader import read, refusal_of

WORD = "Quillfeather"
KINDS = [source.kind for source in SOURCES if source.split is None]
MESSAGE_11 = "c1,,Ann,u,Me,v,2024-01-05 20:03:11 UTC,,Hello,INBOX,"
"""Of two vintages: an empty attachment, or an empty mark of a draft."""
NONE_FOUND = "no line with a known column name found"


def refused(path: str, text: str) -> str:
    """The line with which the file is refused."""
    with pytest.raises(UnreadableFileError) as refusal:
        read(path, text)
    return str(refusal.value)


@case("G79")
def test_an_unknown_header_is_refused_with_the_expected_one_and_how_to_map_it() -> None:
    text = "Notes:\n\nRufname,Zuname,URL,Seit\nAnn,Able,,05 Jan 2024\n"
    assert refused("linkedin/Connections.csv", text) == (
        "linkedin/Connections.csv, line 3:"
        " expected the columns First Name, Connected On; found Rufname, Zuname,"
        " URL, Seit; map them in kith.toml under [headers.connections],"
        ' as in "First Name" = "Rufname"'
    )


@case("G79")
def test_the_map_that_is_offered_is_read() -> None:
    text = "Rufname;Zuname;Seit\nAnn;Able;05 Jan 2024\n"
    offered = {"First Name": "Rufname", "Connected On": "Seit"}
    found = read(
        "linkedin/Connections.csv", text, {"headers": {"connections": offered}}
    )
    assert found.row["first_name"] == "Ann"


def test_only_the_missing_column_is_named_and_one_offered_that_is_not_in_use() -> None:
    text = "First Name,Last Name,Firma,Seit\nAnn,Able,Acme,05 Jan 2024\n"
    offered = {"headers": {"connections": {"Company": "Firma"}}}
    with pytest.raises(UnreadableFileError) as refusal:
        read("linkedin/Connections.csv", text, offered)
    assert str(refusal.value) == (
        "linkedin/Connections.csv, line 1:"
        " expected the columns First Name, Connected On; found First Name, Last Name,"
        " Firma, Seit; missing: Connected On; map it in kith.toml under"
        ' [headers.connections], as in "Connected On" = "Seit"'
    )


@pytest.mark.parametrize(
    ("path", "text", "rest"),
    [
        (
            "favors.csv",
            "Date,Who,Size\n2026-05-05,Ann Able,large\n",
            "missing: direction; add what is missing",
        ),
        (
            "linkedin/messages.csv",
            "FROM,CONTENT,Worte\nAnn,x,05 Jan 2024\n",
            'map them in kith.toml under [headers.messages], as in "TO" = "Worte"',
        ),
    ],
)
def test_of_several_columns_those_that_are_missing_are_named(
    path: str, text: str, rest: str
) -> None:
    assert refused(path, text).endswith(rest)


@pytest.mark.parametrize("before", ["", 'Notes:\n"Some are missing."\n\n'])
@pytest.mark.parametrize("vintage", CONNECTIONS.vintages, ids=lambda v: v.label)
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_header_that_was_cut_off_is_offered_and_then_read(
    vintage: Vintage, before: str, delimiter: str
) -> None:
    dialect = Dialect(delimiter=delimiter)
    cells = {"First Name": "Ann", "Company": WORD, "Connected On": "05 Jan 2024"}
    whole = csv_of(vintage.header, cells, dialect=dialect)
    _, row = whole.splitlines(keepends=True)
    line = refused("linkedin/Connections.csv", before + row)
    place, _, header = line.partition(": its header line is missing; put this line ab")
    assert place == f"linkedin/Connections.csv, line {before.count(chr(10)) + 1}"
    offered = header.removeprefix("ove: ")
    found = read("linkedin/Connections.csv", f"{before}{offered}\n{row}")
    assert (found.row["company"], found.account.vintage) == (WORD, vintage.label)


@pytest.mark.parametrize(
    ("path", "row", "rest"),
    [
        ("meetings/a.csv", "2026-05-05,Ann Able,tea", "line above: date,who,kind"),
        ("favors.csv", "2026-05-05;Ann;given", "line above: date;who;direction"),
        ("linkedin/messages.csv", MESSAGE_11, "take the file as it was downloaded"),
    ],
)
def test_other_files_without_a_header_are_told_so(
    path: str, row: str, rest: str
) -> None:
    line = refused(path, f"{row}\n")
    assert "line 1: its header line is missing; " in line
    assert line.endswith(rest)


@case("G80")
@pytest.mark.parametrize(
    "text",
    [
        "Ann,Able,05 Jan 2024\nBob,Baker,06 Jan 2024\n",
        "Ann,ann@example.com\nBob,bob@example.com\n",
        "Ann,www.linkedin.com/in/ann\nBob,Baker,7\n",
        "Ann Able,bread\nBob Baker,alumni\n",
        "Ann Able,,bread\nBob Baker,5,alumni\n",
        '"Dear Mia,\nI, Ann\n5 loaves"\n',
        "A sentence that goes on and on and on and on, you see\n5\n",
        "Ann Able\n5\n",
        "Ann,Ann\n5\n",
    ],
)
def test_possible_data_is_never_shown_as_columns(text: str) -> None:
    line = refused("linkedin/Connections.csv", text)
    assert line == (
        "linkedin/Connections.csv:"
        f" expected the columns First Name, Connected On; {NONE_FOUND};"
        " map them in kith.toml under [headers.connections],"
        ' as in "First Name" = "the column\'s name"'
    )


@case("G80")
@pytest.mark.parametrize("kind", KINDS)
def test_no_refusal_ever_quotes_a_cell(kind: str) -> None:
    text = f"{WORD},{WORD}@example.com,x\n" * 3
    said = refusal_of(PATHS[kind], text.encode())
    if said is None:
        [said] = read(PATHS[kind], text).account.warnings
    assert WORD not in said


def test_a_file_of_no_known_kind_is_reported_with_the_remedy() -> None:
    found = read("linkedin/Vereine.csv", "Name,Seit\nBrot,2024\n")
    assert (found.account.kind, found.account.rows_read) == ("other", 0)
    [doubt] = found.account.warnings
    assert doubt == (
        "no kind of file has its columns (Name, Seit); if it is one of those read,"
        " map them in kith.toml under [headers.KIND]"
    )


def test_a_file_that_may_be_data_is_reported_without_its_cells() -> None:
    [doubt] = read("linkedin/Vereine.csv", "Ann,05 Jan 2024\n").account.warnings
    assert doubt.startswith(f"no kind of file has its columns ({NONE_FOUND}); ")


def same_header(*named: str) -> list[SourceFormat]:
    """Sources with the header of Connections, each with its name for the file."""
    return [replace(CONNECTIONS, kind=name, stems=(name,)) for name in named]


def kind_of(
    name: str, sources: list[SourceFormat], monkeypatch: pytest.MonkeyPatch
) -> str:
    """The kind that a file of this name and the header of Connections is."""
    monkeypatch.setattr("ingest.reading.recognition.SOURCES", sources)
    file = InputFile(Path(), f"linkedin/{name}")
    lines = example("connections").splitlines(keepends=True)
    found = recognise(file, lines, iter(()), Settings.model_validate({}))
    return found[0].kind if found else "other"


def test_the_name_decides_between_kinds_with_one_header(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sources = same_header("friends given", "friends_received")
    assert kind_of("Friends_Given_12.csv", sources, monkeypatch) == "friends given"
    assert kind_of("friends received.csv", sources, monkeypatch) == "friends_received"
    with pytest.raises(UnreadableFileError) as refusal:
        kind_of("mine.csv", sources, monkeypatch)
    assert str(refusal.value) == (
        "linkedin/mine.csv: its header fits both friends given and friends_received;"
        " name the file as LinkedIn does"
    )


def test_a_look_alike_is_known_by_its_name_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [friends, robots] = same_header("friends", "robot_*_friends")
    sources = [friends, replace(robots, is_lookalike=True)]
    assert kind_of("Robot_kind_friends.csv", sources, monkeypatch) == robots.kind
    assert kind_of("robot friends.csv", sources, monkeypatch) == "friends"
    assert kind_of("mine.csv", sources[1:], monkeypatch) == "other"


@pytest.mark.parametrize(
    "name",
    [
        "LearningCoachMessages.csv",
        "Logins.csv",
        "Ad Targeting.csv",
        "Ad_Targeting.csv",
        "Jobs/Job Applications_3.csv",
        "Hashtag_Follows_99.csv",
        "Comments (1).csv",
        "Articles/on-bread.html",
        "photo.JPG",
    ],
)
def test_what_is_sensitive_or_of_no_use_is_left_closed(name: str) -> None:
    found = read(f"linkedin/{name}", example("messages"))
    assert (found.account.kind, found.account.warnings) == ("closed", [])


@pytest.mark.parametrize(
    "name",
    ["Connections.xlsx", "Connections.csv.crdownload", "a.7z", "notes", "b.numbers"],
)
def test_a_useful_file_that_cannot_be_read_is_reported(name: str) -> None:
    assert read(f"linkedin/{name}", "x").account.kind == "unread"


def test_names_of_an_export_mean_nothing_among_meetings() -> None:
    assert is_closed("registration")
    found = read("meetings/registration.csv", example("meetings"))
    assert found.account.kind == "meetings"


def test_no_file_that_is_read_is_left_closed() -> None:
    names = [stem for source in SOURCES for stem in source.stems]
    assert not [name for name in names if is_closed(stem_of(f"{name}.csv"))]
    assert not [c for c in CLOSED for s in SOURCES if s.is_named_like(c)]
    assert {stem_of(f"{closed}.csv") for closed in CLOSED} == CLOSED
