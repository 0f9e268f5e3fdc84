"""The programme as one web page: the agenda on the reader's own clock, with the calendar inside the file.

It asks nothing of any network: style, script and calendar lie in the file, and its policy (Content Security Policy,
W3C) allows nothing else. Without JavaScript it stands in the host's zone. Links to join are not in it, since a
programme goes from hand to hand: they are in the invitations.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files

from meetingdesk import words, zone_names
from meetingdesk.documents import frame
from meetingdesk.documents.frame import Data
from meetingdesk.documents.markup import Markup, attributes, element, filled, joined
from meetingdesk.documents.order_of_business import order_of_business
from meetingdesk.documents.programme_sittings import sittings
from meetingdesk.domain.roster import SortKey
from meetingdesk.paths import resources
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.documents import SheetChoice


def programme(
    agenda: AgendaRow,
    calendar: bytes | None,
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
    regions: Sequence[str] = (),
) -> bytes:
    """Return the page. `calendar`: the file that its button hands out, None for no button; `order`: of the cities.

    `regions`: their names in turn, for a tour de table.
    """
    language, host = choice.language, agenda.meeting.zone
    data = order_of_business(agenda, choice, now, regions)
    style, script = _part("programme.css"), _part("programme.js")
    page = filled(
        _part("programme.html"),
        {
            "language": language,
            "direction": data["direction"],
            "policy": _policy(style, script),
            "document_title": data["document_title"],
            "style": Markup(style),
            "script": Markup(script),
            "settings": _settings(agenda, language),
            "head": _head(agenda, data),
            "zones": _zones(host, language, order),
            "calendar": _button(agenda, calendar, language),
            "note": words.say("document.programme.one_clock", language, city=zone_names.city(host, language)),
            "sittings": sittings(agenda, data, choice),
            "marks_hidden": attributes(hidden=not data["note"]),
            "marks": words.say("document.day_marks", language),
            "printed": data["printed"],
        },
    )
    return page.encode()


@cache
def _part(name: str) -> str:
    return (resources() / "web" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    def own(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return f"default-src 'none'; style-src {own(style)}; script-src {own(script)}; base-uri 'none'; form-action 'none'"


def _settings(agenda: AgendaRow, language: str) -> Markup:
    host = zone_names.city(agenda.meeting.zone, language)
    return attributes(
        data_host=agenda.meeting.zone,
        data_comma=words.say("document.comma", language),
        data_when=words.say("document.when", language, day="{day}", time="{time}", city="{city}"),
        data_both=words.say("document.programme.two_clocks", language, city="{city}", host=host),
    )


def _head(agenda: AgendaRow, data: Data) -> Markup:
    place = frame.shown(agenda.meeting.place, data["language"])
    where = " \u00b7 ".join(filter(None, (data["days"], place)))
    title = data["meeting_in_full"] or data["meeting"]
    return joined(
        [
            element("p", data["title"], class_="muted"),
            element("h1", title),
            element("p", where, class_="muted"),
        ]
    )


# -- zones and calendar


@cache
def _tab() -> tuple[str, ...]:
    """Return the zones that places have (`zone.tab` of the time zone database)."""
    lines = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines()
    return tuple(line.split("\t")[2] for line in lines if line and not line.startswith("#"))


def _zones(host: str, language: str, order: SortKey) -> Markup:
    """Return the field that chooses a zone; it shows itself when the script runs."""
    cities = {zone: zone_names.city(zone, language) for zone in {*_tab(), "UTC", host}}
    sorted_zones = sorted(cities, key=lambda zone: (zone != host, order(cities[zone]), zone))
    options = [_option(zone, cities[zone]) for zone in sorted_zones]
    label = element("label", words.say("document.programme.show_times", language), for_="zone")
    return element("div", label, element("select", joined(options), id="zone"), hidden=True)


def _option(zone: str, city: str) -> Markup:
    area = zone.partition("/")[0]
    shown = city if zone == city else f"{city} ({area})"
    return element("option", shown, value=zone, data_city=city)


def _button(agenda: AgendaRow, calendar: bytes | None, language: str) -> Markup:
    if calendar is None:
        return Markup()
    data = f"data:text/calendar;charset=utf-8;base64,{base64.b64encode(calendar).decode()}"
    text = words.say("document.programme.add", language)
    return element("a", text, class_="button", href=data, download=f"{agenda.meeting.key}.ics")
