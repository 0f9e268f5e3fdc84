"""What is wrong with what widgets paint themselves: a text that is cut, that lies on another, or is too faint.

Painters are listened to while a window paints itself, so nothing need be known of who paints what.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from tests.desktop.contrasts import LARGE, LARGE_TEXT, TEXT, contrast, ground

from meetingdesk.desktop import icons

SLACK = 1.5  # pixels by which letters may touch: antialiasing, and roundings of the font
SHAPING = 4  # by which an elided text may come out wider, where its last letter takes another form
BESIDE = 3  # pixels before and after a text in which its ground is seen, without ink
MANY_LINES = Qt.TextFlag.TextWordWrap.value


@dataclass(frozen=True, slots=True)
class Written:
    """A text or an icon, in the window's pixels: where its ink is, and what of that no clip of the painter hides.

    `room`: the rectangle that a text was given, and cut to; `wide`: what it needs of it. An icon has no `pen`.
    """

    widget: QWidget
    text: str
    ink: QRectF
    seen: QRectF
    room: QRectF | None = None
    wide: float = 0
    pen: QColor | None = None
    pixels: int = 0

    def __str__(self) -> str:
        parent = self.widget.parentWidget()
        return f"{type(parent).__name__}/{type(self.widget).__name__} {self.text!r}"


def listen(window: QWidget) -> tuple[list[Written], QImage]:
    """Paint a window; return what was written on it, and the picture."""
    heard: list[Written] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", _hearing(QPainter.drawText, heard))
        patch.setattr(icons, "paint", _seeing(icons.paint, heard))
        picture = window.grab().toImage()
    return heard, picture


def _hearing(draw: Any, heard: list[Written]) -> Any:
    def draw_text(painter: QPainter, *args: Any) -> Any:
        widget = painter.device()
        if isinstance(widget, QWidget) and str(args[-1]).strip():
            heard.append(_text(painter, widget, args))
        return draw(painter, *args)

    return draw_text


def _seeing(paint: Any, heard: list[Written]) -> Any:
    def paint_icon(painter: QPainter, name: str, tone: Any, x: float, y: float, size: int = 16) -> None:
        widget = painter.device()
        if isinstance(widget, QWidget):
            place = QRectF(x, y, size, size)
            heard.append(Written(widget, f"icon {name}", *_in_window(painter, place)))
        paint(painter, name, tone, x, y, size)

    return paint_icon


def _text(painter: QPainter, widget: QWidget, args: tuple[Any, ...]) -> Written:
    metrics = QFontMetricsF(painter.font(), widget)
    if len(args) == 2:
        text, room, lines = str(args[1]), None, QRectF()
        ink = metrics.tightBoundingRect(text).translated(QPointF(args[0]))
    else:
        room, flags, text = QRectF(args[0]), int(getattr(args[1], "value", args[1])), str(args[2])
        lines = painter.boundingRect(room, flags | Qt.TextFlag.TextDontClip.value, text)
        ink = metrics.tightBoundingRect(text).translated(lines.left(), lines.top() + metrics.ascent())
        if flags & MANY_LINES or "\n" in text:
            ink = lines
    where = painter.deviceTransform()
    kept = where.mapRect(room) if room is not None else None
    font, pen = painter.font().pixelSize(), painter.pen().color()
    inked, seen = _in_window(painter, ink)
    plain = text.strip("\u2068\u2069")  # without the marks that keep its direction its own
    return Written(widget, plain, inked, seen & kept if kept else seen, kept, lines.width(), pen, font)


def _in_window(painter: QPainter, ink: QRectF) -> tuple[QRectF, QRectF]:
    seen = ink & painter.clipBoundingRect() if painter.hasClipping() else ink
    where = painter.deviceTransform()
    return where.mapRect(ink), where.mapRect(seen)


def blots(window: QWidget) -> Iterator[str]:
    """Yield what is wrong with what is painted now."""
    heard, picture = listen(window)
    of_widgets: dict[int, list[Written]] = {}
    for one in heard:
        if not one.seen.isEmpty() and in_sight(one.widget).intersects(one.seen.toAlignedRect()):
            of_widgets.setdefault(id(one.widget), []).append(one)
    for own in of_widgets.values():
        for one in own:
            yield from _cut(one)
            yield from _faint(one, picture)
        yield from _on_each_other(own)


def _cut(one: Written) -> Iterator[str]:
    if one.room is not None and one.wide > one.room.width() + SHAPING:
        yield f"{one}: painted into {one.room.width():.0f} for {one.wide:.0f}"
    if one.room is not None and one.ink.height() > one.room.height() + SLACK:
        yield f"{one}: painted {one.room.height():.0f} high for {one.ink.height():.0f}"


def _on_each_other(own: list[Written]) -> Iterator[str]:
    whole = QRectF(in_sight(own[0].widget))
    for one, other in combinations(own, 2):
        both = one.seen & other.seen & whole
        if both.width() > SLACK and both.height() > SLACK:
            yield f"{one}: lies on {other.text!r}"


def _faint(one: Written, picture: QImage) -> Iterator[str]:
    seen = one.seen.toAlignedRect() & in_sight(one.widget)
    above = one.widget.window().childAt(seen.center())  # a panel may lie over it
    whole = seen.height() > one.ink.height() / 2  # of a sliver nobody reads
    if one.pen is None or not one.widget.isEnabled() or above is not one.widget or not whole:
        return
    beside = (QRect(x, seen.top(), BESIDE, seen.height()) for x in (seen.left() - BESIDE, seen.right() + 1))
    grounds = [ground(picture, side & in_sight(one.widget)) for side in beside]
    ratio, behind = max((contrast(one.pen, found), found.name()) for found in grounds)
    if ratio < (LARGE_TEXT if one.pixels >= LARGE else TEXT):
        yield f"{one}: {ratio:.1f} on {behind}"


def in_sight(widget: QWidget) -> QRect:
    """Return what the parts around a widget leave of it, in the window's pixels."""
    rect, place = widget.rect(), widget
    while not place.isWindow() and (parent := place.parentWidget()) is not None:
        rect = rect.translated(place.pos()) & parent.rect()
        place = parent
    return rect


@contextmanager
def scrolled_to_the_end(window: QWidget) -> Iterator[bool]:
    """Scroll whatever can be scrolled to its far end, and back; tell whether anything could."""
    areas = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    bars = [bar for area in areas for bar in (area.verticalScrollBar(), area.horizontalScrollBar())]
    before = [(bar, bar.value()) for bar in bars if bar.value() < bar.maximum()]
    for bar, _value in before:
        bar.setValue(bar.maximum())
    QApplication.processEvents()
    yield bool(before)
    for bar, value in before:
        bar.setValue(value)
    QApplication.processEvents()
