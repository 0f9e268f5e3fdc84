"""A system set to high contrast: its own palette, and no words lost on it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.contrast import in_contrast
from meetingdesk.desktop.theme import theme, tokens


def black_system() -> QPalette:
    palette = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: "black", QPalette.ColorRole.Base: "black", QPalette.ColorRole.WindowText: "white",
        QPalette.ColorRole.Highlight: "#1aebff", QPalette.ColorRole.HighlightedText: "black",
        QPalette.ColorRole.ToolTipBase: "black", QPalette.ColorRole.ToolTipText: "white",
        QPalette.ColorRole.Link: "yellow",
    }.items():  # fmt: skip
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("#3ff23f"))
    return palette


def test_soft_fills_go_and_every_sign_takes_the_colour_of_text():
    names = [name for group in tokens()["palette"]["light"].values() for name in group]
    colours = in_contrast(names, black_system())
    black, white = QColor("black"), QColor("white")
    assert {colours[name].name() for name in ("window", "rail", "surface", "dangerSoft", "night")} == {black.name()}
    assert {colours[name].name() for name in ("text", "muted", "danger", "line", "lineControl")} == {white.name()}
    assert colours["accent"] == white
    assert colours["accentText"] == black
    assert colours["selection"] == QColor("#1aebff")
    assert colours["disabled"] == QColor("#3ff23f")
    assert "paper" not in colours


@pytest.fixture
def high_contrast(qapp):
    theme().set_contrast(True)
    yield
    theme().set_contrast(False)


def test_the_application_takes_the_palette_of_the_system(qapp, high_contrast):
    assert QApplication.palette().color(QPalette.ColorRole.Window) == theme().colour("window")
    assert theme().region("AMS").soft == theme().colour("itemNeutral")


def test_the_tokens_come_back_when_it_ends(qapp):
    before = theme().colour("rail")
    theme().set_contrast(True)
    theme().set_contrast(False)
    assert theme().colour("rail") == before
    assert QApplication.palette().color(QPalette.ColorRole.Base) == theme().colour("surface")


def test_the_window_stays_whole(window, high_contrast):
    assert not window.grab().isNull()
