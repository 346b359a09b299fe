"""The people of the sample at a company."""

from tests.support.books import Folder


def doors(sample: Folder, company: str) -> dict[str, list[str]]:
    """Door → who stands behind it at the company, best first."""
    rows = sample.rows(f"SELECT door, full_name FROM call_list('{company}')")
    return {door: [name for d, name in rows if d == door] for door, _ in rows}


def test_the_people_to_call_at_fernhill_robotics(sample: Folder) -> None:
    behind = doors(sample, "fernhill robotics")
    assert behind["A"] == ["Siobhán Kerrigan-Doyle"]
    assert "Harriet Olusegunson" in behind["B"]
    assert len(behind["C"]) > 3
    assert sample.rows("""
        SELECT name_as_listed FROM memberships
        WHERE company = 'Fernhill Robotics' AND person_id IS NULL
    """) == [("Catalina Quiroga",)]


def test_copperline_foods_has_every_door(sample: Folder) -> None:
    behind = doors(sample, "copperline foods")
    assert list(behind) == ["A", "B", "C", "D"]
    assert behind["B"][0] == "Ignacio Wetterlind"
    assert behind["D"][0] == "Ekaette Brightwell"


def test_tessaline_is_found_by_its_earlier_name_and_who_moved_by_the_old_company(
    sample: Folder,
) -> None:
    assert doors(sample, "Quillmark Systems") == doors(sample, "Tessaline")
    assert sample.rows("""
        SELECT full_name, door, is_current, seen_until::TEXT, standing
        FROM call_list('Dovetail Freight')
    """) == [("Farrukh Norboyev", "A", False, "2026-07-03", "they_owe")]
