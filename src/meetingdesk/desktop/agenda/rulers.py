"""The clocks beside the timetable: one ruler a city, and the column that counts the delegations in their night."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from meetingdesk.desktop.agenda.canvas import Canvas, elided, width_of
from meetingdesk.desktop.agenda.cities import Axis, City, offset_text, seats_in_night, sky
from meetingdesk.desktop.agenda.geometry import Grid
from meetingdesk.desktop.agenda.header import BELOW
from meetingdesk.desktop.agenda.marks import hour_text, tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import length, line, scaled, theme, tokens
from meetingdesk.domain import clock

HALF = 30
BEFORE, AFTER = 240, 960  # minutes past both ends of the axis that may be seen in a tall window


class Rulers:
    """The rulers of one plan, for some cities, as seen on the day of one sitting."""

    def __init__(self, plan: Plan, cities: tuple[City, ...], axis: Axis | None) -> None:
        self.cities = cities
        self.axis = axis
        self.plan = plan
        self._seats = sum(city.seats for city in plan.cities)
        self._tag: float | None = None
        self.one = scaled(length("layout.timetable.ruler"))
        self.counter = scaled(length("layout.timetable.night_counter")) if self._seats else 0

    @property
    def width(self) -> int:
        """Pixels that all rulers and the counter take."""
        return self.one * len(self.cities) + self.counter

    @property
    def seats(self) -> int:
        """The delegations whose zone is known."""
        return self._seats

    def in_night(self, sitting: int, minute: int) -> int:
        """Count the delegations in their night at a minute of the axis, on the day of a sitting."""
        axis = self.plan.axis(sitting)
        return seats_in_night(self.plan.cities, axis.moment(minute)) if axis else 0

    # -- heads

    def paint_heads(self, canvas: Canvas, bottom: int) -> None:
        """Paint the names and offsets above the rulers; `bottom` is the lower end of the header."""
        if self.axis is None:
            return
        for index, city in enumerate(self.cities):
            x = index * self.one
            offset = offset_text(clock.local(self.axis.begins, city.zone))
            self._head(canvas, x, bottom, self.one, _head_name(city.name, self.one - 1), offset)
            canvas.down(x + self.one, bottom - self._heads, self._heads, theme().colour("line"))
        if self.counter:
            x, total = len(self.cities) * self.one, tr("of {n}").format(n=self._seats)
            self._head(canvas, x, bottom, self.counter, _head_name(tr("Night"), self.counter - 2), total)

    def head_words(self, x: float) -> str:
        """Return the whole of the head at a horizontal place: it may be cut."""
        index = int(x // self.one)
        if self.axis is None or index >= len(self.cities):
            return ""
        city = self.cities[index]
        return f"{city.name}, {offset_text(clock.local(self.axis.begins, city.zone))}"

    @property
    def _heads(self) -> int:
        return 2 * line("ruler") + 2 * BELOW

    def _head(self, canvas: Canvas, x: float, bottom: int, width: int, upper: str, lower: str) -> None:
        high = line("ruler")
        tones = theme().colour("text"), theme().colour("muted")
        for place, text, tone in zip((2, 1), (upper, lower), tones, strict=True):
            y = bottom - BELOW - place * high
            canvas.text(x, y, high, text, "ruler", tone, align="centre", width=width)

    # -- rulers

    def paint(self, canvas: Canvas, grid: Grid, top: int, height: int, scroll: int, tag: float | None = None) -> None:
        """Paint the rulers from `top` downwards, with the axis scrolled by some pixels; no time stands at the tag."""
        axis = self.axis
        self._tag = tag
        if axis is None:
            return
        first, last = int(grid.minute(scroll)), ceil(grid.minute(scroll + height))
        shift = top - scroll
        for index, city in enumerate(self.cities):
            self._ruler(canvas, grid, axis, index * self.one, city, (first, last), shift)
        if self.counter:
            self._counter(canvas, grid, axis, len(self.cities) * self.one, shift)

    def _ruler(
        self, canvas: Canvas, grid: Grid, axis: Axis, x: int, city: City, span: tuple[int, int], shift: int
    ) -> None:
        nights, midnights = sky(axis, city.zone, grid.first - BEFORE, grid.last + AFTER)
        first, last = span
        half = line("ruler") / 2
        for start, end in nights:
            if start < last and end > first:
                low, high = grid.y(start) + shift, grid.y(end) + shift
                canvas.fill(x, low, self.one, high - low, theme().colour("nightStrong"))
        for minute in midnights:
            canvas.across(x, grid.y(minute) + shift - 1, self.one, theme().colour("accent"), length("border.midnight"))
        for minute in range(first // HALF * HALF, last + HALF, HALF):
            local = clock.local(axis.moment(minute), city.zone)
            below = next((m for m in midnights if 0 <= minute - m < HALF), None)
            low = grid.y(minute) + shift
            y = low - half
            if below is not None and low - (grid.y(below) + shift) < half + 3:
                y = grid.y(below) + shift + 2
            if self._tag is not None and abs(y + half - self._tag) < line("item") - 1:
                continue
            self._label(canvas, axis, x, y, local, minute)

    def _label(self, canvas: Canvas, axis: Axis, x: int, y: float, local: datetime, minute: int) -> None:
        full = minute % 60 == 0
        night = clock.is_night(local)
        tone = "nightText" if night else "text" if full else "muted"
        ahead = clock.day_offset(local, axis.moment(minute))
        self._time(canvas, x, y, line("ruler"), hour_text(local), ahead, (tone, "accent"), bold=full)

    def _time(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        height: float,
        text: str,
        ahead: int,
        tones: tuple[str, str],
        *,
        bold: bool,
    ) -> None:
        """Write a time, with its date's distance raised behind it."""
        role = "item" if bold else "ruler"
        mark = f"{ahead:+d}".replace("-", "\u2212") if ahead else ""
        wide = width_of(text, role) + (scaled(2) + width_of(mark, "code") if mark else 0)
        left = x + (self.one - wide) / 2
        canvas.text(left, y, height, text, role, theme().colour(tones[0]))
        if mark:
            place = left + wide - width_of(mark, "code")
            canvas.text(place, y - 3, height, mark, "code", theme().colour(tones[1]))

    def _counter(self, canvas: Canvas, grid: Grid, axis: Axis, x: int, shift: int) -> None:
        start = min(column.start for column in grid.columns)
        end = max(column.end for column in grid.columns)
        inset, need = 2, line("small")
        for hour in range(start // 60 * 60, end, 60):
            low, high = max(hour, start), min(hour + 60, end)
            count = self.in_night(axis.sitting, hour + HALF)
            y, under = grid.y(low) + shift, grid.y(high) + shift
            if not count:
                continue
            many = count >= self._seats * night_share()
            ground = theme().colour("nightStrong" if many else "night")
            canvas.fill(x + inset, y, self.counter - inset, under - y - (1 if under - y > 4 else 0), ground)
            if under - y < need:
                continue
            text = str(count)
            moon = scaled(14)
            wide = moon + 4 + width_of(text, "item")
            left, middle = x + inset + (self.counter - inset - wide) / 2, (y + under) / 2
            canvas.icon("moon", theme().colour("nightText"), left, middle - moon / 2, moon)
            canvas.text(left + moon + 4, middle - need / 2, need, text, "item", theme().colour("nightText"))

    def paint_tags(self, canvas: Canvas, y: float, minute: int) -> None:
        """Paint the tags with the new time of a drag, centred on a line at `y`."""
        if self.axis is None:
            return
        host, high = self.axis.moment(minute), line("item")
        for index, city in enumerate(self.cities):
            x = index * self.one
            local = clock.local(host, city.zone)
            canvas.rounded(x + 2, y - high / 2, self.one - 4, high, 3, theme().colour("accent"))
            tones = ("accentText", "accentText")
            ahead = clock.day_offset(local, host)
            self._time(canvas, x, y - high / 2, high, hour_text(local), ahead, tones, bold=True)


def _head_name(name: str, room: int) -> str:
    """Return as many words of a city's name as fit (Guatemala for Guatemala City), or what fits of the first."""
    words = name.split()
    for count in range(len(words), 0, -1):
        if width_of(text := " ".join(words[:count]), "ruler") <= room:
            return text
    return elided(name, "ruler", room)


def night_share() -> float:
    """Return from which share of the delegations on a time of day counts as a night."""
    return float(tokens()["night"]["wash_from_share"])
