"""The lists and the history of the sample."""

from tests.support.books import Folder


def names(sample: Folder, query: str) -> list[str]:
    return [row[0] for row in sample.rows(query)]


def test_the_people_to_reach_out_to_this_week(sample: Folder) -> None:
    rows = sample.rows("SELECT full_name, reason FROM reach_out ORDER BY rank")
    assert [name for name, _ in rows] == [
        "Siobhán Kerrigan-Doyle",
        "Arvindan Pallavaram 🚲",
        "Gwendolyn Achterkamp",
        "Elena Morvant",
        "Dalia Mansouri",
    ]
    reasons = [reason for _, reason in rows]
    assert reasons[1].startswith("last video call 66 days ago, usually every 34; ")
    assert "their message of 2026-09-06 still waits for your answer" in reasons[0]
    assert "now Head of Product" in reasons[0]
    assert "you owe them a favor" in reasons[2]


def test_who_is_left_in_peace_though_the_tie_is_due(sample: Folder) -> None:
    due = names(
        sample,
        """
        SELECT t.full_name FROM tie_strength AS t
        JOIN exchanges AS x USING (person_id)
        WHERE t.due <> 'no' AND NOT t.is_dormant AND t.tier = 'good'
            AND x.unanswered_out >= 2
        """,
    )
    assert due == ["Jean-Aurèle Montbrun"]


def test_which_ties_are_worth_reviving(sample: Folder) -> None:
    rows = sample.rows("SELECT full_name, awaits_answer FROM dormant ORDER BY rank")
    assert rows == [
        ("Nadezhda Ozerovitch, MSc", True),
        ("Ignacio Wetterlind", True),
        ("Harriet Olusegunson", False),
    ]


def test_ignacio_was_closest_in_february_2025(sample: Folder) -> None:
    [(peak, day, highest)] = sample.rows("""
        SELECT t.peak, t.peaked_on::TEXT, max(m.strength)
        FROM tie_strength AS t JOIN tie_strength_monthly AS m USING (person_id)
        WHERE t.full_name = 'Ignacio Wetterlind'
        GROUP BY ALL
    """)
    assert (day, peak) == ("2025-02-28", highest)
    assert 40 < peak < 45


def test_the_network_became_deep_when_the_notes_began(sample: Folder) -> None:
    rows = sample.rows("""
        SELECT connections, depth, in_person_share, strong
        FROM network_monthly
        WHERE month IN ('2023-09-30', '2026-10-31')
        ORDER BY month
    """)
    (links, shallow, _, none), (more, deep, in_person, strong) = rows
    assert links > 350
    assert shallow < 1.5
    assert none == 0
    assert more > links
    assert 14 < deep < 18
    assert 0.25 < in_person < 0.35
    assert strong == 7


def test_the_last_month_of_the_sample_is_its_day(sample: Folder) -> None:
    assert sample.rows("""
        SELECT count(*) FROM tie_strength AS t
        LEFT JOIN tie_strength_monthly AS m
            ON m.person_id = t.person_id AND m.month = t.as_of
        WHERE t.evidence <> 'none' AND (m.strength, m.tier) <> (t.strength, t.tier)
    """) == [(0,)]


def test_the_funnel_narrows(sample: Folder) -> None:
    rows = sample.rows("""
        SELECT sum(linked), sum(wrote), sum(answered), sum(met), sum(met_again)
        FROM funnel
    """)
    [(linked, wrote, answered, met, again)] = rows
    assert linked > 2 * wrote > 2 * answered > 4 * met > 4 * again > 0


def test_who_was_met_and_never_linked_and_the_reverse(sample: Folder) -> None:
    met = names(sample, "SELECT full_name FROM met_not_linked ORDER BY rank LIMIT 3")
    assert met == ["Wenzel Abarquez", "Jorunn Takahara", "Caspian Merriweather"]
    never = names(
        sample, "SELECT full_name FROM linked_never_met ORDER BY rank LIMIT 3"
    )
    assert "Odalys Wetherdon" in never
