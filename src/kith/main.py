"""`kith`: its commands and its exit codes."""

import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from kith.terminal.options import BookOption
from models import RefusalError
from pipeline.errors import REFUSED, RUNNING, AlreadyRunningError

PRIVATE = 0o077
INTERRUPTED = 130
PIPE_CLOSED = 141
"""As a shell has it; typer and rich would leave with 1, which says: rows rejected."""

COMMANDS = {
    "init": "Make an empty book whose files explain themselves.",
    "demo": "Copy the sample book, refresh it, and show what it says.",
    "refresh": "Read the book, build the warehouse, write the reports.",
    "status": (
        "How fresh the book is, what became of every row, how wide and deep it is."
    ),
    "week": "At most five people to reach out to, each with the reason.",
    "person": (
        "One person as a card: the tie and its parts, its history, reasons to write."
    ),
    "call": (
        "Whom to call at a company: today, to renew first, linked only, or not linked."
    ),
    "whatif": "What one more contact would do to a tie.",
    "met": (
        "Add one line to meetings/log.txt, and tell whom it was understood to be about."
    ),
    "favor": (
        "Add one favor to favors.csv; without a line, whom you owe, and who owes you."
    ),
    "review": "Answer the open questions of who is meant, each once and for all.",
    "groups": "Who of a group is linked, was met, or neither.",
    "events": "The events ahead, and whom to look for there.",
    "calibrate": (
        "Whom would you rather call? How often the score agrees; nothing is changed."
    ),
    "sql": "Ask the warehouse; nothing can be written, and no other file be read.",
    "doctor": "What is wrong with the book and the installation, each with its remedy.",
}
"""Command → what it does. It is in the module of its name, which is imported when it is
run: Polars alone takes most of a second, and `kith status` does without it."""


class Commands(TyperGroup):
    """The commands: listed without being imported, imported when they are asked for."""

    def __init__(self, **settings: Any) -> None:
        listed = [TyperCommand(name, help=what) for name, what in COMMANDS.items()]
        super().__init__(**settings | {"commands": listed})

    def resolve_command(
        self, ctx: Any, args: list[str]
    ) -> tuple[str | None, Any, list[str]]:
        """The command that is asked for, with its arguments."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command and _imported(command.name or ""), rest


def _imported(name: str) -> Any:
    module = import_module(f"kith.commands.{name}")
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command()(getattr(module, name))
    return get_command(alone)


app = typer.Typer(cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False)


def _say_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version as version_of  # noqa: PLC0415

        typer.echo(f"kithbook {version_of('kithbook')}")
        raise typer.Exit


@app.callback()
def kith(
    context: typer.Context,
    book: BookOption = None,
    version: Annotated[  # noqa: ARG001 - told as soon as it is read
        bool,
        typer.Option(
            "--version", callback=_say_version, is_eager=True, help="Tell the version."
        ),
    ] = False,
) -> None:
    """How deep is my network? Everything stays on this machine."""
    if book:  # as good before the command as behind it
        context.default_map = {name: {"book": str(book)} for name in COMMANDS}


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
