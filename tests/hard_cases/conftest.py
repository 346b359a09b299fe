"""The `kith` command, as the tests of the command have it."""

from tests.kith.conftest import kith

__all__ = ["kith"]
