from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from kith.append_text import append_text

TEXT = st.text(st.characters(codec="cp1252", exclude_characters="\r"), min_size=1)


@given(TEXT | st.just(""), TEXT, TEXT, st.sampled_from(["utf-8", "cp1252"]))
def test_a_text_that_is_replaced_is_as_if_it_had_been_appended_at_once(
    before: str, first: str, second: str, encoding: str
) -> None:
    with TemporaryDirectory() as folder:
        path, other = Path(folder) / "a", Path(folder) / "b"
        for file in (path, other):
            file.write_bytes(before.encode(encoding))
        appended = append_text(path, first, encoding).replace(second)
        append_text(other, second, encoding)
        assert path.read_bytes() == other.read_bytes()
        assert appended.replace("").text == ""
        assert path.read_bytes() == before.encode(encoding)


def test_a_file_that_was_changed_since_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    appended = append_text(path, "mine\n")
    append_text(path, "yours\n")
    assert appended.replace("another\n") == appended
    assert path.read_text() == "mine\nyours\n"


def test_a_text_that_the_file_cannot_hold_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a"
    appended = append_text(path, "Jo\n", "cp1252")
    assert appended.replace("Żo\n") == appended
    assert path.read_text() == "Jo\n"
