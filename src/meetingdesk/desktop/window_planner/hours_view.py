"""The heat map as a table: one stop for the keyboard, arrows go from hour to hour, every cell can be read out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from meetingdesk.desktop.flat import box, isolated, leading
from meetingdesk.desktop.item_models.hours import HoursModel
from meetingdesk.desktop.theme import font, length, scaled, tall, theme
from meetingdesk.desktop.widgets import chip_size, tip
from meetingdesk.desktop.window_planner.hours_cells import GAP, HoursCells

_SMALL = 28  # a cell in a narrow window
_RADIUS = 4
_COMPACT = 132  # the first column without the offsets

Index = QModelIndex | QPersistentModelIndex


def paint_outline(painter: QPainter, column: QRect) -> None:
    """Paint the frame round the planned hour, a little wider than its cells; what lies outside is cut off."""
    frame = column.adjusted(-length("layout.heat.gap"), 0, 0, 0)
    box(painter, frame, None, theme().colour("accent"), _RADIUS, length("border.selected_item"))


class HoursHead(QHeaderView):
    """The hours; those of the planned window stand out."""

    def __init__(self, model: HoursModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._hours = model
        self.planned = range(0)  # columns
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFixedHeight(tall("rows.table_compact", "body", 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint on the card's own ground, without the header's line."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("surface"))
        for section in range(self.count()):
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            self._paint(painter, QRect(left, 0, width, self.height()), section)
        if self.planned:
            left, width = self.sectionViewportPosition(self.planned.start), self.sectionSize(self.planned.start)
            paint_outline(painter, QRect(left, 1, width, self.height() + _RADIUS))

    def _paint(self, painter: QPainter, rect: QRect, section: int) -> None:
        bold = section in self.planned
        painter.setFont(font("strong" if bold else "small"))
        painter.setPen(theme().colour("accent" if bold else "muted"))
        text = str(self._hours.headerData(section, self.orientation()) or "")
        if section:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            return
        near, far = leading(mirrored=self.isRightToLeft()), leading(mirrored=not self.isRightToLeft())
        metrics, last = painter.fontMetrics(), self._hours.heading[1]
        room = rect.width() - 2 * GAP - metrics.horizontalAdvance(last)
        if metrics.horizontalAdvance(text) > room:  # what is counted stands in the note above, too
            last, room = "", rect.width() - GAP
        first = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        inner = rect.adjusted(0 if not self.isRightToLeft() else GAP, 0, 0 if self.isRightToLeft() else -GAP, 0)
        painter.drawText(inner, near | Qt.AlignmentFlag.AlignVCenter, isolated(first))
        painter.drawText(inner, far | Qt.AlignmentFlag.AlignVCenter, isolated(last))


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

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the outline of the planned window over them."""
        super().paintEvent(event)
        if self.head.planned and self._hours.rowCount():
            column, height = self.head.planned.start, self.verticalHeader().length()
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            paint_outline(QPainter(self.viewport()), QRect(left, -_RADIUS, width, height + _RADIUS))

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
