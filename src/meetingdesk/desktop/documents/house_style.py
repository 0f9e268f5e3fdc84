"""The house style: its folder is made and shown, its form filled, and what is edited there is drawn anew."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.house_form import HouseForm
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.house import House

_SETTLED_MS = 300  # an editor saves in several strokes


class HouseStyle(QObject):
    """The action that shows the form. `opened` gives the folder; `edited` comes when something in it has changed.

    `made` gives the form, once it is first wanted: whoever hears it finds it a place.
    """

    made = Signal(object)  # HouseForm
    opened = Signal(object)  # Path
    edited = Signal()

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self.action = QAction(self.tr("House style: letterhead, logo, paper\u2026"), self)
        self.action.triggered.connect(self._open)
        self._waiting: list[tuple[str, object]] = []
        self._writing = False
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._tell)
        self._watcher.directoryChanged.connect(lambda _folder: self._settled.start())
        self._watcher.fileChanged.connect(lambda _file: self._settled.start())

    @cached_property
    def form(self) -> HouseForm:
        """The form, made when it is first wanted."""
        form = HouseForm()
        form.hide()
        form.changed.connect(self._change)
        form.done.connect(form.hide)
        self.made.emit(form)
        return form

    def _open(self) -> None:
        self._controller.work("", lambda office, _progress: _opened(office), self._show)

    def _show(self, house: House) -> None:
        self.watch(Path(house.folder))
        self.form.show_house(house)
        self.form.show()
        self.form.lines[0].line.setFocus()
        self.opened.emit(Path(house.folder))

    def _change(self, key: str, value: object) -> None:
        self._waiting.append((key, value))
        self._write()

    def _write(self) -> None:
        """Write what waits, one value after the other: each changes the same file."""
        if self._writing or not self._waiting:
            return
        key, value = self._waiting.pop(0)
        job = self._controller.work("", lambda office, _progress: _changed(office, key, value), self._take)
        if job is not None:
            self._writing = True
            job.ended.connect(self._go_on)

    def _take(self, made: House | UserError) -> None:
        if isinstance(made, UserError):
            if not self.form.refuse(made):
                self._controller.refused.emit(made)
            return
        if not self._waiting:
            self.form.show_house(made)
        self.edited.emit()

    def _go_on(self) -> None:
        self._writing = False
        self._write()

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


def _opened(office: Office) -> House:
    """Return the house style, its folder made if there is none. Raises UserError `document.style.unwritten`."""
    if not office.house().folder:
        office.make_style()
    return office.house()


def _changed(office: Office, key: str, value: object) -> House | UserError:
    """Return the house style with another value, or why it cannot be used: the form knows where to say so."""
    try:
        return office.change_style(key, value)
    except UserError as error:
        return error
