"""An open office file: reading, one way to change it, and its life with its backups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from meetingdesk import keeping, words
from meetingdesk.errors import UserError
from meetingdesk.reads import Reads
from meetingdesk.requests import Request
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.store.store import Store

if TYPE_CHECKING:
    from meetingdesk.rows.backups import BackupPreview, BackupRow, Counts, Restored
    from meetingdesk.rows.file import FileFacts


class OpenFile:
    """An open office file, in the language of its office."""

    def __init__(self, store: Store, language: str = "", *, backups: bool = True) -> None:
        self.store = store
        self.language = language or words.in_use()
        self.reads = Reads(store, self.language)
        self.keeping = keeping.Keeping(store, automatic=backups)
        self.closed = False

    @property
    def path(self) -> Path:
        """The file."""
        return self.store.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.store.read_only

    @property
    def busy(self) -> bool:
        """Whether another thread is using the file right now."""
        return self.store.busy

    def run(self, request: Request) -> ChangeSet:
        """Carry out a request in one transaction; before an import there is a backup."""
        if request.code.startswith("import_"):
            self.keeping.before("import")
        return self.store.run(request)

    def make_ready(self) -> None:
        """Load what edits need, so that the first is as quick as the rest. For a worker."""
        import meetingdesk.operations  # noqa: F401 - the first edit finds them loaded

        self.store.make_ready()
        self.reads.try_out()

    def undo(self) -> ChangeSet:
        """Undo the last step."""
        return self.store.undo()

    def redo(self) -> ChangeSet:
        """Redo the step that was undone last."""
        return self.store.redo()

    def close(self, *, patient: bool = False) -> None:
        """Close the file, with a backup if something has changed; `patient`: only if one is due by the clock."""
        if self.closed:
            return
        self.closed = True
        try:
            self.keeping.at_the_end(patient=patient)
        finally:
            self.store.close()

    def on_warning(self, tell: Callable[[UserError], None]) -> None:
        """Say who is told, in any thread and once, that a backup could not be made; the work goes on."""
        self.keeping.warn = tell

    def backup(self, out: Path | None = None) -> Path:
        """Make a verified backup now, among the others or as a new file; return its path. Raises UserError."""
        return self.keeping.by_hand(out)

    def back_up_when_due(self, now: datetime | None = None) -> BackupRow | None:
        """Make a backup if something has changed and the last one is half an hour old. For a timer, in a worker."""
        return self.keeping.when_due(now)

    def save_copy(self, path: Path) -> Path:
        """Write a verified copy to a new file. Raises UserError; nothing is replaced."""
        return self.store.backup(path)

    def backups(self) -> tuple[BackupRow, ...]:
        """Return the backups of this file, newest first."""
        return self.keeping.backups.rows()

    def counts(self) -> Counts:
        """Count what the file holds, to be shown beside the preview of a backup."""
        from meetingdesk.store.restore import counts

        with self.store.read() as reader:
            return counts(reader)

    def facts(self) -> FileFacts:
        """Tell the state of the file and of its backups, for `diagnostics`."""
        return self.keeping.facts()

    @staticmethod
    def preview_backup(backup: Path) -> BackupPreview:
        """Read a backup through and count what it holds. Raises FileError where it cannot be restored."""
        return keeping.preview(backup)

    @staticmethod
    def restore(backup: Path, onto: Path) -> Restored:
        """Put a backup in the place of a file that is closed; that file is kept. Raises UserError: nothing is done."""
        return keeping.put_back(backup, onto)

    def check_place(self, path: Path) -> None:
        """Refuse to put a document where a folder is, or in the place of an office file. Raises UserError."""
        if path.is_dir():
            raise UserError("document.is_folder", path=str(path))
        own = path.exists() and self.path.exists() and path.samefile(self.path)
        if own or path.suffix.casefold() == ".meetingdesk":
            raise UserError("export.office", path=str(path))
