"""How far to scroll: numbers only."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar

MARGIN = 24  # kept free around an item that is brought into view


def set_bar(bar: QScrollBar, whole: int, seen: int, step: int) -> None:
    """Give a bar the range for a whole of which a part is seen."""
    bar.setRange(0, max(0, whole - seen))
    bar.setPageStep(max(1, seen))
    bar.setSingleStep(step)


def towards(value: int, start: int, extent: int, view: int) -> int:
    """Return the scroll that brings a span into view with a margin; what is too long shows its start."""
    low, high = start + extent + MARGIN - view, start - MARGIN
    return high if high < low else max(low, min(value, high))


def pull(at: float, low: float, high: float, edge: int) -> int:
    """Return how far to scroll for a pointer near an edge: the nearer, or the farther outside, the more."""
    if at < low + edge:
        return -round((low + edge - at) / 2)
    if at > high - edge:
        return round((at - high + edge) / 2)
    return 0
