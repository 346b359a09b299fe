"""The step that writes the reports of a published warehouse."""

from pathlib import Path

from models import Settings
from pipeline.book import BookFolder
from pipeline.private_files import write_whole
from reports import csv_text
from warehouse import Warehouse

REPORTS = (
    "tie_strength",
    "reach_out",
    "dormant",
    "network_monthly",
    "row_audit",
    "identity_review",
    "person_changes",
    "event_people",
    "favor_balance",
    "memberships",
    "company_access",
)
"""Each is the statement of its name, as CSV."""

BUILD = ".build"
"""The build time of the warehouse that the reports show; written last, next to them."""

PRIVATE_FOLDER = 0o700


def write_reports(book: BookFolder, settings: Settings) -> int:
    """Write every report, each replaced whole, and of which build they are; the number
    of reports."""
    book.reports.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    book.reports.chmod(PRIVATE_FOLDER)
    with Warehouse.open(book.warehouse) as warehouse:
        for name in REPORTS:
            answer = warehouse.named_query(f"report/{name}")
            text = csv_text(answer.columns, answer.rows)
            encoding = "utf-8-sig" if settings.reports.bom else "utf-8"
            write_whole(book.reports / f"{name}.csv", text.encode(encoding))
        write_whole(book.reports / BUILD, _build_of(warehouse).encode())
    return len(REPORTS)


def report_files(book: BookFolder) -> tuple[Path, ...]:
    """The files of reports/ that a refresh makes."""
    names = (*(f"{name}.csv" for name in REPORTS), BUILD)
    return tuple(book.reports / name for name in names)


def are_whole(book: BookFolder, warehouse: Warehouse) -> bool:
    """Whether all reports exist and show this warehouse.

    A killed refresh leaves a mixture.
    """
    if not all(path.is_file() for path in report_files(book)):
        return False
    return (book.reports / BUILD).read_text("utf-8") == _build_of(warehouse)


def _build_of(warehouse: Warehouse) -> str:
    [(built_at,)] = warehouse.query("SELECT built_at FROM run").rows
    return f"{built_at.isoformat()}\n"
