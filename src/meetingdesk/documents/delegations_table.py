"""The people of a meeting as a flat table to go on working with: all that is known of them at this meeting.

Who has withdrawn or was replaced is there too, and each row says where the delegation stands; one that nobody is in has
a row of its own. What belongs to the entity at all times (region, city, focal point, footnote) is in the directory's.
`exchange.nominations` reads it back. It holds addresses and phones, so it is no list to hand out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from meetingdesk import words
from meetingdesk.documents.table import Cell, Table
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.meetings import MeetingRow

COLUMNS = (
    "entity", "country", "zone", "honorific", "family", "given", "native", "pronunciation", "email", "phone",
    "capacity", "post", "languages", "status", "mode", "printed", "own_zone", "replaced_by", "delegation_status",
    "invited_on", "acknowledged_on", "answered_on", "last_contact", "quota", "head_to_come",
)  # fmt: skip


def delegations_table(meeting: MeetingRow, delegations: Iterable[DelegationRow], language: str) -> Table:
    """Return the table in a language, in the order of the lists."""
    name = words.say("document.title.delegations", language)
    return Table(
        name=name,
        title=name,
        subtitle=meeting.title,
        language=language,
        heads=tuple(words.say(f"document.column.{column}", language) for column in COLUMNS),
        rows=tuple(_rows(delegations, language)),
        signed=False,
    )


def _rows(delegations: Iterable[DelegationRow], language: str) -> Iterator[tuple[Cell, ...]]:
    for row in delegations:
        place, stand = (row.entity_name, row.country, row.zone), _standing(row, language)
        names = {one.id: one.name for one in row.delegates}
        for one in row.delegates:
            yield (*place, *_person(one, names, language), *stand)
        if not row.delegates:
            yield (*place, *[""] * (len(COLUMNS) - len(place) - len(stand)), *stand)


def _person(one: DelegateRow, names: Mapping[int, str], language: str) -> tuple[Cell, ...]:
    """Return what is told of a delegate; `names` are those of all in the delegation, by key."""
    capacity = words.say(f"document.capacity.{one.capacity}", language)
    status = words.say(f"personal.state.{one.status}", language)
    mode = words.say(f"document.mode.{one.mode}", language)
    who = (
        one.honorific,
        one.family,
        one.given,
        one.native,
        one.pronunciation,
        one.email,
        one.phone,
        capacity,
        one.post,
    )
    successor = names.get(one.replaced_by or 0, "")
    return (*who, ", ".join(one.languages), status, mode, one.entity_name, one.own_zone or "", successor)


def _standing(row: DelegationRow, language: str) -> tuple[Cell, ...]:
    """Return where a delegation stands."""
    status = words.say(f"document.status.{row.status}", language)
    days = (row.invited_on, row.acknowledged_on, row.answered_on, row.last_contact)
    to_come = words.say("personal.yes", language) if row.head_to_come and row.head is None else ""
    return (status, *(day.isoformat() if day else "" for day in days), row.quota or "", to_come)
