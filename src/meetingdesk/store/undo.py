"""Undo and redo: the changes of a step replayed, backwards or forwards, in one transaction.

Every change is replayed in turn, so that only states come by that once were valid (SQLite cannot defer UNIQUE). Each
row must be exactly as the step left it, and the replay must touch these rows alone, no other by a cascade: else what
was built on the step since would be lost, and the undo is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select, update

from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet, Move, StepRow, UndoState
from meetingdesk.store import recording
from meetingdesk.store.journal import STEP, quoted
from meetingdesk.store.recording import Change

KEY = quoted("id")


def undo_state(connection: Connection) -> UndoState:
    """Tell what undo and redo would do."""
    undo, redo = _next(connection, "undo"), _next(connection, "redo")
    return UndoState(
        undo=None if undo is None else recording.step_row(undo), redo=None if redo is None else recording.step_row(redo)
    )


def history(connection: Connection, limit: int) -> tuple[StepRow, ...]:
    """Return the latest steps, newest first."""
    rows = connection.execute(select(STEP).order_by(STEP.c.id.desc()).limit(limit))
    return tuple(recording.step_row(row) for row in rows)


def replay(connection: Connection, move: Move) -> ChangeSet:
    """Undo the last step that stands, or redo the first that does not, within the transaction under way.

    Raises UserError `undo.nothing`, `undo.nothing_to_redo` or `undo.changed`. An IntegrityError, here or at COMMIT
    (references are deferred until then), means `undo.changed` as well. The caller rolls back.
    """
    step = _next(connection, move)
    if step is None:
        raise UserError("undo.nothing" if move == "undo" else "undo.nothing_to_redo")
    backwards = move == "undo"
    changes = recording.changes_of(connection, step.id)
    kept = [change for change in changes if recording.is_kept(change)]
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    opened = recording.open_step(connection, step.code)
    _apply(connection, kept[::-1] if backwards else kept, backwards)
    if recording.throw_away(connection, opened) != len(kept):  # a cascade took others along
        raise UserError("undo.changed")
    state = "undone" if backwards else "done"
    connection.execute(update(STEP).where(STEP.c.id == step.id).values(state=state))
    touched = recording.touched_by(kept, backwards=backwards)
    return recording.notice(step.code, json.loads(step.parameters), move, step.id, touched)


def give_up(connection: Connection, move: Move) -> None:
    """Expire what could not be replayed, so that it does not stand in the way of what lies behind it."""
    step = _next(connection, move)
    if step is not None:
        which = STEP.c.id == step.id if move == "undo" else STEP.c.state == "undone"
        connection.execute(update(STEP).where(which).values(state="expired"))


def _next(connection: Connection, move: str) -> Row[Any] | None:
    if move == "undo":
        wanted = select(STEP).where(STEP.c.state == "done").order_by(STEP.c.id.desc())
    else:
        wanted = select(STEP).where(STEP.c.state == "undone").order_by(STEP.c.id)
    return connection.execute(wanted.limit(1)).first()


def _apply(connection: Connection, changes: Sequence[Change], backwards: bool) -> None:
    """Replay changes in this order; those that follow one another on a table go in one go."""
    for (table, kind), group in groupby(changes, key=lambda change: (change.table_name, change.kind)):
        pairs = [_sides(change, backwards) for change in group]
        columns = list(next(side for side in pairs[0] if side is not None))
        sql, values = _statement(table, columns, _turned(kind) if backwards else kind, pairs)
        if connection.exec_driver_sql(sql, values).rowcount != len(pairs):  # a row is not as the step left it
            raise UserError("undo.changed")


Side = Mapping[str, Any] | None


def _sides(change: Change, backwards: bool) -> tuple[Side, Side]:
    """Return what the row must be now and what it is to become."""
    before = None if change.before is None else json.loads(change.before)
    after = None if change.after is None else json.loads(change.after)
    return (after, before) if backwards else (before, after)


def _turned(kind: str) -> str:
    return {"insert": "delete", "delete": "insert", "update": "update"}[kind]


def _statement(
    table: str, columns: Sequence[str], kind: str, pairs: Sequence[tuple[Side, Side]]
) -> tuple[str, list[tuple[Any, ...]]]:
    """Return SQL and values for changes of one kind. Names come from our own triggers, and are quoted all the same."""
    names = [quoted(column) for column in columns]
    same = " AND ".join(f"{name} {'=' if name == KEY else 'IS'} ?" for name in names)  # "=" finds the row by its key
    now = [tuple(present.values()) if present else () for present, _ in pairs]
    then = [tuple(wanted.values()) if wanted else () for _, wanted in pairs]
    if kind == "insert":
        return f"INSERT INTO {quoted(table)} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", then  # noqa: S608 - quoted names of our own tables
    if kind == "delete":
        return f"DELETE FROM {quoted(table)} WHERE {same}", now  # noqa: S608 - quoted names of our own tables
    put = ", ".join(f"{name} = ?" for name in names)
    values = [wanted + present for wanted, present in zip(then, now, strict=True)]
    return f"UPDATE {quoted(table)} SET {put} WHERE {same}", values  # noqa: S608 - quoted names of our own tables
