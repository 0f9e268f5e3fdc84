"""Keys held beside the mouse: Alt to the minute, Shift the other room, Ctrl one more time, Ctrl and the wheel zoom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

Key = Qt.Key
NONE, ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip


def below(driver, title, minutes, share=0.1):
    return driver.at(title, share) + QPoint(0, round(minutes * driver.timetable.zoom))


@pytest.mark.parametrize(("minutes", "end"), [(7, 27), (-3, 17), (9, 29)])
def test_alt_moves_to_the_minute(driver, minutes, end):
    start = driver.at("Job competency", 0.1)
    driver.drag_holding(Key.Key_Alt, ALT, start, below(driver, "Job competency", minutes))
    assert driver.place("Job competency") == (2, "", end, 20)


def test_alt_resizes_to_the_minute(driver):
    driver.pick("Virtual training")
    driver.drag_holding(Key.Key_Alt, ALT, driver.at("Virtual training", 1.0), below(driver, "Virtual training", 3, 1.0))
    assert driver.place("Virtual training") == (1, "", 140, 28)


def test_shift_goes_into_one_room_or_into_all(driver):
    start, end = driver.at("Election"), driver.point(1, 720 + 125, strip=2)
    driver.drag_holding(Key.Key_Shift, SHIFT, start, end)
    assert driver.place("Election")[:2] == (2, "Room 3")


def test_a_key_changes_the_aim_at_once_and_back(driver):
    start = driver.at("Job competency", 0.1)
    driver.press(driver.port, start)
    driver.move(driver.port, start + QPoint(7, 0))
    driver.move(driver.port, below(driver, "Job competency", 7))
    target = driver.screen.drag.target
    assert (target.place.offset, target.copies) == (25, False)
    for key, modifier, seen in ((Key.Key_Alt, ALT, (27, False)), (Key.Key_Control, CONTROL, (25, True))):
        driver.hold(key, modifier)
        assert (driver.screen.drag.target.place.offset, driver.screen.drag.target.copies) == seen
        driver.let_go(key)
        assert QGuiApplication.keyboardModifiers() == NONE
        assert driver.screen.drag.target == target
    driver.key(Key.Key_Escape)
    driver.release(driver.port, below(driver, "Job competency", 7))
    assert driver.place("Job competency") == (2, "", 20, 20)


@pytest.mark.parametrize(("snap", "offset"), [(5, 25), (10, 30), (15, 30)])
def test_without_a_key_the_snap_decides(driver, snap, offset):
    driver.screen.state.snap = snap
    driver.drag(driver.at("Job competency", 0.1), below(driver, "Job competency", 7))
    assert driver.place("Job competency")[2] == offset


def turn(driver, at, notches, modifiers=NONE):
    port = driver.port
    event = QWheelEvent(
        QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def test_control_and_the_wheel_zoom_about_the_pointer_and_the_wheel_alone_scrolls(driver):
    timetable, at = driver.timetable, driver.point(0, 720 + 60)

    def minute():
        return timetable.scene.grid.minute(at.y() - timetable.scene.head + timetable.view.down)

    before, pointed = timetable.zoom, minute()
    turn(driver, at, 2, CONTROL)
    assert timetable.zoom > before
    assert minute() == pytest.approx(pointed, abs=0.5)
    down, zoom = timetable.verticalScrollBar().value(), timetable.zoom
    turn(driver, at, -1)
    assert timetable.zoom == zoom
    assert timetable.verticalScrollBar().value() > down
    turn(driver, at, -2, CONTROL)
    assert timetable.zoom == pytest.approx(before)


def test_the_keys_of_the_zoom(driver):
    before = driver.timetable.zoom
    driver.key(Key.Key_Plus, CONTROL)
    assert driver.timetable.zoom > before
    driver.key(Key.Key_Minus, CONTROL)
    driver.key(Key.Key_Minus, CONTROL)
    assert driver.timetable.zoom < before
    driver.key(Key.Key_0, CONTROL)
    assert driver.timetable.zoom == before
