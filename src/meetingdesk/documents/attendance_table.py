"""The attendance sheet as a flat table, a row a person and sitting, or item of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.attendance import (
    Sitting,
    attendees,
    chosen_sittings,
    columns_of,
    presence_word,
    sitting_cells,
)
from meetingdesk.documents.people import region_cell
from meetingdesk.documents.table import Cell, Table
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.attendance import AttendanceRow, PresenceRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import seat

COLUMNS = (
    "number", "region", "kind", "entity", "city", "family", "given", "native", "capacity", "post", "sitting",
    "presence", "minutes", "share", "source",
)  # fmt: skip


def attendance_table(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    order: SortKey,
) -> Table:
    """Return the table; whom a sitting is not held for has no row for it. Raises UserError `document.sitting`."""
    sittings = chosen_sittings(attendance, choice)
    return Table(
        name=frame.title_of(choice),
        title=frame.title_of(choice),
        subtitle=agenda.meeting.title,
        language=choice.language,
        heads=tuple(words.say(f"document.column.{key}", choice.language) for key in columns_of(COLUMNS, choice)),
        rows=tuple(
            row for sitting in sittings for row in _rows(agenda, sitting, delegations, attendance, choice, order)
        ),
        signed=False,
    )


def _rows(
    agenda: AgendaRow,
    sitting: Sitting,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    order: SortKey,
) -> Iterator[tuple[Cell, ...]]:
    place, row = sitting
    named = sitting_cells(agenda, row, choice)
    groups, listed = attendees(attendance, delegations, [sitting], choice, order)
    for group in groups:
        for party in group.parties:
            for number, person in party.people:
                own = _person(number, party.delegation, person, choice)
                yield (*own, *named, *_presence(listed[person.id].presence[place], choice.language))


def _person(number: int, delegation: DelegationRow, person: DelegateRow, choice: SheetChoice) -> tuple[Cell, ...]:
    return (
        number,
        region_cell(delegation),
        delegation.kind_name,
        person.entity_name or delegation.entity_name,
        seat(delegation.city, delegation.zone, choice.language),
        person.family,
        person.given,
        person.native if choice.native_names else "",
        words.say(f"document.capacity.{person.capacity}", choice.language),
        person.post,
    )


def _presence(presence: PresenceRow, language: str) -> tuple[Cell, ...]:
    known = presence.by_log != "unknown"  # what was decided by hand alone has no minutes
    return (
        presence_word(presence, language),
        presence.minutes if known else "",
        f"{presence.share:.0%}" if known else "",
        words.say(f"document.source.{presence.source}", language),
    )
