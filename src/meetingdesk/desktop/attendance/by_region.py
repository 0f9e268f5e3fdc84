"""The figures of the day by region and kind, as a table: entities above, people below them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from meetingdesk.desktop.attendance.cells import LEAD, MARGIN
from meetingdesk.desktop.flat import hair, isolated, leading
from meetingdesk.desktop.item_models.attended import CODE_ROLE, FIGURE_ROLE, AttendedTable
from meetingdesk.desktop.theme import font, scaled, tall, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip
from meetingdesk.rows.attendance import FigureCell

_REGION, _KIND = 320, 88  # a column of the names unless one is longer, of the figures at least
NONE = "\u2013"  # where a region has no entity of a kind

Index = QModelIndex | QPersistentModelIndex


class FigureCells(QStyledItemDelegate):
    """Paints a region with its chip, and the two figures of a cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row the height of two lines."""
        return QSize(scaled(_KIND), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        self.initStyleOption(option, index)
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        cell: QRect = option.rect
        model = index.model()
        assert isinstance(model, AttendedTable)
        is_sum = model.is_sum(index.row())
        if is_sum:
            painter.fillRect(cell, theme().colour("sunken"))
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        line = hair(painter)
        painter.fillRect(QRectF(cell.left(), cell.bottom() + 1 - line, cell.width(), line), theme().colour("line"))
        mirrored = view.isRightToLeft()
        if index.column() == 0:
            self._region(painter, cell, index, mirrored=mirrored, strong=is_sum)
        elif (figures := index.data(FIGURE_ROLE)) is not None:
            self._figures(painter, cell, figures, strong=is_sum or index.column() == model.columnCount() - 1)
        else:
            painter.setPen(theme().colour("muted"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, NONE)
        if view.hasFocus() and index == view.currentIndex():
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)

    def _region(self, painter: QPainter, cell: QRect, index: Index, *, mirrored: bool, strong: bool) -> None:
        before = LEAD
        if code := str(index.data(CODE_ROLE)):
            chip = QRect(cell.topLeft(), chip_size())
            chip.moveCenter(cell.center())
            chip.moveLeft(cell.right() - LEAD - chip.width() + 1 if mirrored else cell.left() + LEAD)
            paint_chip(painter, chip, code, right_to_left=mirrored)
            before += chip.width() + MARGIN
        room = cell.adjusted(MARGIN, 0, -before, 0) if mirrored else cell.adjusted(before, 0, -MARGIN, 0)
        painter.setFont(font("strong" if strong else "body"))
        painter.setPen(theme().colour("text"))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(text))

    def _figures(self, painter: QPainter, cell: QRect, figures: FigureCell, *, strong: bool) -> None:
        room = cell.adjusted(MARGIN, 4, -MARGIN, -4)
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.height() - upper.height())
        painter.setFont(font("strong" if strong else "body"))
        painter.setPen(theme().colour("text"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, f"{figures.represented}/{figures.entities}")
        painter.setFont(font("small"))
        painter.setPen(theme().colour("muted"))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, f"{figures.attended}/{figures.people}")


def row_height() -> int:
    """Return the height of a row: two lines."""
    return max(scaled(44), QFontMetrics(font("body")).height() + QFontMetrics(font("small")).height() + 10)


class FiguresHead(QHeaderView):
    """The headings; that of the regions stands above their chips."""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - the name is Qt's
        """Draw one heading."""
        if logicalIndex:
            super().paintSection(painter, rect, logicalIndex)
            return
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        room = QStyle.visualRect(self.layoutDirection(), rect, rect.adjusted(LEAD, 0, -MARGIN, 0))
        painter.setPen(theme().colour("muted"))
        text = str(self.model().headerData(0, Qt.Orientation.Horizontal))
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, leading(mirrored=self.isRightToLeft()) | Qt.AlignmentFlag.AlignVCenter, isolated(words))


class ByRegionView(QTableView):
    """One stop for the keyboard; the arrows go from cell to cell. `asked` gives the Group of a cell."""

    asked = Signal(object)

    def __init__(self, model: AttendedTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(FiguresHead(Qt.Orientation.Horizontal, self))
        self.setModel(model)
        self.setItemDelegate(FigureCells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.activated.connect(self._ask)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setFixedHeight(tall("rows.table_header"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _ask(self, index: QModelIndex) -> None:
        model = self.model()
        assert isinstance(model, AttendedTable)
        if (group := model.group(index)) is not None:
            self.asked.emit(group)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.share()

    def _longest(self) -> int:
        """Return the width that shows the longest name beside its chip."""
        model, metrics = self.model(), QFontMetrics(font("body"))
        names = (str(model.index(row, 0).data()) for row in range(model.rowCount()))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return LEAD + chip_size().width() + MARGIN + longest + 2 * MARGIN

    def share(self) -> None:
        """Give the region its room, and the rest to the kinds."""
        columns = self.model().columnCount() - 1
        if columns < 1:
            return
        width = self.viewport().width()
        region = min(max(scaled(_REGION), self._longest()), max(scaled(200), width - columns * scaled(_KIND)))
        self.setColumnWidth(0, region)
        each = max(scaled(_KIND), (width - region) // columns)
        self.setColumnWidth(0, max(region, width - each * columns))  # with what the division has left
        for column in range(1, columns + 1):
            self.setColumnWidth(column, each)
