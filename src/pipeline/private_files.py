"""Files that only their owner can read."""

import os
from pathlib import Path

from warehouse import replace_atomically

PRIVATE_FILE = 0o600


def write_whole(target: Path, data: bytes) -> None:
    """Replace the file at once, for the owner alone."""
    new = target.with_name(f"{target.name}.writing")
    new.unlink(missing_ok=True)
    # O_EXCL follows no link that was put there meanwhile.
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    replace_atomically(new, target)
