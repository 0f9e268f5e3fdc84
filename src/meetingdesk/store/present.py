"""The file that a restore is about to replace: locked, looked at, and kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meetingdesk.errors import FileError
from meetingdesk.store import backup, creation, engine, header, opening
from meetingdesk.store.backup import BESIDE
from meetingdesk.store.backups import DAMAGE, STAMP, Backups


@dataclass(slots=True)
class Present:
    """What stands in the place. `connection` holds its lock where it is whole."""

    path: Path
    there: bool = True
    damaged: bool = False
    connection: sqlite3.Connection | None = None

    def let_go(self) -> None:
        """Give up the lock."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def keep(self, kept_in: Backups, now: datetime) -> Path | None:
        """Make a backup of a file that is whole. No old one goes: it might be the very one to be restored."""
        connection = self.connection
        if connection is None:
            return None
        return kept_in.make(lambda target: backup.verified_copy(connection, target), "restore", now).path

    def set_aside(self, now: datetime) -> Path:
        """Give a damaged file and its journal a second name each, and return the file's.

        Then the journal loses its first one: it must not be played into the new file.
        """
        aside = self._free_name(now.astimezone(UTC))
        found = [suffix for suffix in BESIDE if _with(self.path, suffix).exists()]
        for suffix in ("", *found):
            _second_name(_with(self.path, suffix), _with(aside, suffix))
        creation.name_to_disk(self.path.parent)
        for suffix in found:
            _with(self.path, suffix).unlink()
        creation.name_to_disk(self.path.parent)
        return aside

    def _free_name(self, at: datetime) -> Path:
        while True:
            aside = self.path.with_name(f"{self.path.stem}.damaged-{at:{STAMP}}Z{self.path.suffix}")
            if not any(_with(aside, suffix).exists() for suffix in ("", *BESIDE)):
                return aside
            at += timedelta(microseconds=1)

    def sweep(self) -> None:
        """Remove what an earlier restore has left that was killed; where we have the lock, none is under way."""
        if self.connection is None:
            return
        for path in self.path.parent.iterdir():
            if path.name.startswith(f".{self.path.name}.") and ".part" in path.name[len(self.path.name) :]:
                backup.remove(path)


@contextmanager
def locked(path: Path) -> Iterator[Present]:
    """Take the lock of the file, if there is one that can be locked. Raises FileError where it must be left alone."""
    present = _look_at(path)
    try:
        yield present
    finally:
        present.let_go()


def _look_at(path: Path) -> Present:
    try:
        head = header.inspect(path)
        if not engine.may_write(path):
            raise FileError("file.read_only", path=str(path))
        if head.unfinished or head.wal:  # mended first: the lock below is to leave no journal that must go
            engine.close(engine.open_to_write(path), written=True)
        connection = engine.open_to_write(path)
    except FileError as error:
        if error.code == "file.missing":
            if not path.parent.is_dir():
                raise FileError("file.no_folder", path=str(path)) from error
            return Present(path, there=False)
        if error.code not in DAMAGE:
            raise
        return Present(path, damaged=True)
    try:
        opening.refuse_damage(connection, path, thorough=True)
        opening.refuse_strange_of_any_version(connection, path)
    except FileError:
        connection.close()
        return Present(path, damaged=True)
    return Present(path, connection=connection)


def _second_name(path: Path, name: Path) -> None:
    """Let a file be found under a second name as well; it is copied where the file system knows no such names."""
    try:
        os.link(path, name)
    except FileExistsError as error:
        raise FileError("file.exists", path=str(name)) from error
    except OSError:
        with path.open("rb") as source, name.open("xb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())


def _with(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
