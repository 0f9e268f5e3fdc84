"""The ledger of what has left the house, carried from one file into another: a restore must not forget it.

An invitation that was issued after the backup is in somebody's calendar, whatever the file goes back to. Without its
line the next one would carry a SEQUENCE that the calendar has seen already, and would be ignored there.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Integer, Table, func, select
from sqlalchemy.exc import SQLAlchemyError

from meetingdesk.model import Base
from meetingdesk.store.journal import is_journalled, quoted

Line = tuple[Any, ...]


def tables() -> list[Table]:
    """Return the tables that are never undone. They refer to no other, so that their lines stand in any file."""
    return [table for table in Base.metadata.sorted_tables if not is_journalled(table)]


def carry_over(source: sqlite3.Connection, target: Connection) -> int:
    """Add the lines that the target lacks, after its own and in their order; return how many. Both are of today."""
    carried = 0
    for table in tables():
        known = {_mark(line) for line in _lines(target, table)}
        for _, *line in source.execute(_select(table, "")):
            if _mark(tuple(line)) not in known:
                _insert(target, table, tuple(line))
                carried += 1
    return carried


def salvage(source: sqlite3.Connection, target: Connection) -> tuple[int, bool]:
    """Add what can be read of the newer lines of a damaged file; return how many, and whether those are all.

    Lines whose key the target knows are left aside: there the damage would look like news.
    """
    source.text_factory = bytes
    carried, complete = 0, True
    for table in tables():
        newest = target.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0
        try:
            for key, *line in source.execute(_select(table, f"WHERE id > {int(newest)}")):
                sound = isinstance(key, int) and _insert_sound(target, table, tuple(line))
                carried, complete = carried + sound, complete and sound
        except (sqlite3.Error, UnicodeDecodeError):
            complete = False
    return carried, complete


def _select(table: Table, where: str) -> str:
    """Return SQL for all lines by key, read from the table itself: an index may be what is damaged."""
    names = ", ".join(quoted(column.name) for column in _columns(table))
    return f"SELECT id, {names} FROM {quoted(table.name)} NOT INDEXED {where} ORDER BY id"  # noqa: S608 - the model's


def _columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if column.name != "id"]


def _lines(target: Connection, table: Table) -> Iterator[Line]:
    for _, *line in target.exec_driver_sql(_select(table, "")):
        yield tuple(line)


def _mark(line: Line) -> bytes:
    """Return a short stand-in for a line: there may be a hundred thousand."""
    return hashlib.blake2b(repr(line).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _insert(target: Connection, table: Table, line: Line) -> int | None:
    names = ", ".join(quoted(column.name) for column in _columns(table))
    places = ", ".join("?" * len(line))
    return target.exec_driver_sql(f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({places})", line).lastrowid  # noqa: S608 - quoted names of our own tables


def _insert_sound(target: Connection, table: Table, raw: Line) -> bool:
    """Add a line of doubtful origin if it obeys the schema and can be read back as the program will read it."""
    try:
        line = tuple(value.decode("utf-8") if isinstance(value, bytes) else value for value in raw)
        if not all(_is_of_type(column, value) for column, value in zip(_columns(table), line, strict=True)):
            return False
        with target.begin_nested():
            key = _insert(target, table, line)
            target.execute(select(table).where(table.c.id == key)).one()
    except (SQLAlchemyError, ValueError, TypeError):
        return False
    return True


def _is_of_type(column: Column[Any], value: object) -> bool:
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, Integer | Boolean):
        return isinstance(value, int)
    return isinstance(value, str) and "\0" not in value
