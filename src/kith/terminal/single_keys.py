"""Read single keys from a terminal, without Enter."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

LONGEST = 32
"""Bytes that one key sends at most; arrow keys send several."""


@contextmanager
def single_keys() -> Iterator[Callable[[], str]]:
    """A function that waits for the next key; empty at the end of the input.

    Keys typed ahead are kept and not echoed.
    """
    try:
        import termios  # noqa: PLC0415 - Windows has none
        import tty  # noqa: PLC0415
    except ImportError:
        yield typer.getchar
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSADRAIN)
    try:
        yield _reader(terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _reader(terminal: int) -> Callable[[], str]:
    ahead: deque[str] = deque()

    def key() -> str:
        if not ahead:
            typed = os.read(terminal, LONGEST).decode(errors="replace")
            ahead.extend([typed] if typed.startswith("\x1b") else typed)
        return ahead.popleft() if ahead else ""

    return key
