"""Invitations as files for other programs: dragged into a mail, or copied and pasted there.

The files are made in a worker, into a folder that is there until the program ends: a mail program may read what is
attached only when it sends. What was dropped somewhere, or copied, has left the house, and the ledger says so.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.invitations.lines import Loaded
from meetingdesk.desktop.invitations.table import LinesView
from meetingdesk.domain.audience import mailed
from meetingdesk.rows.invitations import Handed, InvitationRow, Way


class Handing(QObject):
    """Hands out the files of the rows that are selected. `copied` tells how many were put on the clipboard."""

    copied = Signal(int)

    def __init__(self, controller: Controller, view: LinesView, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._view, self._window = controller, view, window
        self._loaded: Loaded | None = None
        self._by: By = "sitting"
        self._root: Path | None = None
        self._busy = False
        self.copy_action = QAction(self.tr("Copy as files"), window)
        self.copy_action.setShortcut("Ctrl+C")
        self.as_mails = QAction(self.tr("Drag and copy as mails"), window)
        self.as_mails.setCheckable(True)
        self.copy_action.triggered.connect(lambda: self._make(self._keep))
        view.dragged.connect(lambda: self._make(self._hang))
        view.selectionModel().selectionChanged.connect(lambda *_selections: self._allow())
        self._allow()

    def show_loaded(self, loaded: Loaded, by: By) -> None:
        """Take what is shown from now on."""
        self._loaded, self._by = loaded, by

    @property
    def busy(self) -> bool:
        """Whether files are being made, or hang on the pointer."""
        return self._busy

    def _rows(self) -> list[InvitationRow]:
        return [line.row for line in self._view.selected_lines() if line.row is not None]

    def _allow(self) -> None:
        self.copy_action.setEnabled(bool(self._rows()) and not self._controller.read_only)

    def _make(self, then: Callable[[Handed], Any]) -> None:
        rows, loaded, by = self._rows(), self._loaded, self._by
        if not rows or loaded is None or self._busy or self._controller.read_only:
            return
        keys = [(row.delegate_uid, row.email, row.uid) for row in rows]
        way: Way = mailed(loaded.meeting) if self.as_mails.isChecked() else "ics"
        meeting, folder = loaded.meeting.id, self._folder()
        job = self._controller.work(
            self.tr("Making the files"),
            lambda office, progress: office.hand_out(meeting, keys, folder, by=by, way=way, progress=progress),
            then,
        )
        if job is not None:
            self._busy = True
            job.ended.connect(self._rest)

    def _rest(self) -> None:
        self._busy = False

    def _folder(self) -> Path:
        """Return a new folder in the one of this run, which is taken away at the end."""
        if self._root is None:
            self._root = Path(tempfile.mkdtemp(prefix="meetingdesk-"))
            atexit.register(_take_away, self._root)
        return Path(tempfile.mkdtemp(dir=self._root))

    def _hang(self, handed: Handed) -> None:
        if not handed.written or not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        drag = QDrag(self._window)
        drag.setMimeData(_files(handed))
        if drag.exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction:
            self._record(handed)

    def _keep(self, handed: Handed) -> None:
        if handed.written:
            QGuiApplication.clipboard().setMimeData(_files(handed))
            self._record(handed, lambda: self.copied.emit(len(handed.paths)))

    def _record(self, handed: Handed, then: Callable[[], Any] = lambda: None) -> None:
        self._controller.work(
            self.tr("Recording what was taken"),
            lambda office, _progress: office.record_handed(handed),
            lambda _changes: then(),
        )


def _take_away(root: Path) -> None:
    """Remove the files at the end, and from the clipboard what points to them."""
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        data = cast("QMimeData | None", clipboard.mimeData())  # none on an empty clipboard, whatever the types say
        if data is not None and any(Path(url.toLocalFile()).is_relative_to(root) for url in data.urls()):
            clipboard.clear()
    shutil.rmtree(root, ignore_errors=True)


def _files(handed: Handed) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in handed.paths])
    return data
