"""Jobs, and the collector of cycles: it may work in the window's thread alone."""

from __future__ import annotations

import gc
from threading import Event

import pytest

from meetingdesk.desktop.jobs import Jobs


@pytest.fixture
def two(qapp):
    """The jobs of two windows."""
    both = Jobs(), Jobs()
    yield both
    for jobs in both:
        jobs.shut_down()
    assert gc.isenabled()


def start(jobs, task):
    return jobs.start(
        "", lambda _progress: task(), lambda _result: None, refused=lambda _e: None, broke=lambda _e: None
    )


def test_the_collector_rests_until_the_jobs_of_all_windows_have_ended(two, qtbot):
    one, other = two
    go_on = Event()
    start(one, go_on.wait)
    quick = start(other, int)
    with qtbot.waitSignal(quick.ended):
        assert not gc.isenabled()
    assert not gc.isenabled()
    go_on.set()
    qtbot.waitUntil(lambda: not one.running)
    assert gc.isenabled()


def test_the_collector_is_not_due_when_a_job_has_ended(two, qtbot):
    kept = []
    left = []
    job = start(two[0], lambda: kept.extend([n] for n in range(50_000)))
    job.ended.connect(lambda: left.append(gc.get_count()[0]))
    with qtbot.waitSignal(job.ended):
        pass
    assert len(kept) == 50_000
    assert left[0] < gc.get_threshold()[0]


def test_a_window_that_goes_lets_the_collector_rest_for_the_others(two):
    one, other = two
    go_on = Event()
    start(one, go_on.wait)
    start(other, int)
    other.shut_down()
    assert not gc.isenabled()
    go_on.set()


def test_a_start_is_left_alone_by_the_collector(two, qtbot):
    gc.collect()
    gc.disable()  # as the program does
    made = [[n] for n in range(5_000)]
    frozen = gc.get_freeze_count()
    job = start(two[0], int)
    with qtbot.waitSignal(job.ended):
        pass
    assert not gc.isenabled()  # the first screen is still to come
    qtbot.waitUntil(gc.isenabled)
    assert gc.get_freeze_count() >= frozen + len(made)
    gc.unfreeze()
