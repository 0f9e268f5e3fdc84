"""Rows for the documents' tests: the shipped sample office as rows, and small ones made by hand."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from meetingdesk.domain import clock, numbering
from meetingdesk.domain.roster import EntityPlace, in_order
from meetingdesk.domain.titles import in_language
from meetingdesk.paths import resources
from meetingdesk.rows.agenda import AgendaRow, ItemRow, RoomRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.attendance import (
    AttendanceRow,
    AttendedSittingRow,
    AttendeeRow,
    DayFiguresRow,
    FiguresRow,
    PresenceRow,
)
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.meetings import MeetingRow

ZONE = "Europe/Brussels"


def choice(document: str = "sign-in-sheet", **changes: Any) -> SheetChoice:
    return SheetChoice(document=document, meeting=1, **changes)


def make_delegate(number: int = 1, /, **changes: Any) -> DelegateRow:
    row = DelegateRow(
        id=number, uid=f"delegate-{number}", honorific="Ms", family=f"Family{number}", given="Given", native="",
        email=f"person{number}@example.org", capacity="adviser", post="", rank=number, mode="remote",
        status="confirmed", zone=ZONE, list_address=True, languages=("en",),
    )  # fmt: skip
    return replace(row, **changes)


def make_delegation(number: int = 1, *delegates: DelegateRow, **changes: Any) -> DelegationRow:
    row = DelegationRow(
        id=number, entity=number, entity_uid=f"entity-{number}", entity_name=f"RTC Number {number}", kind="RTC",
        kind_name="Regional Training Centre", region="EUR", region_name="Europe", country="BE", city="Brussels",
        zone=ZONE, status="confirmed", quota=None, last_contact=None, delegates=delegates,
    )  # fmt: skip
    return replace(row, **changes)


def make_speaker(name: str = "Ada Speaker", **changes: Any) -> SpeakerRow:
    row = SpeakerRow(1, name, "RTC Number 1", "EUR", ZONE, "Brussels", "speaker", "", "confirmed", 1)
    return replace(row, **changes)


def make_item(number: int = 1, title: str = "", /, **changes: Any) -> ItemRow:
    title = title or f"Item {number}"
    row = ItemRow(number, f"item-{number}", str(number), title, {"en": title}, "discussion", None, None, 15, None, ())
    return replace(row, **changes)


def make_sitting(
    number: int = 1, items: tuple[ItemRow, ...] = (), at: int = 12 * 60, length: int = 15, **changes: Any
) -> SittingRow:
    day = date(2021, 2, 17) + timedelta(days=number)
    begin = clock.at(day, at, ZONE)
    slots = tuple(
        SlotRow(
            number * 1000 + place, item, number, None, "", place * length, length,
            clock.later(begin, place * length), clock.later(begin, (place + 1) * length),
        )
        for place, item in enumerate(items)
    )  # fmt: skip
    row = SittingRow(
        id=number, uid=f"sitting-{number}", number=number, day=day, start=begin, end=clock.later(begin, 180),
        minutes=180, kind="plenary", audience="all", audience_codes=(), link="", conference_id="", passcode="",
        dial_in="", sequence=0, rooms=(), slots=slots,
    )  # fmt: skip
    return replace(row, **changes)


def make_agenda(*sittings: SittingRow, **meeting: Any) -> AgendaRow:
    days = [sitting.day for sitting in sittings]
    row = MeetingRow(
        id=1, uid="meeting-1", key="m-1", title="First Meeting", edition=1, zone=ZONE, place="virtual", chair="",
        organiser_name="Office", organiser_email="office@example.org", languages=("en",), numbering="roman",
        receives="nominated", first_day=min(days, default=None), last_day=max(days, default=None),
        sittings=len(sittings), items=0, delegations=0,
    )  # fmt: skip
    return AgendaRow(meeting=replace(row, **meeting), sittings=sittings, unscheduled=(), rooms=())


@functools.cache
def _shipped(name: str) -> Any:
    return json.loads((resources() / name).read_text(encoding="utf-8"))


def _office() -> Any:
    return _shipped("sample/office.json")


def _entities() -> dict[str, Any]:
    directory = _shipped("directory/wco.json")
    return {entity.get("key") or entity["id"]: entity for entity in directory["entities"]}


def sample_delegations(language: str = "en") -> tuple[DelegationRow, ...]:
    """The delegations of the 16th meeting, with the full names of the regions."""
    directory = _shipped("directory/wco.json")
    regions = {region["code"]: region for region in directory["regions"]}
    kinds = {kind["code"]: kind for kind in directory["kinds"]}
    people = {person["key"]: person for person in _office()["persons"]}
    entities = _entities()
    placed = []
    for number, delegation in enumerate(_office()["meetings"][0]["delegations"], start=1):
        entity = entities[delegation["entity"]]
        region, kind = regions.get(entity["region"]), kinds.get(entity["kind"])
        delegates = tuple(
            _delegate(number * 100 + rank, rank, one, people[one["person"]])
            for rank, one in enumerate(delegation["delegates"])
        )
        name = (language == "fr" and entity.get("name_fr")) or entity["name_en"]
        row = DelegationRow(
            id=number, entity=number, entity_uid=delegation["entity"], entity_name=name,
            kind=kind and kind["code"], kind_name=kind["name_en"] if kind else "",
            region=region and region["code"],
            region_name=(region["name_fr"] if language == "fr" else region["name_en"]) if region else "",
            country=entity["country"], city=entity["city"], zone=entity["zone"], status=delegation["status"],
            quota=delegation["quota"], last_contact=None, delegates=delegates,
        )  # fmt: skip
        positions = (region and region["position"], kind and kind["position"])
        placed.append((EntityPlace(*positions, row.entity_name), row))
    return tuple(in_order(placed))


def _delegate(number: int, rank: int, one: Any, person: Any) -> DelegateRow:
    return make_delegate(
        number, honorific=person["honorific"], family=person["family"], given=person["given"],
        native=person["native"] or "", email=person["email"] or "", capacity=one["capacity"], post=one["post"],
        rank=rank, status=one["status"], list_address=person["list_address"],
    )  # fmt: skip


def sample_agenda(language: str = "en") -> AgendaRow:
    """The agenda of the 16th meeting."""
    source = _office()["meetings"][0]
    rooms = {name: RoomRow(number, name) for number, name in enumerate(source["rooms"], start=1)}
    keys = {item["key"]: number for number, item in enumerate(source["items"], start=1)}
    numbered = [
        numbering.Numbered(keys[item["key"]], keys.get(item["parent"]), keys[item["key"]], item["kind"])
        for item in source["items"]
    ]
    numbers = numbering.numbers(numbered, source["numbering"])
    speaking = _speakers(language)
    items = {}
    for item in source["items"]:
        number = keys[item["key"]]
        items[item["key"]] = make_item(
            number, in_language(item["title"], language), titles=item["title"], kind=item["kind"],
            number=numbers[number], action=item["action"], parent=keys.get(item["parent"]),
            speakers=tuple(speaking(one) for one in item["speakers"]),
            sub_items=sum(other["parent"] == item["key"] for other in source["items"]),
        )  # fmt: skip
    sittings = tuple(_sitting(number, one, source, items, rooms) for number, one in enumerate(source["sittings"], 1))
    made = make_agenda(*sittings, title=in_language(source["title"], language), place=source["place"])
    headings = tuple(item for item in items.values() if item.sub_items)
    return replace(made, rooms=tuple(rooms.values()), headings=headings)


def _sitting(number: int, one: Any, source: Any, items: Any, rooms: Any) -> SittingRow:
    day = date.fromisoformat(one["day"])
    hours, minutes = map(int, one["start"].split(":"))
    start = clock.at(day, hours * 60 + minutes, source["zone"])
    slots = []
    for item in source["items"]:
        for slot in item["slots"]:
            if slot["sitting"] == one["key"]:
                room = rooms.get(slot["room"])
                slots.append(
                    SlotRow(
                        len(slots) + number * 100, items[item["key"]], number, room and room.id,
                        room.name if room else "", slot["offset"], slot["minutes"], clock.later(start, slot["offset"]),
                        clock.later(start, slot["offset"] + slot["minutes"]),
                    )
                )  # fmt: skip
    slots.sort(key=lambda slot: (slot.offset, slot.room or 0))
    return make_sitting(
        number, day=day, start=start, end=clock.later(start, one["minutes"]), minutes=one["minutes"],
        kind=one["kind"], slots=tuple(slots),
    )  # fmt: skip


def _speakers(language: str) -> Any:
    meeting = _office()["meetings"][0]
    people = {person["key"]: person for person in _office()["persons"]}
    entities = _entities()
    delegates = {
        one["key"]: (people[one["person"]], entities[delegation["entity"]])
        for delegation in meeting["delegations"]
        for one in delegation["delegates"]
    }

    def speaker(one: Any) -> SpeakerRow:
        topic = in_language(one["topic"], language) if one["topic"] else ""
        if "delegate" in one:
            person, entity = delegates[one["delegate"]]
            name, entity_name = f"{person['given']} {person['family']}", entity["name_en"]
        elif "entity" in one:
            name = entity_name = entities[one["entity"]]["name_en"]
        else:
            name, entity_name = one["name"], None
        return make_speaker(name, entity=entity_name, role=one["role"], topic=topic, state=one["state"])

    return speaker


def many_delegations(people: int, tag: str = "") -> tuple[DelegationRow, ...]:
    """A large meeting: three people a delegation, six regions, names in several scripts."""
    natives = ("", "王立新", "ผู้แทน ตัวอย่าง", "Глеб Зайцев", "لينا المصري", "Nguyễn Thị Ánh")
    regions = ("AMS", "EUR", "AP", "ESA", "MENA", "WCA")
    made = []
    for number in range((people + 2) // 3):
        region = regions[number * 3 * 6 // people % 6]
        delegates = tuple(
            make_delegate(
                place + 1, family=f"Family{tag}{place}", given=f"Given {place % 97}", native=natives[place % 6],
                capacity="head" if place % 3 == 0 else "adviser", post="Deputy Head of Training",
            )
            for place in range(number * 3, min(number * 3 + 3, people))
        )  # fmt: skip
        made.append(make_delegation(number + 1, *delegates, region=region, region_name=f"Region {region}"))
    return tuple(made)


def make_presence(sitting: int = 1, status: str = "attended", minutes: int = 165, **changes: Any) -> PresenceRow:
    row = PresenceRow(
        sitting=sitting, minutes=minutes, share=minutes / 180, status=status, source="log", mark=None, spans=(),
        estimated=False, expected=True,
    )  # fmt: skip
    row = replace(row, **changes)
    return row if "by_log" in changes or row.source != "log" else replace(row, by_log=row.status)


def make_attendance(
    agenda: AgendaRow,
    delegations: tuple[DelegationRow, ...],
    presence: Callable[[DelegateRow, SittingRow], PresenceRow],
    figures: FiguresRow | None = None,
) -> AttendanceRow:
    figures = figures or FiguresRow(3, 2, 9, 7, ())
    sittings = tuple(
        AttendedSittingRow(sitting, sitting.start, sitting.end, True, 0, figures) for sitting in agenda.sittings
    )
    people = tuple(
        AttendeeRow(
            person, row.id, row.entity_name, row.region, row.kind,
            tuple(presence(person, sitting) for sitting in agenda.sittings),
        )
        for row in delegations
        for person in row.delegates
    )  # fmt: skip
    days = tuple(DayFiguresRow(day, figures) for day in dict.fromkeys(sitting.day for sitting in agenda.sittings))
    return AttendanceRow(agenda.meeting, sittings, people, (), (), days)


def sample_attendance() -> AttendanceRow:
    """The people of the sample who stand, with presences of every sort."""
    sorts = ("attended", "attended", "attended", "late", "partial", "absent", "excused", "unknown")

    def presence(person: DelegateRow, sitting: SittingRow) -> PresenceRow:
        status = sorts[(person.id + sitting.number) % len(sorts)]
        minutes = {"attended": 180, "late": 140, "partial": 70}.get(status, 0)
        source = {"excused": "hand", "unknown": "none"}.get(status, "log")
        return make_presence(sitting.number, status, minutes, source=source, expected=person.stands)

    return make_attendance(sample_agenda(), sample_delegations(), presence)
