import pytest

from ingest.schema.row import columns_read
from ingest.sources.linkedin_coach_messages import CoachMessage
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import example
from tests.support.reader import read

NAMES = [
    "guide_messages.csv",
    "coach_messages.csv",
    "learning_coach_messages.csv",
    "learning_role_play_messages_1.csv",
    "Learning_Anything_Messages (1).csv",
]


@case("E60")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["coach_messages", "messages"])
def test_talks_with_the_coach_are_no_messages_of_people(name: str, kind: str) -> None:
    found = read(f"linkedin/{name}", example(kind))
    assert (found.account.kind, found.rows) == ("coach_messages", [])
    assert [(row["reason"], row["raw"]) for row in found.unread] == [
        ("coach_message", None)
    ]


@case("E60")
@pytest.mark.parametrize("name", ["messages.csv", "Messages (1).csv", "any name.csv"])
def test_only_the_name_makes_messages_those_of_a_coach(name: str) -> None:
    found = read(f"linkedin/{name}", example("messages"))
    assert (found.account.kind, len(found.rows)) == ("messages", 1)


@case("E60")
def test_the_coachs_file_of_one_sentence_is_ignored_quietly() -> None:
    text = "No conversations found"
    found = read("linkedin/LearningCoachMessages.csv", text)
    assert (found.account.kind, found.account.warnings) == ("closed", [])


def test_an_unreadable_time_is_no_obstacle() -> None:
    cells = {**CELLS["coach_messages"], "DATE": "soon"}
    found = read("linkedin/coach_messages.csv", csv_of(list(cells), cells))
    assert [row["reason"] for row in found.unread] == ["coach_message"]


def test_no_words_of_a_talk_are_kept() -> None:
    cells = dict.fromkeys(columns_read(CoachMessage), "words")
    row = CoachMessage.model_validate({**cells, "source_row": 2})
    assert "words" not in row.model_dump().values()
