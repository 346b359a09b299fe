import re

import pytest

from tests.support.books import ROOT, Folder

QUESTIONS = re.findall(
    r"^([^\n]+)\n\n```sql\n(.*?)```",
    (ROOT / "docs" / "questions.md").read_text("utf-8"),
    re.DOTALL | re.MULTILINE,
)


@pytest.mark.parametrize(("title", "query"), QUESTIONS)
def test_every_question_of_the_document_has_an_answer(
    sample: Folder, title: str, query: str
) -> None:
    assert sample.rows(query), title
