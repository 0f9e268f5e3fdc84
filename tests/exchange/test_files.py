"""Whole files or none."""

from __future__ import annotations

import os

import pytest

from meetingdesk.exchange.files import write_whole


def test_a_file_is_put_in_place_of_the_old_one(tmp_path):
    path = tmp_path / "a.ics"
    write_whole(path, b"one")
    write_whole(path, b"two\r\n")
    assert path.read_bytes() == b"two\r\n"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_put_there_leaves_no_trace(tmp_path):
    (tmp_path / "a.ics").mkdir()
    with pytest.raises(OSError, match="irectory"):
        write_whole(tmp_path / "a.ics", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.ics"]


def test_a_device_is_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileExistsError):
        write_whole(pipe, b"new")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]
