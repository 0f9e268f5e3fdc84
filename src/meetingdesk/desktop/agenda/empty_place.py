"""What is offered beside a place whose speaker has still to be named: somebody else, or doing without the item."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingdesk.desktop.widgets import OutlineButton, tip


class EmptyPlace(QWidget):
    """Three buttons; the last two want the item in a slot."""

    replacing = Signal()
    closing = Signal()
    leaving = Signal()

    def __init__(self, *, placed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.replace = OutlineButton(self.tr("Replace\u2026"))
        self.close_up = OutlineButton(self.tr("Close up"))
        self.to_tray = OutlineButton(self.tr("Move to the tray"))
        self.close_up.setToolTip(tip(self.tr("Take the item out; the items after it move up")))
        self.to_tray.setToolTip(tip(self.tr("Take the item out; its time stays free")))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 8)
        grid.setSpacing(4)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.replace, 0, 0)
        grid.addWidget(self.close_up, 0, 1)
        grid.addWidget(self.to_tray, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeading)
        for button, signal in (
            (self.replace, self.replacing),
            (self.close_up, self.closing),
            (self.to_tray, self.leaving),
        ):
            button.clicked.connect(signal)
        self.close_up.setEnabled(placed)
        self.to_tray.setEnabled(placed)
