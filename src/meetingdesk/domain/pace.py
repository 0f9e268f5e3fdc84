"""The day against its plan: which sitting is on, what runs, what comes, and how late it is.

`now` is given in UTC: times of one zone would be compared by their wall clock, which is wrong when the clocks change.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SittingRow, SlotRow
from meetingdesk.rows.now import DayState


def current(sittings: Sequence[SittingRow], now: datetime) -> SittingRow | None:
    """Return the sitting that runs, else the one that comes next or is due, else the last of all."""
    by_start = sorted(sittings, key=_start)
    running = [sitting for sitting in by_start if state(sitting, now) == "running"]
    ahead = [sitting for sitting in by_start if state(sitting, now) in ("ahead", "due")]
    return next(iter([*running, *ahead, *reversed(by_start)]), None)


def state(sitting: SittingRow | None, now: datetime) -> DayState:
    """Return how a sitting stands. One that nobody opened is over when its planned time is."""
    if sitting is None:
        return "none"
    if sitting.actual_end is not None:
        return "over"
    if sitting.actual_start is not None:
        return "running"
    if now < sitting.start:
        return "ahead"
    return "due" if now < sitting.end else "over"


def running(sitting: SittingRow) -> tuple[SlotRow, ...]:
    """Return the slots that were started and not closed."""
    return tuple(slot for slot in sitting.slots if slot.actual_start is not None and slot.actual_end is None)


def planned(sitting: SittingRow, now: datetime) -> tuple[SlotRow, ...]:
    """Return the slots that the plan has at this moment."""
    return tuple(slot for slot in sitting.slots if slot.start <= now < slot.end)


def upcoming(sitting: SittingRow, now: datetime) -> tuple[SlotRow, ...]:
    """Return the slots still to be taken up, by start: those that the plan has after the last that was.

    While none was (the sitting is not open yet, or nobody notes its items) these are those that are not past. A heading
    is left out where what stands below it has its own time.
    """
    headings = {slot.item.parent for slot in sitting.slots}
    slots = [slot for slot in sitting.slots if slot.item.id not in headings]
    taken = [slot.offset for slot in slots if slot.actual_start is not None]
    if not taken:
        return tuple(slot for slot in slots if slot.end > now)
    return tuple(slot for slot in slots if slot.actual_start is None and slot.offset >= max(taken))


def late(sitting: SittingRow, now: datetime) -> int:
    """Return by how many minutes the day is behind its plan; negative when it is ahead of it.

    An item that runs is late by how late it began, or by how much it has run over. Between two items it is late once
    the next should have begun. Before the first, the sitting is as late as it was opened, or is not yet.
    """
    on = running(sitting)
    if sitting.actual_end is not None:
        return _minutes(sitting.end, sitting.actual_end)
    if on:
        return max(max(_minutes(slot.start, slot.actual_start), _minutes(slot.end, now)) for slot in on)
    if all(slot.actual_start is None for slot in sitting.slots):
        return max(0, _minutes(sitting.start, sitting.actual_start or now))
    comes = next(iter(upcoming(sitting, now)), None)
    return max(0, _minutes(comes.start if comes else sitting.end, now))


def _minutes(planned: datetime, actual: datetime | None) -> int:
    """Return the whole minutes from one instant to another, negative where it comes first."""
    assert actual is not None
    return int((actual.timestamp() - planned.timestamp()) / 60)


def expected_end(sitting: SittingRow, now: datetime) -> datetime:
    """Return when the sitting will end at this pace, not before now while it runs; when it did, once it is closed."""
    if sitting.actual_end is not None:
        return sitting.actual_end
    end = clock.later(sitting.end, max(0, late(sitting, now)))
    return max(end, now) if sitting.actual_start is not None else end


def _start(sitting: SittingRow) -> tuple[float, int]:
    return sitting.start.timestamp(), sitting.id
