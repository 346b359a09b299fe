"""Kithbook as Prefect flows. Importing this package keeps Prefect to itself.

Prefect reports to its makers and keeps its records under the home folder unless told
otherwise before it is imported: so this is said here, where nothing of Prefect is.
"""

import os
from pathlib import Path

PRIVATE = 0o700

SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # Twenty seconds, the default, are too short on a busy machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # A temporary server complains at length while it is being stopped.
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    # Results would be pickles that anybody on the machine can read.
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
}


def configure_prefect() -> Path:
    """Set what the environment does not say, and make a private folder for records."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    home = Path(os.environ.setdefault("PREFECT_HOME", str(state / "kithbook/prefect")))
    home.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    return home


configure_prefect()
