"""What is told of backups: the list of them, what one holds, and what a restore has done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

Reason = Literal["close", "timer", "import", "hand", "restore"]
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup: when it was made (UTC), its size (bytes), and why it was made (`words`: `backup.reason.<reason>`)."""

    path: Path
    at: datetime
    size: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Counts:
    """What a file holds. `issued`: the lines of the ledger; `last_change`: the time of the last step (UTC)."""

    meetings: int
    delegations: int
    delegates: int
    steps: int
    issued: int
    last_change: datetime | None


@dataclass(frozen=True, slots=True)
class BackupPreview:
    """What a restore of this backup would bring back; the backup was read through and is whole."""

    backup: BackupRow
    version: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore has done.

    `kept` is where the file that stood there lies now, None where there was none; `damaged` says that it was damaged.
    `carried` counts the issued invitations that the backup did not know of. `complete` is False where the ledger of
    a damaged file could not be read to its end, so that some may be missing.
    """

    path: Path
    preview: BackupPreview
    kept: Path | None
    damaged: bool
    carried: int
    complete: bool
