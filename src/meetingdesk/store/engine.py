"""The one connection to a file, its settings and its lock.

Not WAL: engines before 3.51.3 can corrupt such files, and a file at rest must be whole when it is copied or mailed.
The lock is taken at once, since SQLite's own is lazy. BEGIN is ours: the driver's would leave DDL outside.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import StatementError

from meetingdesk.errors import FileError, UserError
from meetingdesk.store import header, holder

WAIT_SECONDS = 0.5
ALWAYS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
)
WRITING = ("locking_mode=EXCLUSIVE", "journal_mode=TRUNCATE", "synchronous=FULL", "secure_delete=ON")


def may_write(path: Path) -> bool:
    """Tell whether the file can be written: its journal needs the folder as well."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def open_to_write(path: Path) -> sqlite3.Connection:
    """Connect and take the lock; what a crash left unfinished is rolled back by this. Raises FileError."""
    connection = _connect(path, "mode=rw")
    try:
        for pragma in (*WRITING, *ALWAYS):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        _empty_journal(path)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter from a message that quotes what is damaged
        connection.close()
        raise explained(error, path) from error
    return connection


def _empty_journal(path: Path) -> None:
    """Empty a journal that a killed process left when it was of no use any more. We hold the lock: it is nobody's."""
    if header.has_bytes(path, "-journal") and not header.has_journal(path):
        with contextlib.suppress(OSError):
            os.truncate(path.with_name(path.name + "-journal"), 0)


def open_to_read(path: Path, head: header.Header) -> sqlite3.Connection:
    """Connect without any way to write. Raises FileError, also where an unfinished edit would have to be mended."""
    if head.unfinished and may_write(path):
        close(open_to_write(path), written=True)
    elif head.unfinished:
        raise FileError("file.unfinished", path=str(path))
    # A WAL file asks for a helper file even to be read; with nothing in the WAL it can do without.
    connection = _connect(path, "mode=ro&immutable=1" if head.wal else "mode=ro")
    try:
        for pragma in (*ALWAYS, "query_only=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter from a message that quotes what is damaged
        connection.close()
        raise explained(error, path) from error
    return connection


def close(connection: sqlite3.Connection, *, written: bool) -> None:
    """Close, and leave no empty journal beside the file."""
    with closing(connection):
        if written:
            try:
                connection.execute("PRAGMA journal_mode=DELETE")
            except sqlite3.Error:
                return  # the file is whole all the same: the journal is empty


def engine_on(connection: sqlite3.Connection) -> Engine:
    """Return an engine on this one connection. `execution_options(begin=...)` says how a transaction begins."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(started: Connection) -> None:
        started.exec_driver_sql(str(started.get_execution_options().get("begin", "BEGIN")))

    return engine


@contextmanager
def told_apart(path: Path, *, writing: bool) -> Iterator[None]:
    """Turn what the disk and the lock say into refusals, and let the rest pass as the bugs they are."""
    try:
        yield
    except StatementError as error:
        if isinstance(error.orig, UserError):  # a column type refused a value
            raise error.orig from None
        if not isinstance(error.orig, sqlite3.Error) or not _outside(error.orig, writing):
            raise
        raise explained(error.orig, path) from error
    except sqlite3.Error as error:
        if not _outside(error, writing):
            raise
        raise explained(error, path) from error


def _outside(error: sqlite3.Error, writing: bool) -> bool:
    """Tell whether the reason lies outside the program. To write while reading is a bug, whatever the disk says."""
    code = _code(error)
    return code in _REASONS and (writing or code != sqlite3.SQLITE_READONLY)


_REASONS = {
    sqlite3.SQLITE_BUSY: "file.in_use",
    sqlite3.SQLITE_LOCKED: "file.in_use",
    sqlite3.SQLITE_FULL: "file.full",
    sqlite3.SQLITE_IOERR: "file.unreachable",
    sqlite3.SQLITE_CANTOPEN: "file.unreachable",
    sqlite3.SQLITE_READONLY: "file.read_only",
    sqlite3.SQLITE_PERM: "file.no_permission",
    sqlite3.SQLITE_CORRUPT: "file.damaged",
    sqlite3.SQLITE_NOTADB: "file.damaged",
}


def explained(error: Exception, path: Path) -> UserError:
    """Return the refusal for what SQLite says; what has no name of its own is damage."""
    code = _REASONS.get(_code(error), "file.damaged")
    if code == "file.in_use":
        return holder.locked(path)
    if code == "file.full":
        return UserError(code, path=str(path), reason=str(error))
    return FileError(code, path=str(path), reason=str(error))


def _code(error: Exception) -> int:
    """Return the primary result code (https://www.sqlite.org/rescode.html)."""
    if str(error).startswith("Could not decode to UTF-8"):  # text that is none: the driver gives no code for it
        return sqlite3.SQLITE_CORRUPT
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _connect(path: Path, how: str) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            f"{path.as_uri()}?{how}",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
    except sqlite3.Error as error:
        raise explained(error, path) from error
