"""The sign-in sheet: a list a sitting, half-day or day, by region and entity, with room to sign behind each name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.frame import Data
from meetingdesk.documents.people import Party, RegionGroup, layout, listed_email, region_heading, roll
from meetingdesk.documents.sign_in_lists import PLACE, SignInList, list_line, lists
from meetingdesk.documents.text import printable
from meetingdesk.documents.times import apart
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import seat


def sign_in_sheet(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints, in the language of the choice; each list begins a page.

    A meeting without a sitting gives one list of everybody. Raises UserError `document.sitting`.
    """
    return {
        **frame.frame(agenda, choice, now),
        "columns": _columns(choice),
        "blank_lines": max(0, choice.blank_lines),
        "also_present": words.say("document.also_present", choice.language),
        "nobody": words.say("document.nobody", choice.language),
        "sittings": [_list(agenda, one, delegations, choice, order) for one in lists(agenda, choice)],
    }


def _columns(choice: SheetChoice) -> list[Data]:
    keys = ["number", "name"] + ["capacity"] * choice.capacity + ["email"] * choice.email + ["signature"]
    return [{"key": key, "head": words.say(f"document.column.{key}", choice.language)} for key in keys]


def _list(
    agenda: AgendaRow,
    signed: SignInList,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
) -> Data:
    groups = roll(signed.sittings, delegations, choice.include, order, layout(agenda.meeting, choice))
    return {
        "line": list_line(agenda, signed, choice, choice.zones),
        "continued": list_line(agenda, signed, choice),
        "regions": [_region(group, choice) for group in groups],
    }


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
