"""A field that looks for things: its icon, the words that say what it looks into, a cross that empties it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from meetingdesk.desktop.flat import leading
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.theme import length

_LEAST = 96
_AROUND = 28  # pixels that the style keeps clear of words and icon together


class SearchField(QLineEdit):
    """As wide as its words where there is room, narrower where there is not."""

    def __init__(self, words: str, sign: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self.setAlignment(leading(mirrored=self.isRightToLeft()) | Qt.AlignmentFlag.AlignVCenter)  # beside its icon
        self.addAction(icon(sign, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the room of its words and its icon: the cross comes only when they have gone."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + length("control.height") + _AROUND, super().sizeHint().height())
