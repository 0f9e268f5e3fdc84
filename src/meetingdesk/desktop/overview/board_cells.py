"""How the cells of the board are painted: chip and name, figure and squares, sums."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from meetingdesk.desktop.flat import hair, isolated
from meetingdesk.desktop.item_models.board import BOARD_ROLE, CODE_ROLE, BoardModel, Squares
from meetingdesk.desktop.overview.squares import A_LINE, lines_of, paint_square, pitch
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip

PADDING = 16
_FIGURE = 30  # from the figure to the squares, in text of the usual size
_NEAR = 6  # how near to them the widest comes
GAP = 10
_SUM_ROW = 36

_WRAPPED = int(Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex


class BoardCells(QStyledItemDelegate):
    """Paints straight from the tokens. `figure`: how much room the figures before the squares take."""

    figure = 0

    def measure(self, model: BoardModel) -> int:
        """Take as much room for figures as the widest needs; return what that is more than usual."""
        metrics = QFontMetrics(font("small"))
        cells = (model.index(row, 1 + place) for row in range(model.rowCount()) for place in range(model.kinds))
        widest = max((metrics.horizontalAdvance(str(cell.data())) for cell in cells), default=0)
        self.figure = max(scaled(_FIGURE), widest + scaled(_NEAR))
        return self.figure - scaled(_FIGURE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row the height of its squares."""
        least = _SUM_ROW if _model(index).is_sum(index.row()) else length("rows.board")
        squares = index.data(BOARD_ROLE)
        lines = lines_of(len(squares.states)) if isinstance(squares, Squares) else 1
        return QSize(self.figure + A_LINE * pitch(), max(least, lines * pitch() + 14, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        rect: QRect = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(rect, theme().colour("selection" if focused else "surface"))
        if not _model(index).is_sum(index.row()):
            line = hair(painter)
            painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - line, rect.width(), line), theme().colour("line"))
        room = QRect(rect)
        if index.column() == 0:
            room = self._paint_chip(painter, option, index)
        elif index.column() > _model(index).kinds:
            room = _inside(option, rect.adjusted(0, 0, -PADDING, 0))
        self._paint_text(painter, option, index, room)
        squares = index.data(BOARD_ROLE)
        if isinstance(squares, Squares):
            self._paint_squares(painter, option, squares)

    def _paint_chip(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        rect: QRect = option.rect
        code = str(index.data(CODE_ROLE))
        if not code:
            return _inside(option, rect.adjusted(PADDING, 0, 0, 0))
        wide, high = chip_size().width(), chip_size().height()
        chip = QRect(rect.left() + PADDING, rect.top() + (rect.height() - 1 - high) // 2, wide, high)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        paint_chip(painter, _inside(option, chip), code, right_to_left=mirrored)
        return _inside(option, rect.adjusted(PADDING + wide + GAP, 0, -GAP, 0))

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        model = _model(index)
        place = index.column() - 1
        last = place == model.kinds + 2
        in_kinds = 0 <= place < model.kinds and not model.is_sum(index.row())
        painter.setFont(font("strong" if last else "small" if in_kinds else "body"))
        muted = in_kinds or (model.is_sum(index.row()) and not last)
        painter.setPen(theme().colour("muted" if muted else "text"))
        text = str(index.data())
        if index.column() == 0 and wraps(text, room, painter.font()):
            _paint_wrapped(painter, option, room, text)
            return
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        align = QStyle.visualAlignment(option.direction, index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.drawText(room, align, isolated(text))

    def _paint_squares(self, painter: QPainter, option: QStyleOptionViewItem, squares: Squares) -> None:
        rect: QRect = option.rect
        side, step = length("control.square"), pitch()
        high = lines_of(len(squares.states)) * step - length("control.square_gap")
        top = rect.top() + (rect.height() - 1 - high) // 2
        for place, state in enumerate(squares.states):
            line, column = divmod(place, A_LINE)
            spot = QRect(rect.left() + self.figure + column * step, top + line * step, side, side)
            spot = _inside(option, spot)
            paint_square(painter, spot.x(), spot.y(), state)


def wraps(text: str, room: QRect, face: QFont) -> bool:
    """Tell whether a text that is too long for a line fits into more of them."""
    metrics = QFontMetrics(face)
    if metrics.horizontalAdvance(text) <= room.width():
        return False
    wanted = metrics.boundingRect(QRect(0, 0, room.width(), 4096), _WRAPPED, text)
    return wanted.height() <= room.height() and wanted.width() <= room.width()


def _paint_wrapped(painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str) -> None:
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(room, int(side) | _WRAPPED, isolated(text))


def _model(index: Index) -> BoardModel:
    model = index.model()
    assert isinstance(model, BoardModel)
    return model


def _inside(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)
