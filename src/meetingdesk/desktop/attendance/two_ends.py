"""A list whose lines have a text at the leading side and a muted one at the trailing side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from meetingdesk.desktop.flat import hair, isolated, leading
from meetingdesk.desktop.theme import font, tall, theme
from meetingdesk.desktop.widgets import tip

_END = int(Qt.ItemDataRole.UserRole)
_MARGIN = 16


class _Line(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, tall("rows.review_next"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        rect, line = option.rect, hair(painter)
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - line, rect.width(), line), theme().colour("line"))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        end = str(index.data(_END) or "")
        painter.setFont(font("small"))
        metrics = painter.fontMetrics()
        wide = min(metrics.horizontalAdvance(end) + 2, room.width() // 2)
        painter.setPen(theme().colour("selectionText" if chosen else "muted"))
        shown = metrics.elidedText(end, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(room, leading(mirrored=not mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(shown))
        gap = wide + 12 if end else 0
        room = room.adjusted(gap, 0, 0, 0) if mirrored else room.adjusted(0, 0, -gap, 0)
        painter.setFont(font("strong" if chosen else "body"))
        painter.setPen(theme().colour("selectionText" if chosen else "text"))
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(shown))
        if view.hasFocus() and index == view.currentIndex():
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme().colour("focus"))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme().colour("focus"))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return bool(super().helpEvent(event, view, option, index))
        QToolTip.showText(event.globalPos(), tip(f"{index.data()}\n{index.data(_END) or ''}".strip()), view)
        return True


class TwoEndsList(QListWidget):
    """Each line has a key of its own, by which it can be found and chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[Any] = []
        self.setAccessibleName(name)
        self.setItemDelegate(_Line(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_lines(self, lines: Sequence[tuple[Any, str, str]]) -> None:
        """Show lines of key, text and what stands at their end; telling nobody."""
        blocked = self.blockSignals(True)
        self.clear()
        self._keys = [key for key, _text, _end in lines]
        for _key, text, end in lines:
            item = QListWidgetItem(text, self)
            item.setData(_END, end)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {end}" if end else text)
        self.blockSignals(blocked)

    @property
    def current_key(self) -> Any:
        """The key of the current line, or None."""
        row = self.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else None

    @property
    def keys(self) -> list[Any]:
        """The keys of all lines."""
        return self._keys
