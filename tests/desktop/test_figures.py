"""The figures are counted once for all, after the last of a run of edits, and for whoever listens."""

from __future__ import annotations

import pytest

from meetingdesk.desktop.controller import Controller
from meetingdesk.office import Office
from meetingdesk.requests.agenda import EditItem


@pytest.fixture
def controller(qtbot, qapp, sample_copy):
    controller = Controller()
    controller.open(Office.open(sample_copy))
    yield controller
    controller.jobs.shut_down()
    controller.close()


@pytest.fixture
def counts(controller):
    """The jobs without a title that were started: the counts."""
    started = []
    controller.jobs.started.connect(lambda job: started.append(job.title))
    return started


def test_where_nobody_listens_nothing_is_counted(controller, counts, qtbot):
    controller.show_meeting(1)
    qtbot.waitUntil(lambda: not controller.figures.pending)
    assert counts == []


def test_a_run_of_edits_is_counted_once(controller, counts, qtbot):
    told = []
    controller.figures.told.connect(told.append)
    controller.show_meeting(1)
    qtbot.waitUntil(lambda: len(told) == 1)
    item = controller.office.reads.agenda(1).unscheduled[0]
    for title in ("a", "b", "c"):
        controller.do(EditItem(item=item.id, title=title))
    qtbot.waitUntil(lambda: len(told) == 2)
    qtbot.waitUntil(lambda: not controller.figures.pending)
    assert counts == ["", ""]


def test_a_wish_during_a_count_is_counted_after_it(controller, counts, qtbot):
    told = []
    controller.figures.told.connect(told.append)
    controller.show_meeting(1)
    controller.figures.hurry()
    qtbot.waitUntil(lambda: bool(counts))
    controller.figures.hurry()
    qtbot.waitUntil(lambda: not controller.figures.pending)
    assert len(told) == len(counts) == 2


def test_an_answer_for_a_meeting_that_was_left_is_dropped(controller, qtbot):
    told = []
    controller.figures.told.connect(lambda row: told.append(row.meeting.id))
    controller.show_meeting(1)
    controller.figures.hurry()
    qtbot.waitUntil(lambda: bool(controller.jobs.running))
    controller.show_meeting(2)
    qtbot.waitUntil(lambda: bool(told))
    assert set(told) == {2}
    assert controller.figures.latest.meeting.id == 2
