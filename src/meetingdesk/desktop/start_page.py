"""What stands there before a file is open: new, open, the sample, and the files used last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from meetingdesk.desktop import settings
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import (
    Card,
    ElidedLabel,
    FilledButton,
    OutlineButton,
    ToolIcon,
    hairline,
    margins,
    plain_label,
)

_WIDTH = 560
_ROW = 52
_ABOVE = 0.4  # of the height that is left over


class StartPage(QWidget):
    """Says what the program is for and offers the ways to begin."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = Card(self.tr("Recent files"))
        middle = QVBoxLayout()
        middle.setSpacing(length("space.2"))
        middle.addWidget(plain_label("MeetingDesk", "title"))
        sentence = plain_label(
            self.tr("Sittings, agenda, delegations, invitations and sheets in one local file."), "body", "muted"
        )
        sentence.setWordWrap(True)
        middle.addWidget(sentence)
        middle.addSpacing(length("space.3"))
        middle.addLayout(self._buttons())
        middle.addSpacing(length("space.4"))
        middle.addWidget(self._recent)
        self._centre = centre = QWidget()
        centre.setLayout(middle)
        self._above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column = column = QVBoxLayout(self)
        column.addSpacerItem(self._above)
        line = QHBoxLayout()  # not aligned by the column, which would forget how high the sentence is in its width
        line.addStretch(1)
        line.addWidget(centre)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keyboard at the first button."""
        super().showEvent(event)
        self._first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as wide as one reads well, or as there is room; nothing moves when a message comes above."""
        super().resizeEvent(event)
        self._centre.setFixedWidth(min(scaled(_WIDTH), self.width() - 2 * length("space_use.page_margin")))
        self._place()

    def _place(self) -> None:
        """Stand above the middle of the window, wherever this page begins in it."""
        high = self._centre.sizeHint().height()
        top = round((self.window().height() - high) * _ABOVE) - self.mapTo(self.window(), QPoint(0, 0)).y()
        room = max(0, self.height() - high - self._column.contentsMargins().top())
        self._above.changeSize(0, min(max(0, top), room), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()
        self._column.activate()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(length("space_use.between_controls"))
        self._first = sample = FilledButton(self.tr("Try the sample office"), "play")
        sample.clicked.connect(self.sample_wanted)
        new = OutlineButton(self.tr("New office…"), "add")
        new.clicked.connect(self.new_wanted)
        existing = OutlineButton(self.tr("Open…"), "import")
        existing.clicked.connect(self.open_wanted)
        for button in (sample, new, existing):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def refresh(self) -> None:
        """List the recent files anew."""
        while (item := self._recent.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        files = settings.recent_files()
        for place, path in enumerate(files):
            if place:
                self._recent.body.addWidget(hairline())
            self._recent.body.addWidget(self._line(path))
        self._recent.setVisible(bool(files))
        self._place()

    def _line(self, path: Path) -> QWidget:
        there = path.is_file()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ElidedLabel(path.name, "strong", "text" if there else "disabled"))
        words.addWidget(ElidedLabel(str(path.parent) if there else self.tr("is gone"), "small", "muted"))
        words.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(margins(16, 0, 8, 0))
        line.addLayout(words, 1)
        button = OutlineButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()} {path.name}")
        button.setEnabled(there)
        button.clicked.connect(lambda: self.recent_wanted.emit(path))
        forget = ToolIcon("close", self.tr("Take off this list"))
        forget.clicked.connect(lambda: self._forget(path))
        line.addWidget(button)
        line.addWidget(forget)
        row = QWidget()
        row.setLayout(line)
        row.setMinimumHeight(_ROW)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return row

    def _forget(self, path: Path) -> None:
        settings.forget_file(path)
        self.refresh()
