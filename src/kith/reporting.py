"""The stage that writes the reports of a published warehouse."""

import os
from pathlib import Path

from kith.book import BookFolder
from models import Settings, statement
from reports import csv_text
from warehouse import Warehouse, replace_whole

REPORTS = ("tie_strength", "row_audit", "identity_review")
"""Each is the statement of its name, as CSV."""

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def write_reports(book: BookFolder, settings: Settings) -> int:
    """Write every report, each replaced whole; the number of files."""
    book.reports.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    book.reports.chmod(PRIVATE_FOLDER)
    with Warehouse.open(book.warehouse) as warehouse:
        for name in REPORTS:
            answer = warehouse.ask(statement(f"report/{name}"))
            text = csv_text(answer.columns, answer.rows)
            encoding = "utf-8-sig" if settings.reports.bom else "utf-8"
            _write_whole(book.reports / f"{name}.csv", text.encode(encoding))
    return len(REPORTS)


def unfinished(book: BookFolder) -> list[str]:
    """Reports that a killed refresh left older than the warehouse, or unwritten."""
    built = book.warehouse.stat().st_mtime
    files = [book.reports / f"{name}.csv" for name in REPORTS]
    return [f.name for f in files if not f.exists() or f.stat().st_mtime < built]


def _write_whole(target: Path, data: bytes) -> None:
    new = target.with_name(f"{target.name}.writing")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE), "wb") as file:
        file.write(data)
    replace_whole(new, target)
