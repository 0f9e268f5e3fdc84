"""What can be said of an open file without saying what is in it, nor whose it is, nor where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The state of the file. `checked`: when it was read through, `thorough`: with its indexes (all times UTC).

    `size` in bytes; `file_system` is empty where the system does not tell; `held`: no backup goes, damage was found.
    """

    version: int
    journal_mode: str
    size: int
    file_system: str
    read_only: bool
    checked: datetime
    thorough: bool
    backups: int = 0
    last_backup: datetime | None = None
    held: bool = False
