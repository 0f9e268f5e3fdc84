"""The stays of the logs within the sittings of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import select

from meetingdesk.domain import clock, presence
from meetingdesk.domain.breaks import Timed, breaks
from meetingdesk.domain.item_times import item_windows
from meetingdesk.domain.presence import BRIDGED, Presence, Span
from meetingdesk.model import AgendaItem, Slot
from meetingdesk.queries import agenda
from meetingdesk.queries.loading import AnyRow, Reader, rows
from meetingdesk.queries.logs import Named, Stay
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.attendance import Spans
from meetingdesk.rows.meetings import MeetingRow


class Part(NamedTuple):
    """A sitting, its time, the windows of it in which presence counts (all but breaks), and whether a log covers it.

    With an item: the time of that item in the sitting, whose windows are its slots.
    """

    row: SittingRow
    window: Span
    windows: tuple[Span, ...]
    has_log: bool
    item: int | None = None

    @property
    def breaks(self) -> Spans:
        """What the windows leave out, counted from the start of the sitting."""
        begin, end = self.window
        return tuple((first - begin, last - begin) for first, last in presence.less((begin, end), self.windows))


class There(NamedTuple):
    """Somebody's presence in a sitting, and whether one of its times is estimated."""

    presence: Presence
    estimated: bool


def parts(reader: Reader, head: MeetingRow, named: Sequence[Named]) -> list[Part]:
    """Return the sittings of a meeting with their windows."""
    found, slots = [], _slots(reader, head.id)
    for row in agenda.sittings(reader, head):
        window = presence.window(row.start, row.end, row.actual_start, row.actual_end)
        has_log = any(_touches(stay, row.id, window) for one in named for stay in one.stays)
        pauses = breaks(_timed(slot, row) for slot in slots.get(row.id, ()))
        found.append(Part(row, window, presence.less(window, pauses), has_log))
    return found


def item_parts(
    reader: Reader, head: MeetingRow, named: Sequence[Named], sitting: int | None = None, item: int | None = None
) -> list[Part]:
    """Return the items of each sitting, without its breaks, by when they were first: as run, else as planned.

    With a sitting, or an item: its own alone.
    """
    found, slots = [], _slots(reader, head.id)
    for row in agenda.sittings(reader, head):
        if sitting in (None, row.id):
            timed = [
                (slot.item_id, _timed(slot, row)) for slot in slots.get(row.id, ()) if item in (None, slot.item_id)
            ]
            logged = presence.union((stay.span for one in named for stay in one.stays if _counts(stay, row.id)), 0)
            own = [_item_part(row, key, windows, logged) for key, windows in item_windows(timed).items()]
            found += sorted(own, key=lambda part: (part.window, part.item))
    return found


def _item_part(row: SittingRow, item: int, windows: tuple[Span, ...], logged: Sequence[Span]) -> Part:
    has_log = bool(presence.clipped(logged, windows))
    return Part(row, (windows[0][0], windows[-1][1]), windows, has_log, item)


def _counts(stay: Stay, sitting: int) -> bool:
    """Tell whether a stay may count in a sitting: it belongs to no other one."""
    return stay.sitting in (None, sitting)


def _slots(reader: Reader, meeting_id: int) -> dict[int, list[AnyRow]]:
    statement = (
        select(
            Slot.sitting_id, Slot.item_id, AgendaItem.kind, Slot.offset, Slot.minutes, Slot.room_id,
            Slot.actual_start, Slot.actual_end,
        )
        .join(AgendaItem, Slot.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id)
    )  # fmt: skip
    found: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows(reader, statement):
        found[row.sitting_id].append(row)
    return found


def _timed(slot: AnyRow, row: SittingRow) -> Timed:
    start = clock.later(row.start, slot.offset)
    end = clock.later(start, slot.minutes)
    is_break = slot.kind == "break"
    return Timed(is_break, slot.offset, slot.room_id, start, end, slot.actual_start, slot.actual_end)


def _touches(stay: Stay, sitting: int, window: Span, margin: int = 0) -> bool:
    """Tell whether a stay overlaps a sitting, or nearly does, and belongs to no other one."""
    start, end = stay.span
    return _counts(stay, sitting) and start < window[1] + margin and window[0] - margin < end


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
        there = presence.presence([stay.span for stay in group], part.windows)
        if there.spans:
            estimated = any(stay.estimated and _touches(stay, part.row.id, part.window) for stay in group)
            found[place] = There(there, estimated)
    return found


def counts_in(stay: Stay, parts: Iterable[Part]) -> list[int]:
    """Return the sittings in which a stay counts, by their keys."""
    return [part.row.id for part in parts if any(_touches(stay, part.row.id, counted) for counted in part.windows)]


def from_start(there: Presence, part: Part) -> Spans:
    """Return the spans of a presence counted from the start of the window."""
    begin = part.window[0]
    return tuple((start - begin, end - begin) for start, end in there.spans)
