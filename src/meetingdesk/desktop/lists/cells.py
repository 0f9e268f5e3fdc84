"""How a cell of a list is painted: tick, small bold letters or chip, icon, words."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import bidirectional

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import check_box, hair, leading
from meetingdesk.desktop.item_models.lines import CELL_ROLE, Cell, LineModel
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip, tip

MARGIN = 8
LEAD = 24  # the page's margin: the first column stands below the title
END = 20  # behind the last column
TICK = 24 + 20  # where the first column begins behind its tick
ICON = 16
_CODE = 46  # room of the small bold letters
_GAP = 6


def end_margin(view: QAbstractItemView, cell: QRect) -> int:
    """Return how far the words of a cell stay off its trailing edge: further where that is the edge of the view."""
    viewport = view.viewport().rect()
    at_edge = cell.left() <= viewport.left() if view.isRightToLeft() else cell.right() >= viewport.right()
    return END if at_edge else MARGIN


def tick_rect(row: QRect, *, rtl: bool) -> QRect:
    """Return where the tick of a row stands."""
    side = length("control.checkbox")
    top = row.top() + (row.height() - side) // 2
    left = row.right() - LEAD // 2 - side - 3 if rtl else row.left() + LEAD // 2 + 4
    return QRect(left, top, side, side)


def paint_tick(painter: QPainter, rect: QRect, *, on: bool, partly: bool = False) -> None:
    """Paint a tick box."""
    option = QStyleOptionButton()
    option.state = QStyle.StateFlag.State_Enabled
    option.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
    if partly:
        option.state |= QStyle.StateFlag.State_NoChange
    check_box(painter, rect, option)


def direction(text: str) -> Qt.LayoutDirection:
    """Return the direction of a text by its first letter that has one (Unicode Annex 9, P2 and P3)."""
    strong = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft


class Brush:
    """Paints pieces one behind the other into a room, from its leading side; in Arabic from the right."""

    def __init__(self, painter: QPainter, room: QRect, *, rtl: bool) -> None:
        self._painter = painter
        self._rtl = rtl
        self.room = QRect(room)

    def take(self, width: int) -> QRect:
        """Take so much from the leading side."""
        room = self.room
        if self._rtl:
            piece = QRect(room.right() - width + 1, room.top(), width, room.height())
            room.setRight(room.right() - width)
        else:
            piece = QRect(room.left(), room.top(), width, room.height())
            room.setLeft(room.left() + width)
        return piece

    def icon(self, name: str, tone: str) -> None:
        """Paint an icon."""
        place = self.take(ICON + _GAP)
        x = place.right() - ICON + 1 if self._rtl else place.left()
        icons.paint(self._painter, name, tone, x, place.top() + (place.height() - ICON) / 2)

    def chip(self, code: str) -> None:
        """Paint the chip of a region."""
        chip = QRect(0, 0, chip_size().width(), chip_size().height())
        place = self.take(chip.width() + MARGIN)
        chip.moveCenter(place.center())
        chip.moveLeft(place.right() - chip.width() + 1 if self._rtl else place.left())
        paint_chip(self._painter, chip, code, right_to_left=self._rtl)

    def turns(self, text: str) -> bool:
        """Tell whether a text runs against the direction of the room."""
        return self._rtl and direction(text) == Qt.LayoutDirection.LeftToRight

    def text(self, text: str, role: str, tone: str, width: int = 0, *, trailing: bool = False) -> None:
        """Paint words into so much width, or into all that is left."""
        if not text and not width:
            return
        painter = self._painter
        painter.setFont(font(role))
        painter.setPen(theme().colour(tone))
        metrics = QFontMetrics(painter.font())
        room = self.take(width) if width else self.room
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        over = metrics.horizontalAdvance(shown) - room.width()  # a letter that would join on may leave it longer
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() - over) if over > 0 else shown
        flags = leading(mirrored=self._rtl != trailing) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        around = painter.layoutDirection()
        painter.setLayoutDirection(direction(text))  # a Latin name stays in order also among Arabic words
        painter.drawText(room, int(flags), shown)
        painter.setLayoutDirection(around)


def width_of(cell: Cell) -> int:
    """Return how much room a cell's pieces want."""
    body = QFontMetrics(font("body")).horizontalAdvance(cell.text)
    lead = QFontMetrics(font("strong")).horizontalAdvance(cell.lead)
    code = scaled(_CODE) if cell.code else 0
    return body + lead + code + (ICON + _GAP if cell.icon else 0) + (chip_size().width() + MARGIN if cell.chip else 0)


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of lines. `ticked`: the first column has a tick, which shows whether the line is selected."""

    def __init__(self, view: QAbstractItemView, row_height: Callable[[], int], *, ticked: bool) -> None:
        super().__init__(view)
        self._row_height = row_height
        self._ticked = ticked

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give a row its height."""
        return QSize(40, self._row_height())

    def room(self, cell: QRect, column: int, *, rtl: bool, end: int = MARGIN) -> QRect:
        """Return where the pieces of a cell stand."""
        lead = (TICK if self._ticked else LEAD) if column == 0 else MARGIN
        return cell.adjusted(end, 0, -lead, -1) if rtl else cell.adjusted(lead, 0, -end, -1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, hairline and pieces.

        Of the option only what the view has set is needed: to fill in the rest asks the model ten times for each cell.
        """
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        rect: QRect = option.rect
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        line = hair(painter)
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - line, rect.width(), line), theme().colour("line"))
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        rtl, selected = view.isRightToLeft(), bool(option.state & QStyle.StateFlag.State_Selected)
        if self._ticked and index.column() == 0:
            paint_tick(painter, tick_rect(rect, rtl=rtl), on=selected)
        model = index.model()
        trailing = isinstance(model, LineModel) and model.headings[index.column()].trailing
        end = end_margin(view, rect)
        brush = Brush(painter, self.room(rect, index.column(), rtl=rtl, end=end), rtl=rtl)
        _paint_pieces(brush, cell, selected=selected, trailing=trailing)

    # -- editing in place

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Offer the words of a choice, else a line to type into."""
        model = index.model()
        assert isinstance(model, LineModel)
        heading = model.headings[index.column()]
        editor: QComboBox | QLineEdit
        if heading.options:
            editor = QComboBox(parent)
            for code, word in heading.options:
                editor.addItem(word, code)
            editor.activated.connect(lambda _place: self._commit(editor))
        else:
            editor = QLineEdit(parent)
        editor.setAccessibleName(heading.text)
        return editor

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with what the cell holds."""
        value = index.data(CELL_ROLE).value or ""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)
            editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hand on what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, " ".join(editor.text().split()))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Cover the cell, behind the tick where there is one."""
        rect: QRect = option.rect
        lead = TICK - MARGIN if self._ticked and index.column() == 0 else 0
        editor.setGeometry(rect.adjusted(0, 0, -lead, 0) if editor.isRightToLeft() else rect.adjusted(lead, 0, 0, 0))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole of a text that is cut, and what the cell has to explain."""
        cell = index.data(CELL_ROLE) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or not isinstance(cell, Cell):
            return bool(super().helpEvent(event, view, option, index))
        room = self.room(option.rect, index.column(), rtl=view.isRightToLeft(), end=end_margin(view, option.rect))
        said = [cell.words] if width_of(cell) > room.width() else []
        QToolTip.showText(event.globalPos(), tip("\n".join([*said, *([cell.tip] if cell.tip else [])])), view)
        return True


def _paint_pieces(brush: Brush, cell: Cell, *, selected: bool, trailing: bool) -> None:
    tone = "selectionText" if selected and cell.tone in ("text", "muted") else cell.tone
    if cell.chip:
        brush.chip(cell.chip)
    if cell.code:
        brush.text(cell.code, "code", "selectionText" if selected else "muted", scaled(_CODE))
    if cell.lead and trailing:  # a figure and what it is of stand together at the trailing end
        brush.take(max(0, brush.room.width() - width_of(cell) - 2))
    if cell.icon:
        brush.icon(cell.icon, tone)
    pieces = [(cell.lead, "strong", "selectionText" if selected else "text"), (cell.text, "body", tone)]
    if cell.lead and brush.turns(cell.words):  # a name in Latin letters reads from its left also here
        rest = min(_advance(cell.text, "body"), brush.room.width() - _advance(cell.lead, "strong"))
        brush.text(*pieces[1], max(0, rest))
        brush.text(*pieces[0])
        return
    if cell.lead:
        brush.text(*pieces[0], _advance(cell.lead, "strong"))
    brush.text(*pieces[1], trailing=trailing)


def _advance(text: str, role: str) -> int:
    return QFontMetrics(font(role)).horizontalAdvance(text) + 1
