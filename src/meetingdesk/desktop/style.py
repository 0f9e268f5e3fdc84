"""The look of the whole application: style, palette and font, following the system's light and dark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFocusFrame, QToolTip, QWidget
from shiboken6 import isValid

from meetingdesk.desktop.flat_style import FlatStyle
from meetingdesk.desktop.theme import font, theme


class FocusRing(QObject):
    """Draws the outline round the button that has the keyboard; fields and tables paint their own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._frame is not None and not isValid(self._frame):  # it goes with the parent of what it framed
            self._frame = None
        shown = isinstance(new, QAbstractButton) and new.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        )
        if shown and self._frame is None:
            self._frame = QFocusFrame()
        if self._frame is not None:
            self._frame.setWidget(new if shown else None)  # type: ignore[arg-type]  # None hides it, the stubs forget


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
