from tests.support.books import Folder
from tests.support.calendar_files import ANN, attendee, event, write_calendar
from tests.support.input_builders import credited
from tests.support.warehouse_dump import met

DAYS = (
    ("DTSTART;VALUE=DATE:20260504", "DTEND;VALUE=DATE:20260505"),
    ("DTSTART:20260504T000000", "DTEND:20260505T000000"),
    ("DTSTART;TZID=Europe/Paris:20260504T000000", "DURATION:P1D"),
    ("DTSTART:20260504T000000", "DTEND:20260504T235900"),
)


def test_a_whole_day_weighs_the_same_however_it_is_written(ann: Folder) -> None:
    asked = ("SUMMARY:Workshop", attendee(ANN, "Ann Able"))
    write_calendar(ann, *(event(f"UID:{n}", *d, *asked) for n, d in enumerate(DAYS)))
    csv = "Subject,Start Date,Start Time,End Date,End Time,Required Attendees\n"
    lines = (
        "Workshop,2026-05-04,12:00 AM,2026-05-05,12:00 AM,Ann Able\n",
        "Workshop,2026-05-04,12:00 AM,2026-05-04,11:59 PM,Ann Able\n",
    )
    for n, line in enumerate(lines):
        ann.write(f"meetings/{n}.csv", csv + line.replace("-04,", f"-1{n},"))
    ann.refresh()
    assert {minutes for _, _, minutes in met(ann)} == {None}
    assert len({unit for *_, unit in credited(ann)}) == 1
