"""How long somebody was there: the union of the stays on all devices, clipped to the sitting.

Everything counts in whole seconds, half open: a stay from 10 to 20 lasts ten seconds. A short gap is a line that
dropped, not an absence, and is bridged. Adding the durations of a log up instead would count two devices twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from meetingdesk.rows.attendance import Status

Span = tuple[int, int]
BY_HAND: Mapping[str, Status] = {
    "present": "attended",
    "late": "late",
    "represented": "represented",
    "excused": "excused",
    "absent": "absent",
}  # what a mark comes to
BRIDGED = 120  # seconds: a gap shorter than this is bridged


class Presence(NamedTuple):
    """What is left of somebody's stays within the windows, in order, and how long that is in all."""

    spans: tuple[Span, ...]
    seconds: int
    share: float

    @property
    def minutes(self) -> int:
        """Whole minutes."""
        return self.seconds // 60


NOT_THERE = Presence((), 0, 0.0)


def second(instant: datetime) -> int:
    """Return an aware instant as a whole second."""
    return int(instant.timestamp())


def union(spans: Iterable[Span], bridged: int = BRIDGED) -> list[Span]:
    """Return the spans in order without overlaps, those joined that are less than `bridged` seconds apart."""
    whole: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if whole and (start <= whole[-1][1] or start - whole[-1][1] < bridged):
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((start, end))
    return whole


def clipped(spans: Iterable[Span], windows: Iterable[Span]) -> list[Span]:
    """Return what lies inside the windows. Neither spans nor windows overlap among themselves."""
    spans = list(spans)
    inside = ((max(start, first), min(end, last)) for first, last in windows for start, end in spans)
    return [span for span in inside if span[0] < span[1]]


def less(window: Span, breaks: Iterable[Span]) -> tuple[Span, ...]:
    """Return a window without its breaks, which may overlap each other and its ends."""
    left: list[Span] = []
    begin, end = window
    for first, last in clipped(union(breaks, 0), [window]):
        left.append((begin, first))
        begin = last
    return tuple(span for span in (*left, (begin, end)) if span[0] < span[1])


def presence(stays: Iterable[Span], windows: Sequence[Span], bridged: int = BRIDGED) -> Presence:
    """Return somebody's presence in the windows of a sitting: its whole time, or that less its breaks."""
    spans = tuple(clipped(union(stays, bridged), windows))
    total = sum(end - start for start, end in windows)
    if not spans or not total:
        return NOT_THERE
    seconds = sum(end - start for start, end in spans)
    return Presence(spans, seconds, seconds / total)


class Measure(NamedTuple):
    """By what a meeting tells attendance: percent of a sitting that are enough, minutes that are not late or early."""

    enough: int = 50
    grace: int = 10


def status(share: float, late: bool, early: bool, measure: Measure) -> Status:
    """Return what a presence at a sitting that a log covers comes to. Who both came late and left early came late."""
    if share * 100 < measure.enough:
        return "partial" if share > 0 else "absent"
    return "late" if late else "left_early" if early else "attended"


def ends(there: Presence, windows: Sequence[Span], measure: Measure) -> tuple[bool, bool]:
    """Tell whether somebody came late, and whether they left early: by more than the grace within the windows."""
    if not there.spans:
        return False, False
    grace = measure.grace * 60
    return (
        there.spans[0][0] > windows[0][0] + grace,
        there.spans[-1][1] < windows[-1][1] - grace,
    )


def window(start: datetime, end: datetime, actual_start: datetime | None, actual_end: datetime | None) -> Span:
    """Return the time in which presence counts: as the sitting was run, else as it was planned.

    One that was opened and never closed ends as planned; opened after that, it lasts as long as planned.
    """
    first = second(actual_start or start)
    if actual_end is not None:
        return first, second(actual_end)
    last = second(end)
    return first, last if last > first else first + last - second(start)
