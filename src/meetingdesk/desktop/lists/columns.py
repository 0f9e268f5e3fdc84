"""How the columns of a list share its width: what finds no room leaves by rank, what is left over goes to the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QFontMetrics

from meetingdesk.desktop.item_models.lines import Heading
from meetingdesk.desktop.lists.cells import END, MARGIN
from meetingdesk.desktop.theme import font, scaled


def shares(headings: Sequence[Heading], unwanted: Collection[int], width: int) -> dict[int, int]:
    """Return the widths in pixels of the columns that are shown, by their places; together they fill the width."""
    width -= END - MARGIN  # which the last column has more than the others behind its words
    shown = [place for place in range(len(headings)) if place not in unwanted]
    ranked = sorted((p for p in shown if headings[p].rank), key=lambda p: headings[p].rank)
    for place in (*ranked, *(p for p in reversed(shown[1:]) if not headings[p].rank)):
        if sum(_least(headings[p]) for p in shown) > width:
            shown.remove(place)
    spare = max(0, width - sum(_least(headings[p]) for p in shown))
    parts = sum(headings[p].stretch for p in shown) or 1
    widths = {p: _least(headings[p]) + spare * headings[p].stretch // parts for p in shown}
    widths[shown[0]] += max(0, width - sum(widths.values()))  # what rounding has left
    widths[shown[-1]] += END - MARGIN
    return widths


def _least(heading: Heading) -> int:
    words = QFontMetrics(font("body")).horizontalAdvance(heading.text) + 2 * MARGIN + 2
    return max(scaled(heading.width), words)
