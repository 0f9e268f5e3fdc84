from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from tests.documents.sample_rows import choice, make_agenda, make_delegate, make_delegation, make_sitting

from meetingdesk import words
from meetingdesk.documents import write
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.errors import Cancelled, UserError


def sheet():
    return sign_in_sheet(make_agenda(make_sitting()), [make_delegation(1, make_delegate())], choice(), str.casefold)


def cancel_at(step):
    def progress(done, total):
        if done == step:
            raise Cancelled

    return progress


def test_a_pdf_is_written_and_nothing_beside_it(tmp_path):
    path = tmp_path / "sheet.pdf"
    steps = []
    assert write.write_pdf(sheet(), "sign-in-sheet", path, lambda done, total: steps.append((done, total))) == ()
    assert path.read_bytes().startswith(b"%PDF-1.7")
    assert list(tmp_path.iterdir()) == [path]
    assert steps == [(0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize("step", [0, 1, 2])
def test_cancel_leaves_the_old_file(step, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write.write_pdf(sheet(), "sign-in-sheet", path, cancel_at(step))
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"sheet.pdf": b"old"}


def test_several_files_come_together_or_not_at_all(tmp_path):
    def two(fail):
        with write.whole_files() as put:
            put(tmp_path / "a", b"new a")
            if fail:
                raise Cancelled
            put(tmp_path / "b", b"new b")

    with pytest.raises(Cancelled):
        two(fail=True)
    assert list(tmp_path.iterdir()) == []
    two(fail=False)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a", "b"]


def test_where_one_of_several_cannot_be_replaced_the_others_come_back(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "c.pdf").write_bytes(b"old too")

    def write_all(put):
        for name in ("a.pdf", "b.pdf", "c.pdf", "d.pdf"):
            put(tmp_path / name, b"new")
        (tmp_path / "d.pdf").mkdir()  # since then somebody has taken the name
        (tmp_path / "d.pdf" / "x").touch()

    with pytest.raises(UserError) as refused, write.whole_files() as put:
        write_all(put)
    assert refused.value.code == "document.is_folder"
    left = {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}
    assert left == {"a.pdf": b"old", "c.pdf": b"old too"}
    assert (tmp_path / "d.pdf" / "x").exists()


def test_a_folder_that_is_gone_is_named(tmp_path):
    with pytest.raises(UserError) as refused, write.whole_files() as put:
        put(tmp_path / "gone" / "sheet.pdf", b"x")
    assert (refused.value.code, refused.value.parameters["folder"]) == ("document.folder", str(tmp_path / "gone"))


def test_a_folder_in_place_of_the_file_is_refused(tmp_path):
    (tmp_path / "sheet.pdf").mkdir()
    with pytest.raises(UserError) as refused, write.whole_files() as put:
        put(tmp_path / "sheet.pdf", b"x")
    assert words.explain(refused.value) == f"“{tmp_path / 'sheet.pdf'}” is a folder; add the name of a file."
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.pdf"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_a_folder_that_takes_no_files_is_not_said_to_be_gone():
    with pytest.raises(UserError) as refused, write.whole_files() as put:
        put(Path("/proc/sheet.pdf"), b"x")
    assert refused.value.code == "document.not_allowed"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "document.full"), (errno.EACCES, "document.not_allowed"), (errno.EIO, "document.unwritten")],
)
def test_what_the_disk_refuses_is_told_and_the_old_file_intact(number, code, tmp_path, monkeypatch):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(write.os, "fsync", refuse)
    with pytest.raises(UserError) as refused, write.whole_files() as put:
        put(path, b"new")
    assert refused.value.code == code
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"sheet.pdf": b"old"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told(tmp_path):
    """A real ENOSPC, from the device that is always full."""
    with pytest.raises(UserError) as refused, write._explained(tmp_path / "x"), Path("/dev/full").open("wb", 0) as file:
        file.write(b"x")
    assert refused.value.code == "document.full"


def test_a_link_still_leads_to_its_file(tmp_path):
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    with write.whole_files() as put:
        put(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_device_is_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UserError) as caught, write.whole_files() as put:
        put(pipe, b"new")
    assert caught.value.code == "document.is_device"
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]
