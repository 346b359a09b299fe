import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.names.normalize import fold, is_vague, name_key

LATIN = st.text(st.characters(max_codepoint=0x24F, categories=("L", "Zs", "P")))
ANYTHING = st.text(st.characters(codec="utf-8"))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("María-José García", "maria jose garcia"),
        ("Bogusław Trzaska", "boguslaw trzaska"),
        ("Thùy Vĩnh-Lạc", "thuy vinh lac"),
        ("Jürgen Weiß", "jurgen weiss"),
        ("Søren Þórsson", "soren thorsson"),
        ("Siobhán O\u2019Kerrigan", "siobhan okerrigan"),
        ("\uff21\uff4e\uff4e\u3000Able", "ann able"),
        ("Ann\u200b Able 🚀", "ann able"),
        ("Ann_Able / Baker", "ann able baker"),
        ("Андрей Йович", "андрей йович"),
        ("山田太郎", "山田太郎"),
        ("김지훈", "김지훈"),
        ("שָׁלוֹם", "שָׁלוֹם"),
        ("प्रिया शर्मा", "प्रिया शर्मा"),
        ("فاطمة الزهراء", "فاطمة الزهراء"),
        ("🚀", ""),
    ],
)
def test_names_are_folded_to_plain_words(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(ANYTHING)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANYTHING)
def test_a_name_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(LATIN)
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(
    st.text("aeionsczAEIONSCZ ").map(str.strip), st.sampled_from("\u0300\u0301\u0308")
)
def test_accents_do_not_matter(plain: str, accent: str) -> None:
    assert fold("".join(f"{c}{accent}" if c != " " else c for c in plain)) == fold(
        plain
    )


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Dr. Ann Able, PhD, MBA", "ann able"),
        ("Prof. Dr. Ann Able", "ann able"),
        ("Ann (Annie) Able [she/her]", "ann able"),
        ("Dr. Able", "dr able"),
        ("Ma, PhD", "ma phd"),
        ("Jorunn Ma", "jorunn ma"),
    ],
)
def test_titles_brackets_and_credentials_are_no_part_of_a_name(
    written: str, key: str
) -> None:
    assert name_key(written) == key


@pytest.mark.parametrize(
    "name", ["", "Ann", "Łucja", "Анна", "Anna K.", "A. Able", "A. B.", "李", "Анна П."]
)
def test_lone_first_names_and_initials_are_vague(name: str) -> None:
    assert is_vague(name_key(name))


@pytest.mark.parametrize("name", ["Ann Able", "J. Robert Able", "山田太郎", "김지훈"])
def test_full_names_are_not_vague(name: str) -> None:
    assert not is_vague(name_key(name))
