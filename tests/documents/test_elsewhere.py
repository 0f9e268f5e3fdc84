"""Typesetting in a process of its own: the same sheet, and what happens when it is not wanted or not to be had."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.documents.sample_rows import choice, make_agenda, make_delegation, make_sitting, many_delegations

from meetingdesk.collation import sort_key
from meetingdesk.documents import elsewhere, typeset
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.errors import Cancelled, UserError


@pytest.fixture
def worker():
    """A thread that is not the first one, and no process of an earlier test."""
    elsewhere.end()
    with ThreadPoolExecutor(1) as pool:
        yield pool
    elsewhere.end()


def data(*delegations):
    return sign_in_sheet(make_agenda(make_sitting()), delegations or (make_delegation(),), choice(), sort_key("en"))


def is_running():
    return elsewhere._workshop._process is not None


def test_a_worker_gets_the_same_sheet_from_another_process(worker):
    sheet = data()
    there = worker.submit(elsewhere.images, sheet, "sign-in-sheet").result()
    assert is_running()
    assert there == typeset.images(sheet, "sign-in-sheet")
    assert worker.submit(elsewhere.pdf, sheet, "sign-in-sheet").result() == typeset.pdf(sheet, "sign-in-sheet")


def test_the_first_thread_needs_no_process(worker):
    assert elsewhere.pdf(data(), "sign-in-sheet")[0].startswith(b"%PDF")
    assert not is_running()


def test_what_is_wanted_no_more_is_stopped_and_the_next_sheet_is_made(worker):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        worker.submit(elsewhere.images, data(*many_delegations(2_000)), "sign-in-sheet", stop).result()
    assert not is_running()
    assert worker.submit(elsewhere.images, data(), "sign-in-sheet").result()[0]


def test_a_large_sheet_leaves_nothing_in_memory(worker):
    assert worker.submit(elsewhere.pdf, data(*many_delegations(500)), "sign-in-sheet").result()[0].startswith(b"%PDF")
    assert not is_running()


def test_a_large_sheet_on_the_screen_keeps_the_process_until_nobody_looks(worker, monkeypatch):
    large = data(*many_delegations(500))
    worker.submit(elsewhere.images, large, "sign-in-sheet", again=True).result()
    kept = elsewhere._workshop._process
    assert kept.is_alive()
    monkeypatch.setattr(elsewhere, "REST_S", 0.0)
    worker.submit(elsewhere.images, large, "sign-in-sheet", again=True).result()
    elsewhere._workshop._rest.join()
    assert not is_running()


def test_a_refusal_comes_over_and_its_reason_into_the_log(worker, caplog):
    with caplog.at_level(logging.ERROR), pytest.raises(UserError) as refused:
        worker.submit(elsewhere.pdf, {"language": "en", "printed_at": 0}, "sign-in-sheet").result()
    assert (refused.value.code, refused.value.parameters) == ("document.template", {"template": "sign-in-sheet"})
    assert "the template sign-in-sheet cannot be used" in caplog.text
    assert is_running()


def test_a_process_that_is_killed_is_told_and_the_next_sheet_is_made(worker):
    def kill():
        process = elsewhere._workshop._process
        process.kill()
        process.join()

    with pytest.raises(UserError, match=r"document\.lost"):
        worker.submit(elsewhere.images, data(*many_delegations(2_000)), "sign-in-sheet", kill).result()
    assert worker.submit(elsewhere.images, data(), "sign-in-sheet").result()[0]


def test_sheets_wait_for_each_other(worker):
    begun, go_on = threading.Event(), threading.Event()

    def first():
        begun.set()
        go_on.wait()

    with ThreadPoolExecutor(1) as other:
        slow = worker.submit(elsewhere.images, data(*many_delegations(2_000)), "sign-in-sheet", first)
        begun.wait()
        quick = other.submit(elsewhere.images, data(), "sign-in-sheet", go_on.set)
        assert len(quick.result()[0]) == 1
        assert len(slow.result()[0]) > 1
