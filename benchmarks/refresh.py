"""How long a refresh takes, as a ratio against a floor in the same run.

    python benchmarks/refresh.py [MESSAGES] [CONNECTIONS]

The floor is DuckDB reading the same messages.csv into a table, unparsed and unchecked.
The book is invented, seeded, and made anew in a temporary folder.
"""

import csv
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb

from kith.terminal.progress import terminal_runner
from pipeline.book import BookFolder
from pipeline.refresh import Request, refresh

SEED = 7
OWNER = "https://www.linkedin.com/in/owner-of-the-book"
NEWEST = datetime(2026, 10, 31, 12, tzinfo=UTC)
MESSAGES = 100_000
CONNECTIONS = 30_000
MEETINGS = 4_000
RUNS = 3
HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


def make_book(folder: Path, messages: int, connections: int) -> None:
    """Write a book of the asked size."""
    rng = random.Random(SEED)  # noqa: S311 - seeded on purpose
    for name in ("linkedin", "meetings"):
        (folder / name).mkdir(parents=True)
    people = [f"https://www.linkedin.com/in/person-{n}" for n in range(connections)]
    days = [NEWEST - timedelta(days=rng.random() * 2500) for _ in range(connections)]
    with Lines(folder / "linkedin" / "Connections.csv") as write:
        write("First Name,Last Name,URL,Email Address,Company,Position,Connected On")
        for n, (url, day) in enumerate(zip(people, days, strict=True)):
            write(f"Given{n % 900},Family{n},{url},,Company{n % 4000},,{day:%d %b %Y}")
    with (folder / "linkedin" / "messages.csv").open("w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER.split(","))
        for n in range(messages):
            other = people[int(rng.paretovariate(0.6)) % connections]
            sender, to = (OWNER, other) if rng.random() < 0.5 else (other, OWNER)  # noqa: PLR2004 - a coin
            at = NEWEST - timedelta(minutes=rng.random() * 3_600_000)
            text = f"word{n} " * rng.randint(1, 60)
            rows.writerow(
                [other, "", "A", sender, "B", to, f"{at:%F %T} UTC", "", text, "INBOX"]
            )
    with Lines(folder / "meetings" / "meetings.csv") as write:
        write("date,who,kind")
        for _ in range(MEETINGS):
            n = int(rng.paretovariate(0.5)) % connections
            day = NEWEST - timedelta(days=rng.random() * 2000)
            write(f"{day:%F},Given{n % 900} Family{n},coffee")


class Lines:
    """Writes lines to a file."""

    def __init__(self, path: Path) -> None:
        self.file = path.open("w", encoding="utf-8")

    def __enter__(self) -> Callable[[str], object]:
        return lambda line: self.file.write(line + "\n")

    def __exit__(self, *_: object) -> None:
        self.file.close()


def floor(folder: Path) -> None:
    """What cannot be faster: the bytes through a CSV reader into a table."""
    path = str(folder / "linkedin" / "messages.csv")
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE t AS FROM read_csv(?, all_varchar=true, parallel=false)",
            [path],
        )


def refreshed(folder: Path, *, is_full: bool) -> None:
    """One refresh."""
    now = NEWEST.replace(tzinfo=None)
    request = Request(BookFolder(folder), date(2026, 10, 31), now, is_full=is_full)
    with terminal_runner() as runner:
        refresh(request, runner)


def fastest(work: Callable[[], None]) -> float:
    """Seconds of the fastest of a few runs."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    """Print the ratios."""
    sizes = [int(size) for size in sys.argv[1:]]
    messages, connections = (*sizes, *(MESSAGES, CONNECTIONS)[len(sizes) :])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_book(folder, messages, connections)
        least = fastest(lambda: floor(folder))
        full = fastest(lambda: refreshed(folder, is_full=True))
        again = fastest(lambda: refreshed(folder, is_full=False))
    print(f"{messages} messages, {connections} connections, {MEETINGS} meetings")
    print(f"floor                1.0  ({least:.2f} s)")
    print(f"refresh, all read  {full / least:5.1f}")
    print(f"refresh, unchanged {again / least:5.1f}")


if __name__ == "__main__":
    main()
