"""The sittings of the programme as markup: a section each, an entry an item.

Beside the times on the host's clock stand the instants that the script reads, and the names of the days that the
sitting may begin on elsewhere: clocks differ by up to 26 hours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from meetingdesk import words, zone_names
from meetingdesk.documents import frame
from meetingdesk.documents.frame import Data
from meetingdesk.documents.markup import Markup, element, joined
from meetingdesk.documents.times import apart, span
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.documents import SheetChoice

FARTHEST = 2  # days that the date elsewhere may be ahead or behind


def sittings(agenda: AgendaRow, data: Data, choice: SheetChoice) -> Markup:
    """Return the sittings that were chosen. `data`: the order of business of the same choice."""
    shown = frame.chosen_sittings(agenda, choice)
    if not shown:
        return element("p", data["nothing"])
    host, language = agenda.meeting.zone, choice.language
    return joined([_sitting(one, part, host, language) for one, part in zip(shown, data["sittings"], strict=True)])


def _sitting(sitting: SittingRow, data: Data, host: str, language: str) -> Markup:
    name = f"sitting-{sitting.number}"
    entries = list(_entries(sitting, data["rows"], zone_names.city(host, language)))
    return element(
        "section",
        element("h2", data["name"], id=name),
        element("p", class_="when there", hidden=True),
        element("p", _when(sitting, host, language), class_="when here"),
        element("ol", joined(entries)) if entries else element("p", data["nothing"], class_="muted"),
        aria_labelledby=name,
        data_start=_instant(sitting.start),
        data_end=_instant(sitting.end),
        data_date=sitting.day.isoformat(),
        data_days=json.dumps(_days_around(sitting.day, language), ensure_ascii=False),
    )


def _days_around(day: date, language: str) -> list[str]:
    return [words.day(day + timedelta(days=shift), language, "full") for shift in range(-FARTHEST, FARTHEST + 1)]


def _when(sitting: SittingRow, host: str, language: str) -> str:
    return words.say(
        "document.when",
        language,
        day=words.day(sitting.day, language, "full"),
        time=span(sitting.start, sitting.end, language),
        city=words.say("document.comma", language).join(
            (zone_names.city(host, language), apart(zone_names.offset(sitting.start), language))
        ),
    )


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _entries(sitting: SittingRow, rows: list[Data], city: str) -> Iterator[Markup]:
    """Return an entry a row; those that are no headings have a slot each, in the same order."""
    slots = iter(sitting.slots)
    for row in rows:
        times = "" if row["kind"] == "heading" else _times(next(slots), row["time"], city)
        kind = {"sub_item": "entry sub", "break": "entry break", "heading": "entry heading"}.get(row["kind"], "entry")
        yield element("li", element("div", times, class_="times"), _what(row), class_=kind)


def _times(slot: SlotRow, here: str, city: str) -> Markup:
    there = element("div", class_="there", hidden=True, data_from=_instant(slot.start), data_to=_instant(slot.end))
    named = element("span", f" {city}", class_="host-city", hidden=True)
    return joined([there, element("div", here, named, class_="here")], "")


def _what(row: Data) -> Markup:
    number = element("span", row["number"], class_="number")
    action, room = row.get("action", ""), row.get("room", "")
    regions = [element("li", element("bdi", name), class_="muted") for name in row.get("regions", ())]
    speakers = [*regions, *(element("li", _speaker(one)) for one in row.get("speakers", ()))]
    parts = [
        element("p", number, element("bdi", row["title"]), class_="title"),
        *([element("p", f"({action})", class_="muted")] if action else []),
        *([element("p", element("bdi", room), class_="muted")] if room else []),
        *([element("ul", joined(speakers))] if speakers else []),
    ]
    return element("div", joined(parts), class_="what")


def _speaker(speaker: Data) -> Markup:
    role = [f"{speaker['role']}:"] if speaker["role"] else []
    entity = [element("span", element("bdi", speaker["entity"]), class_="muted")] if speaker["entity"] else []
    topic = [element("div", element("bdi", speaker["topic"]), class_="muted")] if speaker["topic"] else []
    return joined([_words(role), element("bdi", speaker["name"]), *entity, _words([speaker["open"]]), *topic], " ")


def _words(parts: list[str]) -> Markup:
    return joined([element("span", part, class_="muted") for part in parts if part], " ")
