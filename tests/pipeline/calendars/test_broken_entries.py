from tests.support.books import Folder
from tests.support.calendar_files import ANN, attendee, event, write_calendar
from tests.support.input_builders import credited
from tests.support.warehouse_dump import accounts, met


def test_a_flaw_in_an_entry_costs_neither_the_meeting_nor_a_clean_refresh(
    ann: Folder,
) -> None:
    ann_quoted = f'ATTENDEE;CN=Ann "Annie" Able;PARTSTAT=ACCEPTED:mailto:{ANN}'
    entries = (
        ("SUMMARY:Coffee", ann_quoted),
        ("SUMMARY:Lunch", attendee(ANN, "Ann Able"), "DTEND:20260504T110000Z"),
        ("SUMMARY:Dinner", attendee(ANN, "Ann Able"), "DURATION:two hours"),
        ("SUMMARY:Walk", attendee(ANN, "Ann Able"), "ATTENDEE;CN"),
    )
    write_calendar(ann, *(event(f"UID:{n}", *e) for n, e in enumerate(entries)))
    done = ann.refresh()
    assert done.rows_rejected == 0
    assert [kind for _, kind, _ in met(ann)] == ["coffee", "dinner", "lunch", "other"]
    assert [name for name, *_ in credited(ann)] == ["Ann Able"] * 4
    assert accounts(ann)["meetings/calendar.ics"] == (4, 4, 0, 0, 0)
