"""The order to keep, in the planner: set and taken back, and heeded by the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.widgets import Strip
from meetingdesk.domain.arranging import items_of

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory

Key = Qt.Key


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not (window.controller.jobs.running or window.controller._waiting), timeout=60_000)


@pytest.fixture
def page(window, qtbot):
    window.controller.show_meeting(window.controller.office.reads.meeting("gmre-15").id)
    settle(qtbot, window)
    window.commands.plan_order.trigger()
    settle(qtbot, window)
    return window.stack.screen_on_show


def agenda(window):
    return window.controller.office.reads.agenda(window.controller.meeting)


def starts(page):
    return {one.item.number: one.after.start for one in page.plan.slots}


def ask(page, qtbot, first, second):
    for line, text in ((page.wishes.first, first), (page.wishes.second, second)):
        qtbot.keyClicks(line, text)
        line.completer().popup().close()  # here it would keep the keyboard, which it cannot grab
    qtbot.keyClick(page.wishes.second, Key.Key_Return)


def test_the_list_that_hands_a_key_on_outlives_what_the_key_does(window, page, qtbot):
    early, late = pair(page)
    page.wishes.open()
    qtbot.keyClicks(page.wishes.first, late.number)
    page.wishes.first.completer().popup().close()
    qtbot.keyClicks(page.wishes.second, early.number)
    completer = page.wishes.second.completer()
    assert completer.popup().isVisible()
    qtbot.keyClick(completer.popup(), Key.Key_Return)
    settle(qtbot, window)
    assert len(page.wishes.lines) == 1
    assert page.wishes.second.completer() is completer
    assert not completer.popup().isVisible()


def pair(page):
    """Two items that the plan has in an order which could as well be the other."""
    free = [one for one in page.plan.slots if one.slot is not None and one.item.kind in ("discussion", "presentation")]
    free = [one for one in free if one.item.parent is None]
    return free[0].item, free[-1].item


def test_a_plan_heeds_the_order_that_is_set_in_it(window, page, qtbot):
    early, late = pair(page)
    qtbot.keyClick(page, Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert page.wishes.first.hasFocus()
    ask(page, qtbot, late.number, early.number)
    settle(qtbot, window)
    assert [(wish.before, wish.after) for wish in agenda(window).precedence] == [(late.id, early.id)]
    [line] = page.wishes.lines
    assert line.text == f"{late.number} {late.title} before {early.number} {early.title}"
    if page.plan is not None:
        assert starts(page)[late.number] < starts(page)[early.number]
    line.setFocus()
    qtbot.keyClick(line, Key.Key_Delete)
    settle(qtbot, window)
    assert agenda(window).precedence == ()
    assert page.wishes.lines == []
    window.controller.undo()
    settle(qtbot, window)
    assert len(page.wishes.lines) == 1


def test_an_order_against_what_stays_is_named(window, page, qtbot):
    items = items_of(agenda(window))
    opening = next(item for item in items if item.kind == "opening")
    closing = next(item for item in items if item.kind == "closing")
    page.wishes.open()
    ask(page, qtbot, closing.number, opening.number)
    settle(qtbot, window)
    assert page.plan is None
    told = " ".join(strip.text for strip in page.findChildren(Strip) if strip.isVisible())
    assert f"“{closing.number} {closing.title}” before “{opening.number} {opening.title}”" in told


def test_a_circle_is_refused_below_the_fields(window, page, qtbot):
    early, late = pair(page)
    page.wishes.open()
    ask(page, qtbot, early.number, late.number)
    settle(qtbot, window)
    page.wishes.open()
    ask(page, qtbot, late.number, early.number)
    settle(qtbot, window)
    assert "this order is set already" in page.wishes.trouble.text()
    assert page.wishes.first.text() == late.number
    assert len(agenda(window).precedence) == 1
