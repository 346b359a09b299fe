"""Draw the README's picture from real output: `python docs/make_picture.py`.

The sample is copied to a temporary folder and refreshed as of its newest day.
"""

import io
import re
import tempfile
from datetime import date, datetime
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from kith.commands.demo import copy_sample
from kith.summary import strongest_ties
from kith.terminal.progress import terminal_runner
from kith.terminal.tables import build_table
from pipeline.refresh import Request, refresh

NEWEST = date(2026, 10, 31)
WIDTH = 106
# Rich's own style fetches a font from the network; a reader's monospace does as well.
STYLE = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def main() -> None:
    """Write ties.svg beside this file."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        book = copy_sample(Path(folder) / "book")
        with terminal_runner() as runner:
            built_at = datetime(NEWEST.year, NEWEST.month, NEWEST.day)  # noqa: DTZ001 - UTC by contract
            refresh(Request(book, NEWEST, built_at), runner)
        with book.open_warehouse() as warehouse:
            console.print(
                build_table(strongest_ties(warehouse), "The ten strongest ties")
            )
    picture = console.export_svg(title="kith demo", code_format=STYLE, unique_id="kith")
    Path(__file__).with_name("ties.svg").write_text(picture, "utf-8")


if __name__ == "__main__":
    main()
