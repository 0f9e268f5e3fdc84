"""Telling what is held on a person, writing it out and erasing it, each in a worker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.files import FileChoices
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.personal import HeldRow


class Personal(QObject):
    """`told` gives what is held and what would stand in its place, `written` a path, `erased` the step."""

    told = Signal(object, str)  # HeldRow
    written = Signal(object)  # Path
    erased = Signal(object)  # ChangeSet

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._choices = FileChoices(window)
        self._asked = 0

    def ask(self, person: int) -> None:
        """Ask what is held on a person; an answer about somebody else that is still on its way is dropped."""
        self._asked = person

        def then(answer: tuple[HeldRow, str]) -> None:
            if self._asked == person:
                self.told.emit(*answer)

        self._controller.work(
            self.tr("Reading what is held"),
            lambda office, _progress: (office.reads.held(person), office.stand_in(person)),
            then,
        )

    def export(self, held: HeldRow, file_format: str) -> QWidget:
        """Ask where to write what is held on a person, then write it. The box holds nothing up; it is returned."""
        return self._choices.personal_data(
            held.person.name, file_format, lambda path: self.write(held.person.id, path, file_format)
        )

    def write(self, person: int, path: Path, file_format: str) -> None:
        """Write what is held on a person."""
        self._controller.work(
            self.tr("Writing {name}").format(name=path.name),
            lambda office, _progress: office.export_person(person, path, file_format),
            self.written.emit,
        )

    def erase(self, person: int) -> None:
        """Erase a person."""

        def then(changes: ChangeSet) -> None:
            self.erased.emit(changes)

        self._controller.work(self.tr("Erasing"), lambda office, _progress: office.erase_person(person), then)
