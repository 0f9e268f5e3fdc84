"""The heat map as a table: one stop for the keyboard, arrows go from hour to hour, every cell can be read out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from meetingdesk.desktop.item_models.hours import HoursModel
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import chip_size, tip
from meetingdesk.desktop.window_planner.hours_cells import GAP, HoursCells
from meetingdesk.desktop.window_planner.hours_head import RADIUS, HoursHead, at_leading_side, paint_outline

_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible
_SMALL = 28  # a cell in a narrow window
_COMPACT = 132  # the first column without the offsets

Index = QModelIndex | QPersistentModelIndex


class HoursView(QTableView):
    """As high as its rows, and as wide as its hours where there is room: else it scrolls sideways.

    `asked` comes with the hour whose cell was opened by Enter or a double click.
    """

    asked = Signal(int)

    def __init__(self, model: HoursModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = model
        self.setModel(model)
        self.setItemDelegate(HoursCells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.head = HoursHead(model, self)
        self.setHorizontalHeader(self.head)
        self.head.setMinimumSectionSize(1)
        self.setAccessibleName(self.tr("Hours at which the sittings could start"))
        model.modelReset.connect(self.fit)
        self.horizontalScrollBar().valueChanged.connect(self._repaint)
        theme().changed.connect(self.viewport().update)

    # -- what is shown

    def show_planned(self, start: int, end: int) -> None:
        """Outline the start of the planned window, and mark its hours; in minutes of the day."""
        self.head.planned = range(1 + start // 60, 1 - (-end // 60))
        self.head.viewport().update()
        self.viewport().update()

    @property
    def place(self) -> tuple[int, int] | None:
        """The row and the hour where the keyboard is."""
        index = self.currentIndex()
        return (index.row(), index.column() - 1) if index.column() > 0 else None

    def go_to(self, row: int, hour: int) -> None:
        """Bring the keyboard's place to an hour of a row, or of the last there is."""
        self.setCurrentIndex(self._hours.index(min(row, self._hours.rowCount() - 1), hour + 1))

    def fit(self) -> None:
        """Take the height of the rows and share the width among the hours."""
        rows, columns = self._hours.rowCount(), self._hours.columnCount()
        if not rows:
            return
        room = self.viewport().width()
        usual = length("layout.heat.label_column") + 24 * length("layout.heat.cell_width")
        narrow = room < scaled(usual)
        first, cell = self._first_width(narrow=narrow), scaled(length("layout.heat.cell_width"))
        if narrow:
            cell = max(_SMALL, self._figure_width(), min(cell, (room - first) // (columns - 1)))
        self.head.resizeSection(0, first)
        for column in range(1, columns):
            self.head.resizeSection(column, cell)
        for row in range(rows):
            tall_row = "layout.heat.profile_row" if self._hours.is_profile(row) else "layout.heat.cell_height"
            self.verticalHeader().resizeSection(row, max(length(tall_row), QFontMetrics(font("body")).height() + 12))
        overflow = first + cell * (columns - 1) > room
        bar = self.horizontalScrollBar().sizeHint().height() if overflow else 0
        self.setFixedHeight(self.head.height() + self.verticalHeader().length() + bar + 2)

    def _figure_width(self) -> int:
        return QFontMetrics(font("body")).horizontalAdvance("0" * max(2, self._hours.digits)) + 8

    def _first_width(self, *, narrow: bool) -> int:
        least = chip_size().width() + 3 * GAP + self._figure_width()
        return max(scaled(_COMPACT), least) if narrow else scaled(length("layout.heat.label_column"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
            QTimer.singleShot(0, self, self.updateGeometry)  # the layout at work now would not hear of the new height

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the outline of the planned window over them."""
        super().paintEvent(event)
        if self.head.planned and self._hours.rowCount():
            column, height = self.head.planned.start, self.verticalHeader().length()
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            paint_outline(QPainter(self.viewport()), QRect(left, -RADIUS, width, height + RADIUS))

        first = at_leading_side(self, self.columnWidth(0))
        if self.columnViewportPosition(0) != first.left():
            self._paint_first_column(first)

    def _paint_first_column(self, first: QRect) -> None:
        """Paint the names of the rows over the hours that have scrolled to where they stand."""
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        for row in range(self._hours.rowCount()):
            option.rect = QRect(first.left(), self.rowViewportPosition(row), first.width(), self.rowHeight(row))
            self.itemDelegate().paint(painter, option, self._hours.index(row, 0))

    def _repaint(self) -> None:
        """Paint the whole anew: what scrolls and what stays are drawn upon each other."""
        self.viewport().update()
        self.head.viewport().update()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Bring a cell out from under the first column, too."""
        super().scrollTo(index, hint)
        cell, first = self.visualRect(index), at_leading_side(self, self.columnWidth(0))
        hidden = cell.right() - first.left() + 1 if self.isRightToLeft() else first.right() + 1 - cell.left()
        if index.column() > 0 and cell.intersects(first):
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    # -- keys and the mouse

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Stay in the hours: the first column is the name of the row."""
        index = super().moveCursor(action, modifiers)
        return self._hours.index(index.row(), 1) if index.isValid() and index.column() == 0 else index

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask what planning this hour would move by Enter."""
        place = self.place
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
            self.asked.emit(place[1])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask the same by a double click."""
        column = self.columnAt(int(event.position().x()))
        if event.button() == Qt.MouseButton.LeftButton and column > 0:
            self.asked.emit(column - 1)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what a cell says to a screen reader."""
        if isinstance(event, QHelpEvent):
            said = self.indexAt(event.pos()).data(Qt.ItemDataRole.AccessibleTextRole)
            QToolTip.showText(event.globalPos(), tip(str(said or "")), self)
            return True
        return super().viewportEvent(event)
