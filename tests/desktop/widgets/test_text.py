"""What comes from data is shown as it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from meetingdesk.desktop.widgets import Card, ElidedLabel, OutlineButton, Strip, ToolIcon, literal, plain_label, tip

HOSTILE = "<b>R&D</b> <img src='/etc/hostname'>"


def test_markup_in_a_label_is_only_letters(qtbot):
    label = plain_label(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    plain = plain_label("x" * len(HOSTILE))
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width() / 2


def test_markup_in_a_tooltip_is_only_letters():
    document = QTextDocument()
    document.setHtml(tip(HOSTILE))
    assert document.toPlainText() == HOSTILE
    assert tip("") == ""


def test_an_ampersand_makes_no_shortcut(qtbot):
    button = OutlineButton("R&D")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "R&D"
    assert literal("a & b") == "a && b"


def test_a_cut_label_has_the_whole_in_its_tooltip(qtbot):
    label = ElidedLabel(HOSTILE)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == tip(HOSTILE)
    label.resize(label.sizeHint().width() + 10, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < label.sizeHint().width()


def test_the_margins_of_a_label_cut_nothing(qtbot):
    label = ElidedLabel("Tue 24 Nov 2026, 16:00 Brussels")
    qtbot.addWidget(label)
    label.setContentsMargins(6, 0, 10, 0)
    label.resize(label.sizeHint())
    label.show()
    assert label.toolTip() == ""


def test_names_of_cards_strips_and_icons_are_plain(qtbot):
    card, strip, icon = Card(HOSTILE), Strip("danger", HOSTILE), ToolIcon("undo", HOSTILE)
    for widget in (card, strip, icon):
        qtbot.addWidget(widget)
        assert widget.accessibleName() == HOSTILE
    assert strip.text == HOSTILE


def test_a_label_with_margins_asks_for_them_too(qtbot):
    label = ElidedLabel("Brussels")
    qtbot.addWidget(label)
    label.setContentsMargins(0, 0, 10, 0)
    label.resize(label.sizeHint())
    label.show()
    assert not label.toolTip()
