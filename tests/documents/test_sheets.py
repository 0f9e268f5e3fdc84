"""Sheets from an open office: everything for one day, all of it or nothing."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from tests.operations.offices import make_sample

from meetingdesk import words
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.office import Office
from meetingdesk.requests.attendance import SetMark
from meetingdesk.requests.sittings import AddSitting
from meetingdesk.rows.documents import SheetChoice

DAY = date(2021, 2, 18)


@pytest.fixture
def office(tmp_path):
    make_sample(tmp_path / "office.meetingdesk")
    opened = Office.open(tmp_path / "office.meetingdesk")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "day").mkdir()
    return tmp_path / "day"


def names(paths):
    return [path.name.removeprefix("gmre-16-2021-02-18") for path in paths]


def mark(office):
    delegate = office.reads.delegations(1)[0].head
    sitting = office.reads.agenda(1).sittings[0]
    office.run(SetMark(delegate=delegate.id, sitting=sitting.id, status="present"))
    return delegate


def test_everything_for_a_day_stands_in_the_folder(office, folder):
    steps = []
    written = office.export_day(1, DAY, folder, lambda *step: steps.append(step))
    assert names(written) == [
        "-order-of-business.pdf", "-running-script.pdf", "-booth-sheet.pdf", "-sign-in-sheet.pdf",
        "-sign-in-sheet.xlsx", "-participants.pdf", "-participants.xlsx", ".ics",
    ]  # fmt: skip
    assert sorted(folder.iterdir()) == sorted(written)
    assert (steps[0], steps[-1]) == ((0, 8), (8, 8))
    starts = {".pdf": b"%PDF", ".xlsx": b"PK", ".ics": b"BEGIN:VCALENDAR"}
    assert all(path.read_bytes().startswith(starts[path.suffix]) for path in written)


def test_the_attendance_sheet_is_there_when_any_is_known(office, folder):
    mark(office)
    written = names(office.export_day(1, DAY, folder))
    assert {"-attendance-sheet.pdf", "-director-brief.pdf"} <= set(written)
    other = office.export_day(1, date(2021, 2, 19), folder)
    assert not any("attendance" in path.name for path in other)


def test_the_sheets_of_a_day_hold_that_day_alone(office, folder, read_pages):
    office.run(AddSitting(meeting=1, day=DAY, start=600, minutes=30, kind="test"))
    mark(office)
    written = {path.name: path for path in office.export_day(1, DAY, folder)}
    for document in ("order-of-business", "sign-in-sheet"):
        text = read_pages(written[f"gmre-16-2021-02-18-{document}.pdf"])
        assert "Sitting 1 (connection test)" in text
        assert "Sitting 2" in text
        assert "Sitting 3" not in text
    assert "Friday 19" not in read_pages(written["gmre-16-2021-02-18-attendance-sheet.pdf"])


def test_everything_for_a_day_may_be_one_packed_file_all_of_it_or_nothing(office, folder):
    place = folder / "day.zip"
    place.write_bytes(b"old")

    def cancel_late(done, total):
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.export_day(1, DAY, place, cancel_late)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"day.zip": b"old"}
    assert office.export_day(1, DAY, place) == (place,)
    with zipfile.ZipFile(place) as packed:
        assert packed.testzip() is None
        assert len(packed.namelist()) == 8
        assert packed.read("gmre-16-2021-02-18-order-of-business.pdf").startswith(b"%PDF")
    assert list(folder.iterdir()) == [place]


def test_the_sheets_are_in_the_language_asked_for(office, folder, read_pages):
    written = {path.name: path for path in office.export_day(1, DAY, folder, language="fr")}
    assert "Liste des participants" in read_pages(written["gmre-16-2021-02-18-participants.pdf"])


def test_a_day_without_a_sitting_is_refused(office, folder):
    with pytest.raises(UserError) as refused:
        office.export_day(1, date(2021, 2, 20), folder)
    assert "20 February 2021" in words.explain(refused.value)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("at", [1, 3, 8])
def test_cancel_leaves_the_folder_as_it_was(office, folder, at):
    (folder / "gmre-16-2021-02-18.ics").write_text("mine")

    def progress(done, total):
        if done == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.export_day(1, DAY, folder, progress)
    assert [path.read_text() for path in folder.iterdir()] == ["mine"]


def test_a_folder_that_is_gone_is_told(office, folder):
    with pytest.raises(UserError) as refused:
        office.export_day(1, DAY, folder / "gone")
    assert refused.value.code == "document.folder"


def test_an_attendance_sheet_by_itself(office, tmp_path, read_pages):
    head = mark(office)
    choice = SheetChoice(document="attendance-sheet", meeting=1, sitting=office.reads.agenda(1).sittings[0].id)
    (path,) = office.export(choice, "pdf", tmp_path / "sheet.pdf")
    text = read_pages(path)
    assert head.listed_name in text
    assert "Decided by hand" in text
    assert len(office.preview(choice).images) > 5


@pytest.fixture
def read_pages(read_pdf):
    def read(path: Path) -> str:
        return "\n".join(read_pdf(path.read_bytes()))

    return read
