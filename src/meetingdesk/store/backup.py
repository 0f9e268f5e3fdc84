"""A copy of an open file that is known to be whole: written under another name, read through, then put in place."""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from meetingdesk.errors import FileError
from meetingdesk.store import creation, engine


def verified_copy(connection: sqlite3.Connection, target: Path) -> Path:
    """Copy what the connection shows to a new file. Raises FileError; there is no half copy then, and none is replaced.

    The connection may hold the file's lock: SQLite copies through it.
    """
    target = target.resolve()
    if target.exists():
        raise FileError("file.exists", path=str(target))
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with engine.told_apart(target, writing=True):
            _copy(connection, part, target)
        _to_disk(part)
        creation.put_in_place(part, target)
    except OSError as error:
        raise FileError("file.unreachable", path=str(target), reason=error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _copy(connection: sqlite3.Connection, part: Path, target: Path) -> None:
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        connection.backup(copy)
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise FileError("file.damaged", path=str(target))


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
