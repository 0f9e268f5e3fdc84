"""The list of participants as a flat table, a row a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from meetingdesk import words
from meetingdesk.documents import frame, list_state
from meetingdesk.documents.countries import country_name
from meetingdesk.documents.participants import chosen_sittings
from meetingdesk.documents.people import layout, listed_email, region_cell, roll
from meetingdesk.documents.table import Cell, Table
from meetingdesk.domain import clock
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.list_releases import ListReleaseRow
from meetingdesk.zone_names import seat

COLUMNS = (
    "number", "region", "kind", "entity", "country", "city", "honorific", "family", "given", "native", "capacity",
    "post",
)  # fmt: skip


def participants_table(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
    lists: Sequence[ListReleaseRow] = (),
) -> Table:
    """Return the table; the address is a column only when asked for, and so is what not every list has.

    That is what changed since the released list before, and footnotes to the names of entities. Raises UserError
    `document.sitting`.
    """
    today = clock.local(datetime.now(UTC), agenda.meeting.zone).date()
    found = list_state.state(lists, delegations, choice, today)
    groups = roll(chosen_sittings(agenda, choice), delegations, choice.include, order, layout(agenda.meeting, choice))
    parties = [party for group in groups for party in group.parties]
    marked = bool(found.changes.marked)
    noted = any(party.delegation.footnote.strip() for party in parties)
    more = (("email", choice.email), ("change", marked), ("footnote", noted))
    keys = (*COLUMNS, *(key for key, wanted in more if wanted))
    return Table(
        name=frame.title_of(choice),
        title=frame.title_of(choice),
        subtitle=" \u00b7 ".join(filter(None, (agenda.meeting.title, found.status))),
        language=choice.language,
        heads=tuple(words.say(f"document.column.{key}", choice.language) for key in keys),
        rows=tuple(
            (
                *_row(number, party.delegation, person, choice),
                *((list_state.mark(found.changes, person, choice.language),) if marked else ()),
                *((party.delegation.footnote,) if noted else ()),
            )
            for party in parties
            for number, person in party.people
        ),
        signed=False,
    )


def _row(number: int, delegation: DelegationRow, person: DelegateRow, choice: SheetChoice) -> tuple[Cell, ...]:
    return (
        number,
        region_cell(delegation),
        delegation.kind_name,
        person.entity_name or delegation.entity_name,
        country_name(delegation.country, choice.language) if delegation.country else "",
        seat(delegation.city, delegation.zone, choice.language),
        person.honorific,
        person.family,
        person.given,
        person.native if choice.native_names else "",
        words.say(f"document.capacity.{person.capacity}", choice.language),
        person.post,
        *((listed_email(person, choice),) if choice.email else ()),
    )
