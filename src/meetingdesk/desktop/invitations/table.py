"""The view of the invitations: region chip, state as icon and word; columns leave by rank when it is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
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

from meetingdesk.desktop import answers, icons
from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.invitations.wording import sign
from meetingdesk.desktop.item_models.invitations import LINE_ROLE, Column, InvitationLine, InvitationTable
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import paint_chip, tip

_MARGIN = 8
_LEAD = 24  # the page's margin, so that the first column stands below the title
_ICON = 16
# The widths are of the texts that are usual; what is left over goes to the columns that stretch.
_WIDTHS: Mapping[Column, int] = {
    Column.PERSON: 196, Column.ENTITY: 200, Column.EMAIL: 172, Column.EVENT: 192,
    Column.STATE: 122, Column.REASONS: 208, Column.ANSWER: 112, Column.SEQUENCE: 56,
}  # fmt: skip
_BY_RANK = (Column.SEQUENCE, Column.EMAIL, Column.REASONS, Column.ENTITY, Column.ANSWER)  # what leaves first is first
_STRETCH = {Column.PERSON: 2, Column.ENTITY: 3, Column.EMAIL: 2, Column.EVENT: 2, Column.REASONS: 2}


class LineDelegate(QStyledItemDelegate):
    """Paints a cell from its line; a text that is cut has the whole in its tooltip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give a row its height."""
        return QSize(_WIDTHS[Column(index.column())], row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, hairline and text, and what stands before the text."""
        self.initStyleOption(option, index)
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        cell: QRect = option.rect
        style = view.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().colour("line"))
        if view.hasFocus() and index.row() == view.currentIndex().row():
            _paint_focus(painter, cell)
        line = index.data(LINE_ROLE)
        column = Column(index.column())
        rtl = view.isRightToLeft()
        room = self._lead(painter, cell, column, line, rtl=rtl)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = "strong" if column == Column.PERSON and selected else "body"
        painter.setFont(font(role))
        painter.setPen(theme().colour("selectionText" if selected else _tone(column, line)))
        text = QFontMetrics(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        flags = int(_side(column) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, isolated(text))

    def _lead(self, painter: QPainter, cell: QRect, column: Column, line: InvitationLine, *, rtl: bool) -> QRect:
        room = text_room(cell, column, rtl=rtl)
        if column == Column.ENTITY and line.region:
            chip = QRect(0, 0, length("control.chip_width"), length("control.chip_height"))
            chip.moveCenter(cell.center())
            before = cell.right() - _MARGIN - chip.width() + 1 if rtl else cell.left() + _MARGIN
            chip.moveLeft(before)
            paint_chip(painter, chip, line.region, right_to_left=rtl)
        if (picture := _picture(column, line)) is not None:
            name, tone = picture
            x = cell.right() - _MARGIN - _ICON + 1 if rtl else cell.left() + _MARGIN
            icons.paint(painter, name, tone, x, cell.top() + (cell.height() - _ICON) / 2)
        return room

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole of a text that is cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return bool(super().helpEvent(event, view, option, index))
        column, text = Column(index.column()), str(index.data())
        cell: QRect = option.rect
        room = text_room(cell, column, rtl=view.isRightToLeft()).width()
        cut = QFontMetrics(font("body")).horizontalAdvance(text) > room
        QToolTip.showText(event.globalPos(), tip(text) if cut else "", view)
        return True


def row_height() -> int:
    """Return the height of a row, which grows with the text."""
    return max(length("rows.table"), QFontMetrics(font("body")).height() + 12)


def text_room(cell: QRect, column: Column, *, rtl: bool) -> QRect:
    """Return where the text of a cell stands: behind its chip or icon."""
    lead = {
        Column.PERSON: _LEAD,
        Column.ENTITY: _MARGIN + length("control.chip_width") + 8,
        Column.STATE: _MARGIN + _ICON + 6,
        Column.ANSWER: _MARGIN + _ICON + 6,
    }.get(column, _MARGIN)
    return cell.adjusted(_MARGIN, 0, -lead, -1) if rtl else cell.adjusted(lead, 0, -_MARGIN, -1)


def _paint_focus(painter: QPainter, cell: QRect) -> None:
    colour = theme().colour("focus")
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), colour)
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colour)


def heading_room(section: QRect, column: Column, *, rtl: bool) -> QRect:
    """Return where a heading stands: above the chip or icon of its column, and never above less than its text."""
    lead = _LEAD if column == Column.PERSON else _MARGIN
    return section.adjusted(_MARGIN, 0, -lead, 0) if rtl else section.adjusted(lead, 0, -_MARGIN, 0)


def _side(column: Column) -> Qt.AlignmentFlag:
    """Return the leading or the trailing side: a painter in a right-to-left window turns left and right round."""
    return Qt.AlignmentFlag.AlignTrailing if column == Column.SEQUENCE else Qt.AlignmentFlag.AlignLeading


def _picture(column: Column, line: InvitationLine) -> tuple[str, str] | None:
    """Return icon and tone of what stands before the text."""
    if column == Column.STATE:
        return sign(line.state, due=line.due)
    if column == Column.ANSWER and line.texts[column]:
        return answers.sign(line.answer)
    return None


def _tone(column: Column, line: InvitationLine) -> str:
    if column in (Column.STATE, Column.ANSWER):
        picture = _picture(column, line)
        return picture[1] if picture else "muted"
    return "text" if column in (Column.PERSON, Column.ENTITY, Column.EVENT) else "muted"


class LinesHeader(QHeaderView):
    """The headings, each above where the text of its column begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(max(length("rows.table_header"), QFontMetrics(font("body")).height() + 12))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Draw the ground as the style does, then the words and the sign of the sorting."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        column, sorted_by = Column(logicalIndex), self.sortIndicatorSection() == logicalIndex
        room = heading_room(rect, column, rtl=self.isRightToLeft())
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        text = QFontMetrics(font("body")).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font("body"))
        painter.setPen(theme().colour("text" if sorted_by else "muted"))
        painter.drawText(room, int(_side(column) | Qt.AlignmentFlag.AlignVCenter), isolated(text))
        if sorted_by:
            self._paint_sign(painter, room, QFontMetrics(font("body")).horizontalAdvance(text), column)

    def _paint_sign(self, painter: QPainter, room: QRect, width: int, column: Column) -> None:
        at_right = (column == Column.SEQUENCE) != self.isRightToLeft()
        x = room.right() - width - _ICON if at_right else room.left() + width + 2
        painter.save()
        painter.translate(x + _ICON / 2, room.center().y() + 1)
        if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            painter.scale(1, -1)
        icons.paint(painter, "chevron-down", "text", -_ICON / 2, -_ICON / 2, _ICON)
        painter.restore()


class LinesView(QTableView):
    """The table itself. `opened` comes with Enter or a double click, `dragged` when rows are on their way out."""

    opened = Signal()
    dragged = Signal()

    def __init__(self, model: InvitationTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carrying = False
        self.setHorizontalHeader(LinesHeader(self))
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
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
        self.verticalHeader().setMinimumSectionSize(1)  # the style would have it higher than a row
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.doubleClicked.connect(self.opened)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        """Tell that the rows that are selected are dragged: what goes along is made then."""
        self._carrying = True
        self.dragged.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin anew."""
        self._carrying = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave the selection as it is while rows are carried."""
        self._carrying = self._carrying and event.buttons() != Qt.MouseButton.NoButton
        if not self._carrying:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of rows that were carried, without a click."""
        if not self._carrying:
            super().mouseReleaseEvent(event)
        self._carrying = False

    def selected_lines(self) -> list[InvitationLine]:
        """Return the lines that are selected, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.model().index(row, 0).data(LINE_ROLE) for row in rows]

    def select_too(self, rows: Iterable[int]) -> None:
        """Select more rows; the current one stays."""
        both = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model().index(row, 0), self.model().index(row, 0))
        self.selectionModel().select(chosen, both)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the inspector by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew; what finds no room is hidden by rank."""
        super().resizeEvent(event)
        self._share(self.viewport().width())

    def _width(self, column: Column) -> int:
        """Return what a column needs at least: never less than its heading."""
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        lead = _LEAD if column == Column.PERSON else _MARGIN
        return max(scaled(_WIDTHS[column]), QFontMetrics(font("body")).horizontalAdvance(words) + lead + _MARGIN + 2)

    def _share(self, width: int) -> None:
        shown, wanted = list(Column), {column: self._width(column) for column in Column}
        for column in _BY_RANK:
            if sum(wanted[c] for c in shown) > width:
                shown.remove(column)
        spare = max(0, width - sum(wanted[c] for c in shown))
        parts = sum(_STRETCH.get(c, 0) for c in shown) or 1
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            if column in shown:
                self.setColumnWidth(column, wanted[column] + spare * _STRETCH.get(column, 0) // parts)
