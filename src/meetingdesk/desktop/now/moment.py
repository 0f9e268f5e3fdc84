"""Which sitting is shown, as of when: by the clock, or of a day that is past as of a time set by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from meetingdesk.desktop import quorums
from meetingdesk.desktop.quorums import Told
from meetingdesk.desktop.reads import Reads
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.domain import clock, pace
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.now import NowRow

NEAR = 12 * 60  # minutes before and after a sitting in which what happens is noted as of the clock
_BEFORE = 6 * 60  # a time set by hand up to so many minutes before the start is on the sitting's own day


@dataclass(frozen=True, slots=True)
class Asked:
    """What to show: a sitting, or 0 for the one that is on; `noted` is the time set by hand, on the host's clock.

    `zone` is the one that times are shown in; empty: the host's.
    """

    meeting: int
    sitting: int = 0
    noted: time | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The day as of `row.now`. `live`: that is the clock's time; else it was set by hand, or is the last one known.

    `early`: the sitting is too far ahead to be opened. `quorum`: what the rule of the meeting says so far,
    None where it has none.
    """

    asked: Asked
    sittings: tuple[SittingRow, ...]
    row: NowRow
    real: datetime
    live: bool
    early: bool = False
    quorum: Told | None = None

    @property
    def clock(self) -> ShownClock:
        """The clock that times are shown on."""
        return ShownClock(self.row.meeting.zone, self.asked.zone)


def load(reads: Reads, asked: Asked, real: datetime) -> Loaded:
    """Ask for the day. `real` is the clock's time, in UTC."""
    sittings = reads.agenda(asked.meeting).sittings
    chosen = next((row for row in sittings if row.id == asked.sitting), None) or pace.current(sittings, real)
    live = chosen is None or not past(chosen, real)
    instant = real
    if chosen is not None and not live:
        instant = at(chosen, asked.noted) if asked.noted is not None else last_known(chosen)
    row = reads.now(asked.meeting, instant, chosen.id if chosen else None)
    is_early = chosen is not None and early(chosen, real)
    return Loaded(asked, sittings, row, real, live, is_early, _quorum(reads, row, asked.zone))


def _quorum(reads: Reads, row: NowRow, zone: str) -> Told | None:
    """Return what is known of the quorum; the attendance is asked for only where there is a rule."""
    if not row.meeting.quorum or row.sitting is None:
        return None
    attendance = reads.attendance(row.meeting.id)
    places = [place for place, one in enumerate(attendance.sittings) if one.sitting.id == row.sitting.id]
    return quorums.tell(attendance, places[0], ShownClock(row.meeting.zone, zone)) if places else None


def past(sitting: SittingRow, now: datetime) -> bool:
    """Tell whether a sitting is of a day that is past, so that its times are not those of the clock."""
    return now > clock.later(sitting.end, NEAR)


def early(sitting: SittingRow, now: datetime) -> bool:
    """Tell whether a sitting is of a day to come: opening it now would be a mistake."""
    return now < clock.later(sitting.start, -NEAR)


def at(sitting: SittingRow, noted: time) -> datetime:
    """Return the instant of a time on the host's clock that belongs to a sitting, which may run past midnight."""
    zone, time_of_day = str(sitting.start.tzinfo), noted.hour * 60 + noted.minute
    days = (sitting.start.date() + timedelta(days=n) for n in (-1, 0, 1))
    moments = [clock.at(day, time_of_day, zone) for day in days]
    chosen = next((m for m in moments if clock.elapsed(sitting.start, m) >= -_BEFORE), moments[-1])
    return chosen.astimezone(UTC)


def last_known(sitting: SittingRow) -> datetime:
    """Return the last time that was noted of a sitting, else its start; in UTC."""
    return max(_times(sitting), default=sitting.start).astimezone(UTC)


def _times(sitting: SittingRow) -> Iterable[datetime]:
    marks = [sitting.actual_start, sitting.actual_end]
    for slot in sitting.slots:
        marks += [slot.actual_start, slot.actual_end]
    return (mark for mark in marks if mark is not None)
