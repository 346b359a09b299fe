"""`kith favor`: how the favors balance, and which are still open."""

from rich.console import Console

from kith.book import BookFolder
from kith.showing import print_json, show

NONE_YET = (
    "No favors yet. Note one, as in:"
    ' kith favor "given large to Ann Able -- introduced her to Bob"'
)


def print_favors(book: BookFolder, *, is_json: bool) -> None:
    """Whom the owner owes first, then the others; and what is open, by its id."""
    with book.open_warehouse() as warehouse:
        balance = warehouse.look_up("favor/balance")
        left = warehouse.look_up("favor/open")
    if is_json:
        print_json({"balance": [*balance.dicts()], "open_favors": [*left.dicts()]})
        return
    console = Console(soft_wrap=True, highlight=False)
    if not balance.rows:
        console.print(NONE_YET, markup=False)
        return
    show(balance, "How the favors balance; older ones count less")
    if left.rows:
        show(left, "Still open; the favor that answers one settles its id")
