"""The view of the matrix. Names always stand there; sittings that find no room are reached by the arrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from meetingdesk.desktop.attendance.cells import LEAD, MARGIN, CellPainter, parts, sitting_width
from meetingdesk.desktop.attendance.first_letters import Typed
from meetingdesk.desktop.flat import hair, isolated, leading
from meetingdesk.desktop.item_models.attendance import ENTITY, FIRST_SITTING, LINE_ROLE, PERSON, AttendanceTable
from meetingdesk.desktop.item_models.attendance import AttendanceLine as Line
from meetingdesk.desktop.theme import font, length, line, scaled, tall, theme

_RIM = 4  # above and below the two lines of a heading
_PERSON, _ENTITY = 264, 128  # at least
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixHead(QHeaderView):
    """The headings; above a sitting its name and the hours along its bars."""

    def __init__(self, model: AttendanceTable, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        both = line("item") + line("ruler") + 2 * _RIM
        self.setFixedHeight(max(length("rows.table_header_two_lines"), both))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Draw one heading."""
        painter.fillRect(rect, theme().colour("sunken"))
        thin = hair(painter)
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - thin, rect.width(), thin), theme().colour("line"))
        mirrored = self.isRightToLeft()
        if logicalIndex >= FIRST_SITTING:
            self._sitting(painter, rect, logicalIndex - FIRST_SITTING, mirrored=mirrored)
            return
        inner = rect.adjusted(LEAD if logicalIndex == PERSON else MARGIN, 0, -MARGIN, 0)
        painter.setFont(font("body"))
        painter.setPen(theme().colour("muted"))
        text = str(self._table.headerData(logicalIndex, Qt.Orientation.Horizontal))
        room = QStyle.visualRect(self.layoutDirection(), rect, inner)
        painter.drawText(room, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, text)

    def _sitting(self, painter: QPainter, rect: QRect, place: int, *, mirrored: bool) -> None:
        if place >= len(self._table.headings):
            return
        head = self._table.headings[place]
        painter.fillRect(QRectF(rect.left(), rect.top(), hair(painter), rect.height()), theme().colour("line"))
        free = (rect.height() - line("item") - line("ruler")) // 2
        upper = QRect(rect.left() + 12, rect.top() + free, rect.width() - 12 - MARGIN, line("item"))
        painter.setFont(font("item"))
        painter.setPen(theme().colour("text"))
        room = QStyle.visualRect(self.layoutDirection(), rect, upper)
        shown = painter.fontMetrics().elidedText(head.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(shown))
        lower = QRect(rect.left(), upper.bottom() + 1, rect.width(), line("ruler"))
        bar, minutes, _icon = parts(lower, mirrored=mirrored)
        painter.setFont(font("ruler"))
        painter.setPen(theme().colour("muted"))
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        hours = _fitting(head.hours, painter.fontMetrics(), bar.width())
        for text, side in zip(hours, ("AlignLeft", "AlignHCenter", "AlignRight"), strict=True):
            painter.drawText(bar, absolute | Qt.AlignmentFlag[side], text)
        painter.drawText(minutes, absolute | Qt.AlignmentFlag.AlignRight, self.tr("min"))


def _fitting(hours: tuple[str, str, str], metrics: QFontMetrics, width: int) -> tuple[str, str, str]:
    """Return the hours along a bar; the middle one goes where there is no room between the others."""
    needed = sum(metrics.horizontalAdvance(hour) for hour in hours) + 2 * MARGIN
    return hours if needed <= width else (hours[0], "", hours[2])


class MatrixView(QTableView):
    """People by sittings. Typing goes to a name; `typed` tells the letters so far."""

    typed = Signal(str)
    chosen = Signal()
    asked = Signal()  # Enter or a double click: what is behind the current cell

    def __init__(self, model: AttendanceTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self._first = 0
        self._only = -1
        self._typed = Typed()
        self.setHorizontalHeader(MatrixHead(model, self))
        self.setModel(model)
        self.setItemDelegate(CellPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(tall("rows.table"))
        self.doubleClicked.connect(lambda _index: self.asked.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    # -- what is shown and what is current

    def show_from(self, place: int, *, only: bool = False) -> None:
        """Show the sittings from a place on, or one of them only."""
        self._first, self._only = max(0, place), place if only else -1
        self.share()

    @property
    def current_line(self) -> Line | None:
        """The person that is selected."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, Line) else None

    @property
    def current_place(self) -> int:
        """The place of the sitting that a decision is about: that of the current cell, else the first on show."""
        place = self.currentIndex().column() - FIRST_SITTING
        shown = self._shown()
        return place if place in shown else shown[0] if shown else -1

    def select(self, delegate: int, place: int = -1) -> bool:
        """Select a person, at a sitting; tell whether it is on the list."""
        row = self._table.place(delegate)
        if row >= 0:
            column = FIRST_SITTING + (place if place in self._shown() else self.current_place)
            self.setCurrentIndex(self._table.index(row, max(0, min(column, self._table.columnCount() - 1))))
        return row >= 0

    def _shown(self) -> range:
        count = len(self._table.headings)
        if self._only >= 0:
            return range(self._only, min(self._only + 1, count))
        room = self.viewport().width() - scaled(_PERSON)
        fits = max(1, room // sitting_width())
        first = max(0, min(self._first, count - fits))
        return range(first, min(count, first + fits))

    def share(self) -> None:
        """Share the width out anew: what is left over goes to the names."""
        shown = self._shown()
        width = self.viewport().width() - len(shown) * sitting_width()
        wide = width >= scaled(_PERSON) + scaled(_ENTITY)
        self.setColumnHidden(ENTITY, not wide)
        entity = min(width * 2 // 5, width - scaled(_PERSON)) if wide else 0
        self.setColumnWidth(PERSON, width - entity)
        self.setColumnWidth(ENTITY, entity)
        for place in range(len(self._table.headings)):
            self.setColumnHidden(FIRST_SITTING + place, place not in shown)
            self.setColumnWidth(FIRST_SITTING + place, sitting_width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width; the row that is current stays in sight, where it was."""
        row = self.visualRect(self.currentIndex())
        seen = row.isValid() and row.top() >= 0 and row.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        self.share()
        if seen:
            self.scrollTo(self.currentIndex())

    # -- the keyboard

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go on to a sitting that lies beyond the edge; Home and End are the first and the last person."""
        moves = QAbstractItemView.CursorAction
        ahead = (moves.MoveRight if not self.isRightToLeft() else moves.MoveLeft) == action
        back = (moves.MoveLeft if not self.isRightToLeft() else moves.MoveRight) == action
        shown, place = self._shown(), self.currentIndex().column() - FIRST_SITTING
        if self._only < 0 and shown and (ahead and place == shown[-1] < len(self._table.headings) - 1):
            self.show_from(shown[0] + 1)
            return self._table.index(self.currentIndex().row(), FIRST_SITTING + place + 1)
        if self._only < 0 and shown and (back and place == shown[0] > 0):
            self.show_from(shown[0] - 1)
            return self._table.index(self.currentIndex().row(), FIRST_SITTING + place - 1)
        if action in (moves.MoveHome, moves.MoveEnd) and self._table.lines:
            row = 0 if action == moves.MoveHome else len(self._table.lines) - 1
            return self._table.index(row, max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters as the beginning of a name; Enter goes to the next one, Backspace takes a letter back."""
        here, lines = max(0, self.currentIndex().row()), self._table.lines
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if plain and event.text() and (event.text().isalpha() or event.text() in "-'\u2019"):
            self._go(self._typed.add(event.text(), lines, here))
        elif event.key() == Qt.Key.Key_Backspace and self._typed.letters:
            self._go(self._typed.shorten(lines, here))
        elif event.key() in _ENTER and self._typed.letters:
            self._go(self._typed.following(lines, here))
        elif event.key() in _ENTER:
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Escape and self._typed.letters:
            self.forget_typed()
        else:
            super().keyPressEvent(event)

    def forget_typed(self) -> None:
        """Begin anew with the next letter."""
        self._typed.clear()
        self.typed.emit("")

    def _go(self, row: int) -> None:
        if row >= 0:
            self.select(self._table.lines[row].delegate)
        self.typed.emit(self._typed.letters)
