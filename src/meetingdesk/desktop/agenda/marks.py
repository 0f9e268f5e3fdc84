"""The short sentences on an item: whose night it is, and what cannot be."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from PySide6.QtCore import QCoreApplication

from meetingdesk import conflict_words
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import ItemRow, SlotRow, SpeakerRow
from meetingdesk.rows.conflicts import ConflictRow
from meetingdesk.words import clock as clock_text


def tr(text: str) -> str:
    """Translate a fixed text of the agenda's views."""
    return QCoreApplication.translate("", text)


@cache
def _time(hour: int, minute: int) -> str:
    return clock_text(datetime(2000, 1, 1, hour, minute, tzinfo=UTC))


def hour_text(moment: datetime) -> str:
    """Return a time of day in its own zone, such as `12:20`. There are only so many: each is made once."""
    return _time(moment.hour, moment.minute)


def night_speakers(item: ItemRow, slot: SlotRow) -> list[SpeakerRow]:
    """Return the speakers for whom a slot touches the local night."""
    return [one for one in item.speakers if one.zone and one.state != "withdrawn" and _touches(slot, one.zone)]


def _touches(slot: SlotRow, zone: str) -> bool:
    return clock.touches_night(clock.local(slot.start, zone), clock.local(slot.end, zone))


def night_mark(plan: Plan, slot: SlotRow) -> str:
    """Return the local time and city of the first speaker who would speak at night, or nothing."""
    speakers = night_speakers(slot.item, slot)
    if not speakers:
        return ""
    return f"{hour_text(clock.local(slot.start, speakers[0].zone or ''))} {plan.city_of(speakers[0])}"


def conflict_marks(plan: Plan, slot: SlotRow) -> list[str]:
    """Return sentences for a slot's first conflict, the fullest first; nothing where there is none."""
    clashes = plan.clashes(slot.id)
    if not clashes:
        return []
    other = plan.partner(slot.id, clashes[0])
    if other is None:
        return [conflict_words.name(clashes[0].kind)]
    return sentences(clashes[0], other)


def sentences(conflict: ConflictRow, other: SlotRow) -> list[str]:
    """Say what is wrong, given the other slot of a conflict; the fullest sentence first."""
    name = f"{other.item.number} {other.item.title}".strip()
    number = other.item.number or other.item.title
    if conflict.kind == "person":
        where = other.room_name or number
        full = tr("{people}: {where} too").format(people=", ".join(conflict.people), where=where)
        return [full, tr("{where} too").format(where=where)]
    if conflict.kind == "order":
        first = other.item.id == conflict.parameters["before"]
        full = tr("Set to come after {item}") if first else tr("Set to come before {item}")
        return [full.format(item=name), full.format(item=number), tr("Order")]
    if conflict.kind == "overlap":
        return [tr("Same time as {item}").format(item=name), tr("With {item}").format(item=number), tr("Overlap")]
    return [tr("Same room as {item}").format(item=name), tr("Room taken: {item}").format(item=number), tr("Room taken")]


def short_name(name: str) -> str:
    """Return a name with its first word as an initial, where its script has initials; else the whole name."""
    first, _, rest = name.partition(" ")
    if not rest or not first[0].isupper() or len(first) < 3:  # only cased scripts have initials
        return name
    return f"{first[0]}. {rest}"


def names_of(item: ItemRow, *, short: bool = False) -> str:
    """Return the speakers in a row."""
    return ", ".join(short_name(s.name) if short and s.delegate else s.name for s in item.speakers)


def region_of(item: ItemRow) -> str | None:
    """Return the region whose colours an item wears: its first speaker's."""
    return item.speakers[0].region if item.speakers else None
