"""The view of a table of shares: each cell a bar with its figures. The arrows go from cell to cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from meetingdesk.desktop.attendance.by_region import FiguresHead
from meetingdesk.desktop.attendance.cells import LEAD
from meetingdesk.desktop.flat import hair, isolated, leading
from meetingdesk.desktop.item_models.shares import CODE_ROLE, SHARE_ROLE, Share, SharesTable
from meetingdesk.desktop.theme import font, length, scaled, tall, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip

_MARGIN = 8
_NAME, _COLUMN, _BAR = 320, 180, 72

Index = QModelIndex | QPersistentModelIndex


class _Cells(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(_COLUMN), tall("rows.table"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        cell: QRect = option.rect
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        line = hair(painter)
        painter.fillRect(QRectF(cell.left(), cell.bottom() + 1 - line, cell.width(), line), theme().colour("line"))
        mirrored = view.isRightToLeft()
        if index.column() == 0:
            self._name(painter, cell, index, mirrored=mirrored)
        elif (share := index.data(SHARE_ROLE)) is not None:
            self._share(painter, cell, share, mirrored=mirrored)
        if view.hasFocus() and index == view.currentIndex():
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)

    def _name(self, painter: QPainter, cell: QRect, index: Index, *, mirrored: bool) -> None:
        before = LEAD
        if code := str(index.data(CODE_ROLE) or ""):
            chip = QRect(cell.topLeft(), chip_size())
            chip.moveCenter(cell.center())
            chip.moveLeft(cell.right() - LEAD - chip.width() + 1 if mirrored else cell.left() + LEAD)
            paint_chip(painter, chip, code, right_to_left=mirrored)
            before += chip.width() + _MARGIN
        room = cell.adjusted(_MARGIN, 0, -before, 0) if mirrored else cell.adjusted(before, 0, -_MARGIN, 0)
        painter.setFont(font("body"))
        painter.setPen(theme().colour("text"))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(text))

    def _share(self, painter: QPainter, cell: QRect, share: Share, *, mirrored: bool) -> None:
        thick = length("control.presence_bar")
        inner = cell.adjusted(_MARGIN, 0, -_MARGIN, 0)
        track = QRect(inner.left(), cell.center().y() - thick // 2 + 1, min(scaled(_BAR), inner.width() // 2), thick)
        rest = inner.adjusted(track.width() + _MARGIN, 0, 0, 0)
        filled = QRect(track.left(), track.top(), round(track.width() * min(1.0, share.part)), thick)
        turn = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        track, rest, filled = (QStyle.visualRect(turn, cell, part) for part in (track, rest, filled))
        painter.fillRect(track, theme().colour("presenceTrack"))
        painter.fillRect(filled, theme().colour("presence"))
        painter.setFont(font("body"))
        painter.setPen(theme().colour("text"))
        text = painter.fontMetrics().elidedText(share.text, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(text))


class SharesView(QTableView):
    """One stop for the keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = SharesTable(self)
        self.setAccessibleName(name)
        self.setHorizontalHeader(FiguresHead(Qt.Orientation.Horizontal, self))
        self.setModel(self.table)
        self.setItemDelegate(_Cells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(tall("rows.table"))
        self.horizontalHeader().setFixedHeight(tall("rows.table_header"))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.table.modelReset.connect(self.share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Give the names what the columns leave."""
        columns = self.table.columnCount() - 1
        if columns < 0:
            return
        each = scaled(_COLUMN)
        self.setColumnWidth(0, max(scaled(_NAME), self.viewport().width() - columns * each))
        for column in range(1, columns + 1):
            self.setColumnWidth(column, each)
