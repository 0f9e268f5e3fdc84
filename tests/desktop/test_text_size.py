"""Text at twice its size: rows grow with it and nothing is cut without a tooltip."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from meetingdesk.desktop import theme as theme_module
from meetingdesk.desktop.theme import font, length, scale_of, scaled, tall
from meetingdesk.desktop.widgets import Chip, ElidedLabel, PlainLabel


@pytest.mark.parametrize(("pixels", "scale"), [(12, 1.0), (15, 1.0), (26, 2.0), (60, 2.0)])
def test_only_what_lies_beyond_the_usual_was_chosen_by_the_user(pixels, scale):
    assert scale_of(pixels) == scale


@pytest.fixture
def twice(monkeypatch):
    monkeypatch.setattr(theme_module, "text_scale", lambda: 2.0)


def test_rows_take_the_height_of_larger_text(qapp, twice):
    assert font("body").pixelSize() == 26
    assert tall("rows.table") == QFontMetrics(font("body")).height() + 12 > length("rows.table")
    assert scaled(30) == 60


def test_rows_keep_their_height_for_text_of_the_usual_size(qapp):
    assert tall("rows.table") == length("rows.table")
    assert scaled(30) == 30


def test_a_chip_holds_its_code(qtbot, qapp, twice):
    chip = Chip("MENA")
    qtbot.addWidget(chip)
    assert chip.width() >= QFontMetrics(font("code")).horizontalAdvance("MENA") + 10


def test_nothing_on_the_overview_is_cut(make_window, sample_copy, qtbot, twice):
    window = make_window(sample_copy, size=(1440, 900))
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: screen.next_sitting.y() > screen.todos.y())  # one above the other
    cut = [
        label.text()
        for label in screen.findChildren(PlainLabel)
        if label.isVisible() and not isinstance(label, ElidedLabel) and label.width() < label.sizeHint().width() - 1
    ]
    assert cut == []
