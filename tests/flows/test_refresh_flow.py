import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from pipeline.refresh import Request, refresh
from tests.support.books import AS_OF, ROOT, DirectRunner, Folder
from warehouse import QueryResult

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Quirinalda,Xanthopoulou,https://www.linkedin.com/in/quirinalda,\
quirinalda@zzyzx.example,Zzyzx Foundry,Plumbess,01 Jan 2024
"""
MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,\
RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Wilhelmstina Ngata,https://www.linkedin.com/in/wilhelmstina,\
Quirinalda Xanthopoulou,https://www.linkedin.com/in/quirinalda,\
2026-01-02 03:04:05 UTC,,the kumquat harvest,INBOX
"""
OWNER = '[owner]\nprofile_url = "https://www.linkedin.com/in/wilhelmstina"\n'
MEETINGS = """date,who,kind,note
2026-02-03,Quirinalda Xanthopoulou,coffee,about kumquat jam
2026-02-04,Ozymandra Fett,lunch,
2026-02-05,Ozymandra Fett,karaoke,
"""
PERSONAL = [
    *("quirinalda", "xanthopoulou", "zzyzx", "plumbess"),
    *("wilhelmstina", "ngata", "kumquat", "ozymandra", "karaoke"),
]


def content_of(folder: Folder) -> dict[str, QueryResult]:
    """Every table of a warehouse, except the time of building."""
    tables = [
        name
        for (name,) in folder.rows(
            "SELECT table_name FROM duckdb_tables() ORDER BY ALL"
        )
    ]
    assert "tie_strength" in tables
    contents = {name: folder.ask(f"FROM {name} ORDER BY ALL") for name in tables}
    contents["run"] = folder.ask("SELECT * EXCLUDE (built_at) FROM run")
    return contents


def refresh_directly(book: Folder) -> list[str]:
    """The names of the stages, without the files they name to the user."""
    runner = DirectRunner()
    refresh(Request(book.book, AS_OF, datetime.fromisoformat("2026-11-01")), runner)
    return [re.sub(r"^read .*", "read", stage) for stage in runner.stages]


def test_the_flow_makes_the_same_warehouse_and_records_nothing_personal(
    book: Folder, tmp_path: Path
) -> None:
    book.write("linkedin/Connections.csv", CONNECTIONS)
    book.write("linkedin/messages.csv", MESSAGES)
    book.write("meetings/log.csv", MEETINGS)
    book.write("kith.toml", OWNER)
    stages = refresh_directly(book)
    direct = content_of(book)
    book.book.warehouse.unlink()
    state = tmp_path / "state"
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    ran = subprocess.run(
        [sys.executable, "-m", "flows.refresh", book.folder, f"--as-of={AS_OF}"],
        cwd=ROOT,
        env={**kept, "HOME": str(tmp_path), "XDG_STATE_HOME": str(state)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    assert content_of(book) == direct
    home = state / "kithbook" / "prefect"
    assert home.stat().st_mode & 0o777 == 0o700
    finished = r"Task run '(.+)-\w{3}' - Finished in state Completed"
    assert re.findall(finished, ran.stderr) == stages
    records = {
        path.name: path.read_bytes() for path in home.rglob("*") if path.is_file()
    }
    assert "prefect.db" in records
    written = [*records.values(), ran.stdout.encode(), ran.stderr.encode()]
    for word in PERSONAL:
        assert not any(word.encode() in text.lower() for text in written), word
