"""A hash of code, so that what other code made is never taken for its own."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

CODE = {".py", ".sql", ".toml"}
"""Suffixes of the files that decide what comes out."""


def code_hash(*packages: str) -> str:
    """SHA-256 over all files of code of the packages, with their paths."""
    digest = sha256()
    for package in packages:
        folder = Path(str(files(package)))
        paths = {
            path.relative_to(folder).as_posix(): path
            for path in folder.rglob("*")
            if path.suffix in CODE
        }
        for name, path in sorted(paths.items()):
            digest.update(f"{package}/{name}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
