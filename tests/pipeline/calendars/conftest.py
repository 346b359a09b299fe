import pytest

from tests.support.books import Folder
from tests.support.calendar_files import ANN
from tests.support.input_builders import connection, write_connections


@pytest.fixture
def ann(book: Folder) -> Folder:
    """The book of somebody who is linked with Ann."""
    write_connections(book, connection("Ann Able", email=ANN), connection("Bob Baker"))
    return book
