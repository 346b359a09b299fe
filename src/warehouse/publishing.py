"""Put a finished warehouse in its place, whole or not at all."""

import os
from pathlib import Path

from warehouse.build_file import BuildFile

PRIVATE = 0o600


def publish(building: BuildFile) -> None:
    """Sync, rename. Readers of the old file go on undisturbed."""
    building.path.chmod(PRIVATE)
    replace_atomically(building.path, building.target)
    building.scratch.unlink(missing_ok=True)


def replace_atomically(new: Path, target: Path) -> None:
    """Rename over the target, synced before and after, so that a crash leaves one of
    the two files, never a mixture."""
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
