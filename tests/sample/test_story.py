"""The story in data/sample/README.md, checked by SQL."""

import pytest

from tests.support.books import Folder


def strength_of(sample: Folder, name: str) -> float:
    [(strength,)] = sample.rows(
        f"SELECT strength FROM tie_strength WHERE full_name LIKE '{name}%'"
    )
    return float(strength)


def names(sample: Folder, query: str) -> list[str]:
    return [row[0] for row in sample.rows(query)]


def test_the_ten_strongest_and_the_parts_of_each(sample: Folder) -> None:
    rows = sample.rows("""
        SELECT t.full_name, t.strength, sum(p.points), count(*)
        FROM (FROM tie_strength ORDER BY strength DESC LIMIT 10) AS t
        JOIN tie_parts AS p USING (person_id)
        GROUP BY ALL ORDER BY t.strength DESC
    """)
    assert len(rows) == 10
    assert [row[0] for row in rows[:3]] == [
        "Temitope Halloran",
        "Rasmus Eikevik",
        "Kaito Brandsma",
    ]
    assert all(strength == parts for _, strength, parts, _ in rows)
    assert all(count > 1 for *_, count in rows)


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Temitope Halloran", 65),
        ("Rasmus Eikevik", 55),
        ("Kaito Brandsma", 54),
        ("Benedikta Orłowska", 51),
        ("Wenzel Abarquez", 32),
    ],
)
def test_strengths_are_about_what_the_readme_says(
    sample: Folder, name: str, about: float
) -> None:
    assert strength_of(sample, name) == pytest.approx(about, abs=3)


@pytest.mark.parametrize(
    "name",
    [
        "Shirin Pakravan",
        "Mateus Quintanilha",
        "Benedikta Orłowska",
        "Yusra Al-Khayyat",
    ],
)
def test_strong_ties_have_many_textures(sample: Folder, name: str) -> None:
    [(tier,)] = sample.rows(
        f"SELECT tier FROM tie_strength WHERE full_name LIKE '{name}%'"
    )
    assert tier == "strong"


@pytest.mark.parametrize(
    "name",
    [
        "Thandeka Molapo",
        "Lucía Ybarrondo",
        "Bogusław Trzaska",
        "Arvindan Pallavaram",
        "Siobhán Kerrigan-Doyle",
        "Thùy Vĩnh-Lạc",
        "Jean-Aurèle Montbrun",
        "Farrukh Norboyev",
    ],
)
def test_good_ties_have_many_textures(sample: Folder, name: str) -> None:
    assert 25 <= strength_of(sample, name) < 45


def test_who_was_met_in_person_but_never_messaged(sample: Folder) -> None:
    met = names(
        sample,
        """
        SELECT full_name FROM tie_strength AS t
        WHERE last_met_on IS NOT NULL AND NOT EXISTS (
            FROM interactions AS i
            WHERE i.person_id = t.person_id AND i.channel LIKE 'message%'
        )
        ORDER BY strength DESC
        """,
    )
    assert met[0] == "Benedikta Orłowska"
    assert {"Wenzel Abarquez", "Jorunn Takahara"} <= set(met)
    assert "Temitope Halloran" not in met


def test_the_strong_tie_not_met_for_a_year_has_moved_away(sample: Folder) -> None:
    away = names(
        sample,
        """
        SELECT full_name FROM tie_strength
        WHERE tier = 'strong' AND last_met_on < as_of - INTERVAL 1 YEAR
        """,
    )
    assert away == ["Kaito Brandsma"]


def test_tie_strength_by_company(sample: Folder) -> None:
    rows = sample.rows("""
        SELECT company, count(*), max(strength), arg_max(full_name, strength)
        FROM tie_strength WHERE company IS NOT NULL
        GROUP BY company ORDER BY max(strength) DESC
    """)
    assert rows[0][0] == "Loomlight Studio"
    assert rows[0][3] == "Temitope Halloran"
    fernhill = next(row for row in rows if row[0] == "Fernhill Robotics")
    assert fernhill[1] > 3
    assert fernhill[2] >= 25


def test_the_dormant_friend_was_once_strong(sample: Folder) -> None:
    assert strength_of(sample, "Ignacio Wetterlind") < 20
    rows = sample.rows("""
        SELECT s.strength
        FROM strength_on(DATE '2025-03-05') AS s
        JOIN people AS p USING (person_id)
        WHERE p.full_name LIKE 'Ignacio Wetterlind%'
    """)
    assert float(rows[0][0]) > 40


def test_many_messages_alone_make_no_good_tie(sample: Folder) -> None:
    [(count, met)] = sample.rows("""
        SELECT count(*), count(*) FILTER (i.channel = 'meet')
        FROM interactions AS i JOIN people AS p USING (person_id)
        WHERE p.full_name LIKE 'Odalys Wetherdon%'
    """)
    assert 300 < count < 500
    assert met == 0
    assert strength_of(sample, "Odalys Wetherdon") < 25


def test_one_of_two_elena_morvants_and_sam_are_questions(sample: Folder) -> None:
    questions = sample.rows("""
        SELECT text, rule FROM mentions JOIN sources USING (source_id)
        WHERE status = 'ambiguous' AND group_name IS NULL ORDER BY text, rule
    """)
    assert questions == [
        ("Elena Morvant", "namesakes"),
        ("Sam", "vague"),
    ]
    companies = names(
        sample,
        "SELECT company FROM people WHERE full_name LIKE 'Elena Morv%' ORDER BY 1",
    )
    assert companies == ["Copperline Foods", "Northlight Clinics"]


def test_half_of_the_calendar_is_in_the_notes_as_well(sample: Folder) -> None:
    [numbers] = sample.rows("""
        SELECT rows_read, rows_loaded, rows_merged, rows_set_aside FROM sources
        WHERE kind = 'calendar'
    """)
    assert numbers == (42, 17, 20, 5)
    coffees = sample.rows("""
        SELECT count(*), count(*) FILTER (met_on = '2026-04-11') FROM meetings
        WHERE note = 'Coffee with Benedikta'
    """)
    assert coffees == [(24, 1)]
    query = "SELECT name, on_date::TEXT FROM events WHERE name LIKE '%Nadezhda'"
    assert sample.rows(query) == [("Lunch with Nadezhda", "2026-11-17")]


def test_who_checked_in_at_the_data_evening_was_met(sample: Folder) -> None:
    [(others, met)] = sample.rows("""
        SELECT m.others, count(i.person_id)
        FROM meetings AS m JOIN interactions AS i USING (source_id, source_row)
        WHERE m.note = 'Harbour Data Evening'
        GROUP BY m.others
    """)
    assert others == met == 17


def test_gwendolyn_is_owed_and_farrukh_owes(sample: Folder) -> None:
    rows = sample.rows("""
        SELECT rank, split_part(full_name, ' ', 1), standing, open_favors
        FROM favor_balance
        WHERE rank = 1 OR full_name LIKE 'Farrukh Norb%'
        ORDER BY rank
    """)
    assert rows == [(1, "Gwendolyn", "you_owe", 3), (3, "Farrukh", "they_owe", 2)]


def test_temitope_and_rasmus_are_half_paid_back_and_the_removal_in_full(
    sample: Folder,
) -> None:
    left = sample.rows("""
        SELECT favor_id, size, settled, owed FROM open_favors
        WHERE settled > 0 OR favor_id = 'f09' ORDER BY favor_id
    """)
    assert left == [("f03", 4, 2, 2), ("f24", 4, 2, 2)]
    who = "SELECT open_given, open_received FROM favor_balance WHERE full_name LIKE"
    assert sample.rows(f"{who} 'Kaito Brandsma%'") == [(2, 0)]


def test_who_only_endorsed_is_owed_nothing(sample: Folder) -> None:
    [(people, highest)] = sample.rows("""
        SELECT count(*), max(abs(balance)) FROM favor_balance AS b
        WHERE NOT EXISTS (
            FROM favors AS f
            WHERE f.person_id = b.person_id AND f.origin <> 'endorsement'
        )
    """)
    assert people > 30
    assert highest < 1 / 3


@pytest.mark.parametrize(
    "name", ["Caspian Merriweather", "Dorothea Ilvesson", "Ekaette Brightwell"]
)
def test_friends_of_the_suppers_were_met_and_never_linked(
    sample: Folder, name: str
) -> None:
    [(is_connection, met_on)] = sample.rows(f"""
        SELECT p.is_connection, t.last_met_on
        FROM people AS p JOIN tie_strength AS t USING (person_id)
        WHERE p.full_name LIKE '{name}%'
    """)
    assert not is_connection
    assert met_on is not None


@pytest.mark.parametrize(
    "name", ["Corwin Mbatha", "Petronella Quist", "Rafferty Singhania"]
)
def test_those_who_left_are_no_longer_connections(sample: Folder, name: str) -> None:
    [(is_connection, left)] = sample.rows(f"""
        SELECT is_connection, left_by_on::VARCHAR FROM people
        WHERE full_name LIKE '{name}%'
    """)
    assert (is_connection, left) == (False, "2026-10-31")


def test_no_row_is_rejected_and_the_sums_agree(sample: Folder) -> None:
    sums = sample.rows("""
        SELECT path FROM sources
        WHERE rows_rejected > 0
            OR rows_read
                <> rows_loaded + rows_merged + rows_set_aside + rows_rejected
    """)
    assert sums == []
    [(read, connections)] = sample.rows("""
        SELECT sum(rows_read), count(*) FILTER (kind = 'connections') FROM sources
    """)
    assert read > 9_000
    assert connections == 2


def test_every_answer_in_the_sample_decides_a_question(sample: Folder) -> None:
    query = "SELECT rule, text, status FROM mentions WHERE is_answered ORDER BY text"
    assert sample.rows(query) == [
        ("answer_here", "Elena Morvant", "resolved"),
        ("answer", "Eoghan O'Rourke (Gantry Textiles)", "unknown"),
    ]
    assert sample.rows(
        "SELECT DISTINCT reason FROM row_audit JOIN sources USING (source_id)"
        " WHERE kind = 'decisions'"
    ) == [("answer",)]
    open_ones = "SELECT mentions FROM questions WHERE text = 'Elena Morvant'"
    assert sample.rows(open_ones) == [(1,)]


def test_her_own_views_show_who_works_where_and_who_to_see(sample: Folder) -> None:
    assert sample.rows("FROM user_views WHERE error IS NOT NULL") == []
    at_fernhill = """
        SELECT full_name, is_linked FROM mine.alumni_at_work
        WHERE company = 'Fernhill Robotics'
    """
    assert sample.rows(at_fernhill) == [
        ("Siobhán Kerrigan-Doyle", True),
        ("Catalina Quiroga", False),
    ]
    longest = dict(sample.rows("SELECT city, longest_not_met FROM mine.evenings"))
    assert longest["Halvenport"] == "Gwendolyn Achterkamp"
    assert longest["Port Elsing"] == "Kaito Brandsma"
