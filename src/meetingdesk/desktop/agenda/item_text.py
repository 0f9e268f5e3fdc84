"""What is written on an item of the timetable, line by line, for the room that there is.

Composed once for a slot and a size, then only painted: the timetable keeps what comes from here until the rows change.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextOption

from meetingdesk.desktop.agenda.canvas import Align, elided, lettering, width_of
from meetingdesk.desktop.agenda.marks import conflict_marks, hour_text, names_of, night_mark, region_of
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.rows.agenda import SlotRow

ONE_LINE = 42  # under this height
NARROW = 160  # under this width
FIRST = 10  # where text begins, after the region's bar
LAST = 6
BAND = 18  # the hatched band of a conflict
_LINE, _SMALL = 18, 16


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text or, with a size, an icon. Tones: a token, or `ink` for the region's letters."""

    x: float
    y: float
    height: float
    text: str
    role: str
    tone: str
    align: Align = "lead"
    width: float = 0
    icon: int = 0


@dataclass(slots=True)
class _Item:
    number: str
    title: str
    names: tuple[str, str]  # whole, with initials
    code: str
    times: str
    night: str
    conflicts: list[str]


def compose(plan: Plan, slot: SlotRow, width: int, height: int) -> tuple[Run, ...]:
    """Return what is written on a slot of this size."""
    item = slot.item
    conflicts = conflict_marks(plan, slot)
    parts = _Item(
        number=item.number,
        title=item.title,
        names=(names_of(item), names_of(item, short=True)),
        code=region_of(item) or "",
        times=f"{hour_text(slot.start)}\u2013{hour_text(slot.end)}",
        night=night_mark(plan, slot),
        conflicts=conflicts,
    )
    if item.kind == "break":
        return _break(parts, slot.minutes, width, height)
    inner = width - LAST - (BAND if conflicts else 0)
    if height < 12:
        return ()
    if height < ONE_LINE - 2:
        return tuple(_one_line(parts, inner, height))
    if width < NARROW:
        return tuple(_narrow(parts, inner, height))
    return tuple(_wide(parts, inner, height))


def _break(parts: _Item, minutes: int, width: int, height: int) -> tuple[Run, ...]:
    if height < 12:
        return ()
    text = elided(f"{parts.title} \u00b7 {minutes} min", "small", width - 8)
    return (Run(0, 0, height, text, "small", "muted", "centre", width),)


def _name(parts: _Item, room: float) -> str:
    """Return the names as fully as they fit, else elided, else nothing: the name goes before the title does."""
    for text in parts.names:
        if width_of(text, "small") <= room:
            return text
    return elided(parts.names[1], "small", room) if room > 36 else ""


def _number(parts: _Item, y: float, height: float, inner: float) -> tuple[list[Run], float]:
    if not parts.number:
        return [], FIRST
    ink = "danger" if parts.conflicts else "ink"
    number = elided(parts.number, "item", max(0, inner - FIRST))
    return [Run(FIRST, y, height, number, "item", ink)], FIRST + width_of(number, "item") + 7


def _code(parts: _Item, y: float, height: float, inner: float) -> tuple[list[Run], float]:
    """Return the region's code at the trailing end and where the room before it ends."""
    if not parts.code:
        return [], inner
    wide = width_of(parts.code, "code")
    tone = "danger" if parts.conflicts else "ink"
    return [Run(inner - wide, y, height, parts.code, "code", tone)], inner - wide - 8


def _one_line(parts: _Item, inner: float, height: float) -> list[Run]:
    y, line = (height - _LINE) / 2, float(_LINE)
    runs, x = _number(parts, y, line, inner)
    code, end = _code(parts, y, line, inner)
    title = width_of(parts.title, "item")
    if code and end - x < min(title, 60):  # the code gives way before the title is unreadable
        code, end = [], inner
    runs += code
    if parts.conflicts and end - x - title > 20:
        end -= 20
        runs.append(Run(end + 4, (height - 16) / 2, 16, "conflict", "", "danger", icon=16))
    elif parts.night and end - x - title > 20:
        end -= 20
        runs.append(Run(end + 4, (height - 14) / 2, 14, "moon", "", "warning", icon=14))
    text = elided(parts.title, "item", max(0.0, end - x))
    runs.append(Run(x, y, line, text, "item", "text"))
    x += width_of(text, "item") + 8
    if text == parts.title and (name := _name(parts, end - x)):
        runs.append(Run(x, y, line, name, "small", "muted"))
    return runs


def _wide(parts: _Item, inner: float, height: float) -> list[Run]:
    runs, x = _number(parts, 3, _LINE, inner)
    code, end = _code(parts, 3, _LINE, inner)
    runs += code
    marked = bool(parts.conflicts or parts.night)
    lines = max(1, int((height - 4 - _SMALL * (1 + marked)) // _LINE))
    y = below = 3.0
    for index, text in enumerate(wrapped(parts.title, end - x, inner - x, lines)):
        runs.append(Run(x, y + index * _LINE, _LINE, text, "item", "text"))
        below = y + (index + 1) * _LINE
    return runs + _times_and_marks(parts, inner, height, below)


def _times_and_marks(parts: _Item, inner: float, height: float, y: float) -> list[Run]:
    """Return the line with times and names, and the marks below it, or beside it where there is no room below."""
    apart = height - y - _SMALL >= _SMALL
    marks = _marks(parts, inner, height, inner - FIRST if apart else inner * 0.5)
    end = inner if apart or not marks else marks[0].x - 8
    times = elided(parts.times, "small", end - FIRST)
    name = _name(parts, end - FIRST - width_of(times + " \u00b7 ", "small"))
    tone = "text" if parts.conflicts else "muted"
    text = f"{times} \u00b7 {name}" if name else times
    return [*marks, Run(FIRST, y, _SMALL, text, "small", tone)]


def _marks(parts: _Item, inner: float, height: float, room: float) -> list[Run]:
    """Return the conflict or else the night at the lower trailing corner."""
    y = height - _SMALL - 2
    text, tone, icon = "", "warning", "moon"
    if parts.conflicts:
        tone, icon = "danger", "conflict"
        text = next((t for t in parts.conflicts if width_of(t, "item") <= room - 20), "")
        text = text or elided(parts.conflicts[-1], "item", room - 20)
    elif parts.night:
        text = elided(parts.night, "item", room - 20)
    else:
        return []
    start = inner - width_of(text, "item")
    return [Run(start - 20, y, 16, icon, "", tone, icon=16), Run(start, y, _SMALL, text, "item", tone)]


def _narrow(parts: _Item, inner: float, height: float) -> list[Run]:
    runs, x = _number(parts, 3, _LINE, inner)
    hanging = x if x - FIRST <= 34 else FIRST
    extra = bool(parts.names[0] or parts.code) + bool(parts.conflicts or parts.night)
    count = max(1, int((height - 6) // _SMALL) - extra)
    y = 4.0
    for index, text in enumerate(wrapped(parts.title, inner - x, inner - hanging, count)):
        runs.append(Run(x if index == 0 else hanging, y, _SMALL, text, "item", "text"))
        y += _SMALL
    if y + _SMALL <= height:
        code, end = _code(parts, y, _SMALL, inner)
        tone = "text" if parts.conflicts else "muted"
        runs += [*code, Run(FIRST, y, _SMALL, _name(parts, end - FIRST), "small", tone)]
        y += _SMALL + 3
    if y + _SMALL <= height + 2 and (marks := _marks(parts, inner, y + _SMALL + 2, inner - FIRST)):
        shift = marks[0].x - FIRST
        runs += [Run(m.x - shift, m.y, m.height, m.text, m.role, m.tone, icon=m.icon) for m in marks]
    return runs


def wrapped(text: str, first: float, later: float, count: int) -> list[str]:
    """Break a title into at most `count` lines, the first of another width; the last is elided."""
    layout = QTextLayout(text, lettering("item")[0])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    start = 0
    while len(lines) < count and start < len(text):
        line = layout.createLine()
        if not line.isValid():
            break
        width = max(1.0, first if not lines else later)
        line.setLineWidth(width)
        last = len(lines) + 1 == count
        piece = text[start:] if last else text[start : start + line.textLength()]
        lines.append(elided(piece.strip(), "item", width))
        start += line.textLength()
    layout.endLayout()
    return lines
