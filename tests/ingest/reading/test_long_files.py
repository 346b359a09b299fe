import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, ClassVar

import polars as pl

from ingest import InputFile, RowCache, read_file
from ingest.reading.row_cache import BATCH
from ingest.sources.linkedin_messages import SentMessage
from models import Settings
from tests.support.cases import case
from tests.support.input_builders import ANN, ME
from tests.support.message_vintages import TEN, messages_csv, sent
from tests.support.reader import TODAY

PATH = "linkedin/messages.csv"


class Watched(InputFile):
    """A file that can be asked how far it was read."""

    streams: ClassVar[list[IO[bytes]]] = []

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        with super().open() as stream:
            self.streams.append(stream)
            yield stream


@case("E61")
def test_of_a_long_file_no_more_is_held_than_a_batch_of_rows(
    tmp_path: Path,
) -> None:
    count, ahead = 2 * BATCH, 64 * 1024
    row = sent(ANN, [ME], "x" * 200)
    head, line = messages_csv(TEN, row).splitlines(keepends=True)
    long = messages_csv(TEN, sent(ANN, [ME], "x" * 14_000)).splitlines(keepends=True)[1]
    (tmp_path / "linkedin").mkdir()
    text = head + line * (count - 1) + long
    (tmp_path / PATH).write_text(text, "utf-8", newline="")
    file, settings = Watched(tmp_path, PATH), Settings.model_validate({})
    held, read_to = [], []

    def look(done: int, total: int) -> None:
        assert total == count + 1
        if done <= count:
            read_to.append(file.streams[-1].tell() - done * len(line))
            held.append(sum(type(o) is SentMessage for o in gc.get_objects()))

    reading = read_file(
        file, RowCache(tmp_path / "shelf", settings), settings, TODAY, look
    )
    assert len(held) == count // 2000 - 1
    assert max(held) <= BATCH
    assert max(read_to) < ahead
    [shard] = reading.shards
    parts = sorted(Path(shard.pattern).parent.glob(Path(shard.pattern).name))
    frames = [pl.read_parquet(part, columns=["characters"]) for part in parts]
    assert [frame.height for frame in frames] == [BATCH, BATCH]
    assert frames[-1]["characters"].max() == 14_000
