"""Ctrl+Z belongs to a text field first, as long as there is something typed to take back; then to the office."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

Field = QLineEdit | QAbstractSpinBox | QPlainTextEdit | QTextEdit
_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)


class FieldFirst(QObject):
    """Watches the field that has the keyboard, and only that one."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _FIELDS):
            old.removeEventFilter(self)
        if isinstance(new, _FIELDS):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window's shortcut have the key where the field has nothing to take back."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        if not (undo or redo) or (isinstance(watched, _FIELDS) and _can(watched, redo=redo)):
            return False
        event.ignore()
        return True


def _can(field: Field, *, redo: bool) -> bool:
    if isinstance(field, QAbstractSpinBox):
        line = field.findChild(QLineEdit)
        return line is not None and _can(line, redo=redo)
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    document = field.document()
    return document.isRedoAvailable() if redo else document.isUndoAvailable()
