"""Publish a finished warehouse atomically."""

import os
from pathlib import Path

from warehouse.build_file import BuildFile, wal_of

PRIVATE = 0o600


def publish(building: BuildFile) -> None:
    """Replace the published warehouse; readers of the old file are not disturbed."""
    building.path.chmod(PRIVATE)
    # What another program left unfinished in the old file would be applied to the new.
    wal_of(building.target).unlink(missing_ok=True)
    replace_atomically(building.path, building.target)
    building.scratch.unlink(missing_ok=True)


def replace_atomically(new: Path, target: Path) -> None:
    """Rename the file over the target, synced before and after, so that a crash leaves
    the old file or the new one, never a mixture."""
    with new.open("rb") as file:
        os.fsync(file.fileno())
    new.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
