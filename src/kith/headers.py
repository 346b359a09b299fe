"""The header maps of kith.toml, held to the columns that there are."""

from collections.abc import Collection

from ingest import SOURCES
from kith.failure import KithError
from models import Settings


def check_headers(settings: Settings) -> None:
    """A map of an unknown kind or column would never be used, and never be missed.

    Raises:
        KithError: it names the key of the first such map.
    """
    columns = {source.kind: source.row.model_fields for source in SOURCES}
    for kind, renamed in settings.headers.items():
        _check(f"headers.{kind}", kind, columns)
        for name in renamed:
            _check(f"headers.{kind}.{name}", name, columns[kind])


def _check(key: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise KithError(f"kith.toml: {key}: not one of {', '.join(known)}")
