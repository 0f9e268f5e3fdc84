"""A copy of an open file that is known to be whole: written under another name, read through, then put in place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from meetingdesk.errors import FileError, UserError
from meetingdesk.store import creation, engine

BESIDE = ("-journal", "-wal", "-shm")
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
NO_PLACE = {errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.EROFS}


def verified_copy(connection: sqlite3.Connection, target: Path) -> Path:
    """Copy what the connection shows to a new file. Raises UserError; there is no half copy then, and none is replaced.

    The connection may hold the file's lock: SQLite copies through it.
    """
    target = target.resolve()
    part = part_of(target)
    try:
        if target.exists():
            raise FileError("file.exists", path=str(target))
        write(connection, part, target)
        creation.put_in_place(part, target)
    except OSError as error:
        raise _of_target(error, target) from error
    finally:
        remove(part)
    return target


def part_of(target: Path) -> Path:
    """Return a new name beside a file, for what is to become that file."""
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")


def remove(part: Path) -> None:
    """Remove an unfinished file and what SQLite has put beside it."""
    for suffix in ("", *BESIDE):
        with contextlib.suppress(OSError):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def write(connection: sqlite3.Connection, part: Path, target: Path) -> None:
    """Copy what the connection shows to `part`, read it through, see it to the disk. Raises UserError and OSError."""
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with engine.told_apart(target, writing=True), closing(sqlite3.connect(part, isolation_level=None)) as copy:
        connection.backup(copy)
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise FileError("file.damaged", path=str(target))
    _to_disk(part)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _of_target(error: OSError, target: Path) -> UserError:
    """Return the refusal for a place that was chosen for a copy: nothing is wrong with the office file."""
    if error.errno not in NO_PLACE:
        return refusal(error, target)
    code = "file.no_permission" if target.parent.is_dir() else "file.no_folder"
    return UserError(code, path=str(target), reason=error.strerror or str(error))


def refusal(error: OSError, path: Path) -> UserError:
    """Return the refusal for what the disk says."""
    reason = error.strerror or str(error)
    if error.errno in NO_ROOM:
        return UserError("file.full", path=str(path), reason=reason)
    return FileError("file.unreachable", path=str(path), reason=reason)
