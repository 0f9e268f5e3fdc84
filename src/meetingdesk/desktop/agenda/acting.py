"""Actions of a screen, and where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget


def make_action(screen: QWidget, text: str, keys: str, call: Callable[[], object]) -> QAction:
    """Return an action of a screen, with its shortcut if there is one, that works while the screen has the keyboard."""
    action = QAction(text, screen)
    if keys:
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: call())
    screen.addAction(action)
    return action


def has_focus(widget: QWidget) -> bool:
    """Tell whether the keyboard is in a widget."""
    focus = QApplication.focusWidget()
    return isinstance(focus, QWidget) and (focus is widget or widget.isAncestorOf(focus))
