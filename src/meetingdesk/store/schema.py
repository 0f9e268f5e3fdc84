"""What an office file must look like, and how a new one is made."""

from __future__ import annotations

from sqlalchemy import Connection, MetaData, create_engine

from meetingdesk.model import Base
from meetingdesk.store import journal
from meetingdesk.store.header import APPLICATION_ID, SCHEMA_VERSION

Schema = dict[tuple[str, str], str]


def create(connection: Connection, metadata: MetaData = Base.metadata, version: int = SCHEMA_VERSION) -> None:
    """Make all tables and indexes in an empty file, within the transaction under way."""
    metadata.create_all(connection)
    journal.JOURNAL.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def of_file(connection: Connection) -> Schema:
    """Return the SQL of all that a file declares, by kind and name, with white space made even."""
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows if not name.startswith("sqlite_")}


def expected() -> Schema:
    """Return what a file of this version has."""
    with create_engine("sqlite://").begin() as connection:
        create(connection)
        return of_file(connection)
