from tests.support.books import Folder
from tests.support.calendar_files import ANN, attendee, event, write_calendar
from tests.support.warehouse_dump import met, outcomes

TITLES = (
    "CANCELLED: Coffee",
    "Canceled event: Coffee",
    "[Cancelled] Coffee",
    "Coffee (cancelled)",
    "Coffee - Abgesagt",
    "Annulé : Coffee",
    "Odwołane: Coffee",
    "【キャンセル】Coffee",
    "已取消：Coffee",  # noqa: RUF001 - as programs write it
    "Declined: Coffee",
)


def test_what_a_title_calls_off_is_no_meeting(ann: Folder) -> None:
    asked = attendee(ANN, "Ann Able")
    titles = (*TITLES, "Cancelled flights retro")
    write_calendar(
        ann, *(event(f"UID:{n}", f"SUMMARY:{t}", asked) for n, t in enumerate(titles))
    )
    lines = (f"{title},2026-05-06,Ann Able\n" for title in TITLES)
    ann.write(
        "meetings/outlook.csv",
        "Subject,Start Date,Required Attendees\n" + "".join(lines),
    )
    ann.refresh()
    assert met(ann) == [("2026-05-04", "work_meeting", None)]
    assert outcomes(ann) == [("set_aside", "cancelled", 2 * len(TITLES))]
