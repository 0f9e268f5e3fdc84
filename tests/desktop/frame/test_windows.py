"""Two windows of one process on one file: each shows a meeting of its own, a change in one is told to the other."""

from __future__ import annotations

import sys

import pytest

from meetingdesk.app import make_windows
from meetingdesk.desktop.bugs import BugCatcher
from meetingdesk.errors import FileError
from meetingdesk.office import Office
from meetingdesk.requests.agenda import DeleteItem, EditItem


@pytest.fixture(autouse=True)
def own_backups(tmp_path, monkeypatch):
    monkeypatch.setenv("MEETINGDESK_BACKUPS", str(tmp_path / "backups"))


@pytest.fixture
def windows(qtbot, qapp):
    made = make_windows()
    yield made
    for window in made.open_ones:
        window.bugs.remove()
        window.hide()
    made.shut_down()


def settle(qtbot, *windows):
    for window in windows:
        controller = window.controller
        qtbot.waitUntil(lambda c=controller: not c.figures.pending and not c.jobs.running, timeout=20_000)


@pytest.fixture
def pair(windows, qtbot, sample_copy):
    """Two windows on the sample, the second opened from the first."""
    first = windows.add()
    first.catch_bugs()
    first.show()
    first.open_requested.emit(sample_copy)
    qtbot.waitUntil(lambda: first.controller.office is not None, timeout=10_000)
    settle(qtbot, first)
    first.commands.new_window.trigger()
    second = windows.open_ones[1]
    settle(qtbot, first, second)
    return first, second


def first_item(window):
    return window.controller.office.reads.agenda(window.controller.meeting).unscheduled[0]


def test_a_new_window_stands_on_the_same_file_and_goes_its_own_way(pair, qtbot):
    first, second = pair
    assert second.controller.office is first.controller.office
    other = next(row for row in second.follower.meetings if row.key == "gmre-15")
    second.rail.picker.picked.emit(other.id)
    second.show_screen("history")
    assert first.follower.meeting.key == "gmre-16"
    assert second.follower.meeting.key == "gmre-15"
    assert first.stack.screen_on_show.name == "overview"


def test_a_change_in_one_is_told_to_the_other(pair, qtbot):
    first, second = pair
    heard = []
    second.controller.changed.connect(heard.append)
    first.controller.do(EditItem(item=first_item(first).id, title="Renamed"))
    assert [changes.move for changes in heard] == ["elsewhere"]
    assert second.commands.undo.isEnabled()
    second.controller.undo()
    assert first_item(first).title != "Renamed"
    assert not first.commands.undo.isEnabled()
    assert first.commands.redo.isEnabled()


def test_only_the_window_that_deleted_offers_to_undo_it(pair):
    first, second = pair
    first.controller.do(DeleteItem(item=first_item(first).id))
    assert first.toast.isVisible()
    assert second.toast.isHidden()


def test_the_other_window_shows_what_was_changed(pair, qtbot):
    first, second = pair
    second.show_screen("agenda")
    settle(qtbot, second)
    item = first_item(first)
    first.controller.do(EditItem(item=item.id, title="Named in the first window"))
    agenda = second.stack.screen_on_show
    qtbot.waitUntil(
        lambda: any(row.title == "Named in the first window" for row in agenda.state.plan.agenda.unscheduled)
    )


def test_the_file_stays_open_until_its_last_window_goes(pair, windows, qtbot, sample_copy):
    first, second = pair
    first.close()
    qtbot.waitUntil(lambda: windows.open_ones == (second,) and first.controller.share is None)
    assert second.controller.office.reads.meetings()
    with pytest.raises(FileError):
        Office.open(sample_copy)
    second.bugs.remove()
    windows.shut_down()
    Office.open(sample_copy).close()


def test_a_file_that_another_window_has_is_shared_and_not_refused(windows, pair, qtbot, sample_copy):
    first, _second = pair
    third = windows.add()
    third.show()
    third.open_requested.emit(sample_copy)
    assert third.controller.office is first.controller.office
    assert third.messages.standing("held") is None


def test_a_restore_in_one_is_a_restore_in_both(pair, qtbot):
    first, second = pair
    title = first_item(first).title
    backup = first.controller.office.backup()
    first.controller.do(EditItem(item=first_item(first).id, title="Renamed"))
    with qtbot.waitSignal(first.controller.restored, timeout=10_000):
        first.controller.restore(backup)
        assert second.controller.office is None
    settle(qtbot, first, second)
    assert second.controller.office is first.controller.office
    assert first_item(second).title == title
    assert second.stack.screen_on_show is not None


def test_a_bug_is_told_in_the_window_opened_last_whichever_is_closed(pair, monkeypatch):
    first, second = pair
    sys.excepthook(ValueError, ValueError("lost"), None)
    assert second.messages.standing("bug") is not None
    assert first.messages.standing("bug") is None
    first.bugs.remove()
    second.messages.drop("bug")
    sys.excepthook(ValueError, ValueError("lost"), None)
    assert second.messages.standing("bug") is not None
    second.bugs.remove()
    assert not BugCatcher._on_watch


def test_windows_are_told_apart_by_their_titles(pair):
    first, second = pair
    other = next(row for row in second.follower.meetings if row.key == "gmre-15")
    second.rail.picker.picked.emit(other.id)
    assert first.windowTitle().startswith("16th Global Meeting")
    assert second.windowTitle().startswith("15th Global Meeting")
    assert all(window.windowTitle().endswith("sample.meetingdesk \N{EN DASH} MeetingDesk") for window in pair)


def test_closing_one_after_the_other_closes_the_file_in_the_end(pair, windows, sample_copy):
    first, second = pair
    second.commands.close.trigger()
    first.commands.close.trigger()
    windows.shut_down()
    Office.open(sample_copy).close()


def test_an_undo_in_one_takes_no_keyboard_and_no_selection_in_the_other(pair, qtbot):
    first, second = pair
    second.show_screen("agenda")
    settle(qtbot, second)
    agenda = second.stack.screen_on_show
    qtbot.waitUntil(lambda: agenda.state.plan is not None)
    second.rail.button("agenda").setFocus()
    chosen = agenda.state.pick
    first.controller.do(EditItem(item=first_item(first).id, title="Named in the first window"))
    first.controller.undo()
    settle(qtbot, first, second)
    qtbot.wait(300)
    assert agenda.state.pick == chosen
    assert second.focusWidget() is second.rail.button("agenda")
