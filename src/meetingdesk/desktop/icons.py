"""Icons from `resources/icons`, tinted with a colour of the theme. The cache is keyed by colour and device ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from meetingdesk.desktop.theme import theme
from meetingdesk.paths import resources

_TURNING = ("agenda", "redo", "undo")  # they follow the way of reading; a clock, a tick, a play sign do not


def _turns(name: str) -> bool:
    return name in _TURNING and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _render(painter: QPainter, drawing: QSvgRenderer, area: QRectF, *, turned: bool) -> None:
    painter.save()
    painter.translate(area.right() if turned else area.left(), area.top())
    painter.scale(-1 if turned else 1, 1)
    drawing.render(painter, QRectF(0, 0, area.width(), area.height()))
    painter.restore()


@cache
def _drawing(name: str, colour: str, thick: bool) -> QSvgRenderer:
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    if thick:
        text = text.replace('stroke-width="1.75"', 'stroke-width="2"')
    return QSvgRenderer(QByteArray(text.encode()))


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float, turned: bool) -> QPixmap:
    result = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    _render(painter, _drawing(name, colour, size <= 16), QRectF(0, 0, size, size), turned=turned)
    painter.end()
    return result


def pixmap(name: str, tone: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return an icon in the colour of a token, `size` logical pixels wide at a device ratio."""
    return _pixmap(name, theme().colour(tone).name(), size, ratio, _turns(name))


def paint(painter: QPainter, name: str, tone: str | QColor, x: float, y: float, size: int = 16) -> None:
    """Paint an icon with its upper left corner at (x, y)."""
    colour = theme().colour(tone) if isinstance(tone, str) else tone
    _render(painter, _drawing(name, colour.name(), size <= 16), QRectF(x, y, size, size), turned=_turns(name))


class _Engine(QIconEngine):
    """Draws the icon in the present colours, so that a change of theme needs no new icons."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tone = "disabled" if mode == QIcon.Mode.Disabled else self._tone
        side = min(rect.width(), rect.height())
        x, y = rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2
        paint(painter, self._name, tone, x, y, side)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        result = QPixmap(size)
        result.setDevicePixelRatio(scale)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(0, 0, round(size.width() / scale), round(size.height() / scale)), mode, state)
        painter.end()
        return result

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)


@cache
def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon that follows the theme; disabled, it turns to the disabled colour."""
    return QIcon(_Engine(name, tone))
