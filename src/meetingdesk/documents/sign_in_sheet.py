"""The sign-in sheet: one list a sitting, by region and entity, with room for a signature behind each name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.frame import Data
from meetingdesk.documents.people import Party, RegionGroup, layout, listed_email, region_heading, roll
from meetingdesk.documents.text import printable
from meetingdesk.documents.times import apart
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import seat

PLACE = 80  # characters of a place in a line with other things


def sign_in_sheet(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints, in the language of the choice; each sitting begins a page.

    A meeting without a sitting gives one list of everybody. Raises UserError `document.sitting`.
    """
    sittings: tuple[SittingRow | None, ...] = frame.chosen_sittings(agenda, choice) or (None,)
    return {
        **frame.frame(agenda, choice, now),
        "columns": _columns(choice),
        "blank_lines": max(0, choice.blank_lines),
        "also_present": words.say("document.also_present", choice.language),
        "nobody": words.say("document.nobody", choice.language),
        "sittings": [_sitting(agenda, sitting, delegations, choice, order) for sitting in sittings],
    }


def _columns(choice: SheetChoice) -> list[Data]:
    keys = ["number", "name"] + ["capacity"] * choice.capacity + ["email"] * choice.email + ["signature"]
    return [{"key": key, "head": words.say(f"document.column.{key}", choice.language)} for key in keys]


def _sitting(
    agenda: AgendaRow,
    sitting: SittingRow | None,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
) -> Data:
    groups = roll(sitting, delegations, choice.include, order, layout(agenda.meeting, choice))
    return {
        "line": sitting_line(agenda, sitting, choice.language, choice.zones),
        "continued": sitting_line(agenda, sitting, choice.language),
        "regions": [_region(group, choice) for group in groups],
    }


def sitting_line(agenda: AgendaRow, sitting: SittingRow | None, language: str, zones: Sequence[str] = ()) -> str:
    """Return the line under the title: sitting, day, time and zone, that in further zones, place.

    Later pages have one line for it in their head, which holds no further zones.
    """
    place = frame.shown(agenda.meeting.place, language, PLACE)
    if sitting is None:
        return place
    when = frame.sitting_time(sitting, agenda.meeting.zone, language, zones)
    return " \u00b7 ".join(filter(None, (frame.sitting_name(sitting, language), when, place)))


def _region(group: RegionGroup, choice: SheetChoice) -> Data:
    entities = [_entity(party, choice) for party in group.parties]
    return {**region_heading(group, choice.language), "entities": entities}


def _entity(party: Party, choice: SheetChoice) -> Data:
    delegation = party.delegation
    return {
        "name": frame.shown(delegation.entity_name, choice.language, frame.HEADING),
        "city": frame.shown(seat(delegation.city, delegation.zone, choice.language), choice.language, PLACE),
        "people": [_person(number, person, delegation.country, choice) for number, person in party.people],
    }


def _person(number: int, person: DelegateRow, country: str, choice: SheetChoice) -> Data:
    return {
        "number": str(number),
        "name": frame.shown(person.listed_name, choice.language),
        "native": frame.own_writing(person, country) if choice.native_names else None,
        "capacity": words.say(f"document.capacity.{person.capacity}", choice.language) if choice.capacity else "",
        "post": frame.shown(person.post, choice.language) if choice.capacity else "",
        "email": apart(printable(listed_email(person, choice)), choice.language),
    }
