"""The heading of a group, painted across all columns of a list: sign, chip, title, note."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import hair
from meetingdesk.desktop.item_models.lines import Group
from meetingdesk.desktop.lists.cells import END, ICON, LEAD, MARGIN, Brush
from meetingdesk.desktop.theme import font, theme


def paint_group(painter: QPainter, row: QRect, group: Group, *, unfolded: bool, focused: bool, rtl: bool) -> None:
    """Paint a heading on its ground; with focus between two lines."""
    painter.fillRect(row, theme().colour("sunken"))
    line = hair(painter)
    painter.fillRect(QRectF(row.left(), row.bottom() + 1 - line, row.width(), line), theme().colour("line"))
    brush = Brush(painter, row.adjusted(LEAD - MARGIN, 0, -END, 0), rtl=rtl)
    _sign(painter, brush.take(ICON + 4), unfolded=unfolded, rtl=rtl)
    if group.chip:
        brush.chip(group.chip)
    note = QFontMetrics(font("small")).horizontalAdvance(group.note) + 2
    brush.text(group.title, "strong", "text", max(80, brush.room.width() - note - MARGIN))
    brush.take(MARGIN)
    brush.text(group.note, "small", "muted", trailing=True)
    if focused:
        for top in (row.top(), row.bottom()):
            painter.fillRect(QRect(row.left(), top, row.width(), 1), theme().colour("focus"))


def _sign(painter: QPainter, place: QRect, *, unfolded: bool, rtl: bool) -> None:
    painter.save()
    painter.translate(place.center().x() + 1, place.center().y() + 1)
    if unfolded:
        icons.paint(painter, "chevron-down", "muted", -ICON / 2, -ICON / 2)
    else:
        painter.scale(-1 if rtl else 1, 1)
        icons.paint(painter, "chevron-right", "muted", -ICON / 2, -ICON / 2)
    painter.restore()
