"""What the window needs of an open office file. `meetingdesk.office.Office` is the one that has a file behind it.

Everything named here is a type: nothing is loaded for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from meetingdesk.desktop.giving_out import GivingOut
from meetingdesk.desktop.taking_in import TakingIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from meetingdesk.desktop.reads import Reads
    from meetingdesk.errors import UserError
    from meetingdesk.requests import Request
    from meetingdesk.rows.backups import BackupPreview, BackupRow, Counts, Restored
    from meetingdesk.rows.changes import ChangeSet
    from meetingdesk.rows.file import FileFacts
    from meetingdesk.rows.planner import PlanOptions, PlanRow
    from meetingdesk.rows.progress import Progress


class Office(TakingIn, GivingOut, Protocol):
    """An open office file. Calls from several threads wait for each other; `busy` tells that one is under way."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        ...

    @property
    def busy(self) -> bool:
        """Whether another thread is using the file right now."""
        ...

    @property
    def reads(self) -> Reads:
        """The questions."""
        ...

    def run(self, request: Request) -> ChangeSet:
        """Carry out a request in one transaction. Raises UserError: then nothing was written."""
        ...

    def make_ready(self) -> None:
        """Load what edits need, so that the first is as quick as the rest. For a worker."""
        ...

    def stand_in(self, person: int) -> str:
        """Return what stands in the place of a person's name once they are erased."""
        ...

    def erase_person(self, person: int) -> ChangeSet:
        """Erase a person from the file and its history, which is never undone. Raises UserError `gone`."""
        ...

    def undo(self) -> ChangeSet:
        """Undo the last step. Raises UserError where it cannot be undone."""
        ...

    def redo(self) -> ChangeSet:
        """Redo the step that was undone last."""
        ...

    def on_warning(self, tell: Callable[[UserError], None]) -> None:
        """Say who is told, in any thread and once, that a backup could not be made; the work goes on."""
        ...

    def backup(self, out: Path | None = None) -> Path:
        """Make a verified backup now, among the others or as a new file; return its path. Raises UserError."""
        ...

    def back_up_when_due(self) -> BackupRow | None:
        """Make a backup if something has changed and the last one is half an hour old."""
        ...

    def save_copy(self, path: Path) -> Path:
        """Write a verified copy to a new file. Raises UserError; nothing is replaced."""
        ...

    def backups(self) -> tuple[BackupRow, ...]:
        """Return the backups of this file, newest first."""
        ...

    def counts(self) -> Counts:
        """Count what the file holds, to be shown beside the preview of a backup."""
        ...

    def facts(self) -> FileFacts:
        """Tell the state of the file and of its backups."""
        ...

    def preview_backup(self, backup: Path) -> BackupPreview:
        """Read a backup through and count what it holds. Raises FileError where it cannot be restored."""
        ...

    def put_back(self, backup: Path) -> tuple[Office, Restored | UserError]:
        """Close this file, restore a backup onto it and open it again; the office that comes back is to be used.

        What was refused comes back too: the file is then as it was. Raises FileError where it cannot be opened again.
        """
        ...

    def release(self, meeting: int, note: str = "", *, final: bool = False) -> ChangeSet:
        """Release the agenda as it is now. Raises UserError where nothing is new."""
        ...

    def release_list(self, meeting: int, note: str = "", *, final: bool = False, confirmed: bool = False) -> ChangeSet:
        """Release the list of participants as it is now. Raises UserError where nobody is on it or nothing is new."""
        ...

    def plan_order(self, meeting: int, options: PlanOptions, progress: Progress) -> PlanRow:
        """Plan the order of a meeting's items; nothing is written. Raises UserError where there is no plan."""
        ...

    def close(self) -> None:
        """Close the file; whatever was acknowledged is on disk already."""
        ...
