"""To a full disk, a folder that is gone or a file in use: one sentence, and the old file whole, whatever goes out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from meetingdesk import words
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.office import Office
from meetingdesk.rows.documents import SheetChoice

DAY = date(2021, 2, 18)
SHEETS = (("participants", "pdf"), ("participants", "docx"), ("participants", "xlsx"), ("participants", "csv"),
          ("programme", "html"))  # fmt: skip
TABLES = {
    "calendar.ics": lambda office, path: office.export_calendar(1, path, "sitting"),
    "schedule.xml": lambda office, path: office.export_schedule(1, path, "xml"),
    "agenda.csv": lambda office, path: office.export_agenda(1, path, "csv"),
    "delegations.xlsx": lambda office, path: office.export_delegations(1, path, "xlsx"),
    "directory.json": lambda office, path: office.export_directory(path, "json"),
    "people.vcf": lambda office, path: office.export_people(path),
    "day.zip": lambda office, path: office.export_day(1, DAY, path),
}
NAMES = (*TABLES, *(".".join(one) for one in SHEETS))


def write(office: Office, path: Path) -> None:
    if path.name in TABLES:
        TABLES[path.name](office, path)
    else:
        document, file_format = path.name.split(".")
        office.export(SheetChoice(document=document, meeting=1), file_format, path)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    office = Office.create(tmp_path_factory.mktemp("office") / "office.meetingdesk", sample=True, backups=False)
    yield office
    office.close()


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(place)]
    if os.name != "posix" or os.getuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("no small disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def refused(office: Office, path: Path) -> str:
    with pytest.raises(UserError) as caught:
        write(office, path)
    for language in words.LANGUAGES:
        assert "[Errno" not in words.explain(caught.value, language)
    return caught.value.code


@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk_keeps_the_old_file_and_no_half_one(name, office, full_disk):
    path = full_disk / name
    path.write_bytes(b"old")
    assert refused(office, path) == "document.full"
    assert [(one.name, one.read_bytes()) for one in full_disk.iterdir()] == [(name, b"old")]


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_that_is_gone_is_named_and_not_made(name, office, tmp_path):
    assert refused(office, tmp_path / "gone" / name) == "document.folder"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_nobody_may_replace_stays(name, office, tmp_path):
    path = tmp_path / name
    path.write_bytes(b"old")
    if subprocess.run(["chattr", "+i", str(path)], capture_output=True).returncode != 0:
        pytest.skip("no file can be held fast here")
    try:
        assert refused(office, path) == "document.not_allowed"
        assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(name, b"old")]
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


@pytest.mark.parametrize("target", ["day", "day.zip"])
@pytest.mark.parametrize("after", [1, 5])
def test_cancel_in_the_middle_of_a_day_leaves_what_was_there(target, after, office, tmp_path):
    old = tmp_path / "day" / f"gmre-16-{DAY}-participants.pdf"
    old.parent.mkdir()
    old.write_bytes(b"old")
    (tmp_path / "day.zip").write_bytes(b"old")

    def cancel(done: int, _whole: int) -> None:
        if done == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.export_day(1, DAY, tmp_path / target, cancel)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(path.name for path in files) == ["day.zip", old.name]
    assert all(path.read_bytes() == b"old" for path in files)
