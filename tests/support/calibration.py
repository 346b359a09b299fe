"""Answers in calibration.csv, and what `kith calibrate` makes of them."""

import json
from typing import Any

from identity import person_id
from tests.support.books import Folder
from tests.support.cli_runner import Kith, Ran

ANN, BOB, CAL, DOT, EVE = (
    person_id(f"slug:{name}-able") for name in ("ann", "bob", "cal", "dot", "eve")
)
HEADER = "first,second,answer,answered_on"


def write_answers(book: Folder, *lines: str, header: str = HEADER) -> None:
    book.write("calibration.csv", "\n".join([header, *lines, ""]))


def calibrated(kith: Kith, book: Folder, *options: str) -> dict[str, Any]:
    """What `kith calibrate --json` says."""
    said = kith("calibrate", "-b", book.folder, "--json", *options)
    assert (said.code, said.error) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def answer(kith: Kith, book: Folder, *answers: str) -> Ran:
    options = [word for one in answers for word in ("--answer", one)]
    return kith("calibrate", "-b", book.folder, *options)
