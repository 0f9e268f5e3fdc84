"""The look of the whole application: style, palette and font, following the system's light and dark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QPushButton,
    QRadioButton,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from meetingdesk.desktop.flat_style import FlatStyle
from meetingdesk.desktop.theme import font, theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FocusRing(QObject):
    """Draws the outline round the button that has the keyboard; fields and tables, rows and pills paint their own.

    It is there when the last thing touched was a key, whatever brought the keyboard to the button. Qt itself knows of
    Tab and arrows alone: after F6 or Ctrl+3 nobody would see where the keyboard is. Enter presses the button.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        self._by_keys = False
        app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is not None:
            self._watch(new)
        self._outline(new if self._by_keys and isinstance(new, QAbstractButton) and not _paints_own(new) else None)

    def _watch(self, widget: QWidget) -> None:
        """Watch what has the keyboard, for keys, and its window, where every press of the mouse comes by first.

        Boxes are not watched: their windows come and go, and Python may still know one that is gone by the same place.
        """
        widget.installEventFilter(self)
        window = widget.window()
        handle = window.windowHandle() if window.windowType() == Qt.WindowType.Window else None
        if handle is not None and isValid(handle):
            handle.installEventFilter(self)

    def _outline(self, widget: QWidget | None) -> None:
        if self._frame is not None and not isValid(self._frame):  # it goes with the parent of what it framed
            self._frame = None
        if widget is not None and self._frame is None:
            self._frame = QFocusFrame()
        if self._frame is not None:
            self._frame.setWidget(widget)  # type: ignore[arg-type]  # None hides it, the stubs forget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep in mind what was touched last, and have Enter press a button."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._by_keys = False
            self._outline(None)
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self._by_keys = True
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QAbstractButton):
                return _pressed_by_enter(watched, event)
        return False


def _paints_own(button: QAbstractButton) -> bool:
    """Tell whether a button shows by itself that it has the keyboard, as rows and pills do."""
    return bool(getattr(button, "paints_focus", False))


def _pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter, as by Space; a box to tick leaves Enter to its form. Buttons of dialogs do it anyway."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in _ENTER or not plain or isinstance(button, QCheckBox | QRadioButton):
        return False
    if isinstance(button, QPushButton) and button.autoDefault():
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def apply_theme(app: QApplication) -> None:
    """Give the application its style, palette and font, now and whenever light and dark change."""
    app.setStyle(FlatStyle())
    FocusRing(app)
    recolour()
    theme().changed.connect(recolour)


def recolour() -> None:
    """Give palette and fonts anew: the mode has changed, or the size of text."""
    palette = theme().palette()
    QApplication.setPalette(palette)
    QApplication.setFont(font("body"))
    QToolTip.setPalette(palette)
    QToolTip.setFont(font("small"))
