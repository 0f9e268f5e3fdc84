"""The backups of one office file: where they lie, how they are named, and how the old ones go.

They lie in a folder of their own beside the user's data, so that what befalls the file does not befall them, and they
are named by UTC: a change of the clocks brings no disorder. `thinning` says which ones go.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meetingdesk.errors import FileError, UserError
from meetingdesk.rows.backups import REASONS, BackupRow, Reason
from meetingdesk.store import backup, thinning

SUFFIX = ".meetingdesk"
STAMP = "%Y%m%d-%H%M%S-%f"
NAME = re.compile(rf"\.(?P<at>\d{{8}}-\d{{6}}-\d{{6}})Z\.(?P<reason>{'|'.join(REASONS)}){re.escape(SUFFIX)}$")
STEM = 40  # characters of the file's own name: the whole must fit into 255 bytes
STEP_BACK = timedelta(minutes=5)  # as far as a clock is put right; further back it was wrong before
HOLD = timedelta(days=30)
DAMAGE = frozenset({"file.damaged", "file.truncated", "file.zeros", "file.empty", "file.not_database"})
PART_AGE = 24 * 3600  # seconds, after which a copy that nobody has finished is rubbish


class Backups:
    """The backups of one office file, in one folder below `root`."""

    def __init__(self, office: Path, root: Path) -> None:
        self.office = office.resolve()
        self.folder = root / f"{self._stem}-{_short_hash(self.office)}"
        self._hold = self.folder / "damage-was-found"

    @property
    def _stem(self) -> str:
        return self.office.stem[:STEM]

    def rows(self) -> tuple[BackupRow, ...]:
        """Return the backups, newest first; none where the folder cannot be read."""
        try:
            found = [row for path in self.folder.iterdir() if (row := row_of(path)) is not None]
        except OSError:
            return ()
        return tuple(sorted(found, key=lambda row: row.at, reverse=True))

    def latest(self, now: datetime) -> BackupRow | None:
        """Return the latest backup. Those that a wrong clock dated into the future come last."""
        rows = self.rows()
        return next((row for row in rows if row.at <= now + STEP_BACK), rows[0] if rows else None)

    def make(self, copy: Callable[[Path], object], reason: Reason, now: datetime) -> BackupRow:
        """Make one more backup with `copy`, which writes a verified copy to a new path. None goes for it.

        Raises UserError `file.backup_full`, `file.backup_folder` or `file.backup_damaged`.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            target = self.folder / self.name(reason, self._time_for(now))
            copy(target)
            row = row_of(target)
        except OSError as error:
            raise self._failed(backup.refusal(error, self.folder)) from error
        except UserError as error:
            raise self._failed(error) from error
        assert row is not None
        return row

    def name(self, reason: Reason, at: datetime) -> str:
        """Return the name of a backup, by which it is known again wherever it goes."""
        return f"{self._stem}.{at.astimezone(UTC):{STAMP}}Z.{reason}{SUFFIX}"

    def thin(self, now: datetime) -> list[Path]:
        """Remove the backups that need not stay, and return their paths. None go while damage is in doubt."""
        self._sweep()
        if self.on_hold(now):
            return []
        rows = self.rows()
        stay = thinning.kept([row.at for row in rows], now)
        gone = [row.path for row in rows if row.at not in stay]
        for path in gone:
            with contextlib.suppress(OSError):  # it may be open elsewhere; the next time will do
                path.unlink()
        return gone

    # -- damage

    def hold(self, now: datetime) -> None:
        """Let no backup go for a month: the file was found damaged, and an old backup may be the last good one."""
        if self.folder.is_dir():
            with contextlib.suppress(OSError):
                self._hold.write_text(now.astimezone(UTC).isoformat(), encoding="utf-8")

    def on_hold(self, now: datetime) -> bool:
        """Tell whether damage was found within the last month, and no backup restored since."""
        try:
            since = datetime.fromisoformat(self._hold.read_text(encoding="utf-8"))
            return now < since + HOLD
        except FileNotFoundError:
            return False
        except (OSError, ValueError, TypeError):
            return True

    def end_hold(self) -> None:
        """Let old backups go again."""
        with contextlib.suppress(OSError):
            self._hold.unlink(missing_ok=True)

    # -- within

    def _time_for(self, now: datetime) -> datetime:
        """Return the time to name a backup by: later than the latest, also where the clock was put back a little."""
        at = now.astimezone(UTC)
        last = self.latest(now)
        if last is not None and at <= last.at <= at + STEP_BACK:
            return last.at + timedelta(microseconds=1)
        return at

    def _failed(self, error: UserError) -> UserError:
        place = {"path": str(self.office), "folder": str(self.folder)}
        if error.code == "file.full":
            return UserError("file.backup_full", **place)
        if error.code in DAMAGE:
            self.hold(datetime.now(UTC))
            return UserError("file.backup_damaged", **place)
        return UserError("file.backup_folder", **place, reason=str(error.parameters.get("reason", error.code)))

    def _sweep(self) -> None:
        """Remove the unfinished copies that a killed run left."""
        for path in self.folder.glob(".*.part*"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > PART_AGE:
                    path.unlink()


def row_of(path: Path) -> BackupRow | None:
    """Return a backup by its name, or None where the name is none of ours."""
    named = NAME.search(path.name)
    if named is None or path.name.startswith("."):
        return None
    reason: Reason = next(reason for reason in REASONS if reason == named["reason"])
    try:
        at = datetime.strptime(named["at"], STAMP).replace(tzinfo=UTC)
        return BackupRow(path, at, path.stat().st_size, reason)
    except (OSError, ValueError):  # gone meanwhile, or the 45th of a month
        return None


def described(path: Path) -> BackupRow:
    """Return any file as a backup, made when it was last written. Raises FileError where there is none."""
    row = row_of(path)
    if row is not None:
        return row
    try:
        about = path.stat()
    except OSError as error:
        raise FileError("file.missing", path=str(path)) from error
    return BackupRow(path, datetime.fromtimestamp(about.st_mtime, UTC), about.st_size, "hand")


def _short_hash(path: Path) -> str:
    """Return what tells two files of one name apart."""
    return hashlib.sha256(os.path.normcase(path).encode("utf-8", "surrogateescape")).hexdigest()[:8]
