"""How far text stands out from its ground, by WCAG 2.2."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

LARGE = 24  # pixels from which text counts as large (WCAG 2.2, 1.4.3: 18 points)
TEXT, LARGE_TEXT = 4.5, 3.0


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ground(picture: QImage, rect: QRect) -> QColor:
    """Return the colour that most of a part of a picture has; `rect` in logical pixels."""
    ratio = picture.devicePixelRatio()
    rect = rect & QRect(0, 0, round(picture.width() / ratio), round(picture.height() / ratio))
    xs, ys = range(rect.left(), rect.right() + 1, 3), range(rect.top(), rect.bottom() + 1, 2)
    pixels = Counter(picture.pixel(round(x * ratio), round(y * ratio)) for x in xs for y in ys)
    return QColor(pixels.most_common(1)[0][0]) if pixels else QColor()
