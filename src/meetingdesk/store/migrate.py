"""Bringing an older file up to date: a verified backup first, then all in one transaction, or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, create_engine, update

from meetingdesk.errors import FileError, UserError
from meetingdesk.store import backup, engine, journal, schema
from meetingdesk.store.migrations import MIGRATIONS, Migration


def migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> Path | None:
    """Bring the file to the version of the last migration; return its backup, or None where it is there already.

    Raises FileError before anything is touched: `file.damaged` where the file is not what its version says, and
    `file.no_backup`. Whatever is raised later, the file is as it was, and its backup is gone again.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    due = [migration for migration in migrations if migration.version > version]
    if not due:
        return None
    refuse_strange(connection, path, migrations)
    kept = _back_up(connection, path, version)
    try:
        upgrade(connection, migrations)
    except BaseException:
        backup.remove(kept)  # or every attempt would leave one more
        raise
    return kept


def refuse_strange(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Refuse a file whose tables are not those of the version that it names, or whose rows refer to nothing."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    with engine.engine_on(connection).connect() as bound:
        strange = schema.strange_table(schema.tables_of_file(bound), _tables_of(version, migrations))
        if strange is None:
            dangling = bound.exec_driver_sql("PRAGMA foreign_key_check").first()
            strange = None if dangling is None else str(dangling[0])
    if strange is not None:
        raise FileError("file.damaged", path=str(path), reason=f"table {strange}")


def _tables_of(version: int, migrations: Sequence[Migration]) -> schema.Tables:
    """Return the tables that a file of this version has, as the migrations up to there make them."""
    with create_engine("sqlite://").begin() as connection:
        operations = Operations(MigrationContext.configure(connection))
        for migration in migrations:
            if migration.version <= version:
                migration.upgrade(operations)
        return schema.tables_of_file(connection)


def upgrade(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file that is a copy already up to date, without a backup; all or nothing."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    due = [migration for migration in migrations if migration.version > version]
    connection.execute("PRAGMA foreign_keys=OFF")  # rebuilding a table would empty those that refer to it
    try:
        with (
            engine.engine_on(connection).connect().execution_options(begin="BEGIN IMMEDIATE") as bound,
            bound.begin(),
        ):
            _upgrade(bound, due)
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _upgrade(connection: Connection, due: Sequence[Migration]) -> None:
    journal.drop_strangers(connection)
    keys = _keys(connection)
    operations = Operations(MigrationContext.configure(connection))
    for migration in due:
        migration.upgrade(operations)
        connection.exec_driver_sql(f"PRAGMA user_version = {int(migration.version)}")
    _keep_keys(connection, keys)
    # The journal speaks of the tables as they were: it stays as history.
    standing = journal.STEP.c.state.in_(("done", "undone"))
    connection.execute(update(journal.STEP).where(standing).values(state="expired"))
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if dangling is not None:
        message = f"a migration left a reference that points nowhere: {tuple(dangling)}"
        raise RuntimeError(message)


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    now = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    target = path.with_name(f"{path.stem}.version-{version}.{now}{path.suffix}")
    try:
        return backup.verified_copy(connection, target)
    except Exception as error:
        reason = str(error.parameters.get("reason", error.code)) if isinstance(error, UserError) else str(error)
        raise FileError("file.no_backup", path=str(path), reason=reason) from error


def _keys(connection: Connection) -> dict[str, int]:
    """Return the highest key ever given out, by table."""
    there = connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").first()
    rows = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").all() if there else []
    return {row.name: row.seq for row in rows}


def _keep_keys(connection: Connection, keys: dict[str, int]) -> None:
    """Let no rebuilt table give out a key a second time."""
    new = (
        "INSERT INTO sqlite_sequence (name, seq) SELECT name, ?2 FROM sqlite_schema WHERE type = 'table' AND name = ?1"
        " AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)"
    )
    for table, highest in keys.items():
        connection.exec_driver_sql(new, (table, highest))
        connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1", (table, highest))
