"""From a path to an open file, in the order that keeps a bad file as it is."""

from __future__ import annotations

import importlib
import logging
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from meetingdesk.errors import FileError
from meetingdesk.store import engine, header, holder, journal, schema

logger = logging.getLogger(__name__)
SMALL = 20 * 1024 * 1024  # up to here a full check costs less than a blink (bytes)


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection that is ready, and the hold on its file. `thorough`: it was read through, indexes too."""

    connection: sqlite3.Connection
    hold: holder.Hold
    read_only: bool
    thorough: bool


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Look, lock, check, bring up to date. Raises FileError; then all is closed and the file is as it was."""
    path = path.resolve()
    with holder.one_at_a_time:
        holder.refuse_if_held_here(path)
        head = header.inspect(path)
        read_only = read_only or not engine.may_write(path)
        connection = engine.open_to_read(path, head) if read_only else engine.open_to_write(path)
        try:
            with engine.told_apart(path, writing=not read_only):
                thorough = refuse_damage(connection, path, thorough=head.unfinished)
                _up_to_date(connection, path, read_only)
            hold = holder.Hold(path, note=not read_only)
        except BaseException:
            engine.close(connection, written=not read_only)
            raise
    return Opened(connection, hold, read_only, thorough)


def refuse_damage(connection: sqlite3.Connection, path: Path, *, thorough: bool) -> bool:
    """Refuse a damaged file; return whether its indexes were read too: of a large one only when asked to."""
    thorough = thorough or path.stat().st_size < SMALL
    try:
        found = connection.execute(f"PRAGMA {'integrity_check' if thorough else 'quick_check'}(1)").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise engine.explained(error, path) from error
    if found != ("ok",):
        raise FileError("file.damaged", path=str(path), reason=str(found[0]).splitlines()[0])
    return thorough


def refuse_strange_of_any_version(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose tables are not those of the version that it names."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == header.SCHEMA_VERSION:
        refuse_strange(connection, path)
    else:
        importlib.import_module("meetingdesk.store.migrate").refuse_strange(connection, path)


def refuse_strange(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file of this version whose tables are not ours: what asks them would fail later, as a bug."""
    with engine.engine_on(connection).connect() as bound:
        found = schema.tables_of_file(bound)
    if schema.digest(found) == schema.DIGEST:
        return
    strange = schema.strange_table(found, schema.expected_tables())
    if strange is not None:
        raise FileError("file.damaged", path=str(path), reason=f"table {strange}")


def _up_to_date(connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
    """Bring an older file up to date, and drop what does not belong in it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < header.SCHEMA_VERSION:
        if read_only:
            raise FileError("file.older", path=str(path), version=version)
        # alembic costs as much as all the rest of opening: it is loaded only for an older file
        importlib.import_module("meetingdesk.store.migrate").migrate(connection, path)
    else:
        refuse_strange(connection, path)
    if not read_only:
        with engine.engine_on(connection).connect() as bound, bound.begin():
            for name in journal.drop_strangers(bound):
                logger.warning("%s: dropped %s, which does not belong in an office file", path.name, name)
