"""The words of the window planner: lengths, burdens, offsets, and what each cell says to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from meetingdesk import words
from meetingdesk.desktop.item_models.hours import HourTexts
from meetingdesk.domain import clock
from meetingdesk.domain.burden import hours
from meetingdesk.rows.window import HeatRow, MoveRow, StartRow
from meetingdesk.zone_names import MINUS

DOT = " \u00b7 "
_LISTED = 3  # moves that are named


def tr(text: str) -> str:
    """Translate a fixed text of the planner."""
    return QCoreApplication.translate("", text)


def decimal(burden: float) -> str:
    """Return a burden with one decimal, as the language writes it."""
    return QLocale(words.in_use()).toString(hours(burden), "f", 1)


def length(minutes: int) -> str:
    """Return how long a sitting is: `3 hours`, `2 h 30 min`, `45 min`."""
    whole, rest = divmod(minutes, 60)
    if not rest:
        return words.say("ui.window.hours", n=whole)
    return tr("{hours} h {minutes} min").format(hours=whole, minutes=rest) if whole else tr("{n} min").format(n=rest)


def span(start: datetime, minutes: int) -> str:
    """Return start and end on the clock of the start: `11:00-14:00` with an en dash, `+1` for the day after."""
    end = clock.later(start, minutes)
    later = clock.day_offset(end, start)
    return f"{words.clock(start)}\u2013{words.clock(end)}" + (f" +{later}" if later else "")


def local_starts(first: datetime, last: datetime, host: datetime) -> str:
    """Return the local starts of a region: `04:00-07:00` with an en dash, each with its distance in days, or one."""
    ends = [words.clock(moment) + _shift(moment, host) for moment in (first, last)]
    return ends[0] if ends[0] == ends[1] else "\u2013".join(ends)


def _shift(moment: datetime, host: datetime) -> str:
    days = clock.day_offset(moment, host)
    return f" {'+' if days > 0 else MINUS}{abs(days)}" if days else ""


def offsets(row: HeatRow) -> str:
    """Return how far a region's clocks are from UTC: `UTC +1 to +4`, `UTC 0`."""
    west, east = _offset(row.west), _offset(row.east)
    return f"UTC {west}" if west == east else tr("UTC {west} to {east}").format(west=west, east=east)


def _offset(minutes: int) -> str:
    whole, rest = divmod(abs(minutes), 60)
    sign = MINUS if minutes < 0 else "+" if minutes else ""
    return f"{sign}{whole}" + (f":{rest:02}" if rest else "")


def counted(by_delegates: bool) -> str:
    """Return the name of what is counted."""
    return tr("delegates") if by_delegates else tr("entities")


def profile(name: str) -> str:
    """Return the name of a profile."""
    return {"worst": tr("Worst-off"), "in_hours": tr("In office hours"), "total": tr("Total burden")}[name]


def value(name: str, row: StartRow) -> str:
    """Return the figure of a profile at a start."""
    return str(row.in_hours) if name == "in_hours" else decimal(row.worst if name == "worst" else row.total)


def _best(name: str, row: StartRow) -> str:
    text = tr("most {value}") if name == "in_hours" else tr("least {value}")
    return text.format(value=value(name, row))


def _heat_cell(row: HeatRow, hour: int) -> str:
    cell = row.cells[hour]
    text = tr("{region}, start {hour}: {night} of {seats} with some night, burden {mean} on average")
    return text.format(
        region=region(row.region), hour=_hour(hour), night=cell.night, seats=row.seats, mean=decimal(cell.mean)
    )


def _profile_cell(name: str, row: StartRow, hour: int) -> str:
    said = tr("{profile}, start {hour}: {value}").format(
        profile=profile(name), hour=_hour(hour), value=value(name, row)
    )
    return f"{said}, {row.entity}" if name == "worst" and row.worst else said


def _hour(hour: int) -> str:
    return f"{hour:02}:00"


def region(code: str | None) -> str:
    """Return a region's code, or that it is none."""
    return code or tr("Outside the regions")


def _region(row: HeatRow) -> str:
    return offsets(row) if row.region else tr("Outside the regions")


def hour_texts() -> HourTexts:
    """Return what the heat map says."""
    return HourTexts(_region, profile, _best, _heat_cell, _profile_cell)


def cost(row: StartRow, night: int) -> str:
    """Return what a start costs: the worst, whom, how many in hours, all together, and how many have some night."""
    worst = tr("worst {burden} ({entity})").format(burden=decimal(row.worst), entity=row.entity)
    parts = [worst] if row.worst else []
    parts.append(tr("{n} in office hours").format(n=row.in_hours))
    parts.append(tr("burden {burden}").format(burden=decimal(row.total)))
    parts.append(tr("{n} at night").format(n=night))
    return DOT.join(parts)


def rule(name: str) -> tuple[str, str]:
    """Return what a rule is called and what it looks for."""
    return words.say(f"window.rule.{name}"), {
        "minimax": tr("spares whoever has it worst"),
        "coverage": tr("most within 07:00\u201319:00"),
        "total": tr("least burden, all added up"),
    }[name]


def moves(found: Sequence[MoveRow], zone: str) -> str:
    """Return what would move where: `Thu 18 Feb 12:00-15:00 to 11:00-14:00`, the first few by name."""
    listed = [_move(one, zone) for one in found[:_LISTED]]
    if len(found) > _LISTED:
        listed.append(words.say("ui.window.more", n=len(found) - _LISTED))
    return "; ".join(listed)


def _move(one: MoveRow, zone: str) -> str:
    before, minutes = clock.local(one.sitting.start, zone), clock.elapsed(one.sitting.start, one.sitting.end)
    after = span(one.start, minutes)
    if one.start.date() != before.date():
        year = f" {one.start.year}" if one.start.year != before.year else ""
        after = f"{words.short_day(one.start.date())}{year} {after}"
    return tr("{day} {before} to {after}").format(
        day=words.short_day(before.date()), before=span(before, minutes), after=after
    )
