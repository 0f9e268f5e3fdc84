"""The view of a table of texts; a text that is cut has the whole in its tooltip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from meetingdesk.desktop.flat import hair, isolated, leading
from meetingdesk.desktop.item_models.texts import TextTable
from meetingdesk.desktop.lists.cells import LEAD, MARGIN, end_margin
from meetingdesk.desktop.theme import font, scaled, tall, theme
from meetingdesk.desktop.widgets import tip


def text_room(view: QAbstractItemView, cell: QRect, column: int) -> QRect:
    """Return where the words of a cell or heading stand: the first below the title of the page."""
    lead, end = LEAD if column == 0 else MARGIN, end_margin(view, cell)
    return cell.adjusted(end, 0, -lead, 0) if view.isRightToLeft() else cell.adjusted(lead, 0, -end, 0)


class _Cells(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        cell: QRect = option.rect
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        line = hair(painter)
        painter.fillRect(QRectF(cell.left(), cell.bottom() + 1 - line, cell.width(), line), theme().colour("line"))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _write(painter, view, text_room(view, cell, index.column()), str(index.data()), selected=selected)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return bool(super().helpEvent(event, view, option, index))
        text = str(index.data())
        cut = QFontMetrics(font("body")).horizontalAdvance(text) > text_room(view, option.rect, index.column()).width()
        QToolTip.showText(event.globalPos(), tip(text) if cut else "", view)
        return True


def _write(painter: QPainter, view: QAbstractItemView, room: QRect, text: str, *, selected: bool = False) -> None:
    painter.setFont(font("body"))
    painter.setPen(theme().colour("selectionText" if selected else "text"))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = leading(mirrored=view.isRightToLeft())
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), isolated(shown))


class _Head(QHeaderView):
    """Headings, each above where the texts of its column begin."""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        room = text_room(self, rect, logicalIndex)
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.setFont(font("body"))
        painter.setPen(theme().colour("muted"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            room, int(leading(mirrored=self.isRightToLeft()) | Qt.AlignmentFlag.AlignVCenter), isolated(shown)
        )


class TextView(QTableView):
    """Rows to be read, chosen as a whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TextTable(self)
        self.setAccessibleName(name)
        self.setHorizontalHeader(_Head(Qt.Orientation.Horizontal, self))
        self.setModel(self.table)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(tall("rows.table"))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setFixedHeight(tall("rows.table_header"))

    def show_rows(self, headings: Sequence[str], rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> None:
        """Show a table; a width of 0 stretches."""
        self.table.show(headings, rows)
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, modes.Interactive if width else modes.Stretch)
            if width:
                header.resizeSection(column, scaled(width) + (0 if column else LEAD - MARGIN))
