"""Steps: opened before the first write, closed after the last, and told as a notice of what changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from meetingdesk.rows.changes import ChangeSet, Move, StepRow
from meetingdesk.store import holder
from meetingdesk.store.journal import CHANGE, STEP

Kind = Literal["insert", "update", "delete"]
Touched = dict[str, dict[str, list[int]]]


class Change(NamedTuple):
    """What a trigger wrote down of one row. `before` and `after` are its columns as JSON, where they are kept."""

    table_name: str
    row_id: int
    kind: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class OpenStep:
    """The step that records now, and the last change before it began to."""

    step: int
    since: int


def begin(connection: Connection, code: str, *, into: int | None = None) -> OpenStep:
    """Open a new step, or go on with an earlier one. Steps that were undone can then no longer be redone."""
    connection.execute(update(STEP).where(STEP.c.state == "undone").values(state="expired"))
    if into is None:
        return open_step(connection, code)
    connection.execute(update(STEP).where(STEP.c.id == into).values(state="open"))
    return OpenStep(into, _latest_change(connection))


def open_step(connection: Connection, code: str) -> OpenStep:
    """Open a new step: from here on the triggers record."""
    values = {"at": _now(), "who": holder.user_name(), "code": code, "parameters": "{}", "state": "open", "rows": 0}
    step = connection.execute(insert(STEP).values(values)).inserted_primary_key
    assert step is not None
    return OpenStep(step[0], _latest_change(connection))


def finish(
    connection: Connection, opened: OpenStep, code: str, parameters: Mapping[str, str | int], *, undoable: bool
) -> ChangeSet:
    """Close the step and tell what changed while it was open; nothing is written where that is nothing."""
    changes = _changes(connection, opened.step, opened.since)
    touched = _touched(changes)
    if not touched:
        return ChangeSet(code, parameters)
    undoable = undoable and any(is_kept(change) for change in changes)
    values = {
        "at": _now(),
        "parameters": json.dumps(dict(parameters), ensure_ascii=False, sort_keys=True),
        "state": "done" if undoable else "expired",
        "rows": _count(connection, opened.step),
    }
    connection.execute(update(STEP).where(STEP.c.id == opened.step).values(values))
    return notice(code, parameters, "do", opened.step, touched)


def throw_away(connection: Connection, opened: OpenStep) -> int:
    """Remove a step with all that it recorded; return how many changes that were."""
    count = connection.execute(delete(CHANGE).where(CHANGE.c.step_id == opened.step)).rowcount
    connection.execute(delete(STEP).where(STEP.c.id == opened.step))
    return count


def changes_of(connection: Connection, step: int) -> list[Change]:
    """Return the changes of a step as they came: table_name, row_id, kind, before, after."""
    return _changes(connection, step, 0)


def is_kept(change: Change) -> bool:
    """Tell whether the contents were kept, so that this can be undone."""
    return change.before is not None or change.after is not None


def touched_by(changes: Iterable[Change], *, backwards: bool) -> Touched:
    """Return the rows that the replay of these changes touches, by kind and table."""
    touched = _touched(changes)
    if backwards:
        turned = {"insert": "delete", "delete": "insert", "update": "update"}
        return {turned[kind]: tables for kind, tables in touched.items()}
    return touched


def notice(code: str, parameters: Mapping[str, str | int], move: Move, step: int, touched: Touched) -> ChangeSet:
    """Return the notice for these rows."""
    sides = {
        kind: {table: tuple(sorted(rows)) for table, rows in touched.get(kind, {}).items()}
        for kind in ("insert", "update", "delete")
    }
    return ChangeSet(code, parameters, move, step, sides["insert"], sides["update"], sides["delete"])


def step_row(row: Row[Any]) -> StepRow:
    """Return a line of the history."""
    return StepRow(
        step=row.id,
        at=datetime.fromisoformat(row.at),
        code=row.code,
        parameters=json.loads(row.parameters),
        state=row.state,
        rows=row.rows,
    )


def latest(connection: Connection) -> StepRow | None:
    """Return the latest step of all."""
    row = connection.execute(select(STEP).order_by(STEP.c.id.desc()).limit(1)).first()
    return None if row is None else step_row(row)


Stamp = tuple[int, int | None, str | None]


def stamp(connection: sqlite3.Connection) -> Stamp:
    """Return what is different after every change: the version, how many steps there ever were, the last one's time."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    steps = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'step'").fetchone()
    last = connection.execute("SELECT at FROM step ORDER BY id DESC LIMIT 1").fetchone()
    return version, steps and steps[0], last and last[0]


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a backup, or None where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return stamp(connection)
    except (sqlite3.Error, UnicodeDecodeError):
        return None


_Side = tuple[str, str | None]  # the kind of a change, and what the row was before it or is after it


def _changes(connection: Connection, step: int, since: int) -> list[Change]:
    columns = (CHANGE.c.table_name, CHANGE.c.row_id, CHANGE.c.kind, CHANGE.c.before, CHANGE.c.after)
    wanted = (CHANGE.c.step_id == step) & (CHANGE.c.id > since)
    return [Change._make(row) for row in connection.execute(select(*columns).where(wanted).order_by(CHANGE.c.id)).all()]


def _touched(changes: Iterable[Change]) -> Touched:
    """Reduce the changes of each row to what they come to: a row that came and went was never there."""
    first: dict[tuple[str, int], _Side] = {}
    last: dict[tuple[str, int], _Side] = {}
    for table, row, kind, before, after in changes:
        first.setdefault((table, row), (kind, before))
        last[table, row] = kind, after
    touched: Touched = {}
    for (table, row), start in first.items():
        net = _net(start, last[table, row])
        if net is not None:
            touched.setdefault(net, {}).setdefault(table, []).append(row)
    return touched


def _net(first: _Side, last: _Side) -> Kind | None:
    was_there, is_there = first[0] != "insert", last[0] != "delete"
    if was_there and is_there:
        noted_only = first[1] is None
        return "update" if noted_only or first[1] != last[1] else None
    if is_there:
        return "insert"
    return "delete" if was_there else None


def _latest_change(connection: Connection) -> int:
    return connection.scalar(select(func.coalesce(func.max(CHANGE.c.id), 0))) or 0


def _count(connection: Connection, step: int) -> int:
    rows = select(CHANGE.c.table_name, CHANGE.c.row_id).where(CHANGE.c.step_id == step).distinct().subquery()
    return connection.scalar(select(func.count()).select_from(rows)) or 0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
