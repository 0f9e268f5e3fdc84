"""The stays of the logs within the sittings of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from meetingdesk.domain import presence
from meetingdesk.domain.presence import BRIDGED, Presence, Span
from meetingdesk.queries.logs import Named, Stay
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.attendance import Spans


class Part(NamedTuple):
    """A sitting, the window in which presence counts, and whether a log says anything about it."""

    row: SittingRow
    window: Span
    has_log: bool


class There(NamedTuple):
    """Somebody's presence in a sitting, and whether one of its times is estimated."""

    presence: Presence
    estimated: bool


def parts(sittings: Iterable[SittingRow], named: Sequence[Named]) -> list[Part]:
    """Return the sittings with their windows."""
    found = []
    for row in sittings:
        window = presence.window(row.start, row.end, row.actual_start, row.actual_end)
        has_log = any(_touches(stay, row.id, window) for one in named for stay in one.stays)
        found.append(Part(row, window, has_log))
    return found


def _touches(stay: Stay, sitting: int, window: Span, margin: int = 0) -> bool:
    """Tell whether a stay overlaps a sitting, or nearly does, and belongs to no other one."""
    start, end = stay.span
    return stay.sitting in (None, sitting) and start < window[1] + margin and window[0] - margin < end


def within(stays: Iterable[Stay], parts: Sequence[Part]) -> Mapping[int, There]:
    """Return the presence that stays come to, by the places of those sittings in which there is any.

    A stay just outside a window counts for bridging the gap to one inside.
    """
    near: dict[int, list[Stay]] = defaultdict(list)
    for stay in stays:
        for place, part in enumerate(parts):
            if _touches(stay, part.row.id, part.window, BRIDGED):
                near[place].append(stay)
    found: dict[int, There] = {}
    for place, group in near.items():
        part = parts[place]
        there = presence.presence([stay.span for stay in group], [part.window])
        if there.spans:
            estimated = any(stay.estimated and _touches(stay, part.row.id, part.window) for stay in group)
            found[place] = There(there, estimated)
    return found


def counts_in(stay: Stay, parts: Iterable[Part]) -> list[int]:
    """Return the sittings in which a stay counts, by their keys."""
    return [part.row.id for part in parts if _touches(stay, part.row.id, part.window)]


def from_start(there: Presence, part: Part) -> Spans:
    """Return the spans of a presence counted from the start of the window."""
    begin = part.window[0]
    return tuple((start - begin, end - begin) for start, end in there.spans)
