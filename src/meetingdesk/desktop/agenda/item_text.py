"""What is written on an item of the timetable, line by line, for the room that there is.

Composed once for a slot and a size, then only painted: the timetable keeps what comes from here until the rows change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QTextLayout, QTextOption

from meetingdesk import words
from meetingdesk.desktop.agenda.canvas import Align, elided, width_of
from meetingdesk.desktop.agenda.marks import conflict_marks, hour_text, names_of, night_mark, region_of
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import lettering, line, scaled
from meetingdesk.rows.agenda import SlotRow

NARROW = 160  # under this width, at the usual size of text
TOP = 3  # above the first line, and below the last
FIRST = 10  # where text begins, after the region's bar
LAST = 6
BAND = 18  # the hatched band of a conflict
_NAME, _TITLE = 36, 60  # what is worth showing of them, at the usual size of text
_HANG = 34  # numbers up to this width have the title's lines hang beside them


class Run(NamedTuple):
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
        title=words.say("agenda.continued", title=item.title) if slot.continued else item.title,
        names=(names_of(item), names_of(item, short=True)),
        code=region_of(item) or "",
        times=f"{hour_text(slot.start)}\u2013{hour_text(slot.end)}",
        night=night_mark(plan, slot),
        conflicts=conflicts,
    )
    if item.kind == "break":
        return _break(parts, slot.minutes, width, height)
    inner = width - LAST - (BAND if conflicts else 0)
    if height < _least("item"):
        return ()
    if height < TOP + line("item") + line("small") + TOP:
        return tuple(_one_line(parts, inner, height))
    if width < scaled(NARROW):
        return tuple(_narrow(parts, inner, height))
    return tuple(_wide(parts, inner, height))


def _least(role: str) -> int:
    """Return in what height letters still stand without touching what is above and below."""
    return lettering(role)[0].pixelSize()


def _break(parts: _Item, minutes: int, width: int, height: int) -> tuple[Run, ...]:
    if height < _least("small"):
        return ()
    text = elided(f"{parts.title} \u00b7 {minutes} min", "small", width - 8)
    return (Run(0, 0, height, text, "small", "muted", "centre", width),)


def _name(parts: _Item, room: float) -> str:
    """Return the names as fully as they fit, else elided, else nothing: the name goes before the title does."""
    for text in parts.names:
        if width_of(text, "small") <= room:
            return text
    return elided(parts.names[1], "small", room) if room > scaled(_NAME) else ""


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
    runs, x = _number(parts, 0, height, inner)
    code, end = _code(parts, 0, height, inner)
    title = width_of(parts.title, "item")
    if code and end - x < min(title, scaled(_TITLE)):  # the code gives way before the title is unreadable
        code, end = [], inner
    runs += code
    sign = _sign(parts, int(height))
    if sign and end - x - title > sign.icon + 4:
        end -= sign.icon + 4
        runs.append(sign._replace(x=end + 4, y=(height - sign.icon) / 2))
    text = elided(parts.title, "item", max(0.0, end - x))
    runs.append(Run(x, 0, height, text, "item", "text"))
    x += width_of(text, "item") + 8
    if text == parts.title and (name := _name(parts, end - x)):
        runs.append(Run(x, 0, height, name, "small", "muted"))
    return runs


def _wide(parts: _Item, inner: float, height: float) -> list[Run]:
    high, small = line("item"), line("small")
    runs, x = _number(parts, TOP, high, inner)
    code, end = _code(parts, TOP, high, inner)
    runs += code
    marked = bool(parts.conflicts or parts.night)
    lines = max(1, int((height - 4 - small * (1 + marked)) // high))
    below = float(TOP)
    for index, text in enumerate(wrapped(parts.title, end - x, inner - x, lines)):
        runs.append(Run(x, TOP + index * high, high, text, "item", "text"))
        below = TOP + (index + 1) * high
    return runs + _times_and_marks(parts, inner, height, below)


def _times_and_marks(parts: _Item, inner: float, height: float, y: float) -> list[Run]:
    """Return the line with times and names, and the marks below it, or beside it where there is no room below."""
    small = line("small")
    apart = height - y - small >= small
    marks = _marks(parts, inner, height - small - 2, inner - FIRST) if apart else _marks(parts, inner, y, inner * 0.5)
    end = inner if apart or not marks else marks[0].x - 8
    times = elided(parts.times, "small", end - FIRST)
    name = _name(parts, end - FIRST - width_of(times + " \u00b7 ", "small"))
    tone = "text" if parts.conflicts else "muted"
    text = f"{times} \u00b7 {name}" if name else times
    return [*marks, Run(FIRST, y, small, text, "small", tone)]


def _marks(parts: _Item, inner: float, y: float, room: float) -> list[Run]:
    """Return the conflict or else the night at the trailing end of a line."""
    high, sign = line("small"), _sign(parts)
    if sign is None:
        return []
    room -= sign.icon + 4
    text = next((text for text in parts.conflicts if width_of(text, "item") <= room), "")
    text = text or elided((parts.conflicts or [parts.night])[-1], "item", room)
    start = inner - width_of(text, "item")
    sign = sign._replace(x=start - sign.icon - 4, y=y + (high - sign.icon) / 2)
    return [sign, Run(start, y, high, text, "item", sign.tone)]


def _sign(parts: _Item, most: int = 99) -> Run | None:
    """Return the icon of a conflict or else of a night, to be given its place; at most so high."""
    size = min(scaled(16), most)
    if parts.conflicts:
        return Run(0, 0, size, "conflict", "", "danger", icon=size)
    return Run(0, 0, size, "moon", "", "warning", icon=size) if parts.night else None


def _narrow(parts: _Item, inner: float, height: float) -> list[Run]:
    high, y = line("small"), TOP + 1.0
    runs, x = _number(parts, y, high, inner)
    extra = bool(parts.names[0] or parts.code) + bool(parts.conflicts or parts.night)
    count = max(1, int((height - 2 * TOP) // high) - extra)
    widths = [width_of(word, "item") for word in parts.title.split()] or [0.0]
    hangs = x - FIRST <= scaled(_HANG) and max(widths) <= inner - x
    hanging = x if hangs else FIRST
    if count > 1 and widths[0] > inner - x:  # the number stands alone where no word of the title fits beside it
        x, y, count = FIRST, y + high, count - 1
    for index, text in enumerate(wrapped(parts.title, inner - x, inner - hanging, count)):
        runs.append(Run(x if index == 0 else hanging, y, high, text, "item", "text"))
        y += high
    marks = _marks(parts, inner, y, inner - FIRST)
    if y + high * (2 if marks else 1) <= height:  # where only one of them fits, the name gives way to the mark
        code, end = _code(parts, y, high, inner)
        tone = "text" if parts.conflicts else "muted"
        runs += [*code, Run(FIRST, y, high, _name(parts, end - FIRST), "small", tone)]
        y += high
    if marks and y + high <= height:
        below = max(0.0, min(3.0, height - y - high - TOP))
        runs += [mark._replace(x=mark.x - marks[0].x + FIRST, y=mark.y + y - marks[1].y + below) for mark in marks]
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
