"""How the cells of the heat map are painted: chips and names, shades with a figure, bars."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from meetingdesk.desktop.flat import box, hair, isolated, leading
from meetingdesk.desktop.item_models.hours import CELL_ROLE, LINE_ROLE, Bar, ProfileLine, RegionLine, Shade
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip

GAP = 8
_TOP = 6  # of a profile's row above its highest bar
_WIDE_ENOUGH = 200  # of the first column, from which it holds offsets and names

Index = QModelIndex | QPersistentModelIndex


class HoursCells(QStyledItemDelegate):
    """Paints straight from the tokens; fills without antialiasing, on whole pixels."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        painter.fillRect(rect, theme().colour("surface"))
        line, cell = index.data(LINE_ROLE), index.data(CELL_ROLE)
        if isinstance(line, RegionLine):
            _paint_region(painter, option, line)
        elif isinstance(line, ProfileLine):
            _paint_profile_head(painter, option, line)
        elif isinstance(cell, Shade):
            _paint_shade(painter, rect, cell)
        elif isinstance(cell, Bar):
            _paint_bar(painter, rect, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            box(painter, rect, None, theme().colour("focus"), 3, length("border.selected_item"))


def _paint_shade(painter: QPainter, rect: QRect, cell: Shade) -> None:
    gap = length("layout.heat.gap")
    step = f"heat.step{cell.step}"
    painter.fillRect(rect.adjusted(0, 0, -gap, -gap), theme().colour(f"{step}.fill"))
    if cell.night:
        painter.setFont(font("small"))
        painter.setPen(theme().colour(f"{step}.text"))
        painter.drawText(rect.adjusted(0, 0, -gap, -gap), Qt.AlignmentFlag.AlignCenter, str(cell.night))


def _paint_bar(painter: QPainter, rect: QRect, cell: Bar) -> None:
    _paint_rule(painter, rect)
    usual = length("layout.heat.cell_width")
    width = length("layout.profile.bar_best" if cell.best else "layout.profile.bar") * rect.width() // usual
    height = max(2, round((rect.height() - _TOP) * cell.share))
    left = rect.left() + (rect.width() - length("layout.heat.gap") - width) // 2
    painter.fillRect(
        QRect(left, rect.bottom() + 1 - height, width, height), theme().colour("best" if cell.best else "other")
    )


def _paint_rule(painter: QPainter, rect: QRect) -> None:
    line = hair(painter)
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), line), theme().colour("line"))


def _paint_region(painter: QPainter, option: QStyleOptionViewItem, line: RegionLine) -> None:
    rect: QRect = option.rect
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    left = 0
    if line.code:
        size = chip_size()
        chip = QRect(rect.left(), rect.top() + (rect.height() - size.height()) // 2 - 1, size.width(), size.height())
        paint_chip(painter, QStyle.visualRect(option.direction, rect, chip), line.code, right_to_left=mirrored)
        left = size.width() + GAP
    seats = str(line.seats)
    _paint_ends(painter, option, (line.words, "small", "muted"), (seats, "body", "text"), left)


def _paint_profile_head(painter: QPainter, option: QStyleOptionViewItem, line: ProfileLine) -> None:
    _paint_rule(painter, option.rect)
    _paint_ends(painter, option, (line.name, "body", "text"), (line.best, "small", "muted"), 0)


Said = tuple[str, str, str]  # text, role of type, colour


def _paint_ends(painter: QPainter, option: QStyleOptionViewItem, first: Said, last: Said, left: int) -> None:
    """Paint one text at the leading side and one at the other, where both find room; else the leading one gives way."""
    rect: QRect = option.rect
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    inner = QStyle.visualRect(option.direction, rect, rect.adjusted(left, 0, -GAP, 0))
    narrow = rect.width() < scaled(_WIDE_ENOUGH)
    shown_last = not (narrow and not left)
    taken = _write(painter, inner, last, leading(mirrored=not mirrored), inner.width()) if shown_last else 0
    if not (narrow and left):
        _write(painter, inner, first, leading(mirrored=mirrored), inner.width() - taken - GAP)


def _write(painter: QPainter, rect: QRect, said: Said, side: Qt.AlignmentFlag, room: int) -> int:
    text, role, tone = said
    kind: QFont = font(role)
    painter.setFont(kind)
    painter.setPen(theme().colour(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, isolated(shown))
    return painter.fontMetrics().horizontalAdvance(shown)
