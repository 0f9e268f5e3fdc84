"""The first look at a file: what it is, before SQLite may touch it.

SQLite takes an empty file for a new database, mends what it believes to be its own, and says "malformed" of the rest.
So the first 100 bytes are read here (https://www.sqlite.org/fileformat2.html, section 1.3), and each bad file gets
its own code. Nothing is ever written. This module stands on the standard library, so that it costs nothing.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from meetingdesk.errors import FileError

APPLICATION_ID = 0x4D44534B
SCHEMA_VERSION = 9
MAGIC = b"SQLite format 3\0"
LENGTH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of an office file says. `unfinished`: a journal beside it waits to be rolled back."""

    version: int
    wal: bool
    unfinished: bool


def inspect(path: Path, known: int = SCHEMA_VERSION) -> Header:
    """Return the header of an office file. Raises FileError, with the reason as its code."""
    place = {"path": str(path)}
    size, head = _first_bytes(path)
    if size == 0:
        raise FileError("file.empty", **place)
    if not any(head):
        raise FileError("file.zeros", **place)
    if not head.startswith(MAGIC):
        raise FileError("file.not_database", **place)
    if len(head) < LENGTH:
        raise FileError("file.truncated", **place)
    version = _number(head, 60)
    if _number(head, 68) != APPLICATION_ID:
        raise FileError("file.foreign", **place)
    if version > known:
        raise FileError("file.newer", **place, needed=version, known=known)
    unfinished = has_journal(path) or has_bytes(path, "-wal")
    if not unfinished and _cut(head, size):
        raise FileError("file.truncated", **place)
    return Header(version, wal=2 in head[18:20], unfinished=unfinished)


def has_journal(path: Path) -> bool:
    """Tell whether a journal waits to be rolled back: one whose head is zeros is over (sqlite.org/lockingv3.html)."""
    try:
        with path.with_name(path.name + "-journal").open("rb") as journal:
            return journal.read(1) not in (b"", b"\0")
    except FileNotFoundError:
        return False
    except OSError:  # there, but not for us: the worst is assumed
        return has_bytes(path, "-journal")


def has_bytes(path: Path, suffix: str) -> bool:
    """Tell whether there is a file of this name and suffix with something in it."""
    try:
        return path.with_name(path.name + suffix).stat().st_size > 0
    except OSError:
        return False


def _first_bytes(path: Path) -> tuple[int, bytes]:
    place = {"path": str(path)}
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise FileError("file.folder", **place)
        if not stat.S_ISREG(about.st_mode):
            raise FileError("file.not_database", **place)
        with path.open("rb") as file:
            return about.st_size, file.read(LENGTH)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileError("file.missing", **place) from error
    except PermissionError as error:
        raise FileError("file.no_permission", **place) from error
    except OSError as error:
        raise FileError("file.unreachable", **place, reason=error.strerror or str(error)) from error


def _cut(head: bytes, size: int) -> bool:
    """Tell whether the file is shorter than its own head says (sections 1.3.2 and 1.3.7)."""
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    counter, pages, valid_for = (_number(head, place) for place in (24, 28, 92))
    if page == 0 or size % page:
        return True
    return counter == valid_for and pages * page > size


def _number(head: bytes, place: int) -> int:
    return int.from_bytes(head[place : place + 4], "big")
