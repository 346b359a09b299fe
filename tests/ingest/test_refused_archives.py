import io
import zipfile
from pathlib import Path

import pytest

from ingest import UnreadableFileError, find_files

HEADER = b"First Name,Last Name,Connected On\n"


def archive(members: dict[str, bytes]) -> bytes:
    """A zip with these members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as written:
        for name, text in members.items():
            written.writestr(name, text)
    return data.getvalue()


@pytest.mark.parametrize(
    ("members", "problem"),
    [
        ({"../../evil/Connections.csv": HEADER}, "leads out of the archive"),
        ({"/abs/Connections.csv": HEADER}, "leads out of the archive"),
        ({"C:\\x\\Connections.csv": HEADER}, "leads out of the archive"),
        ({"Basic.zip": archive({"Connections.csv": HEADER})}, "unpack it once"),
        ({"messages.csv": b"\0" * (20 << 20)}, "packed too tightly"),
    ],
    ids=["up", "absolute", "drive", "zip in a zip", "bomb"],
)
def test_an_archive_that_no_export_is_is_refused_whole(
    tmp_path: Path, members: dict[str, bytes], problem: str
) -> None:
    (tmp_path / "linkedin").mkdir()
    (tmp_path / "linkedin" / "export.zip").write_bytes(archive(members))
    with pytest.raises(UnreadableFileError, match=problem) as refusal:
        find_files(tmp_path)
    assert str(refusal.value).startswith("linkedin/export.zip: ")


def test_texts_that_shrink_well_are_no_bomb(tmp_path: Path) -> None:
    (tmp_path / "linkedin").mkdir()
    rows = b"".join(b"Ann,Able %d,05 Jan 2024\n" % n for n in range(900_000))
    data = archive({"Connections.csv": HEADER + rows})
    (tmp_path / "linkedin" / "export.zip").write_bytes(data)
    [file] = find_files(tmp_path)
    assert len(file.read()) == len(HEADER + rows) > 16 << 20
