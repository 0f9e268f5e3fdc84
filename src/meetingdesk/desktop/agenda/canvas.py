"""A painter that speaks the design's language: tokens, roles of type, whole device pixels, and right-to-left by itself.

All places are given for a left-to-right window; in a right-to-left one the canvas mirrors them, but no text or icon.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.theme import length, lettering

Align = Literal["lead", "centre", "trail"]


def width_of(text: str, role: str, weight: int = 0) -> float:
    """Return how wide a text is."""
    return lettering(role, weight)[1].horizontalAdvance(text)


def elided(text: str, role: str, width: float, weight: int = 0) -> str:
    """Return as much of a text as fits, with an ellipsis where it is cut."""
    return lettering(role, weight)[1].elidedText(text, Qt.TextElideMode.ElideRight, width)


class Canvas:
    """Wraps a painter on a widget `width` pixels wide."""

    def __init__(self, painter: QPainter, width: int, *, mirrored: bool = False) -> None:
        self.painter = painter
        self._width = width
        self._mirrored = mirrored
        self._ratio = painter.device().devicePixelRatio()
        self._role: tuple[str, int] | None = None

    def picture(self, height: int) -> QPixmap:
        """Return a blank picture as wide as the widget, as fine as its screen."""
        made = QPixmap(round(self._width * self._ratio), round(height * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.white)  # without see-through parts it is painted faster
        return made

    def on(self, picture: QPixmap) -> Canvas:
        """Return a canvas that paints on a picture in the same way; the picture must outlive it."""
        return Canvas(QPainter(picture), self._width, mirrored=self._mirrored)

    @property
    def ratio(self) -> float:
        """Device pixels a pixel."""
        return self._ratio

    def left(self, x: float, width: float) -> float:
        """Return where a box of a width begins, mirrored if need be."""
        return self._width - x - width if self._mirrored else x

    def _whole(self, value: float) -> float:
        return round(value * self._ratio) / self._ratio

    def rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a rectangle on whole device pixels."""
        left, top = self._whole(self.left(x, width)), self._whole(y)
        return QRectF(left, top, self._whole(self.left(x, width) + width) - left, self._whole(y + height) - top)

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Paint only inside a rectangle from now on."""
        self.painter.setClipRect(self.rect(x, y, width, height))

    def fill(self, x: float, y: float, width: float, height: float, colour: QColor) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(self.rect(x, y, width, height), colour)

    def across(self, x: float, y: float, width: float, colour: QColor, thick: float = 0) -> None:
        """Draw a level line, one device pixel thick unless told."""
        left = self.left(x, width)
        self.painter.fillRect(QRectF(left, self._whole(y), width, thick or 1 / self._ratio), colour)

    def down(self, x: float, y: float, height: float, colour: QColor) -> None:
        """Draw an upright line, one device pixel thick."""
        self.painter.fillRect(QRectF(self._whole(self.left(x, 0)), y, 1 / self._ratio, height), colour)

    def rounded(
        self, x: float, y: float, width: float, height: float, radius: float, fill: QColor, line: QPen | None = None
    ) -> None:
        """Fill a rounded rectangle, with a line along the inside of its edge."""
        box = self.rect(x, y, width, height)
        if line is not None:
            half = line.widthF() / 2
            box = box.adjusted(half, half, -half, -half)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(line if line is not None else Qt.PenStyle.NoPen)
        self.painter.setBrush(fill)
        self.painter.drawRoundedRect(box, radius, radius)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def edged(self, x: float, y: float, width: float, height: float, fill: QColor, edge: QColor) -> None:
        """Fill a box with small round corners and a bar at its leading side, as items and cards have."""
        radius, bar = length("radius.item"), length("border.region_edge")
        box = self.rect(x, y, width, height)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        strip = self.rect(x, y, bar, height)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.fillPath(path, fill)
        path = path.intersected(_rect_path(strip))
        self.painter.fillPath(path, edge)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def text(
        self,
        x: float,
        y: float,
        height: float,
        text: str,
        role: str,
        colour: QColor,
        *,
        align: Align = "lead",
        width: float = 0,
        weight: int = 0,
    ) -> None:
        """Write one line, centred by height. `align` says where in the width; nothing is cut."""
        face, metrics = lettering(role, weight)
        if self._role != (role, weight):
            self.painter.setFont(face)
            self._role = (role, weight)
        advance = metrics.horizontalAdvance(text) if align != "lead" or self._mirrored else 0
        x += {"lead": 0.0, "centre": (width - advance) / 2, "trail": width - advance}[align]
        base = y + (height - metrics.height()) / 2 + metrics.ascent()
        self.painter.setPen(colour)
        self.painter.drawText(QPointF(self.left(x, advance), base), isolated(text) if self._mirrored else text)

    def forget_font(self) -> None:
        """Set the font anew next time: someone else has used the painter."""
        self._role = None

    def icon(self, name: str, colour: QColor, x: float, y: float, size: int = 16) -> None:
        """Paint an icon."""
        icons.paint(self.painter, name, colour, self.left(x, size), y, size)


def _rect_path(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(box)
    return path
