"""Colours can be read, and a change of mode reaches everything at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox

from meetingdesk.desktop.theme import font, length, theme, tokens
from meetingdesk.desktop.widgets import Panel, plain_label

GRAPHIC, TEXT = 3.0, 4.5
GROUNDS = ("window", "rail", "surface", "sunken", "hover")
PAIRS = (
    [("text", ground, TEXT) for ground in (*GROUNDS, "selection", "selectionInactive", "dangerSoft", "warningSoft")]
    + [("muted", ground, TEXT) for ground in GROUNDS]
    + [(tone, ground, TEXT) for tone in ("success", "warning", "danger") for ground in (*GROUNDS, f"{tone}Soft")]
    + [("selectionText", "selection", TEXT), ("tooltipText", "tooltip", TEXT), ("accentText", "accent", TEXT)]
    + [("accentText", "accentHover", TEXT), ("accentText", "accentPressed", TEXT), ("link", "surface", TEXT)]
    + [("nightText", ground, TEXT) for ground in ("night", "nightStrong", "surface")]
    + [("lineControl", ground, GRAPHIC) for ground in ("surface", "window", "sunken", "raised")]
    + [("focus", ground, GRAPHIC) for ground in ("surface", "window", "rail", "sunken", "selection")]
    + [(f"{tone}Solid", "surface", GRAPHIC) for tone in ("success", "warning", "danger")]
    + [("accent", "heat.step2.fill", 1.5), ("accent", "selection", GRAPHIC)]
)


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_and_sign_stands_out_from_its_ground(dark):
    theme().set_dark(dark)
    colour = theme().colour
    weak = [
        (tone, ground, round(contrast(colour(tone), colour(ground)), 2))
        for tone, ground, least in PAIRS
        if contrast(colour(tone), colour(ground)) < least
    ]
    assert weak == []


@pytest.mark.parametrize("dark", [False, True])
def test_the_codes_of_regions_can_be_read(dark):
    theme().set_dark(dark)
    for code in tokens()["regions"]:
        region = theme().region(code)
        assert contrast(region.ink, region.soft) >= TEXT, code
        assert contrast(region.ink, theme().colour("surface")) >= TEXT, code
        assert contrast(region.edge, region.soft) >= GRAPHIC, code


@pytest.mark.parametrize("step", range(5))
@pytest.mark.parametrize("dark", [False, True])
def test_the_figures_of_the_heat_map_can_be_read(dark, step):
    theme().set_dark(dark)
    assert contrast(theme().colour(f"heat.step{step}.text"), theme().colour(f"heat.step{step}.fill")) >= TEXT


def test_a_change_of_mode_reaches_application_labels_and_grounds(qtbot, qapp):
    label = plain_label("words", tone="muted")
    panel = Panel("rail")
    for widget in (label, panel):
        qtbot.addWidget(widget)
        widget.resize(40, 40)
    before = panel.grab().toImage().pixelColor(20, 20)
    theme().set_dark(True)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == theme().colour("window")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme().colour("muted")
    after = panel.grab().toImage().pixelColor(20, 20)
    assert before != after == theme().colour("rail")


def test_only_the_text_of_what_is_disabled_changes(qapp):
    palette = theme().palette()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled == theme().colour("disabled")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Window) == theme().colour("window")
    assert palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight) == theme().colour(
        "selectionInactive"
    )


def test_sizes_and_type_come_from_the_tokens(qapp):
    assert length("layout.rail") == 216
    assert font("title").pixelSize() == 20
    assert font("code").letterSpacing() > 0


def test_the_words_of_a_choice_keep_off_its_edge_from_right_to_left_too(qtbot, qapp):
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItem("Confirmed")
    box.resize(200, 32)
    option = QStyleOptionComboBox()
    gaps = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        box.setLayoutDirection(direction)
        box.initStyleOption(option)
        room = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        gaps.append(room.left() if direction == Qt.LayoutDirection.LeftToRight else box.width() - 1 - room.right())
    assert gaps[0] == gaps[1] > 4
