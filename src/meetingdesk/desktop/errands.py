"""Work that belongs to no screen: writing the calendar or a copy of the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetingdesk import words
from meetingdesk.desktop.controller import Controller


class Errands(QObject):
    """Runs as jobs; `done` gives one sentence when they have come to an end."""

    done = Signal(str)

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller

    def export_calendar(self, path: Path, meeting: int) -> None:
        """Write the whole meeting as one calendar file."""

        def then(written: Path) -> None:
            self.done.emit(words.say("ui.exported", file=str(written)))

        self._controller.work(
            self.tr("Writing the calendar"),
            lambda office, _progress: office.export_calendar(meeting, path, "sitting"),
            then,
        )

    def export_directory(self, path: Path) -> None:
        """Write the directory, in the format of the ending."""
        self._controller.work(
            self.tr("Writing the directory"),
            lambda office, _progress: office.export_directory(path, path.suffix[1:].casefold()),
            lambda written: self.done.emit(words.say("ui.exported", file=str(written))),
        )

    def export_people(self, path: Path) -> None:
        """Write the people as cards for an address book."""
        self._controller.work(
            self.tr("Writing the people"),
            lambda office, _progress: office.export_people(path),
            lambda written: self.done.emit(words.say("ui.exported", file=str(written))),
        )

    def save_copy(self, path: Path) -> None:
        """Write a verified copy of the open file to a new one."""
        self._controller.work(
            self.tr("Saving a copy"),
            lambda office, _progress: office.save_copy(path),
            lambda written: self.done.emit(words.say("ui.exported", file=str(written))),
        )
