"""What an agenda knows and the frab format has no place for, carried in our own files beside the events.

In JSON it is one more key of the schedule, in XML a processing instruction: both leave the file valid, and every other
program passes over them. When such a file comes back the events are the truth, since another program may have changed
them; the facts add sittings, the order and numbers of the items, headings, and what is not scheduled.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.domain.references import is_web
from meetingdesk.errors import UserError
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow
from meetingdesk.rows.schedule import ForeignEntry, ForeignReference, ForeignSchedule, ForeignSitting

NAME = "meetingdesk"
LONGEST = 200  # characters of a uid, a room or a number


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a file, checked."""

    key: str
    zone: str
    languages: tuple[str, ...]
    numbering: str
    rooms: tuple[str, ...]
    sittings: tuple[ForeignSitting, ...]
    entries: tuple[ForeignEntry, ...]


def facts(agenda: AgendaRow, guids: Mapping[int, str]) -> dict[str, Any]:
    """Return the facts as plain values. `guids`: the guid of the event of each slot."""
    placed = {slot.item.id: slot.item for sitting in agenda.sittings for slot in sitting.slots}
    items = placed | {item.id: item for item in (*agenda.headings, *agenda.unscheduled)}
    slots: dict[int, list[str]] = {}
    for slot in sorted((slot for sitting in agenda.sittings for slot in sitting.slots), key=lambda slot: slot.id):
        slots.setdefault(slot.item.id, []).append(guids[slot.id])
    uids = {item.id: item.uid for item in items.values()}
    order = dict.fromkeys([*agenda.order, *items])
    return {
        "key": agenda.meeting.key,
        "zone": agenda.meeting.zone,
        "languages": list(agenda.meeting.languages),
        "numbering": agenda.meeting.numbering,
        "rooms": [clean_line(room.name) for room in agenda.rooms],
        "sittings": [_sitting(sitting, guids) for sitting in agenda.sittings],
        "items": [_item(items[key], uids, slots.get(key, [])) for key in order if key in items],
    }


def _sitting(sitting: SittingRow, guids: Mapping[int, str]) -> dict[str, Any]:
    return {
        "uid": sitting.uid,
        "day": sitting.day.isoformat(),
        "start": clock.minute_of_day(sitting.start),
        "minutes": sitting.minutes,
        "kind": sitting.kind,
        "items": [guids[slot.id] for slot in sitting.slots],
    }


def _item(item: ItemRow, uids: Mapping[int, str], slots: Sequence[str]) -> dict[str, Any]:
    return {
        "uid": item.uid,
        "number": clean_line(item.number),
        "parent": uids.get(item.parent) if item.parent is not None else None,
        "titles": item.titles,
        "kind": item.kind,
        "class": item.item_class,
        "action": item.action,
        "minutes": item.minutes,
        "speakers": [speaker.name for speaker in item.speakers],
        "slots": list(slots),
        "documents": [
            {"symbol": clean_line(one.symbol), "title": clean_line(one.title), "address": one.address}
            for one in item.references
        ],
    }


def facts_in(text: str) -> Facts | None:
    """Return the facts in a text of JSON; None where it holds none that can be."""
    try:
        return facts_from(json.loads(text))
    except (ValueError, RecursionError):
        return None


def facts_from(value: Any) -> Facts | None:
    """Return the facts in a value of JSON; None where there are none, or where any of them cannot be."""
    try:
        return Facts(
            key=_text(value["key"]),
            zone=clock.check_zone(_text(value["zone"])),
            languages=tuple(map(_code, value["languages"])),
            numbering=_text(value["numbering"]),
            rooms=tuple(map(_text, value["rooms"])),
            sittings=tuple(map(_read_sitting, value["sittings"])),
            entries=tuple(map(_read_entry, value["items"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError, UserError):
        return None


def _read_sitting(value: Any) -> ForeignSitting:
    span = clock.check_span(Span(date.fromisoformat(value["day"]), _whole(value["start"]), _whole(value["minutes"])))
    return ForeignSitting(_text(value["uid"]), *span, _text(value["kind"]), tuple(map(_text, value["items"])))


def _read_entry(value: Any) -> ForeignEntry:
    titles = {_code(code): clean_line(title) for code, title in value["titles"].items()}
    minutes = _whole(value["minutes"])
    if not any(titles.values()) or not 0 < minutes <= clock.DAY_MINUTES:
        raise ValueError
    return ForeignEntry(
        uid=_text(value["uid"]),
        titles={code: title for code, title in titles.items() if title},
        minutes=minutes,
        kind=_text(value["kind"]),
        number=_text(value["number"], least=0),
        parent=None if value["parent"] is None else _text(value["parent"]),
        item_class=None if value["class"] is None else _text(value["class"]),
        action=None if value["action"] is None else _text(value["action"]),
        speakers=tuple(dict.fromkeys(filter(None, map(clean_line, value["speakers"])))),
        slots=tuple(map(_text, value["slots"])),
        references=tuple(map(_read_reference, value.get("documents", ()))),  # older files have none
    )


def _read_reference(value: Any) -> ForeignReference:
    symbol, title, address = (clean_line(value[name]) for name in ("symbol", "title", "address"))
    if not (symbol or title) or (address and not is_web(address)):
        raise ValueError
    return ForeignReference(symbol, title, address)


def _text(value: Any, least: int = 1) -> str:
    if not isinstance(value, str) or not least <= len(value) <= LONGEST or clean_line(value) != value:
        raise ValueError
    return value


def _code(value: Any) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isalpha() or not 2 <= len(value) <= 3:
        raise ValueError
    return value.lower()


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def with_facts(schedule: ForeignSchedule, found: Facts) -> ForeignSchedule:
    """Return a schedule that knows what its file says beside the events. What the events say of an item wins."""
    rooms = set(found.rooms)
    items = tuple(item if item.room in rooms else replace(item, room="") for item in schedule.items)
    events = {item.uid: item for item in items}
    entries = []
    for entry in found.entries:
        event = next((events[slot] for slot in entry.slots if slot in events), None)
        if event:
            titles = {**entry.titles, event.language: event.title}
            entry = replace(entry, titles=titles, kind=event.kind, speakers=event.speakers)  # noqa: PLW2901 - completed, then kept
        entries.append(entry)
    return replace(
        schedule,
        key=found.key,
        zone=schedule.zone or found.zone,
        rooms=found.rooms,
        items=items,
        sittings=found.sittings,
        entries=tuple(entries),
        languages=found.languages,
        numbering=found.numbering,
    )
