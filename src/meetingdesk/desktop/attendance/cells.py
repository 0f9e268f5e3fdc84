"""How the cells of the matrix are painted: chip and name, presence bar, minutes, icon; and the head of a sitting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import hair, isolated, leading
from meetingdesk.desktop.item_models.attendance import (
    CELL_ROLE,
    ENTITY,
    LINE_ROLE,
    PERSON,
    SECONDS_ROLE,
    WINDOWS_ROLE,
    AttendanceLine,
    Cell,
)
from meetingdesk.desktop.theme import font, length, scaled, tall, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip, tip
from meetingdesk.rows.attendance import Spans

LEAD = 24  # the page's margin, so that the first column stands below the title
MARGIN = 8
BAR = 144
ICON = 16
_BEFORE_BAR = 12

Index = QModelIndex | QPersistentModelIndex


def minutes_width() -> int:
    """Return the room of the minutes."""
    return scaled(36)


def sitting_width() -> int:
    """Return the width of a sitting's column."""
    return _BEFORE_BAR + BAR + minutes_width() + ICON + 3 * MARGIN


def parts(cell: QRect, *, mirrored: bool) -> tuple[QRect, QRect, QRect]:
    """Return where bar, minutes and icon of a sitting's cell stand."""
    whole = QRect(cell.left() + _BEFORE_BAR, cell.top(), BAR, cell.height())
    minutes = QRect(whole.right() + 1 + MARGIN, cell.top(), minutes_width(), cell.height())
    icon = QRect(minutes.right() + 1 + MARGIN, cell.top() + (cell.height() - ICON) // 2, ICON, ICON)
    if not mirrored:
        return whole, minutes, icon
    turn = Qt.LayoutDirection.RightToLeft
    return (
        QStyle.visualRect(turn, cell, whole),
        QStyle.visualRect(turn, cell, minutes),
        QStyle.visualRect(turn, cell, icon),
    )


def paint_bar(painter: QPainter, room: QRect, spans: Spans, seconds: int, windows: Spans) -> None:
    """Paint the presence on the sitting's own time axis, from left to right in every language; breaks are left free."""
    thick = length("control.presence_bar")
    track = QRect(room.left(), room.center().y() - thick // 2 + 1, room.width(), thick)
    for span in windows:
        painter.fillRect(_along(track, span, seconds), theme().colour("presenceTrack"))
    for span in spans:
        painter.fillRect(_along(track, span, seconds), theme().colour("presence"))


def _along(track: QRect, span: tuple[int, int], seconds: int) -> QRect:
    first, last = (track.left() + round(track.width() * at / max(1, seconds)) for at in span)
    return QRect(first, track.top(), max(1, last - first), track.height())


class CellPainter(QStyledItemDelegate):
    """Paints straight from the tokens; a text that is cut has the whole in its tooltip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row its height."""
        return QSize(sitting_width(), tall("rows.table"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, hairlines and what the column holds."""
        self.initStyleOption(option, index)
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        cell: QRect = option.rect
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        line = hair(painter)
        painter.fillRect(QRectF(cell.left(), cell.bottom() + 1 - line, cell.width(), line), theme().colour("line"))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if index.column() == PERSON:
            self._person(painter, cell, index.data(LINE_ROLE), view, chosen=chosen)
        elif index.column() == ENTITY:
            painter.setFont(font("body"))
            painter.setPen(theme().colour("selectionText" if chosen else "text"))
            _text(painter, cell.adjusted(MARGIN, 0, -MARGIN, 0), str(index.data()), mirrored=view.isRightToLeft())
        else:
            self._sitting(painter, cell, index, view, chosen=chosen)
        if view.hasFocus() and index.row() == view.currentIndex().row():
            _focus(painter, cell, whole=index.column() == view.currentIndex().column() and index.column() > ENTITY)

    def _person(
        self, painter: QPainter, cell: QRect, line: AttendanceLine, view: QAbstractItemView, *, chosen: bool
    ) -> None:
        mirrored = view.isRightToLeft()
        room = name_room(cell, mirrored=mirrored)
        if line.region:
            chip = QRect(cell.topLeft(), chip_size())
            chip.moveCenter(cell.center())
            chip.moveLeft(cell.right() - LEAD - chip.width() + 1 if mirrored else cell.left() + LEAD)
            paint_chip(painter, chip, line.region, right_to_left=mirrored)
        painter.setFont(font("strong" if chosen else "body"))
        painter.setPen(theme().colour("selectionText" if chosen else "text"))
        used = _text(painter, room, line.name, mirrored=mirrored)
        rest = room.adjusted(0, 0, -used - 6, 0) if mirrored else room.adjusted(used + 6, 0, 0, 0)
        if line.native and rest.width() > scaled(32):
            painter.setFont(font("body"))
            painter.setPen(theme().colour("selectionText" if chosen else "muted"))
            _text(painter, rest, line.native, mirrored=mirrored)

    def _sitting(self, painter: QPainter, cell: QRect, index: Index, view: QAbstractItemView, *, chosen: bool) -> None:
        painter.fillRect(QRectF(cell.left(), cell.top(), hair(painter), cell.height()), theme().colour("line"))
        here: Cell = index.data(CELL_ROLE)
        seconds: int = index.data(SECONDS_ROLE)
        mirrored = view.isRightToLeft()
        bar, minutes, icon = parts(cell, mirrored=mirrored)
        ink = theme().colour("selectionText" if chosen else here.tone)
        painter.setFont(font("body"))
        if here.mark:
            painter.setPen(theme().colour("muted") if here.row.inherited and not chosen else ink)
            _text(painter, bar, here.mark, mirrored=mirrored)
        elif here.row.source == "none":
            painter.setPen(theme().colour("selectionText" if chosen else "muted"))
            _text(painter, bar, "\N{EN DASH}", mirrored=mirrored)
        else:
            paint_bar(painter, bar, here.row.spans, seconds, index.data(WINDOWS_ROLE))
        painter.setPen(theme().colour("selectionText" if chosen else "text"))
        side = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight
        painter.drawText(
            minutes, side | Qt.AlignmentFlag.AlignVCenter, ("~" if here.row.estimated else "") + here.minutes
        )
        if here.icon:
            icons.paint(painter, here.icon, ink, icon.left(), icon.top(), ICON)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show a name that is cut whole, and what a cell says in words."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return bool(super().helpEvent(event, view, option, index))
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        cell: QRect = option.rect
        room = cell.width() - 2 * MARGIN if index.column() == ENTITY else name_room(cell, mirrored=False).width()
        cut = index.column() > ENTITY or QFontMetrics(font("body")).horizontalAdvance(words) > room
        QToolTip.showText(event.globalPos(), tip(words) if cut else "", view)
        return True


def name_room(cell: QRect, *, mirrored: bool) -> QRect:
    """Return where a name stands: behind the chip, also where there is none."""
    before = LEAD + chip_size().width() + MARGIN
    return cell.adjusted(MARGIN, 0, -before, 0) if mirrored else cell.adjusted(before, 0, -MARGIN, 0)


def _text(painter: QPainter, room: QRect, text: str, *, mirrored: bool) -> int:
    """Draw as much of a text as fits at the side where lines begin; return its width."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter, isolated(shown))
    return painter.fontMetrics().horizontalAdvance(shown)


def _focus(painter: QPainter, cell: QRect, *, whole: bool) -> None:
    """Mark the row that has the keyboard above and below, and of it the sitting on all sides."""
    colour = theme().colour("focus")
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), colour)
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colour)
    if whole:
        painter.fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), colour)
        painter.fillRect(QRect(cell.right() - 1, cell.top(), 2, cell.height()), colour)
