"""PySide6 6.12.0 on Python 3.11 loses a reference to None with each void call, and aborts after some thousands."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 300


def test_a_void_call_keeps_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")
        label.parent()
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
