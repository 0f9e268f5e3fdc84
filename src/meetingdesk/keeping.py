"""When backups of an open office are made, and what is done when one cannot be made: one warning, and on goes the work.

`store.backups` says where they lie and which ones stay; `store.restore` puts one back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from meetingdesk import paths
from meetingdesk.errors import FileError, UserError
from meetingdesk.store import recording

if TYPE_CHECKING:
    from meetingdesk.rows.backups import BackupPreview, BackupRow, Reason, Restored
    from meetingdesk.rows.file import FileFacts
    from meetingdesk.store.backups import Backups
    from meetingdesk.store.checks import Problem
    from meetingdesk.store.store import Store

logger = logging.getLogger(__name__)
EVERY = timedelta(minutes=30)


def log_warning(error: UserError) -> None:
    """Write a warning into the log: what is done with one where nobody wants to hear it."""
    logger.warning("%s", error)


class Keeping:
    """The backups of one open office."""

    def __init__(self, store: Store, *, automatic: bool = True) -> None:
        self._store = store
        self._automatic = automatic and not store.read_only
        self._at_opening = store.stamp()
        self._told = ""
        self.warn: Callable[[UserError], None] = log_warning

    @cached_property
    def backups(self) -> Backups:
        """Where they are kept. It is not asked for before something has changed."""
        return _backups(self._store.path)

    def by_hand(self, out: Path | None = None) -> Path:
        """Make a backup now: among the others, as a new file of your own, or in a folder. Raises UserError."""
        if out is None:
            return self._make("hand", _now()).path
        return self._store.backup(out / self.backups.name("hand", _now()) if out.is_dir() else out)

    def when_due(self, now: datetime | None = None) -> BackupRow | None:
        """Make a backup if something has changed and the last one is half an hour old."""
        moment = now or _now()
        return self._automatically("timer", moment, lambda: self._is_due(moment) and self._has_changed(moment))

    def before(self, reason: Reason) -> BackupRow | None:
        """Make a backup before something large, if there is none of what the file holds now."""
        now = _now()
        return self._automatically(reason, now, lambda: self._latest_stamp(now) != self._store.stamp())

    def at_the_end(self, *, patient: bool) -> BackupRow | None:
        """Make a backup before the file is closed, if something has changed; `patient`: only if one is due."""
        now = _now()
        return self._automatically("close", now, lambda: self._has_changed(now) and (self._is_due(now) or not patient))

    def facts(self) -> FileFacts:
        """Tell the state of the file and of its backups."""
        rows, now = self.backups.rows(), _now()
        last = self.backups.latest(now)
        return replace(
            self._store.facts(),
            backups=len(rows),
            last_backup=last.at if last else None,
            held=self.backups.on_hold(now),
        )

    # -- within

    def _is_due(self, now: datetime) -> bool:
        latest = self.backups.latest(now)
        return latest is None or not -EVERY < now - latest.at < EVERY

    def _has_changed(self, now: datetime) -> bool:
        """Tell whether the latest backup lacks something; where there is none, whether we have changed anything."""
        return self._latest_stamp(now, self._at_opening) != self._store.stamp()

    def _latest_stamp(self, now: datetime, without_any: recording.Stamp | None = None) -> recording.Stamp | None:
        latest = self.backups.latest(now)
        return without_any if latest is None else recording.stamp_of(latest.path)

    def _automatically(self, reason: Reason, now: datetime, wanted: Callable[[], bool]) -> BackupRow | None:
        if not self._automatic:
            return None
        try:
            row = self._make(reason, now) if wanted() else None
        except UserError as error:
            if error.code != self._told:  # once is enough
                self._told = error.code
                self.warn(error)
            return None
        self._told = "" if row else self._told
        return row

    def _make(self, reason: Reason, now: datetime) -> BackupRow:
        if self._store.damaged:
            self.backups.hold(now)
        row = self.backups.make(self._store.backup, reason, now)
        self.backups.thin(now)
        return row


def latest_backup(path: Path) -> Path | None:
    """Return the latest backup of an office file, or None: what can be looked at while another program has the file."""
    latest = _backups(path).latest(_now())
    return None if latest is None else latest.path


def backups_of(path: Path) -> tuple[BackupRow, ...]:
    """Return the backups of an office file, newest first."""
    return _backups(path).rows()


def preview(backup: Path) -> BackupPreview:
    """Read a backup through and count what it holds. Raises FileError where it cannot be restored."""
    from meetingdesk.store import restore

    return restore.preview(backup)


def put_back(backup: Path, onto: Path) -> Restored:
    """Restore a backup onto a file that is closed. Raises UserError; the file is then as it was."""
    from meetingdesk.queries.traces import traces_of
    from meetingdesk.store import restore

    return restore.restore(backup, onto, _backups(onto), _now(), traces_of)


def check(path: Path) -> list[Problem]:
    """Return what is wrong with a closed file. Raises FileError where it cannot be opened."""
    from meetingdesk.store import checks

    try:
        problems = checks.check(path)
    except FileError as error:
        note_damage(path, error)
        raise
    if any(problem.code == "damage" for problem in problems):
        _hold(path)
    return problems


def note_damage(path: Path, error: FileError) -> None:
    """Let no old backup go after a file was found damaged."""
    from meetingdesk.store.backups import DAMAGE

    if error.code in DAMAGE:
        _hold(path)


def _hold(path: Path) -> None:
    _backups(path).hold(_now())


def _backups(path: Path) -> Backups:
    from meetingdesk.store.backups import Backups

    return Backups(path, paths.backup_folder())


def _now() -> datetime:
    """Return the present with the zone of this machine: a day of backups is a day of its user."""
    return datetime.now().astimezone()
