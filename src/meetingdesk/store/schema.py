"""What an office file must look like, and how a new one is made."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, MetaData, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from meetingdesk.model import Base
from meetingdesk.store import journal
from meetingdesk.store.header import APPLICATION_ID, SCHEMA_VERSION

# `digest` of the tables of a file that was made in this version: one that has them so needs no closer look.
DIGEST = "996cc2b85d97e77c519441333172a9bbaaa7a8240bf7bba1557d5f0658d62574"
Schema = dict[tuple[str, str], tuple[str, ...]]
Tables = dict[str, str]


def create(connection: Connection, metadata: MetaData = Base.metadata, version: int = SCHEMA_VERSION) -> None:
    """Make all tables and indexes in an empty file, within the transaction under way."""
    metadata.create_all(connection)
    journal.JOURNAL.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def of_file(connection: Connection) -> Schema:
    """Return what a file declares, by kind and name: each declaration as its parts.

    Those of a table are sorted: one that was altered or rebuilt has them in another order than a new one.
    """
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    ours = [(kind, name, parts(sql)) for kind, name, sql in rows if not name.startswith("sqlite_")]
    return {(kind, name): tuple(sorted(said) if kind == "table" else said) for kind, name, said in ours}


def parts(sql: str) -> list[str]:
    """Return the parts of a declaration that commas part, with white space made even and quotes of names left out."""
    head, _, inside = _even(sql).partition("(")
    found, depth, quoted = [head.strip()], 0, False
    part = ""
    for letter in inside:
        quoted ^= letter == "'"
        depth += 0 if quoted else (letter == "(") - (letter == ")")
        if (letter == "," and depth == 0 and not quoted) or depth < 0:
            found.append(part.strip())
            part, depth = "", max(depth, 0)
        else:
            part += letter
    return [*found, part.strip()]


def tables_of_file(connection: Connection) -> Tables:
    """Return the declaration of each table of a file, by name."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    return {name: sql or "" for name, sql in rows if not name.startswith("sqlite_")}


def digest(tables: Tables) -> str:
    """Return what is the same for the same declarations."""
    return hashlib.sha256(repr(sorted(tables.items())).encode()).hexdigest()


def expected_tables() -> Tables:
    """Return the declaration of each table of this version. Nothing is made for it."""
    dialect = sqlite.dialect()
    made = (table for metadata in (Base.metadata, journal.JOURNAL) for table in metadata.tables.values())
    return {table.name: str(CreateTable(table).compile(dialect=dialect)).strip() for table in made}


def strange_table(found: Tables, wanted: Tables) -> str | None:
    """Return a table that is missing, strange, or declared otherwise; None where all agree."""
    for name in sorted(found.keys() | wanted.keys()):
        if name not in found or name not in wanted or not _alike(found[name], wanted[name]):
            return name
    return None


def _alike(one: str, other: str) -> bool:
    return _even(one) == _even(other) or sorted(parts(one)) == sorted(parts(other))


def _even(sql: str) -> str:
    return " ".join(sql.replace('"', "").split())


def expected() -> Schema:
    """Return what a file of this version has."""
    with create_engine("sqlite://").begin() as connection:
        create(connection)
        return of_file(connection)
