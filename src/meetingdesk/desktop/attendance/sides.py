"""What stands beside the matrix, or over it where there is no room: names that wait, or the rows behind a figure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from meetingdesk.desktop.theme import length, scaled

NARROW = 1044  # the window at 1100 with its rail folded: what is beside the matrix lies over it from there on
_LEAST = 392


class Sides(QObject):
    """One of the panels at a time; none while a log is taken in."""

    def __init__(self, page: QWidget, content: QStackedWidget, panels: Sequence[QWidget]) -> None:
        super().__init__(page)
        self._page, self._content, self._panels = page, content, tuple(panels)
        self._wanted: QWidget | None = None
        for panel in panels:
            panel.hide()

    @property
    def on_show(self) -> QWidget | None:
        """The panel that stands there."""
        return next((panel for panel in self._panels if panel.isVisible()), None)

    def show(self, panel: QWidget | None) -> None:
        """Put a panel there, or nothing."""
        self._wanted = panel
        self.place()

    def place(self) -> None:
        """Lay the page out anew."""
        on = self._wanted is not None and self._content.currentIndex() == 0
        for panel in self._panels:
            panel.setVisible(on and panel is self._wanted)
        width, height = self._page.width(), self._page.height()
        side = min(scaled(length("layout.inspector.attendance")), max(_LEAST, width * 3 // 5))
        beside = side if on and width > scaled(NARROW) else 0
        mirrored = self._page.isRightToLeft()
        self._content.setGeometry(beside if mirrored else 0, 0, width - beside, height)
        for panel in self._panels:
            panel.setGeometry(0 if mirrored else width - side, 0, side, height)
            panel.raise_()
