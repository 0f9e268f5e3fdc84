"""Certificates of attendance, a page each, for those who were there: at one of the chosen sittings or at any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.attendance import Sitting, attendees, chosen_sittings
from meetingdesk.documents.frame import Data
from meetingdesk.documents.participants import printed_post
from meetingdesk.domain import clock
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.attendance import AttendanceRow, AttendeeRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.names import capitals, spoken

NAME = 120  # characters that a certificate has room for in large type


def certificates(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints, people in the order of the lists. Raises UserError `document.sitting`."""
    language = choice.language
    sittings = chosen_sittings(attendance, choice)
    groups, listed = attendees(attendance, delegations, sittings, choice, order)
    sheets = [
        _sheet(agenda, person, party.delegation, _attended(listed[person.id], sittings), choice)
        for group in groups
        for party in group.parties
        for _, person in party.people
        if _attended(listed[person.id], sittings)
    ]
    today = clock.local(now or datetime.now(UTC), agenda.meeting.zone).date()
    return {
        **frame.frame(agenda, choice, now),
        "landscape": True,
        "date": words.day(today, language),
        "certifies": words.say("document.certificate.certifies", language),
        "took_part": words.say("document.certificate.took_part", language),
        "place": frame.shown(agenda.meeting.place, language, NAME),
        "chair": frame.shown(agenda.meeting.chair, language, NAME),
        "chair_role": words.say("document.role.chair", language),
        "nobody": words.say("document.certificate.nobody", language),
        "sheets": sheets,
    }


def _attended(row: AttendeeRow, sittings: list[Sitting]) -> list[Sitting]:
    return [(place, sitting) for place, sitting in sittings if row.presence[place].attended]


def _sheet(
    agenda: AgendaRow, person: DelegateRow, delegation: DelegationRow, attended: list[Sitting], choice: SheetChoice
) -> Data:
    language = choice.language
    return {
        "name": frame.shown(full_name(person), language, NAME),
        "native": frame.own_writing(person, delegation.country, NAME) if choice.native_names else None,
        "post": frame.shown(printed_post(person, delegation), language, NAME),
        "entity": frame.shown(delegation.entity_name, language, NAME),
        "sittings": [_line(agenda, sitting, language) for sitting in attended],
    }


def full_name(person: DelegateRow) -> str:
    """Return form of address, given name, and the family name in capitals."""
    return f"{person.honorific} {spoken(person.given, capitals(person.family))}".strip()


def _line(agenda: AgendaRow, sitting: Sitting, language: str) -> str:
    row = sitting[1].sitting
    when = frame.sitting_time(row, agenda.meeting.zone, language)
    return f"{frame.sitting_name(row, language)} \u00b7 {when}"
