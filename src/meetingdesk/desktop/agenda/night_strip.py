"""A strip beside each sitting that shows, while an item is dragged, when it is night for any of its speakers."""

from __future__ import annotations

from meetingdesk.desktop.agenda.canvas import Canvas
from meetingdesk.desktop.agenda.cities import sky
from meetingdesk.desktop.agenda.geometry import Column, Grid
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import theme
from meetingdesk.rows.agenda import ItemRow

WIDE = 4  # pixels, which the items leave free

Spans = tuple[tuple[int, int], ...]


class NightStrip:
    """Knows the nights of the item that is dragged; they are looked up once a drag."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._item: ItemRow | None = None
        self._spans: dict[int, Spans] = {}

    def spans(self, item: ItemRow, column: Column) -> Spans:
        """Return from when to when, in minutes of the axis, a sitting is in the night of a speaker of an item."""
        if item is not self._item:
            self._item, self._spans = item, {}
        if column.sitting not in self._spans:
            self._spans[column.sitting] = self._found(item, column)
        return self._spans[column.sitting]

    def _found(self, item: ItemRow, column: Column) -> Spans:
        axis = self._plan.axis(column.sitting)
        zones = {one.zone for one in item.speakers if one.zone and one.state != "withdrawn"}
        found = (span for zone in zones for span in sky(axis, zone, column.start, column.end)[0]) if axis else ()
        spans: list[tuple[int, int]] = []
        for low, high in sorted(found):
            if spans and low <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(high, spans[-1][1]))
            else:
                spans.append((low, high))
        return tuple((max(low, column.start), min(high, column.end)) for low, high in spans)

    def paint(self, canvas: Canvas, grid: Grid, column: Column, item: ItemRow, place: tuple[int, int]) -> None:
        """Paint the strip of a column; `place` is where the column begins across, and how far the grid is shifted."""
        x, shift = place
        for low, high in self.spans(item, column):
            top = grid.y(low)
            canvas.fill(x, top + shift, WIDE, grid.y(high) - top, theme().colour("warning"))
