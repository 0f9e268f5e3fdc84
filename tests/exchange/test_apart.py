"""Reading in a process of its own; one that stands by is the one that reads."""

from __future__ import annotations

from multiprocessing import active_children

import pytest

from meetingdesk.errors import UserError
from meetingdesk.exchange import apart
from meetingdesk.exchange.apart import read_apart, stand_by

READER = "meetingdesk.exchange.nominations.reading"


def readers():
    """The processes that read, or wait to; others of the program may be there too."""
    return [child for child in active_children() if child.name == "reader"]


@pytest.fixture(autouse=True)
def nobody_left():
    """No process outlives a test."""
    yield
    apart._stand_by.put(None)
    assert not readers()


def test_a_process_that_stands_by_reads_one_file():
    stand_by(READER)
    (waiting,) = readers()
    first, second = read_apart("os", "getpid"), read_apart("os", "getpid")
    assert first == waiting.pid != second
    assert not readers()


def test_only_one_stands_by():
    stand_by(READER)
    stand_by(READER)
    assert len(readers()) == 1


def test_one_that_has_waited_long_is_not_used(monkeypatch):
    monkeypatch.setattr(apart, "WAITS", 0.0)
    stand_by(READER)
    (waiting,) = readers()
    assert read_apart("os", "getpid") != waiting.pid


def test_one_that_has_died_meanwhile_is_not_used():
    stand_by(READER)
    (waiting,) = readers()
    waiting.kill()
    waiting.join()
    assert read_apart("os", "getpid") != waiting.pid


def test_its_limits_hold_in_one_that_stood_by(tmp_path):
    stand_by(READER)
    with pytest.raises(UserError, match=r"schedule\.heavy"):
        read_apart("builtins", "bytearray", 500 * 1024 * 1024, megabytes=100)
    stand_by(READER)
    with pytest.raises(RuntimeError, match="File too large"):
        read_apart("shutil", "copyfile", __file__, str(tmp_path / "copy"))
