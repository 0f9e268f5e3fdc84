"""The list of participants as a flat table, a row a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

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
from meetingdesk.rows.list_releases import ListChanges, ListReleaseRow
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

    That is what changed since the released list before, and footnotes to the names of entities. Who left it
    has a row without a name of its own: whoever reads the table as nominations passes it over.
    Raises UserError `document.sitting`.
    """
    today = clock.local(datetime.now(UTC), agenda.meeting.zone).date()
    found = list_state.state(lists, delegations, choice, today)
    groups = roll(chosen_sittings(agenda, choice), delegations, choice.include, order, layout(agenda.meeting, choice))
    people = [
        (number, party.delegation, one) for group in groups for party in group.parties for number, one in party.people
    ]
    noted = any(delegation.footnote.strip() for _, delegation, _ in people)
    extra = _Extra(choice, changed=bool(found.changes), noted=noted)
    left = list_state.left(found.changes, delegations)
    return Table(
        name=frame.title_of(choice),
        title=frame.title_of(choice),
        subtitle=" \u00b7 ".join(filter(None, (agenda.meeting.title, agenda.meeting.list_symbol, found.status))),
        language=choice.language,
        heads=tuple(words.say(f"document.column.{key}", choice.language) for key in (*COLUMNS, *extra.keys)),
        rows=(
            *(
                (
                    *_row(number, delegation, one, choice),
                    *extra.cells(delegation, one, _mark(found.changes, one, choice)),
                )
                for number, delegation, one in people
            ),
            *(
                (*_without_name(delegation, choice), *extra.cells(delegation, None, _gone(one, choice)))
                for one, delegation in left
            ),
        ),
        signed=False,
        state=(words.say("document.column.list", choice.language), found.status) if found.status else None,
    )


class _Extra(NamedTuple):
    """The columns that not every list has."""

    choice: SheetChoice
    changed: bool
    noted: bool

    @property
    def keys(self) -> tuple[str, ...]:
        wanted = (
            ("email", self.choice.email),
            ("change", self.changed),
            ("footnote", self.noted),
        )
        return tuple(key for key, there in wanted if there)

    def cells(self, delegation: DelegationRow, person: DelegateRow | None, change: str) -> Iterator[Cell]:
        """Yield their cells; without a person no address."""
        held = {
            "email": listed_email(person, self.choice) if person else "",
            "change": change,
            "footnote": delegation.footnote,
        }
        return (held[key] for key in self.keys)


def _mark(changes: ListChanges, person: DelegateRow, choice: SheetChoice) -> str:
    return list_state.mark(changes, person, choice.language)


def _gone(person: DelegateRow, choice: SheetChoice) -> str:
    return words.say("document.list.left_one", choice.language, name=person.listed_name)


def _place(delegation: DelegationRow, entity_name: str, choice: SheetChoice) -> tuple[Cell, ...]:
    return (
        region_cell(delegation),
        delegation.kind_name,
        entity_name,
        country_name(delegation.country, choice.language) if delegation.country else "",
        seat(delegation.city, delegation.zone, choice.language),
    )


def _row(number: int, delegation: DelegationRow, person: DelegateRow, choice: SheetChoice) -> tuple[Cell, ...]:
    return (
        number,
        *_place(delegation, person.entity_name or delegation.entity_name, choice),
        person.honorific,
        person.family,
        person.given,
        person.native if choice.native_names else "",
        words.say(f"document.capacity.{person.capacity}", choice.language),
        person.post,
    )


def _without_name(delegation: DelegationRow, choice: SheetChoice) -> tuple[Cell, ...]:
    places = ("", *_place(delegation, delegation.entity_name, choice))
    return (*places, *("" for _ in COLUMNS[len(places) :]))
