"""Planning the order in the whole window: looked at first, moved in one step, nothing done where it is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.desktop.widgets import Strip
from meetingdesk.requests.agenda import AddItem, MoveSlot
from meetingdesk.rows.planner import PlanRow

Key = Qt.Key


@pytest.fixture
def small(window, qtbot):
    """The window on the smaller of the meetings, which is planned in no time."""
    window.controller.show_meeting(window.controller.office.reads.meeting("gmre-15").id)
    settle(qtbot, window)
    return window


@pytest.fixture
def page(small, qtbot):
    """The page once a plan is on show."""
    small.commands.plan_order.trigger()
    settle(qtbot, small)
    return small.stack.screen_on_show


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not (window.controller.jobs.running or window.controller._waiting), timeout=60_000)


def told(page):
    return [strip.text for strip in page.findChildren(Strip) if strip.isVisible()]


def cells(page, key):
    return [page.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE).words for column in range(8)]


def steps(window):
    return window.controller.office.reads.history()


def agenda(window):
    return window.controller.office.reads.agenda(window.controller.meeting)


def lines(page):
    return list(page.view.lines.lines)


def test_the_plan_is_shown_and_nothing_is_written(small, page):
    before = len(steps(small))
    assert page.name == "planner"
    assert len(lines(page)) == len(page.plan.moves) == 7
    [sentence] = told(page)
    assert sentence == (
        "7 items would move; the speakers’ burden goes from 1.0 to 0.0. No order burdens the speakers less."
    )
    assert page.apply_button.text() == "Move 7 items"
    assert page.apply_button.hasFocus()
    assert len(steps(small)) == before


def test_a_line_tells_both_times_in_the_hosts_zone_and_in_the_speakers(page):
    [line] = [line for line in lines(page) if line.cells[0].text == "VI b)"]
    told = cells(page, line.key)
    assert told[2:4] == ["Tue 3 11:00 · Room B", "Tue 3 10:00 · Room B"]
    assert told[4].endswith("+1")
    assert (told[5], told[6]) == ("19:00 Kashiwa", "18:00 Kashiwa")
    assert told[7] == "0.5 to 0.0"


def test_apply_moves_all_in_one_step_and_leads_back(small, page, qtbot):
    wanted = {one.slot: one.after.start for one in page.plan.moves}
    was, before = agenda(small), len(steps(small))
    qtbot.keyClick(page.apply_button, Key.Key_Space)
    settle(qtbot, small)
    assert small.stack.screen_on_show.name == "agenda"
    assert len(steps(small)) == before + 1
    slots = {slot.id: slot.start for one in agenda(small).sittings for slot in one.slots}
    assert {slot: slots[slot] for slot in wanted} == wanted
    small.controller.undo()
    settle(qtbot, small)
    assert agenda(small) == was


def test_once_applied_nothing_has_to_move(small, page, qtbot):
    page.apply()
    settle(qtbot, small)
    small.show_screen("agenda")
    qtbot.mouseClick(small.stack.screen_on_show.bar.plan, Qt.MouseButton.LeftButton)
    settle(qtbot, small)
    assert small.stack.screen_on_show is page
    assert page.stack.currentWidget() is page.empty
    assert any("Nothing has to move" in label.text() for label in page.empty.findChildren(QLabel))
    assert not page.apply_button.isEnabled()


def test_leaving_writes_nothing(small, page, qtbot):
    before = len(steps(small))
    qtbot.keyClick(page.view, Key.Key_Escape)
    assert small.stack.screen_on_show.name == "agenda"
    assert len(steps(small)) == before


def test_an_item_can_be_kept_where_it_is_and_let_go(small, page, qtbot):
    [line] = [line for line in lines(page) if line.cells[0].text == "V"]
    assert not page.hold_button.isEnabled()
    page.view.choose((line.key,))
    qtbot.mouseClick(page.hold_button, Qt.MouseButton.LeftButton)
    settle(qtbot, small)
    assert line.key not in [one.key for one in lines(page)]
    assert "1 item is kept where it is." in told(page)
    page.let_go()
    settle(qtbot, small)
    assert line.key in [one.key for one in lines(page)]


def test_the_order_can_be_kept(small, page, qtbot):
    free = page.plan.burden_after
    qtbot.mouseClick(page.options.keep.box, Qt.MouseButton.LeftButton)
    settle(qtbot, small)
    assert page.plan.kept_order
    assert page.plan.burden_after > free
    assert page.options.keep.box.isChecked()


def test_what_stands_against_a_plan_is_told_and_the_agenda_stays(small, page, qtbot):
    before = agenda(small)
    small.controller.do(AddItem(meeting=small.controller.meeting, title="As long as a day", minutes=600))
    qtbot.mouseClick(page.options.tray.box, Qt.MouseButton.LeftButton)
    settle(qtbot, small)
    [sentence] = told(page)
    assert sentence.startswith("“VIII As long as a day” takes 600 minutes")
    assert "make a sitting longer" in sentence
    assert page.plan is None
    assert not page.apply_button.isEnabled()
    assert agenda(small).sittings == before.sittings
    qtbot.mouseClick(page.options.tray.box, Qt.MouseButton.LeftButton)
    settle(qtbot, small)
    assert page.plan is not None


def test_a_change_elsewhere_is_planned_anew(small, page, qtbot):
    old = page.plan
    slot = next(slot for one in agenda(small).sittings for slot in one.slots if slot.item.number == "V")
    small.controller.do(MoveSlot(slot=slot.id, sitting=slot.sitting, offset=slot.offset + 5))
    settle(qtbot, small)
    assert page.plan is not None
    assert page.plan.slots != old.slots


def test_a_search_can_be_cancelled_and_begun_again(small, qtbot, monkeypatch):
    """The office looks until it is told to stop."""
    office = small.controller.office

    def endless(_meeting, _options, progress) -> PlanRow:
        while True:
            progress(1, 100)

    with monkeypatch.context() as patch:
        patch.setattr(office, "plan_order", endless)
        small.commands.plan_order.trigger()
        page = small.stack.screen_on_show
        qtbot.waitUntil(lambda: page.progress.cancel_button.isVisible())
        qtbot.mouseClick(page.progress.cancel_button, Qt.MouseButton.LeftButton)
        settle(qtbot, small)
    assert page.again.isVisible()
    assert page.plan is None
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    settle(qtbot, small)
    assert page.plan is not None


def test_going_away_gives_the_search_up(small, qtbot, monkeypatch):
    stopped = []

    def endless(_meeting, _options, progress):
        try:
            while True:
                progress(1, 100)
        finally:
            stopped.append(True)

    monkeypatch.setattr(small.controller.office, "plan_order", endless)
    small.commands.plan_order.trigger()
    qtbot.waitUntil(lambda: bool(small.controller.jobs.running))
    small.show_screen("overview")
    settle(qtbot, small)
    assert stopped


def test_times_are_shown_in_the_chosen_zone_without_planning_anew(small, page):
    plan = page.plan
    [line] = [line for line in lines(page) if line.cells[0].text == "VI b)"]
    small.controller.show_times_in("Asia/Tokyo")
    assert cells(page, line.key)[2] == "Tue 3 19:00 · Room B"
    assert page.plan is plan


def test_enter_leads_to_the_item(small, page, qtbot):
    row = page.plan.moves[0]
    page.view.choose((row.slot,))
    qtbot.keyClick(page.view, Key.Key_Return)
    settle(qtbot, small)
    screen = small.stack.screen_on_show
    assert screen.name == "agenda"
    assert screen.state.pick.item == row.item.id


def test_a_file_for_reading_only_is_planned_but_not_changed(make_window, sample_copy, qtbot):
    window = make_window(sample_copy, read_only=True)
    window.controller.show_meeting(window.controller.office.reads.meeting("gmre-15").id)
    window.commands.plan_order.trigger()
    settle(qtbot, window)
    page = window.stack.screen_on_show
    assert page.plan is not None
    assert not page.apply_button.isEnabled()
    assert "reading only" in page.apply_button.toolTip()
