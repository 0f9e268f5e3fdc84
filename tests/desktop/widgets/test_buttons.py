"""Buttons, the switch, the strip, the bar of work."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from meetingdesk.desktop.jobs import Jobs
from meetingdesk.desktop.theme import theme
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, ProgressBar4, Segmented, Strip


@pytest.fixture
def shown(qtbot, qapp):
    """Return a function that shows widgets side by side in an active window."""
    box = QWidget()
    qtbot.addWidget(box)

    def show(*widgets):
        layout = QHBoxLayout(box)
        layout.setContentsMargins(12, 12, 12, 12)
        for widget in widgets:
            layout.addWidget(widget)
        box.show()
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        return box

    return show


@pytest.fixture
def jobs(qapp):
    jobs = Jobs(qapp)
    yield jobs
    assert jobs.shut_down()


def test_the_switch_goes_by_mouse_and_by_arrows(qtbot, shown):
    switch = Segmented([("timetable", "Timetable"), ("list", "List"), ("plan", "Plan")])
    shown(switch)
    assert switch.current == "timetable"
    with qtbot.waitSignal(switch.chosen) as told:
        qtbot.mouseClick(switch.button("list"), Qt.MouseButton.LeftButton)
    assert told.args == ["list"]
    switch.button("list").setFocus()
    with qtbot.waitSignal(switch.chosen) as told:
        qtbot.keyClick(switch.button("list"), Qt.Key.Key_Right)
    assert told.args == ["plan"]
    assert switch.current == "plan"
    switch.choose("timetable")
    assert switch.current == "timetable"


def test_buttons_have_the_height_of_the_tokens_and_one_flat_ground(qtbot, shown):
    filled = FilledButton("Add")
    box = shown(filled, QPushButton("Other"), QLineEdit())
    assert {widget.height() for widget in (filled, box.findChild(QLineEdit))} == {32}
    image = filled.grab().toImage()
    column = {image.pixelColor(6, y).name() for y in range(4, image.height() - 4)}
    assert column == {theme().colour("accent").name()}


def test_the_outline_of_focus_comes_with_the_keyboard_only(qtbot, shown):
    one, other = OutlineButton("One"), OutlineButton("Other")
    box = shown(one, other)

    def ring(button):
        spot = button.geometry().topLeft()
        return box.grab().toImage().pixelColor(spot.x() + button.width() // 2, spot.y() - 2) == theme().colour("focus")

    qtbot.mouseClick(box.windowHandle(), Qt.MouseButton.LeftButton, pos=one.geometry().center())  # as the system does
    assert one.hasFocus()
    assert not ring(one)
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert other.hasFocus()
    qtbot.waitUntil(lambda: ring(other))
    assert not ring(one)


def test_a_field_with_the_keyboard_and_a_bad_field_have_thick_outlines(qtbot, shown):
    good, bad = QLineEdit(), QLineEdit()
    bad.setProperty("bad", True)
    shown(good, bad)
    good.setFocus()

    def rim(field):
        image = field.grab().toImage()
        return [image.pixelColor(image.width() // 2, y).name() for y in (0, 1)]

    assert rim(good) == [theme().colour("focus").name()] * 2
    assert rim(bad) == [theme().colour("dangerSolid").name()] * 2


def test_a_strip_acts_and_closes(qtbot, shown):
    acted = []
    strip = Strip("warning", "Too late.", [("Find a slot", lambda: acted.append(True))])
    shown(strip)
    buttons = {button.accessibleName(): button for button in strip.findChildren(OutlineButton)}
    buttons["Find a slot"].click()
    assert acted == [True]
    with qtbot.waitSignal(strip.closed):
        strip.close_button.click()
    assert strip.isHidden()


def test_the_bar_of_work_offers_cancel_after_half_a_second(qtbot, shown, jobs):
    go_on = threading.Event()
    outcome = []

    def task(progress):
        for step in range(1000):
            progress(step, 1000)
            go_on.wait(0.01)
        return "done"

    job = jobs.start("Drawing", task, outcome.append, refused=outcome.append, broke=outcome.append)
    bar = ProgressBar4()
    shown(bar)
    bar.watch(job)
    assert bar.isVisible()
    assert not bar.cancel_button.isVisible()
    qtbot.waitUntil(bar.cancel_button.isVisible, timeout=2000)
    with qtbot.waitSignal(job.ended):
        qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert outcome == []


def test_a_job_answers_on_the_thread_of_the_window(qtbot, jobs):
    seen = []
    here = threading.get_ident()
    jobs.start("Counting", lambda _p: threading.get_ident(), lambda there: seen.append((there, threading.get_ident())),
               refused=seen.append, broke=seen.append)  # fmt: skip
    qtbot.waitUntil(lambda: bool(seen))
    there, answered = seen[0]
    assert there != here == answered
