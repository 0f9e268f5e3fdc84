"""The heading of a group, painted across all columns of a list: sign, chip, title, note."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import hair
from meetingdesk.desktop.item_models.lines import Group
from meetingdesk.desktop.lists.cells import END, ICON, LEAD, MARGIN, Brush
from meetingdesk.desktop.theme import font, theme
from meetingdesk.desktop.widgets import chip_size


def paint_group(painter: QPainter, row: QRect, group: Group, *, unfolded: bool, focused: bool, rtl: bool) -> None:
    """Paint a heading on its ground; with focus between two lines."""
    painter.fillRect(row, theme().colour("sunken"))
    line = hair(painter)
    painter.fillRect(QRectF(row.left(), row.bottom() + 1 - line, row.width(), line), theme().colour("line"))
    brush = Brush(painter, row.adjusted(LEAD - MARGIN, 0, -END, 0), rtl=rtl)
    _sign(painter, brush.take(ICON + 4), unfolded=unfolded, rtl=rtl)
    if group.chip:
        brush.chip(group.chip)
    note = group.note if _lacking(group, row.width(), group.note) <= 0 else ""  # the title says more
    room = brush.room.width() - (_width(note, "small") + MARGIN if note else 0)
    brush.text(group.title, "strong", "text", max(80, room))
    brush.take(MARGIN)
    brush.text(note, "small", "muted", trailing=True)
    if focused:
        for top in (row.top(), row.bottom()):
            painter.fillRect(QRect(row.left(), top, row.width(), 1), theme().colour("focus"))


def unsaid(group: Group, width: int) -> str:
    """Return title and note of a heading where a row of that width does not say them whole, else nothing."""
    whole = f"{group.title} \N{MIDDLE DOT} {group.note}" if group.note else group.title
    return whole if _lacking(group, width, group.note) > 0 else ""


def _lacking(group: Group, width: int, note: str = "") -> int:
    """Return by how much a heading is too wide for a row, with a note or without."""
    chip = chip_size().width() + MARGIN if group.chip else 0
    wanted = chip + _width(group.title, "strong") + (_width(note, "small") + MARGIN if note else 0)
    return wanted + LEAD - MARGIN + END + ICON + 4 - width


def _width(text: str, role: str) -> int:
    return QFontMetrics(font(role)).horizontalAdvance(text) + 2


def _sign(painter: QPainter, place: QRect, *, unfolded: bool, rtl: bool) -> None:
    painter.save()
    painter.translate(place.center().x() + 1, place.center().y() + 1)
    if unfolded:
        icons.paint(painter, "chevron-down", "muted", -ICON / 2, -ICON / 2)
    else:
        painter.scale(-1 if rtl else 1, 1)
        icons.paint(painter, "chevron-right", "muted", -ICON / 2, -ICON / 2)
    painter.restore()
