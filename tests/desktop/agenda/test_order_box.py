"""The order that is wished for, set and taken back from an item's inspector by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.precedence import WishLine, called

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory

Key = Qt.Key
TITLE = "Job competency"
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def box(driver):
    driver.pick(TITLE)
    return driver.screen.beside.inspector.order


def lines(box):
    QApplication.processEvents()
    return [one for one in box.findChildren(WishLine) if one.isVisible()]


def said(driver):
    return [(wish.before, wish.after) for wish in driver.plan.agenda.precedence]


def slots(driver):
    """Two items that one is before, and after, the picked one; all unrelated."""
    own = driver.slot(TITLE)
    others = [one for one in driver.plan.slots.values() if one.item.parent is None and one.item.id != own.item.parent]
    before = [one for one in others if one.end <= own.start]
    after = [one for one in others if one.start >= own.end]
    return before[0], after[-1]


def type_in(driver, box, text):
    driver.qtbot.keyClicks(box.line, text)
    box.line.completer().popup().close()  # here it would keep the keyboard, which it cannot grab
    driver.key(Key.Key_Return, widget=box.line)


def test_an_order_is_set_with_the_mouse_and_taken_back_with_the_keyboard(driver, box):
    own, (_, later) = driver.slot(TITLE).item, slots(driver)
    driver.qtbot.mouseClick(box.before, Qt.MouseButton.LeftButton)
    assert box.line.hasFocus()
    seen = box.line.visibleRegion
    driver.qtbot.waitUntil(lambda: seen().boundingRect() == box.line.rect())  # scrolled into sight
    type_in(driver, box, called(later.item))
    assert said(driver) == [(own.id, later.item.id)]
    assert not box.line.isVisible()
    [line] = lines(box)
    assert line.accessibleName() == f"Before {called(later.item)}"
    assert driver.steps()[0][0] == "add_precedence"
    line.setFocus()
    driver.key(Key.Key_Delete, widget=line)
    assert said(driver) == []
    assert lines(box) == []


def test_an_order_that_is_not_kept_is_a_conflict_until_it_is_undone(driver, box):
    own, (earlier, _) = driver.slot(TITLE), slots(driver)
    driver.key(Key.Key_B, CONTROL_ALT)
    type_in(driver, box, called(earlier.item))
    [row] = [row for row in driver.plan.problems if row.kind == "order"]
    assert set(row.slots) == {own.id, earlier.id}
    assert own.id in {slot for one in driver.plan.clashes(earlier.id) for slot in one.slots}
    driver.screen.controller.undo()
    QApplication.processEvents()
    assert said(driver) == []
    assert not [row for row in driver.plan.problems if row.kind == "order"]


def test_a_circle_is_refused_below_the_field(driver, box):
    own, (_, later) = driver.slot(TITLE).item, slots(driver)
    box.open(before=True)
    type_in(driver, box, later.item.number)
    assert said(driver) == [(own.id, later.item.id)]
    driver.key(Key.Key_E, CONTROL_ALT)
    type_in(driver, box, later.item.number)
    assert "this order is set already" in box.trouble.text()
    assert box.line.isVisible()
    assert said(driver) == [(own.id, later.item.id)]
    driver.key(Key.Key_Escape, widget=box.line)
    assert not box.line.isVisible()


def test_what_is_no_item_is_said(driver, box):
    box.open(before=True)
    type_in(driver, box, "nothing like it")
    assert "number or the title" in box.trouble.text()
    assert box.line.text() == "nothing like it"
    assert said(driver) == []
