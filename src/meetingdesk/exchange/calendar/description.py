"""The plain text of an event. Apple's, GNOME's and Outlook's calendars show markup raw, and the phone shows line 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meetingdesk.exchange.calendar.times import clocks, spans
from meetingdesk.exchange.text import clean_line, clean_lines
from meetingdesk.rows.agenda import ItemRow, SittingRow, SlotRow
from meetingdesk.rows.invitations import IssuedRow, Occasion
from meetingdesk.words import listed, say
from meetingdesk.zone_names import city


def summary(occasion: Occasion, language: str) -> str:
    """Return the title of an event: a sitting by its meeting, number and kind, an item by its own title."""
    title = clean_line(occasion.title)
    if occasion.by == "item":
        return title or clean_line(occasion.slots[0].item.number) or "\u2013"
    return say(
        f"calendar.summary.{occasion.sitting.kind}",
        language,
        meeting=title,
        number=occasion.sitting.number,
    )


def description(occasion: Occasion, language: str, zones: tuple[str, ...]) -> str:
    """Return the text of an event: the link first, the times on the clocks of `zones`, then what it is about."""
    about = _sitting(occasion, language, zones) if occasion.by == "sitting" else _item(occasion, language)
    parts = (
        join_lines(occasion.sitting, language),
        spans(occasion.start, occasion.end, zones, language),
        tuple(about),
    )
    return _paragraphs(parts)


def cancellation(held: IssuedRow, language: str, zones: tuple[str, ...]) -> str:
    """Return the text of an event that is cancelled for this person."""
    return _paragraphs(((say("calendar.cancelled", language),), spans(held.start, held.end, zones, language)))


def join_lines(sitting: SittingRow, language: str) -> tuple[str, ...]:
    """Return how to join: the link, then meeting id, passcode and dial-in where there are any."""
    named = {
        "conference_id": clean_line(sitting.conference_id),
        "passcode": clean_line(sitting.passcode),
        "dial_in": clean_lines(sitting.dial_in),
    }
    found = [say(f"calendar.{name}", language, value=value) for name, value in named.items() if value]
    return tuple(filter(None, (clean_line(sitting.link), *found)))


def _sitting(occasion: Occasion, language: str, zones: tuple[str, ...]) -> Iterator[str]:
    if not occasion.slots:
        return
    yield say("calendar.order_of_business", language, zones=" | ".join(city(zone, language) for zone in zones))
    for slot in occasion.slots:
        time = clocks(slot.start, occasion.start, zones, language)
        yield f"{time}  {_headed(slot, language)}{_room(slot)}"
        if speakers := _speakers(slot.item, language):
            yield f"    {speakers}"


def _item(occasion: Occasion, language: str) -> Iterator[str]:
    slot = occasion.slots[0]
    yield clean_line(occasion.meeting.title)
    yield _headed(slot, language)
    if slot.room_name:
        yield say("calendar.room", language, value=clean_line(slot.room_name))
    if speakers := _speakers(slot.item, language):
        yield say("calendar.speakers", language, value=speakers)


def _headed(slot: SlotRow, language: str) -> str:
    title = clean_line(slot.item.title)
    if slot.continued:
        title = say("agenda.continued", language, title=title)
    return f"{clean_line(slot.item.number)}  {title}".strip()


def _room(slot: SlotRow) -> str:
    return f" [{clean_line(slot.room_name)}]" if slot.room_name else ""


def _speakers(item: ItemRow, language: str) -> str:
    named = (
        clean_line(f"{who.name} ({who.entity})" if who.entity and who.entity != who.name else who.name)
        for who in item.speakers
        if who.state != "withdrawn"
    )
    return listed((name for name in named if name), language)


def _paragraphs(parts: Iterable[tuple[str, ...]]) -> str:
    return "\n\n".join("\n".join(lines) for lines in parts if lines)
