"""Paints a conflict or warning: its sign and name, what is wrong, how to mend it, each in as many lines as it needs."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.item_models.problems import ROW_ROLE, WORDS_ROLE
from meetingdesk.desktop.theme import font, length, text_scale, theme
from meetingdesk.rows.conflicts import ConflictRow

ROLES = ("strong", "body", "small")  # of the name, of what is wrong, of how to mend it
SIGNS = {"night": "moon", "clock_change": "clock", "weekend": "calendar", "holiday": "calendar"}
_LEAD, _MARGIN, _GAP, _ICON = 44, 16, 2, 20
_WRAP = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def sign_of(row: ConflictRow) -> tuple[str, str]:
    """Return the icon and the tone of a row."""
    if row.severity == "conflict":
        return "conflict", "danger"
    return SIGNS.get(row.kind, "warning"), "warning"


@lru_cache(maxsize=4096)
def _height(text: str, role: str, width: int, _scale: float) -> int:
    return QFontMetrics(font(role)).boundingRect(QRect(0, 0, width, 10_000), _WRAP, text).height()


class ProblemLine(QStyledItemDelegate):
    """Lines as high as their words need in the width that there is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the words need beside a scroll bar, which comes only once the lines are laid out."""
        view: Any = option.widget
        width = view.width() - view.verticalScrollBar().sizeHint().width() if isinstance(view, QListView) else 280
        heights = [_height(t, r, max(width - _LEAD - _MARGIN, 80), text_scale()) for t, r in self._parts(index)]
        return QSize(0, sum(heights) + _GAP * (len(heights) - 1) + 2 * length("space.3"))

    @staticmethod
    def _parts(index: QModelIndex | QPersistentModelIndex) -> list[tuple[str, str]]:
        return list(zip(index.data(WORDS_ROLE), ROLES, strict=True))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, sign and words, and a hairline below."""
        self.initStyleOption(option, index)
        option.text = ""
        row, cell, view = index.data(ROW_ROLE), QRect(option.rect), option.widget
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        name, tone = sign_of(row)
        left = cell.right() - _MARGIN - _ICON + 1 if rtl else cell.left() + _MARGIN
        y = cell.top() + length("space.3")
        icons.paint(painter, name, "selectionText" if on else tone, left, y, _ICON)
        room = cell.adjusted(_MARGIN if rtl else _LEAD, 0, -_LEAD if rtl else -_MARGIN, 0)
        for (text, role), colour in zip(self._parts(index), ("text", "text", "muted"), strict=True):
            high = _height(text, role, room.width(), text_scale())
            painter.setFont(font(role))
            painter.setPen(theme().colour("selectionText" if on else colour))
            painter.drawText(QRect(room.left(), y, room.width(), high), _WRAP, isolated(text))
            y += high + _GAP
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().colour("line"))
        painter.restore()
