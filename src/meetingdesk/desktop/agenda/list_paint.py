"""How the list is painted: chips, the signs of conflict and night, groups and headings in strong type."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from meetingdesk.desktop import icons
from meetingdesk.desktop.agenda.canvas import elided
from meetingdesk.desktop.agenda.speaker_text import SpeakersEditor
from meetingdesk.desktop.flat import isolated, leading
from meetingdesk.desktop.item_models.agenda import LINE_ROLE, AgendaLine, Column, Index
from meetingdesk.desktop.theme import lettering, tall, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip, tip

_MARGIN = 8
_LEAD = 24  # the page's margin, so that the first column stands below the title
_ICON = 16


def cell_room(cell: QRect, column: int, line: AgendaLine | None, *, rtl: bool) -> QRect:
    """Return where the text of a cell stands: behind its chip, before its sign."""
    lead = _LEAD if column == Column.NUMBER else _MARGIN
    trail = _MARGIN
    if line is not None and column == Column.SPEAKERS and line.region:
        lead += chip_size().width() + 8
    if line is not None and column == Column.START and line.state:
        trail += _ICON
    if line is not None and column == Column.STATE and line.state:
        lead += _ICON + 6
    return cell.adjusted(trail, 0, -lead, -1) if rtl else cell.adjusted(lead, 0, -trail, -1)


def side(column: int, *, rtl: bool) -> Qt.AlignmentFlag:
    """Return where the text of a column stands: figures at the trailing side."""
    return leading(mirrored=(column == Column.MINUTES) != rtl)


def _text(painter: QPainter, room: QRect, text: str, role: str, where: Qt.AlignmentFlag) -> None:
    painter.setFont(lettering(role)[0])
    cut = elided(text, role, room.width())
    painter.drawText(room, int(where | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), isolated(cut))


class ListDelegate(QStyledItemDelegate):
    """Paints a cell from its line; a text that is cut has the whole in its tooltip. `names`: who may be offered."""

    def __init__(self, names: Callable[[], Iterable[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row of the tokens, more for larger text."""
        return QSize(80, tall("rows.table"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, hairline, text and sign."""
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        cell: QRect = option.rect
        rtl = view.isRightToLeft()
        line: AgendaLine | None = index.data(LINE_ROLE)
        if line is None:
            painter.fillRect(cell, theme().colour("sunken"))
        else:
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().colour("line"))
        if view.hasFocus() and index == view.currentIndex():
            focus = theme().colour("focus")
            painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), focus)
            painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), focus)
        column = index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(theme().colour("selectionText" if selected else _tone(column, line)))
        strong = line is None or line.heading or (column == Column.NUMBER and bool(line.number))
        room = cell_room(cell, column, line, rtl=rtl)
        _text(painter, room, str(index.data() or ""), "strong" if strong else "body", side(column, rtl=rtl))
        if line is not None:
            told = not (isinstance(view, QTreeView) and view.isColumnHidden(Column.STATE))
            _sign(painter, cell, column, line, rtl=rtl, told=told)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field of a cell; that of the speakers completes names."""
        if index.column() == Column.SPEAKERS:
            editor: QWidget = SpeakersEditor(self.names(), parent)
        else:
            editor = super().createEditor(parent, option, index)
        editor.setAutoFillBackground(True)  # a field without a frame lets through what is painted below it
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the field fill its cell."""
        cell: QRect = option.rect
        lead = _LEAD - _MARGIN if index.column() == Column.NUMBER else 0
        editor.setGeometry(cell.adjusted(lead, 1, 0, -2))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the whole of a line: its text may be cut, and its sign wants words."""
        line: AgendaLine | None = index.data(LINE_ROLE)
        if event.type() != QEvent.Type.ToolTip or line is None:
            return False
        title = index.model().index(index.row(), Column.TITLE, index.parent())
        sentence = title.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        text = "\n".join(filter(None, (line.title, line.speakers, sentence)))
        QToolTip.showText(event.globalPos(), tip(text), view)
        return True


def _tone(column: int, line: AgendaLine | None) -> str:
    if line is not None and column == Column.STATE and line.state:
        return "danger" if line.state == "conflict" else "warning"
    muted = line is not None and column in (Column.SPEAKERS, Column.ROOM, Column.CLASS, Column.STATE)
    return "muted" if muted else "text"


def _sign(painter: QPainter, cell: QRect, column: int, line: AgendaLine, *, rtl: bool, told: bool) -> None:
    """Draw the sign of a line's state before its words, or beside the start where there is no room for the words."""
    if column == (Column.STATE if told else Column.START) and line.state:
        name, tone = ("conflict", "danger") if line.state == "conflict" else ("moon", "warning")
        x = cell.left() + 2 if rtl else cell.right() - _ICON - 2
        if told:
            x = cell.right() - _MARGIN - _ICON + 1 if rtl else cell.left() + _MARGIN
        icons.paint(painter, name, tone, x, cell.top() + (cell.height() - _ICON) / 2)
    elif column == Column.SPEAKERS and line.region:
        chip = QRect(QPoint(0, 0), chip_size())
        chip.moveCenter(cell.center())
        chip.moveLeft(cell.right() - _MARGIN - chip.width() + 1 if rtl else cell.left() + _MARGIN)
        paint_chip(painter, chip, line.region, right_to_left=rtl)


class ListHeader(QHeaderView):
    """The headings, each above where the text of its column begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(tall("rows.table_header"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Draw the ground as the style does, then the words."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        rtl = self.isRightToLeft()
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.setPen(theme().colour("muted"))
        _text(painter, cell_room(rect, logicalIndex, None, rtl=rtl), words, "body", side(logicalIndex, rtl=rtl))
