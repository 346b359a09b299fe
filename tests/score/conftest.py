from collections.abc import Iterator

import pytest

from tests.support.histories import Desk, new_desk


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    """A warehouse in memory; every test fills it anew."""
    made = new_desk()
    with made.connection:
        yield made
