"""One plan laid out and painted: grounds, items, the ghost of a drag, heads and rulers. Knows no widget."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtGui import QPixmap

from meetingdesk.desktop.agenda.canvas import Canvas
from meetingdesk.desktop.agenda.cities import City
from meetingdesk.desktop.agenda.drag import NOWHERE, Load, Target
from meetingdesk.desktop.agenda.geometry import Box, Column, Grid, clear_part, lanes, lay_out, slot_box
from meetingdesk.desktop.agenda.ghost import ghost_text, paint_ghost
from meetingdesk.desktop.agenda.header import Head, head_height, paint_header
from meetingdesk.desktop.agenda.item_painter import ItemPainter, outline
from meetingdesk.desktop.agenda.night_strip import NightStrip
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.rulers import Rulers, night_share
from meetingdesk.desktop.theme import length, scaled, theme
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SlotRow

SIDE = 4  # pixels of plain ground between two columns


class View(NamedTuple):
    """The part of the scene that is seen: size of the viewport and how far the grid is scrolled."""

    width: int
    height: int
    across: int
    down: int


class Shown(NamedTuple):
    """What is selected and what is dragged where."""

    slot: int | None = None
    marked: frozenset[int] = frozenset()
    load: Load | None = None
    target: Target = NOWHERE


class Scene:
    """The timetable of one plan, with clocks beside it."""

    def __init__(self, plan: Plan, cities: tuple[City, ...], sitting: int | None) -> None:
        self.plan = plan
        self.rulers = Rulers(plan, cities, plan.axis(sitting))
        self.items = ItemPainter(plan)
        self.strip = NightStrip(plan)
        self.grid = Grid((), 0, 0, 1)
        self.boxes: dict[int, Box] = {}
        self._covered: dict[int, Box | None] = {}  # what is left of slots that others lie upon, for their words
        self.head = head_height()
        self._kept: tuple[object, QPixmap] | None = None  # what a drag passes over, and of what it is a picture

    @property
    def left(self) -> int:
        """Where the first column begins."""
        return self.rulers.width

    def lay_out(self, width: int, scale: float) -> None:
        """Divide a viewport's width and place all slots."""
        self._kept = None
        sittings = self.plan.agenda.sittings
        self.grid = lay_out(
            sittings, width - self.left, scale,
            sitting_width=scaled(length("layout.timetable.sitting_min")),
            room_width=scaled(length("layout.timetable.room_min")),
        )  # fmt: skip
        self.boxes, self._covered = {}, {}
        for sitting, column in zip(sittings, self.grid.columns, strict=True):
            beside = lanes(sitting.slots)
            for slot in sitting.slots:
                lane = beside[slot.id]
                box = slot_box(self.grid, column, slot.room, slot.offset, slot.minutes, lane)
                self.boxes[slot.id] = box
                if (clear := clear_part(column, box, slot, sitting.slots)) != box:
                    self._covered[slot.id] = clear

    def slot_at(self, x: float, y: float) -> SlotRow | None:
        """Return the slot at a place on the grid; of those on top of each other the upper one."""
        column = self.grid.column_at(x)
        slots = self.plan.sittings[column.sitting].slots if column else ()
        found = [slot for slot in slots if self.boxes[slot.id].holds(x, y)]
        return max(found, key=lambda slot: slot.room is not None, default=None)

    # -- painting

    def paint(self, canvas: Canvas, view: View, shown: Shown) -> None:
        """Paint what is in view."""
        left, head = self.left, self.head
        body = (left, head, view.width - left, view.height - head)
        canvas.clip(*body)
        self._body(canvas, view, shown)
        target = self._ghost(canvas, view, shown)
        canvas.clip(0, head, left, view.height - head)
        self.rulers.paint(canvas, self.grid, head, view.height - head, view.down, target[0] if target else None)
        if target is not None:
            canvas.across(0, target[0], left, theme().colour("accent"))
            self.rulers.paint_tags(canvas, *target)
        canvas.clip(0, 0, left, head)
        self.rulers.paint_heads(canvas, head)
        canvas.clip(left, 0, view.width - left, head)
        paint_header(canvas, self.plan, self.grid, Head(left, head, view.across), view.width)
        canvas.clip(0, 0, view.width, view.height)
        strong = theme().colour("lineStrong")
        canvas.across(0, head - 1, view.width, strong)
        canvas.down(left - 1, 0, view.height, strong)

    def _body(self, canvas: Canvas, view: View, shown: Shown) -> None:
        """Paint grounds and items. While one is dragged only the ghost moves: they are painted once, and kept."""
        if shown.load is None:
            self._kept = None
            self._still(canvas, view, shown)
            return
        asked = (view, shown._replace(target=NOWHERE), canvas.ratio, theme().dark)
        if self._kept is None or self._kept[0] != asked:
            picture = canvas.picture(view.height)
            painting = canvas.on(picture)
            self._still(painting, view, shown)
            painting.painter.end()
            self._kept = asked, picture
        canvas.painter.drawPixmap(0, 0, self._kept[1])

    def _still(self, canvas: Canvas, view: View, shown: Shown) -> None:
        self._grounds(canvas, view, shown.load)
        self._slots(canvas, view, shown)

    def _grounds(self, canvas: Canvas, view: View, load: Load | None) -> None:
        canvas.fill(self.left, self.head, view.width, view.height, theme().colour("sunken"))
        for column in self.grid.columns:
            x = column.x - view.across + self.left
            if x < view.width and x + column.width > self.left:
                self._column(canvas, column, x, view)
                if load is not None:
                    self.strip.paint(canvas, self.grid, column, load.item, (x, self.head - view.down))
        end = self.grid.width - view.across + self.left
        if end < view.width:
            canvas.fill(end, self.head, view.width - end, view.height, theme().colour("surface"))

    def _column(self, canvas: Canvas, column: Column, x: int, view: View) -> None:
        grid, width, shift = self.grid, column.width - SIDE, self.head - view.down
        line, strong = theme().colour("line"), theme().colour("lineStrong")
        top, end = grid.y(column.start) + shift, grid.y(column.end) + shift
        canvas.fill(x, top, width, end - top, theme().colour("surface"))
        for low, high in self._nights(column):
            canvas.fill(x, grid.y(low) + shift, width, grid.y(high) - grid.y(low), theme().colour("night"))
        for minute in range(-(-column.start // 15) * 15, column.end, 15):
            canvas.across(x, grid.y(minute) + shift, width, strong if minute % 60 == 0 else line)
        canvas.across(x, top, width, strong)
        canvas.across(x, end, width, strong)
        canvas.fill(x + width, self.head, SIDE, view.height, theme().colour("surface"))
        canvas.down(x + column.width - 1, self.head, view.height, line)

    def _nights(self, column: Column) -> list[tuple[int, int]]:
        """Return the hours of a sitting that are night for a tenth of the delegations or more."""
        rulers = self.rulers
        if not rulers.seats:
            return []
        return [
            (max(hour, column.start), min(hour + 60, column.end))
            for hour in range(column.start // 60 * 60, column.end, 60)
            if rulers.in_night(column.sitting, hour + 30) >= rulers.seats * night_share()
        ]

    def _seen(self, view: View) -> list[tuple[SlotRow, Box]]:
        """Return the slots in view with their boxes on the viewport; those over all rooms come first."""
        low_x, high_x = view.across, view.across + view.width - self.left
        low_y, high_y = view.down - 8, view.down + view.height - self.head
        shift_x, shift_y = self.left - view.across, self.head - view.down
        found: list[tuple[SlotRow, Box]] = []
        for column in self.grid.columns:
            if column.x > high_x or column.x + column.width < low_x:
                continue
            for slot in self.plan.sittings[column.sitting].slots:
                box = self.boxes[slot.id]
                if low_y <= box.y + box.height and box.y <= high_y and low_x <= box.x + box.width and box.x <= high_x:
                    found.append((slot, Box(box.x + shift_x, box.y + shift_y, box.width, box.height)))
        found.sort(key=lambda pair: pair[0].room is not None)
        return found

    def _words(self, slot: int, view: View, box: Box) -> Box | None:
        """Return where the words of a slot stand on the viewport; None where others lie upon all of it."""
        if slot not in self._covered:
            return box
        clear = self._covered[slot]
        return clear._replace(x=clear.x + self.left - view.across, y=box.y) if clear else None

    def _slots(self, canvas: Canvas, view: View, shown: Shown) -> None:
        away = shown.load.slot.id if shown.load and shown.load.slot else None
        chosen: Box | None = None
        for slot, box in self._seen(view):
            self.items.paint(canvas, slot, box, self._words(slot.id, view, box), away=slot.id == away)
            if slot.id == shown.slot:
                chosen = box
            elif slot.id in shown.marked:
                outline(canvas, box, grips=False)
        if chosen is not None and shown.load is None:
            outline(canvas, chosen, grips=not shown.marked)
        self._now(canvas, self.left - view.across, self.head - view.down)

    def _now(self, canvas: Canvas, shift_x: int, shift_y: int) -> None:
        """Draw the present time across a sitting that is under way."""
        now = datetime.now(UTC)
        for sitting, column in zip(self.plan.agenda.sittings, self.grid.columns, strict=True):
            if sitting.start <= now < sitting.end:
                y = self.grid.y(column.start + clock.elapsed(sitting.start, now)) + shift_y
                canvas.across(column.x + shift_x, y - 1, column.width - SIDE, theme().colour("nowLine"), 2)

    def _ghost(self, canvas: Canvas, view: View, shown: Shown) -> tuple[float, int] | None:
        """Paint the ghost; return where its moving edge is on the viewport and the minute that this is."""
        load, place = shown.load, shown.target.place
        column = self.grid.column(place.sitting) if place else None
        if load is None or place is None or column is None:
            return None
        box = slot_box(self.grid, column, place.room, place.offset, place.minutes)
        seen = Box(box.x - view.across + self.left, box.y - view.down + self.head, box.width, box.height)
        at_end = load.mode == "end"
        y = seen.y + (seen.height if at_end else 0)
        canvas.across(self.left, y, seen.x - self.left, theme().colour("accent"))
        text = ghost_text(self.plan, load, shown.target, place)
        body = Box(self.left, self.head, view.width - self.left, view.height - self.head)
        paint_ghost(canvas, seen, text, body, refused=bool(shown.target.reason))
        return y, column.start + (place.end if at_end else place.offset)
