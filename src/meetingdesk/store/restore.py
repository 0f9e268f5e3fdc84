"""Putting a backup in the place of the file, so that a kill at any moment leaves the old file or the new one.

The backup is read through first. The present file is kept: as a backup of its own where it is whole, else under
another name, with its journal. The new file is made beside it, given what has left the house since, and takes the
name in one move, while the lock on the old file is still held.
"""

from __future__ import annotations

import importlib
import json
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, update

from meetingdesk.errors import FileError, UserError
from meetingdesk.model import Base
from meetingdesk.rows.backups import BackupPreview, Counts, Restored
from meetingdesk.store import backup, creation, engine, erasures, header, holder, journal, ledger, opening, recording
from meetingdesk.store.backups import Backups, described
from meetingdesk.store.present import Present, locked

STEP = "restore_backup"


def preview(path: Path) -> BackupPreview:
    """Read a backup through and count what it holds. Raises FileError where it cannot be restored."""
    path = path.resolve()
    with holder.one_at_a_time:
        holder.refuse_if_held_here(path)
        with _open_backup(path) as (_, seen):
            return seen


def restore(source: Path, onto: Path, kept_in: Backups, now: datetime, traces_of: erasures.TracesOf) -> Restored:
    """Put the backup `source` in the place of `onto`, which nobody may have open.

    Who was erased from `onto` is erased again; `traces_of` finds what is theirs.
    Raises UserError; `onto` is then as it was.
    """
    source, onto = source.resolve(), onto.resolve()
    with holder.one_at_a_time, _as_refusals(onto):
        if holder.identity(source) is not None and holder.identity(source) == holder.identity(onto):
            raise UserError("file.same", path=str(onto))
        for path in (source, onto):
            holder.refuse_if_held_here(path)
        with _open_backup(source) as (raw, seen), locked(onto) as present:
            present.sweep()
            restored = _restore(raw, seen, present, kept_in, now, traces_of)
    kept_in.end_hold()
    return restored


def counts(connection: Connection) -> Counts:
    """Count what an open file holds, of this version or of an older one."""
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars())

    def count(table: str) -> int:
        sql = f"SELECT count(*) FROM {journal.quoted(table)}"  # noqa: S608 - one of the names below
        return int(connection.exec_driver_sql(sql).scalar_one()) if table in there else 0

    last = "SELECT at FROM step ORDER BY id DESC LIMIT 1"
    at = connection.exec_driver_sql(last).scalar() if "step" in there else None
    return Counts(
        meetings=count("meeting"),
        delegations=count("delegation"),
        delegates=count("delegate"),
        steps=count("step"),
        issued=count("issue"),
        last_change=None if at is None else datetime.fromisoformat(at),
    )


@contextmanager
def _open_backup(path: Path) -> Iterator[tuple[sqlite3.Connection, BackupPreview]]:
    """Open a backup, read all of it, and tell what it holds."""
    if not path.exists():
        raise FileError("file.backup_missing", path=str(path))
    raw = engine.open_to_read(path, header.inspect(path))
    with closing(raw):
        with engine.told_apart(path, writing=False), engine.engine_on(raw).connect() as connection:
            opening.refuse_damage(raw, path, thorough=True)
            opening.refuse_strange_of_any_version(raw, path)
            seen = BackupPreview(described(path), _version(raw), counts(connection))
        yield raw, seen


def _restore(
    raw: sqlite3.Connection,
    seen: BackupPreview,
    present: Present,
    kept_in: Backups,
    now: datetime,
    traces_of: erasures.TracesOf,
) -> Restored:
    onto = present.path
    kept = present.keep(kept_in, now)
    part = backup.part_of(onto)
    try:
        backup.write(raw, part, onto)
        with engine.told_apart(onto, writing=True):
            carried, complete = _bring_up(part, present, seen, traces_of)
        if present.there:
            part.chmod(stat.S_IMODE(onto.stat().st_mode))
        if present.damaged:
            kept = present.set_aside(now)
        _put(part, present)
    finally:
        backup.remove(part)
    return Restored(onto, seen, kept, present.damaged, carried, complete)


def _bring_up(part: Path, present: Present, seen: BackupPreview, traces_of: erasures.TracesOf) -> tuple[int, bool]:
    """Bring the copy up to date, erase again, carry over what has left the house, and write it into the history."""
    connection = engine.open_to_write(part)
    try:
        _up_to_date(connection)
        again = [one for one in _erased(present) if one not in erasures.erasures(connection)]
        with engine.engine_on(connection).connect() as bound, bound.begin():
            journal.drop_strangers(bound)
            journal.install(bound, Base.metadata)
            erasures.erase_again(bound, again, traces_of)  # first, or the ledger's lines would look like others
            opened = recording.begin(bound, STEP)
            carried, complete = _carry_over(bound, present)
            words = {"at": f"{seen.backup.at:%Y-%m-%d %H:%M} UTC"}
            values = {"state": "expired", "parameters": json.dumps(words), "rows": carried}
            bound.execute(update(journal.STEP).where(journal.STEP.c.id == opened.step).values(values))
        if again:
            erasures.clean(connection)
    finally:
        engine.close(connection, written=True)
    return carried, complete


def _erased(present: Present) -> list[erasures.Erasure]:
    """Return who was erased from the present file; the history of an older one is as it is today."""
    if present.connection is not None:
        return erasures.erasures(present.connection)
    if not present.damaged:
        return []
    try:
        with closing(_damaged(present.path)) as source:
            return erasures.erasures(source)
    except sqlite3.Error:
        return []


def _damaged(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)


def _carry_over(bound: Connection, present: Present) -> tuple[int, bool]:
    if present.connection is not None:
        with _of_today(present.connection, present.path) as source:
            return ledger.carry_over(source, bound), True
    if not present.damaged:
        return 0, True
    with closing(_damaged(present.path)) as source:
        return ledger.salvage(source, bound)


@contextmanager
def _of_today(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """Give the present file itself, or a copy brought up to date where it is older than the program."""
    if _version(connection) == header.SCHEMA_VERSION:
        yield connection
        return
    copy = backup.part_of(path)
    try:
        backup.write(connection, copy, path)
        with closing(engine.open_to_write(copy)) as raw:
            _up_to_date(raw)
            yield raw
    finally:
        backup.remove(copy)


def _up_to_date(connection: sqlite3.Connection) -> None:
    if _version(connection) < header.SCHEMA_VERSION:  # alembic is loaded only then
        importlib.import_module("meetingdesk.store.migrate").upgrade(connection)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _put(part: Path, present: Present) -> None:
    """Give the new file its name in one move, with the old one locked for as long as the system lets us."""
    if os.name == "nt":  # which moves nothing onto an open file
        present.let_go()
    if present.there:
        part.replace(present.path)
        creation.name_to_disk(present.path.parent)
    else:
        creation.put_in_place(part, present.path)


@contextmanager
def _as_refusals(onto: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise backup.refusal(error, onto) from error
