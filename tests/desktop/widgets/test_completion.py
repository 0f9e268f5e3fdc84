"""Completing what is typed: any part of a text finds it, and the completer of a field is made once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from meetingdesk.desktop.widgets import completion

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "support raise", extend=True)  # painted in memory


def found(completer, part):
    completer.setCompletionPrefix(part)
    return [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]


def test_any_part_of_a_text_finds_it(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    completer = completion.offer(line, ["Opening remarks", "Closing remarks"])
    assert found(completer, "REM") == ["Opening remarks", "Closing remarks"]
    assert found(completer, "clos") == ["Closing remarks"]


def test_other_texts_come_into_the_same_completer(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    first = completion.offer(line, ["a", "b"])
    assert completion.offer(line, ["c"]) is first
    assert found(first, "") == ["c"]


def test_texts_may_change_while_one_of_them_is_taken(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    completer = completion.offer(line, ["Fiji", "Fijian"])
    taken = []
    completer.activated.connect(lambda text: (taken.append(text), completion.offer(line, ["Tonga"])))
    line.show()
    qtbot.keyClicks(line, "fij")
    popup = completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert taken == ["Fiji"]
    assert found(completer, "") == ["Tonga"]
