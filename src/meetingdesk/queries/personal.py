"""Everything that the file holds on one person, from every table and from the history."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, Table, column, func, select, table, type_coerce

from meetingdesk.domain.titles import in_language
from meetingdesk.domain.traces import Traces, texts
from meetingdesk.model import (
    AgendaItem,
    Alias,
    Base,
    Delegate,
    Delegation,
    Entity,
    Issue,
    Mark,
    Meeting,
    Reply,
    Report,
    Sitting,
    Speaking,
)
from meetingdesk.model import ReportRow as LogLine
from meetingdesk.model.base import Json, Plain
from meetingdesk.queries import people
from meetingdesk.queries.loading import AnySelect, Reader, rows
from meetingdesk.queries.traces import CHANGE, traces
from meetingdesk.rows.personal import HeldRow, Line, Section

_STEP = table("step", *map(column, ("id", "at", "who", "code", "parameters")))
SHOWN = frozenset({"person", "delegate", "alias", "report_row", "issue", "reply"})  # by sections of their own


def held(reader: Reader, person: int, language: str = "en", now: datetime | None = None) -> HeldRow:
    """Return everything that is held on a person; `now` is an aware instant. Raises UserError `gone`."""
    theirs = traces(reader, person)
    found: dict[Section, AnySelect] = {
        "parts": _parts(person),
        "speaking": _speaking(person),
        "marks": _marks(person),
        "log_rows": _log_rows(theirs),
        "names": _names(theirs),
        "invitations": _invitations(theirs),
        "replies": _replies(theirs),
    }
    sections: dict[Section, tuple[Line, ...]] = {
        name: tuple(_line(row, language) for row in reader.execute(statement).mappings())
        for name, statement in found.items()
    }
    sections["texts"] = tuple(_texts(reader, theirs))
    sections["history"] = tuple(_history(reader, theirs))
    return HeldRow(people.person(reader, person, language), sections, _coming(reader, theirs, now or datetime.now(UTC)))


def _line(row: Mapping[Any, Any], language: str) -> Line:
    return {name: _plain(name, value, language) for name, value in row.items()}


def _plain(name: str, value: Any, language: str) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return in_language(value, language) if isinstance(value, dict) and name in ("item", "topic") else value


def _parts(person: int) -> AnySelect:
    entity = func.coalesce(func.nullif(Delegate.entity_name, ""), Entity.name_en).label("entity")
    return (
        select(
            Meeting.key.label("meeting"), Delegate.uid, entity, Delegate.capacity, Delegate.rank, Delegate.mode,
            Delegate.post, Delegate.status,
        )
        .select_from(Delegate)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .join(Entity, Delegation.entity_id == Entity.id)
        .join(Meeting, Delegation.meeting_id == Meeting.id)
        .where(Delegate.person_id == person)
        .order_by(Delegate.id)
    )  # fmt: skip


def _speaking(person: int) -> AnySelect:
    return (
        select(
            Meeting.key.label("meeting"), AgendaItem.title.label("item"), Speaking.role, Speaking.topic, Speaking.state
        )
        .select_from(Speaking)
        .join(AgendaItem, Speaking.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Delegate, Speaking.delegate_id == Delegate.id)
        .where(Delegate.person_id == person)
        .order_by(Speaking.id)
    )


def _marks(person: int) -> AnySelect:
    return (
        select(Meeting.key.label("meeting"), Sitting.day, Mark.status)
        .select_from(Mark)
        .join(Sitting, Mark.sitting_id == Sitting.id)
        .join(Meeting, Sitting.meeting_id == Meeting.id)
        .join(Delegate, Mark.delegate_id == Delegate.id)
        .where(Delegate.person_id == person)
        .order_by(Mark.id)
    )


def _log_rows(theirs: Traces) -> AnySelect:
    return (
        select(
            Meeting.key.label("meeting"), Report.source, LogLine.line, LogLine.name, LogLine.email, LogLine.joined,
            LogLine.left, LogLine.cells,
        )
        .select_from(LogLine)
        .join(Report, LogLine.report_id == Report.id)
        .join(Meeting, Report.meeting_id == Meeting.id)
        .where(LogLine.id.in_(theirs.rows["report_row"]))
        .order_by(LogLine.id)
    )  # fmt: skip


def _names(theirs: Traces) -> AnySelect:
    return (
        select(Meeting.key.label("meeting"), Alias.name, Alias.email)
        .select_from(Alias)
        .join(Meeting, Alias.meeting_id == Meeting.id, isouter=True)
        .where(Alias.id.in_(theirs.rows["alias"]))
        .order_by(Alias.id)
    )


def _invitations(theirs: Traces) -> AnySelect:
    wanted = (
        Issue.name, Issue.email, Issue.title, Issue.start, Issue.sequence, Issue.method, Issue.how, Issue.path,
        Issue.issued_at,
    )  # fmt: skip
    return select(*wanted).where(Issue.id.in_(theirs.rows["issue"])).order_by(Issue.id)


def _replies(theirs: Traces) -> AnySelect:
    wanted = Reply.name, Reply.email, Reply.answer, Reply.comment, Reply.source, Reply.received_at
    return select(*wanted).where(Reply.id.in_(theirs.rows["reply"])).order_by(Reply.id)


def _coming(reader: Reader, theirs: Traces, now: datetime) -> int:
    ends = rows(reader, select(Issue.end).where(Issue.id.in_(theirs.rows["issue"])))
    return sum(row.end > now for row in ends)


def _texts(reader: Reader, theirs: Traces) -> Iterator[Line]:
    """Yield the texts of all other rows that name the person."""
    for one in Base.metadata.sorted_tables:
        columns = [each for each in one.columns if isinstance(each.type, Plain | Json)]
        if columns and one.name != "person":
            yield from _texts_of(reader, one, [each.name for each in columns], theirs)


def _texts_of(reader: Reader, one: Table, names: list[str], theirs: Traces) -> Iterator[Line]:
    wanted = select(one.c.id, *(type_coerce(one.c[name], String).label(name) for name in names))
    own = theirs.rows.get(one.name, frozenset()) if one.name in SHOWN else frozenset()
    for row in reader.execute(wanted).mappings():
        for name in names if row["id"] not in own else ():
            for text in texts(row[name] or ""):
                if theirs.names(text):
                    yield {"table": one.name, "row": row["id"], "column": name, "text": text}


def _history(reader: Reader, theirs: Traces) -> Iterator[Line]:
    """Yield each step that named the person or changed what is theirs, with those changes."""
    changes: dict[int, list[dict[str, object]]] = {}
    kept = CHANGE.c.before.is_not(None) | CHANGE.c.after.is_not(None)
    for row in rows(reader, select(*CHANGE.c).where(kept).order_by(CHANGE.c.id)):
        sides = [None if side is None else json.loads(side) for side in (row.before, row.after)]
        own = row.row_id in theirs.rows.get(row.table_name, ())
        if own or any(theirs.names(text) for side in sides for text in texts(side)):
            told = {"table": row.table_name, "row": row.row_id, "kind": row.kind, "before": sides[0], "after": sides[1]}
            changes.setdefault(row.step_id, []).append(told)
    for row in rows(reader, select(*_STEP.c).order_by(_STEP.c.id)):
        said = json.loads(row.parameters)
        if row.id in changes or any(theirs.names(text) for text in texts(said)):
            yield {
                "at": row.at, "who": row.who, "step": row.code, "parameters": said, "changes": changes.get(row.id, []),
            }  # fmt: skip
