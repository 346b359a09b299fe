"""The console that everything coloured or laid out is printed on."""

from collections.abc import Iterator

from rich.console import (
    Console,  # noqa: TID251 - the one place
    ConsoleOptions,
    RenderableType,
)
from rich.segment import Segment

from kith.terminal.output import harmless

WIDEST = 1_000
"""Columns of piped output: nothing is cut or folded."""


class TerminalConsole(Console):
    """A console on which texts of the data are shown as they are, but harmless: they
    bring neither markup nor control characters to the terminal."""

    def __init__(self, *, soft_wrap: bool = False, stderr: bool = False) -> None:
        """Make the console; if its output is piped, nothing is folded.

        Args:
            soft_wrap: leave it to the terminal to fold long lines.
            stderr: print on standard error.
        """
        super().__init__(
            soft_wrap=soft_wrap,
            stderr=stderr,
            highlight=False,
            markup=False,
            emoji=False,
        )
        if not self.is_terminal:
            self.width = WIDEST

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterator[Segment]:
        """Render whatever is printed; only the console's own controls are kept."""
        for segment in super().render(renderable, options):
            is_own = segment.control is not None
            text = segment.text if is_own else harmless(segment.text)
            yield segment._replace(text=text)
