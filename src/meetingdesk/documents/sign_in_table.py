"""The sign-in sheet as a flat table, a row a person and list: for spreadsheets, mail merge and other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.people import Party, layout, listed_email, region_cell, roll
from meetingdesk.documents.sign_in_lists import SignInList, list_name, lists
from meetingdesk.documents.table import Cell, Table
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import seat

COLUMNS = ("number", "region", "kind", "entity", "city", "family", "given", "native", "capacity", "post")


def sign_in_table(
    agenda: AgendaRow, delegations: Sequence[DelegationRow], choice: SheetChoice, order: SortKey
) -> Table:
    """Return the table. The columns are always the same, save the address, which is there only when asked for.

    Raises UserError `document.sitting`.
    """
    signed_for = "sitting" if choice.signed == "sitting" else "date"
    keys = (*COLUMNS, *(("email",) if choice.email else ()), signed_for, "signature")
    return Table(
        name=frame.title_of(choice),
        title=frame.title_of(choice),
        subtitle=agenda.meeting.title,
        language=choice.language,
        heads=tuple(words.say(f"document.column.{key}", choice.language) for key in keys),
        rows=tuple(row for one in lists(agenda, choice) for row in _rows(agenda, one, delegations, choice, order)),
    )


def _rows(
    agenda: AgendaRow,
    signed: SignInList,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
) -> Iterator[tuple[Cell, ...]]:
    named = _named(agenda, signed, choice)
    for group in roll(signed.sittings, delegations, choice.include, order, layout(agenda.meeting, choice)):
        for party in group.parties:
            for number, person in party.people:
                yield _row(number, party, person, named, choice)


def _row(number: int, party: Party, person: DelegateRow, signed: str, choice: SheetChoice) -> tuple[Cell, ...]:
    delegation = party.delegation
    address = (listed_email(person, choice),) if choice.email else ()
    return (
        number,
        region_cell(delegation),
        delegation.kind_name,
        delegation.entity_name,
        seat(delegation.city, delegation.zone, choice.language),
        person.family,
        person.given,
        person.native if choice.native_names else "",
        words.say(f"document.capacity.{person.capacity}", choice.language),
        person.post,
        *address,
        signed,
        "",
    )


def _named(agenda: AgendaRow, signed: SignInList, choice: SheetChoice) -> str:
    if choice.signed != "sitting" or not signed.sittings:
        return list_name(signed, choice)
    when = frame.sitting_time(signed.sittings[0], agenda.meeting.zone, choice.language, choice.zones)
    return f"{list_name(signed, choice)} \u00b7 {when}"
