import re

import pytest

from tests.support.books import ROOT

DOCUMENTS = ("CONTRIBUTING.md", "docs/architecture.md")
FOLDERS = "src|tests|docs|flows|data|benchmarks"
PATH = re.compile(rf"`((?:{FOLDERS})/[\w./-]*|[A-Z]+\.md)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
INVENTED = {"src/ingest/sources/gatherly_guests.py"}
"""The example of a new source."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(name: str) -> None:
    document = ROOT / name
    text = document.read_text("utf-8")
    paths = {ROOT / path for path in PATH.findall(text)}
    paths |= {document.parent / link for link in LINK.findall(text)}
    assert len(paths) > 5
    missing = {str(p.relative_to(ROOT)) for p in paths if not p.exists()}
    assert missing <= INVENTED
