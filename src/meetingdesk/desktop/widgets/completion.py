"""Completing what is typed into a field, by any part of the texts on offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def offer(line: QLineEdit, texts: Sequence[str]) -> QCompleter:
    """Let a field complete one of these texts; return its completer, which is made once.

    Qt deletes a completer that another takes the place of at once, even while it is the one that hands a key on.
    """
    completer = cast("QCompleter | None", line.completer())  # Qt allows none
    if completer is None:
        completer = QCompleter(line)
        completer.setModel(QStringListModel(completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
    model = completer.model()
    assert isinstance(model, QStringListModel)
    if model.stringList() != list(texts):
        model.setStringList(texts)
    return completer
