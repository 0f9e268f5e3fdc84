"""Releases of an agenda: what is kept of it, and how two states of it differ.

Items are the same by their uid. Times are compared as instants, with minutes and room; so a sitting that moves, moves
its items.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from meetingdesk.domain import clock
from meetingdesk.domain.titles import in_language
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SlotRow
from meetingdesk.rows.releases import AgendaChange, ChangeKind, PublishedItem, TimeRow

Names = Mapping[tuple[int, int], str]


def published(agenda: AgendaRow) -> tuple[PublishedItem, ...]:
    """Return what a release keeps of an agenda: its items as their numbers run."""
    times: dict[int, list[TimeRow]] = {}
    items: dict[int, ItemRow] = {}
    for slot in (slot for sitting in agenda.sittings for slot in sitting.slots):
        items.setdefault(slot.item.id, slot.item)
        times.setdefault(slot.item.id, []).append(_time(slot))
    for item in (*agenda.headings, *agenda.unscheduled):
        items.setdefault(item.id, item)
    ordered = sorted(items.values(), key=_order)
    return tuple(_item(item, times.get(item.id, [])) for item in ordered)


def _order(item: ItemRow) -> int:
    return item.order


def _time(slot: SlotRow) -> TimeRow:
    return TimeRow(slot.start, slot.minutes, slot.room_name)


def _item(item: ItemRow, times: Sequence[TimeRow]) -> PublishedItem:
    speakers = tuple((one.id, one.delegate or 0) for one in item.speakers if one.state != "withdrawn")
    return PublishedItem(item.uid, item.number, item.titles, tuple(sorted(times, key=_when)), speakers)


def _when(time: TimeRow) -> tuple[float, str]:
    return time.start.timestamp(), time.room


def to_plain(items: Iterable[PublishedItem]) -> list[dict[str, Any]]:
    """Return items as what JSON can hold, with instants in UTC; `from_plain` reads it back."""
    return [
        {
            "uid": item.uid,
            "number": item.number,
            "titles": item.titles,
            "times": [[time.start.astimezone(UTC).isoformat(), time.minutes, time.room] for time in item.times],
            "speakers": [list(pair) for pair in item.speakers],
        }
        for item in items
    ]


def from_plain(items: Iterable[Mapping[str, Any]], zone: str) -> tuple[PublishedItem, ...]:
    """Return the items that `to_plain` made plain, with their times in a zone."""
    return tuple(
        PublishedItem(
            uid=item["uid"],
            number=item["number"],
            titles=dict(item["titles"]),
            times=tuple(
                TimeRow(clock.local(datetime.fromisoformat(at), zone), minutes, room)
                for at, minutes, room in item["times"]
            ),
            speakers=tuple((speaking, delegate) for speaking, delegate in item["speakers"]),
        )
        for item in items
    )


def differences(
    old: Sequence[PublishedItem], new: Sequence[PublishedItem], names: Names, ids: Mapping[str, int], language: str
) -> tuple[AgendaChange, ...]:
    """Return what changed from one state to another: by the new order, then what was removed.

    `names` gives the speakers as far as they are known, `ids` the items that are there now, by uid.
    """
    before = {item.uid: item for item in old}
    after = {item.uid for item in new}
    changes: list[AgendaChange] = []
    for item in new:
        changes += _changes(before.get(item.uid), item, names, ids, language)
    for item in old:
        if item.uid not in after:
            changes.append(_change("removed", item, item.times, (), item.speakers, names, ids, language))
    return tuple(changes)


def _changes(
    old: PublishedItem | None, new: PublishedItem, names: Names, ids: Mapping[str, int], language: str
) -> list[AgendaChange]:
    if old is None:
        return [_change("added", new, (), new.times, new.speakers, names, ids, language)]
    both = tuple(dict.fromkeys((*old.speakers, *new.speakers)))
    found: list[AgendaChange] = []
    kind = _timing(old.times, new.times)
    if kind is not None:
        found.append(_change(kind, new, old.times, new.times, both, names, ids, language))
    if old.titles != new.titles:
        titles = (in_language(old.titles, language), in_language(new.titles, language))
        found.append(_change("retitled", new, *titles, both, names, ids, language))
    if set(old.speakers) != set(new.speakers):
        spoken = (_joined(old.speakers, names), _joined(new.speakers, names))
        touched = tuple(pair for pair in both if (pair in old.speakers) != (pair in new.speakers))
        found.append(_change("speakers", new, *spoken, touched, names, ids, language))
    return found


def _timing(old: Sequence[TimeRow], new: Sequence[TimeRow]) -> ChangeKind | None:
    if [(*_when(time), time.minutes) for time in old] == [(*_when(time), time.minutes) for time in new]:
        return None
    if not old:
        return "scheduled"
    if not new:
        return "unscheduled"
    return "resized" if [_when(time) for time in old] == [_when(time) for time in new] else "moved"


def _joined(speakers: Iterable[tuple[int, int]], names: Names) -> str:
    return ", ".join(names[pair] for pair in speakers if pair in names)


def _change(
    kind: ChangeKind,
    item: PublishedItem,
    before: str | tuple[TimeRow, ...],
    after: str | tuple[TimeRow, ...],
    speakers: Iterable[tuple[int, int]],
    names: Names,
    ids: Mapping[str, int],
    language: str,
) -> AgendaChange:
    people = tuple(dict.fromkeys(names[pair] for pair in speakers if pair in names))
    title = in_language(item.titles, language)
    return AgendaChange(kind, item.uid, ids.get(item.uid), item.number, title, before, after, people)
