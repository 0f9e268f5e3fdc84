"""How long somebody was there: the union of the stays on all devices, clipped to the sitting.

Everything counts in whole seconds, half open: a stay from 10 to 20 lasts ten seconds. A short gap is a line that
dropped, not an absence, and is bridged. Adding the durations of a log up instead would count two devices twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from meetingdesk.rows.attendance import Status

Span = tuple[int, int]
BRIDGED = 120  # seconds: a gap shorter than this is bridged
ENOUGH = 0.5  # the share of a sitting from which on a person has attended it


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


def presence(stays: Iterable[Span], windows: Sequence[Span], bridged: int = BRIDGED) -> Presence:
    """Return somebody's presence in the windows of a sitting: its whole time, or that less its breaks."""
    spans = tuple(clipped(union(stays, bridged), windows))
    total = sum(end - start for start, end in windows)
    if not spans or not total:
        return NOT_THERE
    seconds = sum(end - start for start, end in spans)
    return Presence(spans, seconds, seconds / total)


def status(share: float) -> Status:
    """Return what a share of a sitting that a log covers comes to."""
    if share >= ENOUGH:
        return "attended"
    return "partial" if share > 0 else "absent"


def window(start: datetime, end: datetime, actual_start: datetime | None, actual_end: datetime | None) -> Span:
    """Return the time in which presence counts: as the sitting was run, else as it was planned.

    One that was opened and never closed ends as planned; opened after that, it lasts as long as planned.
    """
    first = second(actual_start or start)
    if actual_end is not None:
        return first, second(actual_end)
    last = second(end)
    return first, last if last > first else first + last - second(start)
