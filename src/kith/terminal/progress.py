"""Run the stages of a refresh with a progress bar."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from kith.terminal.console import TerminalConsole

T = TypeVar("T")


class TerminalRunner:
    """Calls each stage directly and shows its name and progress."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.line = progress.add_task("starting", total=None)

    def run(
        self, stage: str, detail: str, work: Callable[[Callable[[int, int], None]], T]
    ) -> T:
        """Run one stage; work gets a function to report (done, total)."""
        title = f"{stage} {detail}".strip()
        self.progress.reset(self.line, description=title, total=None)

        def move(done: int, total: int) -> None:
            self.progress.update(self.line, completed=done, total=total)

        return work(move)


@contextmanager
def terminal_runner() -> Iterator[TerminalRunner]:
    """A runner that shows progress on standard error if that is a terminal."""
    console = TerminalConsole(stderr=True)
    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as progress:
        yield TerminalRunner(progress)
