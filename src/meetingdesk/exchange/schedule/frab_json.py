"""The frab schedule in JSON, taken apart; `frab` makes sense of it. Values of a wrong type count as left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule.facts import NAME, facts_from
from meetingdesk.exchange.schedule.frab import Raw, RawDay, RawEvent, RawHead, schedule_of
from meetingdesk.exchange.schedule.safe_xml import MOST_MEGABYTES
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.schedule import ForeignSchedule


def read(data: bytes, source_name: str, zone: str | None = None) -> ForeignSchedule:
    """Return a schedule, as `frab.schedule_of` says.

    Raises UserError `schedule.too_large`, `json`, `encoding` or `deep`; `no_schedule` where no conference is in it.
    """
    whole = _mapping(_parsed(data)).get("schedule")
    conference = _mapping(_mapping(whole).get("conference"))
    if not isinstance(conference.get("days"), list):
        raise UserError("schedule.no_schedule")
    head = RawHead(**{name: _text(conference.get(name)) for name in ("title", "acronym", "time_zone_name")})
    days = tuple(map(_day, _list(conference.get("days"))))
    return schedule_of(Raw(head, days, facts_from(_mapping(whole).get(NAME))), data, source_name, zone)


def _parsed(data: bytes) -> Any:
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("schedule.too_large", megabytes=MOST_MEGABYTES)
    try:
        return json.loads(data)
    except RecursionError as error:
        raise UserError("schedule.deep") from error
    except json.JSONDecodeError as error:
        raise UserError("schedule.json", line=error.lineno, column=error.colno) from error
    except UnicodeDecodeError as error:
        raise UserError("schedule.encoding") from error
    except ValueError as error:  # a number of thousands of digits
        raise UserError("schedule.json", line=1, column=1) from error


def _day(value: Any) -> RawDay:
    day = _mapping(value)
    rooms = _mapping(day.get("rooms"))
    names = tuple(map(clean_line, rooms))
    return RawDay(_text(day.get("index")), _text(day.get("date")), names, tuple(_events(rooms)))


def _events(rooms: Mapping[str, Any]) -> Iterator[RawEvent]:
    for name, events in rooms.items():
        for event in map(_mapping, _list(events)):
            yield RawEvent(
                title=_text(event.get("title")),
                room=clean_line(name or _text(event.get("room"))),
                start=_text(event.get("start")),
                duration=_text(event.get("duration")),
                date=_text(event.get("date")),
                kind=_text(event.get("type")),
                language=_text(event.get("language")),
                id=_text(event.get("id")),
                guid=_text(event.get("guid")),
                persons=tuple(map(_person, _list(event.get("persons")))),
                attachments=tuple(map(_attachment, _list(event.get("attachments")))),
            )


def _attachment(value: Any) -> tuple[str, str]:
    attachment = _mapping(value)
    return _text(attachment.get("url")), _text(attachment.get("title"))


def _person(value: Any) -> str:
    person = _mapping(value)
    named = (_text(person.get(name)) for name in ("public_name", "name", "full_public_name"))
    return next(filter(None, named), "")


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""
