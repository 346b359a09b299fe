"""The `kith` command: its subcommands and exit codes."""

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
from kith.terminal.output import say
from models import RefusalError
from pipeline.errors import REFUSED, RUNNING, AlreadyRunningError

PRIVATE = 0o077
INTERRUPTED = 130
PIPE_CLOSED = 141
"""128 + SIGPIPE, as in shells; typer's default of 1 would mean: rows rejected."""

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
"""Command → its help text. The command is the function kith.commands.<name>.<name>, and
is imported when it runs: Polars alone takes most of a second, and `kith status` does
not need it."""


class Commands(TyperGroup):
    """A command group that imports a command when it is run, not to list it."""

    def __init__(self, **settings: Any) -> None:
        listed = [TyperCommand(name, help=what) for name, what in COMMANDS.items()]
        super().__init__(**settings | {"commands": listed})

    def resolve_command(
        self, ctx: Any, args: list[str]
    ) -> tuple[str | None, Any, list[str]]:
        """Name, command and remaining arguments; imports the command."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command and _imported(command.name or ""), rest


def _imported(name: str) -> Any:
    module = import_module(f"kith.commands.{name}")
    # An app with a single command is that command, not a group.
    single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    single.command(help=COMMANDS[name])(getattr(module, name))
    return get_command(single)


app = typer.Typer(cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version as version_of  # noqa: PLC0415

        say(f"kithbook {version_of('kithbook')}")
        raise typer.Exit


@app.callback()
def kith(
    context: typer.Context,
    book: BookOption = None,
    version: Annotated[  # noqa: ARG001 - the callback prints it
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Tell the version.",
        ),
    ] = False,
) -> None:
    """How deep is my network? Everything stays on this machine."""
    if book:  # `kith -b BOOK week` works like `kith week -b BOOK`
        context.default_map = {name: {"book": str(book)} for name in COMMANDS}


def main() -> None:
    """Run a command; print every failure as one line on standard error."""
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
    except SystemExit:  # the reader of the output closed the pipe
        code = PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - exit code 1 would mean: rows rejected
        code = _fail(_internal_error(error), REFUSED)
    sys.exit(code or 0)


def _internal_error(error: Exception) -> str:
    """Type and place of the error; its own message may quote a row."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"a fault of Kithbook, please report it: {type(error).__name__} in {place.name}"
        f" ({Path(place.filename).name}, line {place.lineno})"
    )


def _fail(message: str, code: int) -> int:
    line = " ".join(message.split())
    if line:  # empty if typer printed the help instead
        say(f"kith: {line}", err=True)
    return code
