"""Kithbook as Prefect flows. Importing this package turns off Prefect's telemetry.

Prefect reports usage and keeps its records in the home folder unless the environment
says otherwise before it is imported, so this module sets that and imports no Prefect.
"""

import os
from pathlib import Path

PRIVATE = 0o700

SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # The default of 20 seconds is too short on a busy machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # A temporary server logs many errors while it shuts down.
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    # Persisted results are pickles that every user of the machine can read.
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
}
"""Environment variables, unless they are set already."""


def configure_prefect() -> Path:
    """Set the defaults in the environment, and make a private folder for records."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    home = Path(os.environ.setdefault("PREFECT_HOME", str(state / "kithbook/prefect")))
    home.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    return home


configure_prefect()
