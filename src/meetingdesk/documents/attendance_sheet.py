"""The attendance sheet: who was there at which sitting, or item, and for how long, with the figures of each day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.attendance import (
    Sitting,
    attendees,
    chosen_sittings,
    items_of,
    presence_word,
    quorum_words,
)
from meetingdesk.documents.attendance_totals import totals
from meetingdesk.documents.frame import Data
from meetingdesk.documents.participants import printed_post
from meetingdesk.documents.people import Party, RegionGroup, region_heading
from meetingdesk.documents.sign_in_lists import PLACE, sitting_line
from meetingdesk.documents.times import apart, by_itself
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow, ItemRow
from meetingdesk.rows.attendance import AttendanceRow, AttendedSittingRow, AttendeeRow, FiguresRow, PresenceRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import city, seat

PORTRAIT, LANDSCAPE = 3, 6  # sittings, or items, that fit beside one another
TITLE = 60  # letters of an item's title

Presences = Mapping[int, AttendeeRow]


def attendance_sheet(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
    by_item: AttendanceRow | None = None,
) -> Data:
    """Return all that the template prints. What does not fit beside one another goes on in a further list.

    `by_item`: the attendance at each item, which is listed instead; the figures are those of the sittings.
    Raises UserError `document.sitting`.
    """
    sittings = chosen_sittings(attendance, choice)
    listed, items = by_item or attendance, items_of(agenda)
    parts = _lists(sittings if by_item is None else chosen_sittings(by_item, choice), choice)
    made = [_part(part, delegations, listed, choice, order, items) for part in parts]
    cells = [cell for part in made for cell in _cells(part)]
    return {
        **frame.frame(agenda, choice, now),
        "line": _line(agenda, sittings, choice, choice.zones),
        "continued": _line(agenda, sittings, choice),
        "figures": list(_figures(attendance, sittings, choice)),
        "parts": made,
        "nobody": words.say("document.nobody_named", choice.language),
        "by_hand": words.say("document.by_hand", choice.language) if any(cell["hand"] for cell in cells) else "",
        "estimated": words.say("document.estimated", choice.language) if any(cell["about"] for cell in cells) else "",
    }


def _lists(columns: list[Sitting], choice: SheetChoice) -> list[list[Sitting]]:
    """Return what stands beside one another; items of different sittings do not."""
    beside = LANDSCAPE if choice.landscape else PORTRAIT
    own = [
        list(group)
        for _key, group in groupby(columns, lambda one: one[1].sitting.id if one[1].item is not None else None)
    ]
    return [group[first : first + beside] for group in own for first in range(0, len(group), beside)]


def _line(agenda: AgendaRow, sittings: list[Sitting], choice: SheetChoice, zones: Sequence[str] = ()) -> str:
    return sitting_line(agenda, None if choice.sitting is None else sittings[0][1].sitting, choice.language, zones)


def _figures(attendance: AttendanceRow, sittings: list[Sitting], choice: SheetChoice) -> Iterator[Data]:
    """Yield the figures of each day, or those of the one sitting."""
    if choice.sitting is not None:
        yield {"when": "", "text": _told(attendance, sittings[0][1].figures, sittings, choice.language)}
        return
    for day in attendance.days:
        if choice.day not in (None, day.day):
            continue
        when = frame.opening(words.day(day.day, choice.language, "full"))
        of_day = [sitting for sitting in sittings if sitting[1].sitting.day == day.day]
        yield {"when": when, "text": _told(attendance, day.figures, of_day, choice.language)}


def _told(attendance: AttendanceRow, figures: FiguresRow, sittings: list[Sitting], language: str) -> str:
    """Return how many entities were represented, how many people attended, of how many, and whether it was a quorum.

    Where nothing is known of the sittings that is said: nobody is known to have been away.
    """
    if not any(row.has_log or row.marks for _, row in sittings):
        return words.say("document.report.unknown", language)
    entities = words.say("document.represented", language, n=figures.represented, of_all=figures.entities)
    people = words.say("document.attended", language, n=figures.attended, of_all=figures.people)
    return " \u00b7 ".join((entities, people, *quorum_words(attendance, sittings, language)))


def _part(
    sittings: list[Sitting],
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    order: SortKey,
    items: Mapping[int, ItemRow],
) -> Data:
    groups, listed = attendees(attendance, delegations, sittings, choice, order)
    places = [place for place, _ in sittings]
    return {
        "columns": [*_columns(choice), *(_column(row, choice, items) for row in sittings)],
        "totals": totals(delegations, attendance, sittings, choice, order),
        "regions": [_region(group, listed, places, choice) for group in groups],
    }


def _columns(choice: SheetChoice) -> list[Data]:
    keys = ["number", "name"] + ["capacity"] * choice.capacity
    return [{"key": key, "head": words.say(f"document.column.{key}", choice.language), "when": []} for key in keys]


def _column(column: Sitting, choice: SheetChoice, items: Mapping[int, ItemRow]) -> Data:
    item = items.get(column[1].item or 0)
    return _sitting_column(column, choice) if item is None else _item_column(column[1], item, choice.language)


def _item_column(column: AttendedSittingRow, item: ItemRow, language: str) -> Data:
    """Return the head of an item: its number, its title, and when it was taken, or is to be."""
    title = frame.shown(item.title, language, TITLE)
    time = f"{words.clock(column.start)}\u2013{words.clock(column.end)}"
    when = [*([title] if item.number else []), words.short_day(column.sitting.day, language), apart(time, language)]
    return {"key": "sitting", "head": frame.shown(item.number, language) or title, "when": when}


def _sitting_column(sitting: Sitting, choice: SheetChoice) -> Data:
    """Return the head of a sitting: its day, its start, and that on the further clocks where no line tells them."""
    row, language = sitting[1].sitting, choice.language
    zones = choice.zones if choice.sitting is None else ()
    starts = [f"{frame.start_there(row, zone, language)} {by_itself(city(zone, language), language)}" for zone in zones]
    when = [words.short_day(row.day, language), apart(words.clock(row.start), language), *starts]
    return {"key": "sitting", "head": words.say("document.sitting", language, number=row.number), "when": when}


def _region(group: RegionGroup, listed: Presences, places: list[int], choice: SheetChoice) -> Data:
    entities = [_entity(party, listed, places, choice) for party in group.parties]
    return {**region_heading(group, choice.language), "entities": entities}


def _entity(party: Party, listed: Presences, places: list[int], choice: SheetChoice) -> Data:
    delegation, language = party.delegation, choice.language
    return {
        "name": frame.shown(delegation.entity_name, language, frame.HEADING),
        "city": frame.shown(seat(delegation.city, delegation.zone, language), language, PLACE),
        "people": [
            _person(number, person, delegation, [listed[person.id].presence[place] for place in places], choice)
            for number, person in party.people
        ],
    }


def _person(
    number: int, person: DelegateRow, delegation: DelegationRow, presences: list[PresenceRow], choice: SheetChoice
) -> Data:
    language = choice.language
    return {
        "number": str(number),
        "name": frame.shown(person.listed_name, language),
        "native": frame.own_writing(person, delegation.country) if choice.native_names else None,
        "capacity": words.say(f"document.capacity.{person.capacity}", language) if choice.capacity else "",
        "post": frame.shown(printed_post(person, delegation), language) if choice.capacity else "",
        "cells": [_cell(presence, language) for presence in presences],
    }


def _cell(presence: PresenceRow, language: str) -> Data:
    """Return what a cell says: the status, and the minutes that the log gives."""
    minutes = words.say("document.minutes", language, n=presence.minutes) if presence.minutes else ""
    return {
        "word": presence_word(presence, language),
        "minutes": minutes,
        "attended": presence.attended,
        "hand": presence.source == "hand",
        "about": presence.estimated and bool(minutes),
    }


def _cells(part: Data) -> Iterator[Data]:
    for region in part["regions"]:
        for entity in region["entities"]:
            for person in entity["people"]:
                yield from person["cells"]
