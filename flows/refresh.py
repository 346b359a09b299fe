"""The refresh as a Prefect flow: each stage of `kith refresh` is a task.

    python -m flows.refresh data/sample

Stages reach their tasks in a closure: Prefect records names, times and states, but no
arguments and no results.
"""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from prefect import Task, flow, get_run_logger
from prefect.cache_policies import NO_CACHE

from ingest import UnreadableFileError
from kith.terminal.output import say
from kith.terminal.progress import TerminalRunner, terminal_runner
from models import RefusalError
from pipeline.book import find_book
from pipeline.errors import REFUSED, RUNNING, AlreadyRunningError
from pipeline.refresh import Refreshed, Request
from pipeline.refresh import refresh as run_stages

T = TypeVar("T")
PRIVATE = 0o077


class TaskRunner:
    """Runs each stage as a task and shows its progress in the terminal."""

    def __init__(self, terminal: TerminalRunner) -> None:
        self.terminal = terminal

    def run(
        self, stage: str, detail: str, work: Callable[[Callable[[int, int], None]], T]
    ) -> T:
        """Run one stage; work gets a function to report (done, total)."""
        task: Task[[], T] = Task(
            fn=lambda: redact_errors(
                stage, lambda: self.terminal.run(stage, detail, work)
            ),
            name=stage,
            cache_policy=NO_CACHE,
            persist_result=False,
        )
        return task()


class StageFailedError(RefusalError):
    """A stage failed; the message has none of the exception's own words."""


def redact_errors(stage: str, work: Callable[[], T]) -> T:
    """Return the result of the work, and keep personal data out of its errors.

    Prefect records every exception that it sees; those of libraries may quote rows, and
    file names may be names of people. Only the problem is passed on; the file is named
    on standard error.

    Raises:
        StageFailedError: naming the stage and the problem, or the type of exception.
        RefusalError: our own, which names nobody.
    """
    try:
        return work()
    except UnreadableFileError as error:
        say(str(error), err=True)
        fault = error.problem
    except RefusalError:
        raise
    except OSError as error:
        say(str(error), err=True)
        fault = (error.strerror or "the disk or folder failed").lower()
    except Exception as error:  # noqa: BLE001 - see above
        fault = f"{type(error).__name__}; `kith refresh` tells where"
    raise StageFailedError(f"{stage}: {fault}")


@flow(name="refresh", persist_result=False, validate_parameters=False)
def refresh(book: str, as_of: str | None = None, *, full: bool = False) -> Refreshed:
    """Read the book, build the warehouse, write the reports.

    Args:
        book: the book's folder.
        as_of: the day T as YYYY-MM-DD; today in UTC if absent.
        full: read every file anew.

    Raises:
        RefusalError: one line without personal data.
    """
    now = datetime.now(UTC).replace(tzinfo=None)
    day = date.fromisoformat(as_of) if as_of else now.date()
    request = Request(find_book(Path(book)), day, now, is_full=full)
    with terminal_runner() as terminal:
        refreshed = run_stages(request, TaskRunner(terminal))
    get_run_logger().info(
        "%d rows read, %d rejected", refreshed.rows_read, refreshed.rows_rejected
    )
    return refreshed


def main() -> int:
    """Run the flow once; exit codes as in `kith refresh`."""
    parser = argparse.ArgumentParser(
        prog="flows.refresh",
        description="Refresh a book once, as a Prefect flow.",
        exit_on_error=False,
    )
    parser.add_argument("book", help="the book's folder")
    parser.add_argument(
        "--as-of", metavar="DATE", type=_day, help="the day T; today if absent"
    )
    parser.add_argument("--full", action="store_true", help="read every file anew")
    os.umask(PRIVATE)
    try:
        arguments = parser.parse_args()
        # Refuse a bad book at once: starting the server takes ten seconds.
        find_book(Path(arguments.book)).settings()
        refreshed = refresh(arguments.book, arguments.as_of, full=arguments.full)
    except AlreadyRunningError as error:
        return _fail(error, RUNNING)
    except (RefusalError, OSError, argparse.ArgumentError) as error:
        return _fail(error, REFUSED)
    return 0 if refreshed.is_complete else 1


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError("write the day as YYYY-MM-DD") from None


def _fail(error: Exception, code: int) -> int:
    say(f"flows.refresh: {error}", err=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
