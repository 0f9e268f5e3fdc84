"""The history with who made each step and where it can be seen now. It reads the journal, which the store writes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import column, func, null, select, table

from meetingdesk.model import (
    AgendaItem,
    Alias,
    Delegate,
    Delegation,
    Entity,
    ListRelease,
    Mark,
    Meeting,
    Person,
    Precedence,
    Reference,
    Release,
    Report,
    Room,
    Sitting,
    Slot,
    Speaking,
)
from meetingdesk.queries.loading import AnyRow, AnySelect, Reader, rows
from meetingdesk.queries.meetings import meetings
from meetingdesk.rows.changes import StepRow
from meetingdesk.rows.history import HistoryRow, PlaceKind, PlaceRow

Touched = Mapping[str, int]  # a row that a step touched, by table
Place = tuple[PlaceKind, int, int | None]

_STEP = table("step", *map(column, ("id", "at", "who", "code", "parameters", "state", "rows")))
_CHANGE = table("change", *map(column, ("step_id", "table_name", "row_id", "kind", "before")))
# Where a row of a table is seen: the sort of place, and a select of row, place and meeting. A step is about the first
# of these tables that it touched; what was issued is in none, and names its meeting itself.
_PLACES: dict[str, tuple[PlaceKind, AnySelect]] = {
    "meeting": ("meeting", select(Meeting.id, Meeting.id.label("place"), Meeting.id.label("meeting"))),
    "release": ("meeting", select(Release.id, Release.meeting_id.label("place"), Release.meeting_id)),
    "list_release": (
        "meeting",
        select(ListRelease.id, ListRelease.meeting_id.label("place"), ListRelease.meeting_id),
    ),
    "report": ("attendance", select(Report.id, Report.meeting_id.label("place"), Report.meeting_id)),
    "mark": (
        "attendance",
        select(Mark.id, Sitting.meeting_id.label("place"), Sitting.meeting_id).join_from(Mark, Sitting),
    ),
    "alias": (
        "attendance",
        select(Alias.id, Alias.meeting_id.label("place"), Alias.meeting_id).where(Alias.meeting_id.is_not(None)),
    ),
    "speaking": ("item", select(Speaking.id, AgendaItem.id, AgendaItem.meeting_id).join_from(Speaking, AgendaItem)),
    "reference": ("item", select(Reference.id, AgendaItem.id, AgendaItem.meeting_id).join_from(Reference, AgendaItem)),
    "precedence": (
        "item",
        select(Precedence.id, Precedence.before_id.label("place"), Precedence.meeting_id),
    ),
    "slot": ("item", select(Slot.id, AgendaItem.id, AgendaItem.meeting_id).join_from(Slot, AgendaItem)),
    "agenda_item": ("item", select(AgendaItem.id, AgendaItem.id.label("place"), AgendaItem.meeting_id)),
    "delegate": (
        "delegation",
        select(Delegate.id, Delegation.id, Delegation.meeting_id).join_from(Delegate, Delegation),
    ),
    "delegation": ("delegation", select(Delegation.id, Delegation.id.label("place"), Delegation.meeting_id)),
    "sitting": ("sitting", select(Sitting.id, Sitting.id.label("place"), Sitting.meeting_id)),
    "room": ("meeting", select(Room.id, Room.meeting_id.label("place"), Room.meeting_id)),
    "entity": ("entity", select(Entity.id, Entity.id.label("place"), null())),
    "person": ("person", select(Person.id, Person.id.label("place"), null())),
}


def history(reader: Reader, limit: int = 200, language: str = "en") -> tuple[HistoryRow, ...]:
    """Return the latest steps, newest first."""
    steps = rows(reader, select(*_STEP.c).order_by(_STEP.c.id.desc()).limit(limit))
    if not steps:
        return ()
    touched = _touched(reader, steps[-1].id)
    there = _there(reader, touched.values())
    left = _meetings_of_what_is_gone(reader, steps[-1].id)
    known = meetings(reader, language)
    titles = {row.id: row.title for row in known}
    issuers = {row.uid: PlaceRow("invitations", row.id, row.id, row.title) for row in known}
    answer = []
    for row in steps:
        step = _step(row)
        place = _place(touched.get(row.id, {}), there, left.get(row.id), titles)
        answer.append(HistoryRow(step, row.who, place or issuers.get(str(step.parameters.get("meeting_uid")))))
    return tuple(answer)


def makers(reader: Reader, table_name: str) -> dict[int, str]:
    """Return who made the rows of a table that are there by a step, by their keys."""
    statement = (
        select(_CHANGE.c.row_id, _STEP.c.who)
        .join_from(_CHANGE, _STEP, _CHANGE.c.step_id == _STEP.c.id)
        .where(_CHANGE.c.table_name == table_name, _CHANGE.c.kind == "insert")
    )
    return dict(rows(reader, statement))


def _step(row: AnyRow) -> StepRow:
    return StepRow(
        step=row.id,
        at=datetime.fromisoformat(row.at),
        code=row.code,
        parameters=json.loads(row.parameters),
        state=row.state,
        rows=row.rows,
    )


def _touched(reader: Reader, first: int) -> dict[int, dict[str, int]]:
    """Return of each step since `first` the row that it touched last in each table."""
    statement = (
        select(_CHANGE.c.step_id, _CHANGE.c.table_name, func.max(_CHANGE.c.row_id))
        .where(_CHANGE.c.step_id >= first)
        .group_by(_CHANGE.c.step_id, _CHANGE.c.table_name)
    )
    touched: dict[int, dict[str, int]] = defaultdict(dict)
    for step, name, row in rows(reader, statement):
        touched[step][name] = row
    return touched


def _there(reader: Reader, touched: Iterable[Touched]) -> dict[tuple[str, int], Place]:
    """Return the places of those rows that are still there."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for one in touched:
        for name, row in one.items():
            wanted[name].add(row)
    there: dict[tuple[str, int], Place] = {}
    for name, (kind, statement) in _PLACES.items():
        if name in wanted:
            key = statement.selected_columns[0]
            for row, place, meeting in rows(reader, statement.where(key.in_(wanted[name]))):
                there[name, row] = (kind, place, meeting)
    return there


def _meetings_of_what_is_gone(reader: Reader, first: int) -> dict[int, int]:
    """Return the meeting from which each step since `first` removed something."""
    statement = (
        select(_CHANGE.c.step_id, func.max(_CHANGE.c.before))
        .where(_CHANGE.c.step_id >= first, _CHANGE.c.kind == "delete", _CHANGE.c.before.is_not(None))
        .where(_CHANGE.c.table_name.in_(("agenda_item", "delegation", "sitting", "room", "report")))
        .group_by(_CHANGE.c.step_id)
    )
    return {step: json.loads(before)["meeting_id"] for step, before in rows(reader, statement)}


def _place(
    touched: Touched, there: Mapping[tuple[str, int], Place], left: int | None, titles: Mapping[int, str]
) -> PlaceRow | None:
    for name in _PLACES:
        if (place := there.get((name, touched.get(name, 0)))) is not None:
            kind, number, meeting = place
            return PlaceRow(kind, number, meeting, titles.get(meeting or 0, ""))
    return PlaceRow("meeting", left, left, titles[left]) if left is not None and left in titles else None
