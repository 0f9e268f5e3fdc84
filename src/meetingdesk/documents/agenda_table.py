"""The agenda as a flat table: a row an item, or one for each time that it is taken; times on the host's clock.

`exchange.schedule.table` reads it back, so a time that the clock shows twice says which one it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from meetingdesk import words
from meetingdesk.documents.table import Cell, Table
from meetingdesk.domain import clock, references
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow

COLUMNS = (
    "number", "title", "kind", "class", "action", "sitting", "date", "start", "end", "minutes", "room", "speakers",
    "documents", "zone", "language", "uid",
)  # fmt: skip


def agenda_table(agenda: AgendaRow, language: str) -> Table:
    """Return the table in a language, its rows in the order of the agenda; what is not scheduled has no times."""
    return Table(
        name=words.say("document.title.agenda", language),
        title=words.say("document.title.agenda", language),
        subtitle=agenda.meeting.title,
        language=language,
        heads=tuple(words.say(f"document.column.{name}", language) for name in COLUMNS),
        rows=tuple(_rows(agenda, language)),
        signed=False,
    )


def _rows(agenda: AgendaRow, language: str) -> Iterator[tuple[Cell, ...]]:
    places: dict[int, list[tuple[SittingRow, SlotRow]]] = {}
    for sitting in agenda.sittings:
        for slot in sitting.slots:
            places.setdefault(slot.item.id, []).append((sitting, slot))
    items = {found[0][1].item.id: found[0][1].item for found in places.values()}
    items |= {item.id: item for item in (*agenda.headings, *agenda.unscheduled)}
    for key in dict.fromkeys([*agenda.order, *items]):
        item = items[key]
        head, tail = _head(item, language), _tail(item, agenda, language)
        for sitting, slot in places.get(key, []):
            yield (*head, sitting.number, *_times(slot, agenda.meeting.zone), slot.room_name, *tail)
        if key not in places:
            yield (*head, "", "", "", "", item.minutes, "", *tail)


def _head(item: ItemRow, language: str) -> tuple[Cell, ...]:
    kind = words.say(f"document.item_kind.{item.kind}", language)
    action = words.say(f"document.action.{item.action}", language) if item.action else ""
    return item.number, item.title, kind, item.item_class or "", action


def _tail(item: ItemRow, agenda: AgendaRow, language: str) -> tuple[Cell, ...]:
    spoken = next(filter(item.titles.get, (language, "en", *item.titles)), language)
    speakers = "; ".join(speaker.name for speaker in item.speakers)
    return speakers, references.spelled(item.references), agenda.meeting.zone, spoken, item.uid


def _times(slot: SlotRow, zone: str) -> tuple[Cell, ...]:
    return slot.start.date().isoformat(), _clock(slot, zone), words.clock(slot.end), slot.minutes


def _clock(slot: SlotRow, zone: str) -> str:
    text = words.clock(slot.start)
    twice = clock.ambiguous(slot.start.date(), clock.minute_of_day(slot.start), zone)
    return f"{text}{slot.start:%z}" if twice else text
