"""Write the sample book anew: `python data/sample/make_sample.py [FOLDER]`.

Everything is invented and seeded: the same files come out on every run. Only the
files named here are written; without FOLDER they go beside this script.
"""

from __future__ import annotations

import sys
from pathlib import Path

from making import days, encounters, exports, guests, handwritten, ics, roster
from making.archive import write_zip

OLDER_ZIP = "linkedin/Basic_LinkedInDataExport_07-03-2026.zip"
NEWER_ZIP = "linkedin/Complete_LinkedInDataExport_10-31-2026.zip"


def make_sample(folder: Path) -> None:
    """Write all files of the book into `folder`."""
    network = exports.make_network()
    write_zip(folder / OLDER_ZIP, exports.older_files(network), days.OLDER_MOMENT)
    write_zip(folder / NEWER_ZIP, exports.newer_files(network), days.NEWER_MOMENT)
    met = encounters.all_encounters(network.connections)
    texts = {
        **encounters.log_files(met),
        "meetings/calendar.ics": ics.calendar(met),
        **guests.files(network.connections),
        **roster.files(network.connections),
        **handwritten.files(),
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


if __name__ == "__main__":
    make_sample(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent)
