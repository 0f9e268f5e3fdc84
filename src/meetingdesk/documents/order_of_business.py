"""The order of business: what is taken when, by whom, on the host's clock and on those of other cities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from meetingdesk import words, zone_names
from meetingdesk.documents import frame, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.text import printable
from meetingdesk.documents.zones import with_zones_that_fit
from meetingdesk.domain import clock
from meetingdesk.domain.titles import in_language
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice


def order_of_business(
    agenda: AgendaRow, choice: SheetChoice, now: datetime | None = None, regions: Sequence[str] = ()
) -> Data:
    """Return all that the template prints, in the language of the choice.

    `regions`: the names of the regions in turn, for a tour de table.

    Raises UserError `document.sitting` (gone), `zone.unknown` or `document.zones`.
    """
    language = choice.language
    choice = with_zones_that_fit(choice, agenda.meeting.zone)
    parents = items_by_id(agenda)
    sittings = [
        _sitting(agenda, sitting, parents, choice, regions) for sitting in frame.chosen_sittings(agenda, choice)
    ]
    marked = any(time["mark"] for sitting in sittings for row in sitting["rows"] for time in row.get("times", ()))
    return {
        **frame.frame(agenda, choice, now),
        "place": frame.shown(agenda.meeting.place, language, frame.HEADING),
        "sittings": sittings,
        "nothing": words.say("document.nothing_planned", language),
        "note": words.say("document.day_marks", language) if marked else "",
    }


def items_by_id(agenda: AgendaRow) -> dict[int, ItemRow]:
    """Return all items of an agenda."""
    slots = (slot.item for sitting in agenda.sittings for slot in sitting.slots)
    return {item.id: item for item in (*agenda.headings, *agenda.unscheduled, *slots)}


def regions_in_turn(delegations: Iterable[DelegationRow]) -> tuple[str, ...]:
    """Return the names of the regions that take part, in the order of the lists."""
    return tuple(dict.fromkeys(one.region_name for one in delegations if one.region_name))


def _sitting(
    agenda: AgendaRow, sitting: SittingRow, parents: dict[int, ItemRow], choice: SheetChoice, regions: Sequence[str]
) -> Data:
    language = choice.language
    in_rooms = any(slot.room is not None for slot in sitting.slots)
    return {
        "name": frame.sitting_name(sitting, language),
        "when": frame.opening(frame.sitting_time(sitting, agenda.meeting.zone, language)),
        "columns": _columns(agenda, sitting, choice, in_rooms),
        "rows": _rows(sitting, parents, choice, regions),
        "nothing": words.say("document.nothing_planned", language),
    }


def _columns(agenda: AgendaRow, sitting: SittingRow, choice: SheetChoice, in_rooms: bool) -> list[Data]:
    """Return the columns; those of times are headed by their city and its distance from UTC on that day."""
    language = choice.language
    keys = ["number", "title", "speakers"] + ["room"] * in_rooms + ["minutes"]
    return [
        {"key": "time", **clock_head(sitting, agenda.meeting.zone, language)},
        *({"key": "local", **clock_head(sitting, zone, language)} for zone in choice.zones),
        *({"key": key, "head": words.say(f"document.column.{key}", language), "sub": ""} for key in keys),
    ]


def clock_head(sitting: SittingRow, zone: str, language: str) -> Data:
    """Return what heads a column of times: the city of a zone and its distance from UTC on the day of a sitting."""
    offset = zone_names.offset(clock.local(sitting.start, zone))
    return {"head": zone_names.city(zone, language), "sub": times.apart(offset, language)}


def _rows(sitting: SittingRow, parents: dict[int, ItemRow], choice: SheetChoice, regions: Sequence[str]) -> list[Data]:
    """Return a row a slot; a run of sub-items is headed by the item that they belong to."""
    rows: list[Data] = []
    above: ItemRow | None = None
    for slot in sitting.slots:
        parent = parents.get(slot.item.parent) if slot.item.parent is not None else None
        if parent is not None and (above is None or parent.id != above.id):
            rows.append(_heading(parent, choice))
        row = _row(slot, parent, sitting, choice)
        if slot.item.kind == "tour_de_table":
            row["regions"] = [frame.shown(name, choice.language) for name in regions]
        rows.append(row)
        above = parent if parent is not None else slot.item
    return rows


def _heading(item: ItemRow, choice: SheetChoice) -> Data:
    return {"kind": "heading", "number": number_of(item, None, choice.language), "title": title_in(item, choice)}


def _row(slot: SlotRow, parent: ItemRow | None, sitting: SittingRow, choice: SheetChoice) -> Data:
    language, item = choice.language, slot.item
    title = title_in(item, choice)
    return {
        "kind": "break" if item.kind == "break" else ("sub_item" if parent else "item"),
        "time": times.span(slot.start, slot.end, language, sitting.start),
        "times": [_local_time(slot, zone, sitting, language) for zone in choice.zones],
        "number": number_of(item, parent, language),
        "title": words.say("agenda.continued", language, title=title) if slot.continued else title,
        "action": words.say(f"document.action.{item.action}", language) if item.action else "",
        "speakers": [speaker_of(speaker, language) for speaker in item.speakers if speaker.state != "withdrawn"],
        "room": frame.shown(slot.room_name, language) if slot.room is not None else "",
        "documents": [frame.shown(one.name, language) for one in item.references],
        "minutes": str(slot.minutes),
    }


def _local_time(slot: SlotRow, zone: str, sitting: SittingRow, language: str) -> Data:
    there = clock.local(slot.start, zone)
    return {
        "time": words.clock(there),
        "mark": times.apart(times.day_mark(there, sitting.start), language),
    }


def title_in(item: ItemRow, choice: SheetChoice) -> str:
    """Return the title of an item in the language of a sheet, else in the one it has."""
    return frame.shown(in_language(item.titles, choice.language) or item.title, choice.language)


def number_of(item: ItemRow, parent: ItemRow | None, language: str) -> str:
    """Return the number of an item as a sheet prints it; one that came from elsewhere may hold anything."""
    return times.apart(printable(own_number(item, parent)), language)


def own_number(item: ItemRow, parent: ItemRow | None) -> str:
    """Return `a)` for `I a)` under the heading `I`: what stands above need not be said again."""
    if parent is not None and parent.number and item.number.startswith(f"{parent.number} "):
        return item.number[len(parent.number) + 1 :]
    return item.number


def speaker_of(speaker: SpeakerRow, language: str) -> Data:
    """Return who speaks as a template takes it: name, entity, role unless it is speaking, topic, what is open."""
    name, entity = frame.shown(speaker.name, language), frame.shown(speaker.entity or "", language)
    if not name:
        name, entity = entity, ""
    role = words.say(f"document.role.{speaker.role}", language) if speaker.role != "speaker" else ""
    open_ = words.say("document.to_be_confirmed", language) if speaker.state == "to_be_confirmed" else ""
    return {
        "name": name,
        "entity": entity if entity != name else "",
        "role": role,
        "topic": frame.shown(speaker.topic, language),
        "open": open_,
    }
