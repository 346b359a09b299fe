import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.sources.linkedin_messages import BASE10, plain_text, text_hash
from tests.support.cases import case
from tests.support.csv_files import Dialect, csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS
from tests.support.input_builders import ANN, ME
from tests.support.message_vintages import TEN, messages_csv, sent
from tests.support.reader import Cells, read

PATH = "linkedin/messages.csv"


@case("E54")
@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>Hi&nbsp;there<br>Ann &amp; I</p>", "Hi there\nAnn & I"),
        ("I <3 this <https://example.org>", "I <3 this <https://example.org>"),
        ("<mailto:ann@mill.example> &amp; so", "<mailto:ann@mill.example> &amp; so"),
    ],
)
def test_markup_becomes_text_and_what_people_write_keeps_its_meaning(
    written: str, shown: str
) -> None:
    found = read(PATH, messages_csv(TEN, sent(ANN, [ME], written)))
    assert found.values("body") == [shown]


HEADER = BASE10.split(",")


def message(text: str) -> Cells:
    """One message with this text."""
    cells = {**CELLS["messages"], "CONTENT": text}
    return read(PATHS["messages"], csv_of(HEADER, cells)).row


@pytest.mark.parametrize("is_quoted", [False, True])
def test_line_breaks_and_quotes_in_a_message_split_no_row(is_quoted: bool) -> None:
    body = 'She said "yes, ""yes""".\n\nThen\r\nmore, "quoted"\nend'
    cells = {**CELLS["messages"], "CONTENT": body}
    text = csv_of(HEADER, cells, cells, dialect=Dialect(is_quoted=is_quoted))
    found = read("linkedin/messages.csv", text)
    assert found.values("body") == [body, body]
    assert found.values("source_row") == [2, 7]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=5
    ),
    st.booleans(),
)
def test_no_text_splits_rows(bodies: list[str], is_quoted: bool) -> None:
    rows = [{**CELLS["messages"], "CONTENT": body} for body in bodies]
    text = csv_of(HEADER, *rows, dialect=Dialect(is_quoted=is_quoted))
    found = read("linkedin/messages.csv", text)
    assert found.values("text_hash") == [text_hash(plain_text(body)) for body in bodies]


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85", "\x0c", "\0", "\ufffd"])
def test_odd_characters_in_a_message_are_kept(odd: str) -> None:
    assert message(f"a{odd}b")["body"] == f"a{odd}b"


@pytest.mark.parametrize("length", [14_000, 150_000, 1_000_000])
def test_a_long_message_is_read_whole(length: int) -> None:
    assert message("x," * (length // 2))["characters"] == length


def test_the_hash_of_a_text_does_not_depend_on_its_line_breaks() -> None:
    texts = ["a b c", "a\nb\nc", "a\r\nb  c ", "a\tb\n\nc"]
    assert len({text_hash(text) for text in texts}) == 1
    assert text_hash("a b d") != text_hash("a b c")


def test_an_empty_message_is_a_message() -> None:
    row = message(" ")
    assert (row["body"], row["characters"], row["category"]) == (None, 0, "personal")


@pytest.mark.parametrize(
    "text",
    [
        "I <3 this <https://example.org>",
        "write to <mailto:ann@example.com>",
        "a < b and b > c",
        "fish &amp; chips &lt;3",
        "List<T> and <div>",
        "<pre> is no tag of theirs, nor is <article>",
        "=1+1",
    ],
)
def test_what_people_write_is_unchanged(text: str) -> None:
    assert message(text)["body"] == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Hi&nbsp;there<br>Ann</p>", "Hi there\nAnn"),
        ('<p class="a">One</p><p>Two</p>', "One\nTwo"),
        ("<ul><li>a</li><LI>b</LI></ul>", "a\nb"),
        (
            '<a href="https://example.com/?a=1&amp;b">link</a> &rsquo;x&rsquo;',
            "link \u2019x\u2019",
        ),
        ("<strong>I</strong> <em>&lt;3</em><br/>2<sup>2</sup>", "I <3\n22"),
        ("<p>I <3 <https://example.org></p>", "I <3 <https://example.org>"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert message(markup)["body"] == text
