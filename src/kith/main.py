"""`kith`: its commands and its exit codes."""

import os
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from kith.commands.calibrate import calibrate
from kith.commands.call import call
from kith.commands.demo import demo
from kith.commands.doctor import doctor
from kith.commands.events import events
from kith.commands.favor import favor
from kith.commands.groups import groups
from kith.commands.init import init
from kith.commands.met import met
from kith.commands.person import person
from kith.commands.refresh import refresh
from kith.commands.review import review
from kith.commands.sql import sql
from kith.commands.status import status
from kith.commands.week import week
from kith.commands.whatif import whatif
from kith.terminal.options import Book
from models import RefusalError
from pipeline.errors import REFUSED, RUNNING, AlreadyRunningError

PRIVATE = 0o077
INTERRUPTED = 130
PIPE_CLOSED = 141
"""As a shell has it; typer and rich would leave with 1, which says: rows rejected."""

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)


def _say_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version as version_of  # noqa: PLC0415

        typer.echo(f"kithbook {version_of('kithbook')}")
        raise typer.Exit


@app.callback()
def kith(
    context: typer.Context,
    book: Book = None,
    version: Annotated[  # noqa: ARG001 - told as soon as it is read
        bool,
        typer.Option(
            "--version", callback=_say_version, is_eager=True, help="Tell the version."
        ),
    ] = False,
) -> None:
    """How deep is my network? Everything stays on this machine."""
    if book:  # as good before the command as behind it
        names = (command.__name__ for command in COMMANDS)
        context.default_map = {name: {"book": str(book)} for name in names}


COMMANDS = (
    init,
    demo,
    refresh,
    status,
    week,
    person,
    call,
    whatif,
    met,
    favor,
    review,
    groups,
    events,
    calibrate,
    sql,
    doctor,
)
for command in COMMANDS:
    app.command()(command)


def main() -> None:
    """Run a command; every failure is one line on the error stream."""
    os.umask(PRIVATE)
    try:
        code = app(standalone_mode=False)
    except AlreadyRunningError as error:
        code = _fail(str(error), RUNNING)
    except RefusalError as error:
        code = _fail(str(error), REFUSED)
    except TyperException as error:
        code = _fail(error.format_message(), REFUSED)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except SystemExit:  # whoever read the output has left
        code = PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - exit code 1 would say: done
        code = _fail(_fault(error), REFUSED)
    sys.exit(code or 0)


def _fault(error: Exception) -> str:
    """What broke and where; not the error's own words, which may quote a row."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"a fault of Kithbook, please report it: {type(error).__name__} in {place.name}"
        f" ({Path(place.filename).name}, line {place.lineno}); the book is unchanged"
    )


def _fail(message: str, code: int) -> int:
    line = " ".join(message.split())
    if line:  # none where the help was printed instead
        typer.echo(f"kith: {line}", err=True)
    return code
