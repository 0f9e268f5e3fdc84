"""The view of a table of texts; a text that is cut has the whole in its tooltip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from meetingdesk.desktop.item_models.texts import TextTable
from meetingdesk.desktop.theme import font, scaled, tall
from meetingdesk.desktop.widgets import tip


class _Cells(QStyledItemDelegate):
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
        cut = QFontMetrics(font("body")).horizontalAdvance(text) > option.rect.width() - 12
        QToolTip.showText(event.globalPos(), tip(text) if cut else "", view)
        return True


class TextView(QTableView):
    """Rows to be read, chosen as a whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TextTable(self)
        self.setAccessibleName(name)
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
        self.verticalHeader().setDefaultSectionSize(tall("rows.table_compact", room=8))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)

    def show_rows(self, headings: Sequence[str], rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> None:
        """Show a table; a width of 0 stretches."""
        self.table.show(headings, rows)
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, modes.Interactive if width else modes.Stretch)
            if width:
                header.resizeSection(column, scaled(width))
