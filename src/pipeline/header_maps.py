"""The header maps of kith.toml, held to the columns that there are."""

from collections.abc import Collection

from ingest import SOURCES
from models import Settings
from pipeline.errors import KithError


def check_headers(settings: Settings) -> None:
    """A map of an unknown kind or column would never be used, and never be missed.

    Raises:
        KithError: it names the key of the first such map.
    """
    sources = {source.kind: source for source in SOURCES}
    for kind, renamed in settings.headers.items():
        if kind not in sources:
            raise _unknown(f"headers.{kind}", sources)
        for name in renamed:
            if not sources[kind].reads_column(name):
                known = sources[kind].column_names()
                raise _unknown(f"headers.{kind}.{name}", known)
    roster = sources["roster"]
    for group, settled in settings.groups.items():
        for name in settled.columns:
            if not roster.reads_column(name):
                key = f'groups."{group}".columns."{name}"'
                raise _unknown(key, roster.column_names())


def _unknown(key: str, known: Collection[str]) -> KithError:
    return KithError(f"kith.toml: {key}: not one of {', '.join(known)}")
