"""The window with all its screens: every way through it by keyboard, every name for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meetingdesk.app import PLACES
from meetingdesk.desktop.regions import takes_tab
from meetingdesk.desktop.theme import theme

NAMES = list(PLACES)


@pytest.fixture
def window(make_window, sample_copy):
    return make_window(sample_copy)


def shown(window, name, qtbot):
    window.show_screen(name)
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=30_000)
    return window.stack.screen_on_show


def name_of(widget):
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("name", NAMES)
def test_whatever_takes_the_keyboard_has_a_name(window, qtbot, name):
    shown(window, name, qtbot)
    nameless = [widget for widget in window.findChildren(QWidget) if takes_tab(widget) and not name_of(widget)]
    assert nameless == []


@pytest.mark.parametrize("name", NAMES)
def test_f6_passes_through_each_screen_and_comes_round(window, qtbot, name):
    screen = shown(window, name, qtbot)
    start = window.rail.button(name)
    start.setFocus()
    inside = False
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        inside = inside or screen.isAncestorOf(QApplication.focusWidget())
        if start.hasFocus():
            break
    assert inside
    assert start.hasFocus()


@pytest.mark.parametrize("name", NAMES)
def test_commands_of_a_screen_stand_in_the_palette(window, qtbot, name):
    screen = shown(window, name, qtbot)
    window.open_palette()
    texts = window.palette_.texts
    for action in screen.screen_actions():
        if action.isEnabled() and action.isVisible():
            assert action.text().partition("\t")[0].replace("&&", "&") in texts


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(1440, 900), (960, 600)])
def test_no_screen_pushes_the_window_wider_than_it_may_be(window, qtbot, name, size):
    shown(window, name, qtbot)
    window.resize(*size)
    qtbot.wait(30)
    assert (window.width(), window.height()) == size


@pytest.mark.parametrize("name", NAMES)
def test_every_screen_changes_its_mode_while_it_is_shown(window, qtbot, name):
    shown(window, name, qtbot)
    light = window.grab().toImage()
    theme().set_dark(True)
    qtbot.wait(50)
    dark = window.grab().toImage()
    middle = (light.width() // 2, 24)
    assert light.pixelColor(*middle) != dark.pixelColor(*middle)
    bright = sum(dark.pixelColor(x, 860).lightnessF() > 0.9 for x in range(230, 1430, 10))
    assert bright < 60  # the printed page stays white, the rest does not
