"""What the window says and does about its file: backups by the clock, restores, a file that is held elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from meetingdesk import paths, words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.files import SUFFIX
from meetingdesk.desktop.messages import Messages

if TYPE_CHECKING:
    from meetingdesk.errors import UserError
    from meetingdesk.rows.backups import BackupRow, Restored

ASK_MS = 3 * 60_000  # how often it is asked whether a backup is due


def is_backup(path: Path) -> bool:
    """Tell whether a file lies among the backups."""
    return paths.backup_folder().resolve() in path.resolve().parents


class FileLife(QObject):
    """Belongs to one window. Its signals ask for a file to be opened, or for the page of backups."""

    open_wanted = Signal(object)  # Path
    new_wanted = Signal(object)  # Path
    missing = Signal(object)  # Path: where a new office is wanted, if one is
    backup_wanted = Signal(object)  # Path: a backup, to be read only
    backups_wanted = Signal()

    def __init__(self, controller: Controller, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._messages = messages
        self.clock = QTimer(self)
        self.clock.setInterval(ASK_MS)
        self.clock.timeout.connect(self.back_up_when_due)
        controller.opened.connect(lambda _office: self._begin())
        controller.backed_up.connect(lambda: messages.drop("backup"))
        controller.warned.connect(self._warn)
        controller.restored.connect(self._tell_restored)

    def _begin(self) -> None:
        for kind in ("backup", "held", "note"):
            self._messages.drop(kind)
        self.clock.start()

    def back_up_when_due(self) -> None:
        """Ask, in a worker, for a backup if one is due."""
        share = self._controller.share

        def done(row: BackupRow | None) -> None:
            if row is not None and share is not None:
                share.backed_up.emit()

        if not self._controller.read_only:
            self._controller.work("", lambda office, _progress: office.back_up_when_due(), done)

    def _warn(self, error: UserError) -> None:
        button = self.tr("Show the backups"), self.backups_wanted.emit
        self._messages.say("backup", "warning", words.explain(error), (button,))

    def _tell_restored(self, restored: Restored) -> None:
        sentences = [words.say("ui.backups.restored", at=_moment(restored.preview.backup.at))]
        if restored.carried:
            sentences.append(words.say("cli.carried", n=restored.carried))
        if not restored.complete:
            sentences.append(words.say("cli.ledger_incomplete"))
        kept = restored.kept
        buttons: tuple[tuple[str, Callable[[], Any]], ...] = ()
        if kept is not None and restored.damaged:
            sentences.append(words.say("cli.kept_damaged", path=str(kept)))
        elif kept is not None:
            buttons = ((self.tr("Undo the restore"), lambda: self._controller.restore(kept)),)
        self._messages.say("note", "success", " ".join(sentences), buttons)

    def tell_missing(self, path: Path, error: UserError) -> None:
        """Say that there is no file of this name, and offer to make it there, where it can be made."""
        buttons: tuple[tuple[str, Callable[[], Any]], ...] = ()
        if path.suffix == f".{SUFFIX}" and path.parent.is_dir():
            self.missing.emit(path.absolute())
            buttons = ((self.tr("Make it there"), lambda: self.new_wanted.emit(path)),)
        self._messages.say("held", "danger", words.explain(error), buttons)

    def tell_held(self, path: Path, error: UserError, latest: Path | None, made: datetime | None) -> None:
        """Say who holds a file, and offer what can be done: look at its latest backup, or try again."""
        text = words.explain(error)
        buttons: list[tuple[str, Callable[[], Any]]] = []
        if latest is not None and made is not None:
            text += " " + words.say("ui.backups.latest", at=_moment(made))
            buttons.append((self.tr("Open the latest backup read-only"), lambda: self.backup_wanted.emit(latest)))
        buttons.append((self.tr("Try again"), lambda: self.open_wanted.emit(path)))
        self._messages.say("held", "warning", text, tuple(buttons))


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return f"{words.day(local.date())}, {words.clock(local)}"
