"""The open office file: the one way to change it, and the one way to read it.

Calls from several threads wait for each other. Every change is one transaction and one step of the journal; it is on
the disk when the call returns. Questions go to the connection; an operation has a session of its own, so that nothing
the mapper holds can be stale.
"""

from __future__ import annotations

import importlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from meetingdesk.errors import FileError, UserError
from meetingdesk.model import Base
from meetingdesk.requests import Request
from meetingdesk.rows.changes import ChangeSet, Move, StepRow, UndoState
from meetingdesk.rows.file import FileFacts
from meetingdesk.store import backup, creation, engine, erasures, journal, opening, place, recording, undo
from meetingdesk.store.holder import Hold

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Operation: TypeAlias = "Callable[[Session, Any], Mapping[str, str | int]]"
Operations: TypeAlias = "Mapping[type[Request], Operation]"
MAPPING = "meetingdesk.model.mapping"  # loaded with the first edit: to read needs no mapper


class Store:
    """An open office file. Use `create` or `open`; `close` ends it, also as a context manager."""

    def __init__(self, opened: opening.Opened, operations: Operations) -> None:
        self._raw: sqlite3.Connection = opened.connection
        self._hold: Hold = opened.hold
        self._engine = engine.engine_on(opened.connection)
        self._operations = operations
        self._lock = threading.RLock()
        self._reading: Connection | None = None
        self._gesture: tuple[int, str, str] | None = None
        self._journalled = False  # whether the connection has the triggers of the journal
        self.damaged = False  # whether damage has shown since
        self._checked = datetime.now(UTC), opened.thorough
        self.path = opened.hold.path
        self.read_only = opened.read_only

    @classmethod
    def create(cls, path: str | os.PathLike[str], operations: Operations) -> Self:
        """Make a new office file and open it. Raises FileError `file.exists`, or what the disk says."""
        creation.make(Path(path))
        return cls.open(path, operations)

    @classmethod
    def open(cls, path: str | os.PathLike[str], operations: Operations, *, read_only: bool = False) -> Self:
        """Open an office file; read-only where it cannot be written. Raises FileError; the file is untouched then."""
        return cls(opening.open_file(Path(path), read_only=read_only), operations)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def busy(self) -> bool:
        """Whether another thread is using the file right now."""
        if not self._lock.acquire(blocking=False):
            return True
        self._lock.release()
        return False

    # -- changes

    def run(self, request: Request) -> ChangeSet:
        """Carry out a request as one step. Raises UserError, or what a bug raises: nothing is changed then."""
        operation = self._operations[type(request)]
        with self._writing() as connection:
            opened = recording.begin(connection, request.code, into=self._going_on(connection, request))
            with self._session(connection) as session:
                parameters = operation(session, request)
                session.flush()
            changes = recording.finish(connection, opened, request.code, parameters, undoable=request.undoable)
            if not changes:
                _roll_back(connection)
        if changes:
            self._gesture = (opened.step, request.code, request.gesture) if request.gesture else None
        return changes

    def make_ready(self) -> None:
        """Do what the first change would wait for: load the mapper, make the triggers. For a worker."""
        mapping = importlib.import_module(MAPPING)
        with self._lock:  # nobody builds a select meanwhile
            mapping.map_classes()
            if not self.read_only and self._reading is None and not self._raw.in_transaction:
                self._install_journal()
                with self._told_apart(writing=False), self._begin("BEGIN") as connection:
                    mapping.try_out(connection)

    @staticmethod
    def _session(connection: Connection) -> Session:
        session: Session = importlib.import_module(MAPPING).session(connection)
        session.info["at"] = datetime.now(UTC)  # when the step is made, for operations that note the day
        return session

    def rehearse(self, request: Request) -> None:
        """Carry out a request and take it back, to learn whether `run` would refuse it. Raises what `run` raises."""
        operation = self._operations[type(request)]
        with self._writing() as connection:
            recording.begin(connection, request.code)
            with self._session(connection) as session:
                operation(session, request)
                session.flush()
            _roll_back(connection)

    def erase(self, erasure: erasures.Erasure, traces_of: erasures.TracesOf) -> ChangeSet:
        """Erase a person, in one step that is never undone, and write the file anew. Raises UserError `gone`."""
        with self._lock:
            self._gesture = None
            with self._writing() as connection:
                changes = erasures.erase(connection, erasure, traces_of)
            with self._told_apart(writing=True):
                erasures.clean(self._raw)
        return changes

    def undo(self) -> ChangeSet:
        """Undo the last step that stands. Raises UserError where it cannot be undone."""
        return self._replay("undo")

    def redo(self) -> ChangeSet:
        """Redo the step that was undone last. Raises UserError where it cannot be redone."""
        return self._replay("redo")

    def _replay(self, move: Move) -> ChangeSet:
        with self._lock:
            self._gesture = None
            try:
                with self._writing() as connection:
                    return undo.replay(connection, move)
            except IntegrityError as error:
                refused = UserError("undo.changed")
                refused.__cause__ = error
            except UserError as error:
                if error.code != "undo.changed":
                    raise
                refused = error
            with self._writing() as connection:
                undo.give_up(connection, move)
            raise refused

    def _going_on(self, connection: Connection, request: Request) -> int | None:
        """Return the step that this request goes on with: the latest, made by the same gesture of the same window."""
        if self._gesture is None or not request.gesture or not request.undoable:
            return None
        step, code, gesture = self._gesture
        latest = recording.latest(connection)
        same = (code, gesture) == (request.code, request.gesture)
        return step if same and latest is not None and (latest.step, latest.state) == (step, "done") else None

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._lock:
            self._ready_to_write()
            try:
                with self._told_apart(writing=True), self._begin("BEGIN IMMEDIATE") as connection:
                    yield connection
                    if connection.in_transaction():
                        self._still_there()
            finally:
                if self._raw.in_transaction:  # a COMMIT that failed leaves it open
                    self._raw.rollback()

    def _ready_to_write(self) -> None:
        if self._reading is not None or self._raw.in_transaction:
            message = "a change within a read or within another change"
            raise RuntimeError(message)
        if self.read_only:
            raise FileError("file.read_only", path=str(self.path))
        self._still_there()
        self._install_journal()

    def _install_journal(self) -> None:
        """Give the connection the triggers of the journal, before the first change: to read needs none."""
        if not self._journalled:
            with self._told_apart(writing=True), self._begin("BEGIN") as connection:
                journal.install(connection, Base.metadata)
            self._journalled = True

    def _still_there(self) -> None:
        if not self._hold.still_there():
            raise FileError("file.replaced", path=str(self.path))

    @contextmanager
    def _begin(self, how: str) -> Iterator[Connection]:
        with self._engine.connect().execution_options(begin=how) as connection, connection.begin():
            yield connection

    @contextmanager
    def _told_apart(self, *, writing: bool) -> Iterator[None]:
        try:
            with engine.told_apart(self.path, writing=writing):
                yield
        except FileError as error:
            self.damaged = self.damaged or error.code == "file.damaged"
            raise

    # -- reading

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection for queries, on one state of the file. To write in it fails."""
        with self._lock:
            if self._reading is not None:
                yield self._reading
                return
            if self._raw.in_transaction:
                message = "a read within a change"
                raise RuntimeError(message)
            with (
                self._told_apart(writing=False),
                self._query_only(),
                self._begin("BEGIN") as connection,
            ):
                self._reading = connection
                try:
                    yield connection
                finally:
                    self._reading = None

    @contextmanager
    def _query_only(self) -> Iterator[None]:
        self._raw.execute("PRAGMA query_only=ON")
        try:
            yield
        finally:
            if not self.read_only:
                self._raw.execute("PRAGMA query_only=OFF")

    def undo_state(self) -> UndoState:
        """Tell what undo and redo would do."""
        with self.read() as connection:
            return undo.undo_state(connection)

    def history(self, limit: int = 200) -> tuple[StepRow, ...]:
        """Return the latest steps, newest first."""
        with self.read() as connection:
            return undo.history(connection, limit)

    def stamp(self) -> recording.Stamp:
        """Return what is different after every change, as a backup has it too."""
        with self._lock, self._told_apart(writing=False):
            return recording.stamp(self._raw)

    def facts(self) -> FileFacts:
        """Tell the state of the file; of its backups the store knows nothing."""
        with self._lock, self._told_apart(writing=False):
            names = ("user_version", "journal_mode", "page_count", "page_size")
            version, mode, pages, size = (self._raw.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
            return FileFacts(
                version=version,
                journal_mode=mode,
                size=pages * size,
                file_system=place.file_system(self.path),
                read_only=self.read_only,
                checked=self._checked[0],
                thorough=self._checked[1],
            )

    def backup(self, target: str | os.PathLike[str]) -> Path:
        """Write a verified copy to a new file and return its path. Raises FileError; nothing is replaced."""
        with self._lock:
            return backup.verified_copy(self._raw, Path(target))

    def close(self) -> None:
        """Close the file. What was acknowledged is on the disk already."""
        with self._lock:
            engine.close(self._raw, written=not self.read_only)
            self._hold.release()


def _roll_back(connection: Connection) -> None:
    transaction = connection.get_transaction()
    assert transaction is not None
    transaction.rollback()
