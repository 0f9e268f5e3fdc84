"""How many entities are represented at each minute of a sitting, and whether that makes a quorum.

Bodies differ in the fraction, in what it is a fraction of, and in when it is read (UNCTAD, OPEC and IWC each have rules
of their own), so all three are given. Observers, interpreters and the secretariat never count. Who is marked present by
hand was there all the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from meetingdesk.domain.presence import less, union
from meetingdesk.rows.attendance import AttendanceRow, AttendeeRow, PresenceRow, Spans

MINUTE = 60
NOT_COUNTED = ("observer", "interpreter", "secretariat")
Counts = Sequence[int | None]  # by minute; None: a break


class Rule(NamedTuple):
    """A fraction of the entities: at least so many of them, or more than that."""

    numerator: int
    denominator: int
    more: bool = False


RULES: Mapping[str, Rule] = {
    "third": Rule(1, 3),
    "half": Rule(1, 2),
    "majority": Rule(1, 2, more=True),
    "two_thirds": Rule(2, 3),
    "three_quarters": Rule(3, 4),
}


def needed(rule: Rule, entities: int) -> int:
    """Return how many of so many entities make a quorum."""
    whole, rest = divmod(entities * rule.numerator, rule.denominator)
    return whole + 1 if rule.more or rest else whole


def there(cell: PresenceRow, windows: Spans) -> Spans:
    """Return when somebody was there in the windows of a sitting. A decision by hand wins over the log."""
    if cell.mark in ("absent", "excused", "represented"):
        return ()
    if cell.mark == "present" or (cell.mark == "late" and not cell.spans):
        return windows
    return cell.spans


def _for(cell: PresenceRow, cells: Mapping[int, PresenceRow], windows: Spans) -> Spans:
    """Return when somebody, or whoever represents them, was there; of whom nothing is known was there all the time."""
    if cell.mark != "represented":
        return there(cell, windows)
    other = cells.get(cell.by or 0)
    return windows if other is None or other.status == "unknown" else there(other, windows)


def represented(
    people: Iterable[AttendeeRow], place: int, windows: Spans, *, observers: bool = False
) -> dict[int, list[tuple[int, int]]]:
    """Return by delegation when anybody of it was at a sitting; delegations of which nobody was are left out."""
    people = list(people)
    cells = {one.delegate.id: one.presence[place] for one in people}
    stays: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for one in people:
        if observers or one.delegate.capacity not in NOT_COUNTED:
            stays[one.delegation] += _for(one.presence[place], cells, windows)
    return {delegation: union(spans, 0) for delegation, spans in stays.items() if spans}


def curve(people: Iterable[AttendeeRow], place: int, seconds: int, breaks: Spans = ()) -> tuple[int | None, ...]:
    """Return how many delegations were represented at the beginning of each minute of a sitting; None in a break."""
    windows = less((0, seconds), breaks)
    minutes = -(-seconds // MINUTE)
    change = [0] * (minutes + 1)
    for spans in represented(people, place, windows).values():
        for start, end in spans:
            first, after = -(-start // MINUTE), min(minutes, -(-end // MINUTE))
            if first < after:
                change[first] += 1
                change[after] -= 1
    counts, now = [], 0
    for step in change[:minutes]:
        now += step
        counts.append(now)
    return tuple(
        count if any(first <= minute * MINUTE < last for first, last in windows) else None
        for minute, count in enumerate(counts)
    )


def named(people: Iterable[AttendeeRow], place: int) -> int:
    """Count the delegations that named somebody who is expected at a sitting and who counts."""
    return len(
        {one.delegation for one in people if one.presence[place].expected and one.delegate.capacity not in NOT_COUNTED}
    )


def most(counts: Counts) -> int:
    """Return how many were represented at most."""
    return max((count for count in counts if count is not None), default=0)


def basis(attendance: AttendanceRow, place: int) -> int:
    """Return of how many entities a sitting's quorum is a fraction, by the rule of the meeting."""
    if attendance.meeting.quorum_basis == "named":
        return named(attendance.people, place)
    return attendance.sittings[place].figures.entities


def first(counts: Counts) -> int:
    """Return the first minute that is not in a break."""
    return next((minute for minute, count in enumerate(counts) if count is not None), 0)


def throughout(counts: Counts, least: int) -> bool:
    """Tell whether there were enough all along."""
    return all(count is None or count >= least for count in counts)


class Verdict(NamedTuple):
    """Whether there is a quorum: how many it takes, how many are represented when it is read, and of how many.

    `minute`: when it is read, from the start; None: at each, and `represented` is the fewest there ever are.
    """

    least: int
    represented: int
    entities: int
    minute: int | None = None

    @property
    def held(self) -> bool:
        """Whether there were enough."""
        return self.represented >= self.least


def verdict(attendance: AttendanceRow, place: int) -> Verdict | None:
    """Return what the meeting's rule says of a sitting, as far as anything is known of it; None without a rule.

    Roll-call, sheets and charts all read it here: as a sitting begins, in its first minute that is not in a break.
    """
    row, meeting = attendance.sittings[place], attendance.meeting
    rule = RULES.get(meeting.quorum)
    if rule is None:
        return None
    counts = curve(attendance.people, place, int(row.end.timestamp() - row.start.timestamp()), row.breaks)
    entities = basis(attendance, place)
    least = needed(rule, entities)
    if meeting.quorum_reading == "throughout":
        return Verdict(least, min((count for count in counts if count is not None), default=0), entities)
    minute = first(counts)
    return Verdict(least, (counts[minute] or 0) if counts else 0, entities, minute)


def reached(counts: Counts, least: int) -> list[tuple[int, int]]:
    """Return from which minute to which there were enough, half open, without the breaks."""
    found: list[tuple[int, int]] = []
    for minute, count in enumerate(counts):
        if count is not None and count >= least:
            if found and found[-1][1] == minute:
                found[-1] = found[-1][0], minute + 1
            else:
                found.append((minute, minute + 1))
    return found


def coverage(people: Iterable[AttendeeRow], place: int, seconds: int, breaks: Spans = ()) -> dict[int, float]:
    """Return by delegation the share of a sitting, less its breaks, that any of its members was there for."""
    windows = less((0, seconds), breaks)
    whole = sum(end - start for start, end in windows)
    if not whole:
        return {}
    return {
        delegation: sum(end - start for start, end in spans) / whole
        for delegation, spans in represented(people, place, windows, observers=True).items()
    }
