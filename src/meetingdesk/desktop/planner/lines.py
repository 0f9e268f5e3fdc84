"""From a plan to lines of the table, under the sittings that the items would be in."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from meetingdesk import words
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden, hours
from meetingdesk.domain.planner.speaking import speaking
from meetingdesk.rows.agenda import SpeakerRow
from meetingdesk.rows.planner import PlaceRow, PlannedRow, PlanRow

NONE = "\N{EN DASH}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def headings() -> tuple[Heading, ...]:
    """Return the columns."""
    return (
        Heading(_tr("Number"), 88),
        Heading(_tr("Agenda item"), 200, stretch=3),
        Heading(_tr("Now"), 168),
        Heading(_tr("Planned"), 168),
        Heading(_tr("Speaker"), 144, stretch=1, rank=1),
        Heading(_tr("Their time now"), 160, stretch=1, rank=3),
        Heading(_tr("Their time planned"), 160, stretch=1, rank=4),
        Heading(_tr("Burden"), 112, rank=2, trailing=True),
    )


def figure(burden: int) -> str:
    """Return a burden as people read it, such as `4.7`: hours outside 07:00-19:00, integrated over hours."""
    return QLocale(words.in_use()).toString(hours(burden), "f", 1)


def key_of(row: PlannedRow) -> int:
    """Return the key of a line: the slot, or less than 0 what comes from the tray."""
    return row.slot if row.slot is not None else -row.item.id


def groups(plan: PlanRow, shown: ShownClock) -> list[Group]:
    """Return what would move, by the sitting that it would be in."""
    by_sitting: dict[int, list[PlannedRow]] = defaultdict(list)
    for row in plan.moves:
        by_sitting[row.after.sitting].append(row)
    return [
        Group(
            str(sitting),
            words.day(shown.local(rows[0].after.start).date(), width="full"),
            "",
            tuple(_line(row, str(sitting), shown) for row in rows),
        )
        for sitting, rows in by_sitting.items()
    ]


def _line(row: PlannedRow, group: str, shown: ShownClock) -> Line:
    speaker, everyone = _hardest(row), [one for one in speaking(row.item).values() if one.zone]
    told = "\n".join(_told(row, one) for one in everyone) if len(everyone) > 1 else ""
    cells = (
        Cell(row.item.number or NONE, "muted", order=row.item.order),
        Cell(row.item.title),
        _place(row.before, shown),
        _place(row.after, shown),
        Cell(_name(speaker, len(everyone)), tip=told),
        _local(row.before, row, speaker),
        _local(row.after, row, speaker),
        _cost(row),
    )
    return Line(key_of(row), cells, group=group)


def _place(place: PlaceRow | None, shown: ShownClock) -> Cell:
    if place is None:
        return Cell(_tr("Unscheduled"), "muted", order=0.0)
    at = shown.local(place.start)
    text = f"{words.day_of_month(at.date())} {words.clock(at)}"
    return Cell(f"{text} \N{MIDDLE DOT} {place.room_name}" if place.room_name else text, order=at.timestamp())


def _hardest(row: PlannedRow) -> SpeakerRow | None:
    """Return the speaker whose hours matter most: the one burdened most, now or then."""
    known = [one for one in speaking(row.item).values() if one.zone]
    places = [place for place in (row.before, row.after) if place is not None]
    return max(
        known,
        key=lambda one: max(burden(place.start, row.minutes, one.zone or "") for place in places),
        default=None,
    )


def _name(speaker: SpeakerRow | None, count: int) -> str:
    if speaker is None:
        return NONE
    return speaker.name if count < 2 else f"{speaker.name} +{count - 1}"


def _local(place: PlaceRow | None, row: PlannedRow, speaker: SpeakerRow | None) -> Cell:
    """Return the speaker's time with a moon at night, and +1 where their date is the next one."""
    if place is None or speaker is None or speaker.zone is None:
        return Cell(NONE, "muted")
    at, end = clock.local(place.start, speaker.zone), clock.local(place.end, speaker.zone)
    night = clock.touches_night(at, end)
    text = f"{_time(place, speaker.zone)} {speaker.city or words.city(speaker.zone)}"
    weighs = burden(place.start, row.minutes, speaker.zone) > 0
    tone = "warning" if weighs else "text"
    return Cell(text, tone, icon="moon" if night else "", order=burden(place.start, row.minutes, speaker.zone))


def _time(place: PlaceRow, zone: str) -> str:
    at = clock.local(place.start, zone)
    return words.clock(at) + _days(at.date(), place.start.date())


def _days(there: date, here: date) -> str:
    away = (there - here).days
    return f" {away:+d}".replace("-", "\N{MINUS SIGN}") if away else ""


def _cost(row: PlannedRow) -> Cell:
    before, after = figure(row.burden_before), figure(row.burden_after)
    less = row.burden_after - row.burden_before
    if row.before is None:
        return Cell(after, order=less)
    tone = "success" if less < 0 else "warning" if less > 0 else "muted"
    return Cell(_tr("{before} to {after}").format(before=before, after=after), tone, order=less)


def _told(row: PlannedRow, speaker: SpeakerRow) -> str:
    zone = speaker.zone or ""
    before = _time(row.before, zone) if row.before is not None else NONE
    return f"{speaker.name} ({words.city(zone)}): " + _tr("{before} to {after}").format(
        before=before, after=_time(row.after, zone)
    )
