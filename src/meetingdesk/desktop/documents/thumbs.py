"""Small pages for the gallery, 36 by 48: white paper in dark too, with what the document is made of."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from meetingdesk.desktop.theme import theme

WIDTH, HEIGHT = 36, 48
_INK = QColor("#B9B9B4")  # on paper, which is white in both modes: no token of the window fits
_HEAD = QColor("#16171A")


def paint_thumb(painter: QPainter, x: int, y: int, kind: str) -> None:
    """Paint a thumb with its upper left corner at (x, y). kind: text, grid or calendar."""
    page = QRect(x, y, WIDTH, HEIGHT)
    painter.fillRect(page, theme().colour("lineStrong"))
    painter.fillRect(page.adjusted(1, 1, -1, -1), theme().colour("paper"))
    painter.fillRect(QRect(x + 5, y + 6, 14, 2), _HEAD)
    {"text": _text, "grid": _grid, "calendar": _calendar}[kind](painter, x + 5, y + 12)


def _text(painter: QPainter, x: int, y: int) -> None:
    for row, width in enumerate((26, 22, 26, 18, 26, 24, 26, 14)):
        painter.fillRect(QRect(x, y + row * 4, width, 1), _INK)


def _grid(painter: QPainter, x: int, y: int) -> None:
    for row in range(8):
        painter.fillRect(QRect(x, y + row * 4, 26, 1), _INK)
    for across in (0, 5, 17, 25):
        painter.fillRect(QRect(x + across, y, 1, 29), _INK)


def _calendar(painter: QPainter, x: int, y: int) -> None:
    for row in range(3):
        for column in range(4):
            filled = (row, column) in ((1, 1), (1, 2))
            cell = QRect(x + column * 7, y + 3 + row * 8, 5, 5)
            painter.fillRect(cell, theme().colour("accent") if filled and not theme().dark else _INK)
