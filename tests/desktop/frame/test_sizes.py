"""Wide, narrow, least; light and dark; left and right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop import settings
from meetingdesk.desktop.theme import theme
from meetingdesk.desktop.widgets import ScreenBar


def test_the_rail_folds_in_a_narrow_window_and_unfolds_again(window, qtbot):
    assert window.rail.width() == 216
    window.resize(1100, 800)
    qtbot.waitUntil(lambda: window.rail.width() == 56)
    assert window.rail.button("overview").toolTip()
    window.resize(1101, 800)
    qtbot.waitUntil(lambda: window.rail.width() == 216)
    assert window.rail.button("overview").toolTip() == ""


def test_it_fits_into_the_least_window(window, qtbot):
    window.resize(960, 600)
    assert (window.width(), window.height()) == (960, 600)
    window.resize(100, 100)
    assert (window.width(), window.height()) == (960, 600)


def test_parts_have_the_heights_of_the_design(window):
    assert window.top_bar.height() == 48
    assert window.status_bar.height() == 28
    window.show_screen("history")
    assert window.stack.screen_on_show.findChild(ScreenBar).height() == 56


@pytest.mark.parametrize("size", [(1440, 900), (960, 600)])
@pytest.mark.parametrize("dark", [False, True])
def test_the_grounds_are_those_of_the_mode(window, qtbot, dark, size):
    theme().set_dark(dark)
    window.resize(*size)
    spots = {"rail": QPoint(3, 500), "window": QPoint(window.rail.width() + 6, 24)}

    def as_they_should_be():
        image = window.grab().toImage()
        return all(image.pixelColor(spot) == theme().colour(token) for token, spot in spots.items())

    qtbot.waitUntil(as_they_should_be, timeout=2000)


def test_from_right_to_left_the_rail_stands_on_the_right(make_window, sample_copy, qtbot):
    app = QApplication.instance()
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = make_window(sample_copy)
        assert window.rail.mapTo(window, window.rail.rect().topLeft()).x() > window.width() / 2
        assert window.grab().toImage().pixelColor(window.width() - 3, 500) == theme().colour("rail")
        window.toast.offer("Gone")
        assert window.toast.geometry().right() < window.rail.geometry().left()
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_place_and_size_are_remembered(make_window):
    window = make_window(size=(960, 640))
    window.close()
    assert settings.geometry() is not None
    assert make_window(size=None).height() == 640


def test_light_and_dark_can_be_chosen_and_are_kept(window, make_window):
    system, light, dark = window.commands.appearance
    assert system.isChecked()
    dark.trigger()
    assert settings.appearance() == "dark"
    assert dark.isChecked()
    assert not system.isChecked()
    assert theme().dark  # also where the desktop knows nothing of such a wish, as here
    theme().set_dark(False)
    make_window()
    assert theme().dark
    light.trigger()
    assert not theme().dark
    system.trigger()
    assert settings.appearance() == "system"


def test_the_figures_of_the_rail_are_tinted_only_when_something_waits(window):
    button = window.rail.button("history")
    button.set_figure(0, "danger")
    assert button.figure == (0, "")
    button.set_figure(3, "danger")
    assert button.figure == (3, "danger")
    assert button.accessibleName() == "History, 3"
