"""The house style: its folder is made and opened, and what is edited there is drawn anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.office import Office

_SETTLED_MS = 300  # an editor saves in several strokes


class HouseStyle(QObject):
    """The action that opens the folder. `opened` gives it; `edited` comes when something in it has changed."""

    opened = Signal(object)  # Path
    edited = Signal()

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self.action = QAction(self.tr("House style: letterhead, logo, paper\u2026"), self)
        self.action.triggered.connect(self._open)
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._tell)
        self._watcher.directoryChanged.connect(lambda _folder: self._settled.start())
        self._watcher.fileChanged.connect(lambda _file: self._settled.start())

    def _open(self) -> None:
        self._controller.work("", lambda office, _progress: _folder_of(office), self._show)

    def _show(self, folder: Path) -> None:
        self.watch(folder)
        self.opened.emit(folder)

    def watch(self, folder: Path) -> None:
        """Look at a folder and the files in it."""
        known = {*self._watcher.directories(), *self._watcher.files()}
        files = [one for one in folder.iterdir() if one.is_file()] if folder.is_dir() else []
        places = [str(place) for place in (folder, *files) if place.exists() and str(place) not in known]
        if places:
            self._watcher.addPaths(places)

    def _tell(self) -> None:
        for folder in self._watcher.directories():
            self.watch(Path(folder))  # an editor puts a new file in the place of the old one
        self.edited.emit()


def _folder_of(office: Office) -> Path:
    """Return the folder of the house style, made if there is none. Raises UserError `document.style.unwritten`."""
    folder = office.house().folder
    return Path(folder) if folder else office.make_style()
