"""Who holds a file: a small note beside it, for people. Whether it is held is decided by SQLite's lock alone.

Within one process the lock cannot be asked: opening a file a second time and closing it drops the locks that the
process has on it (POSIX advisory locks). So the files held here are remembered, and not even looked into again:
whoever looks does so within `one_at_a_time`, after `refuse_if_held_here`.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import threading
import unicodedata
from datetime import datetime
from pathlib import Path

from meetingdesk.errors import FileError

Identity = tuple[int, int]
_held: set[Identity] = set()
_guard = threading.Lock()
one_at_a_time = threading.Lock()
SHOWN = 60


def user_name() -> str:
    """Return the name of the user at this machine, or nothing where the system has none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def identity(path: Path) -> Identity | None:
    """Return device and file number, which stay the same while nobody puts another file in the place."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def refuse_if_held_here(path: Path) -> None:
    """Raise FileError where this very process has the file open."""
    with _guard:
        if identity(path) in _held:
            raise locked(path)


def locked(path: Path) -> FileError:
    """Return the refusal for a file that another program has open, with what the note says of it."""
    try:
        note = json.loads(_note(path).read_bytes()[:4096])
        names = {name: _shown(str(note[name])) for name in ("user", "host", "since")}
    except (OSError, ValueError, KeyError, TypeError):
        return FileError("file.in_use", path=str(path))
    return FileError("file.locked", path=str(path), **names)


class Hold:
    """One file held by this process, from the moment that the lock was taken until `release`."""

    def __init__(self, path: Path, *, note: bool) -> None:
        found = identity(path)
        if found is None:
            raise FileError("file.missing", path=str(path))
        self.path = path
        self._identity = found
        self._text = self._write() if note else None
        with _guard:
            _held.add(found)

    def still_there(self) -> bool:
        """Tell whether the path still leads to the file that was opened."""
        return identity(self.path) == self._identity

    def release(self) -> None:
        """Forget the file and take the note away, unless it has become another's."""
        with _guard:
            _held.discard(self._identity)
        note = _note(self.path)
        try:
            if self._text is not None and note.read_text(encoding="utf-8") == self._text:
                note.unlink()
        except (OSError, ValueError):
            return  # a note that cannot be removed locks nobody out

    def _write(self) -> str | None:
        since = datetime.now().astimezone()
        words = {
            "user": user_name(),
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "since": since.strftime("%Y-%m-%d %H:%M %Z"),
        }
        text = json.dumps(words, ensure_ascii=False)
        try:
            _note(self.path).write_text(text, encoding="utf-8")
        except OSError:
            return None  # the note is a courtesy
        return text


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def _shown(text: str) -> str:
    """Return what a stranger's note says as short plain text."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] != "C")[:SHOWN]
