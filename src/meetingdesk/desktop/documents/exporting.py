"""Exporting: a place is chosen, the file is written in a worker; it is whole or it is not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.catalogue import format_name
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.office import Office
from meetingdesk.rows.documents import SheetChoice, Warnings
from meetingdesk.rows.progress import Progress


class Exporter(QObject):
    """Writes documents where the user wants them. `started` gives the job; `done` the files.

    `warned` tells before that what is wrong with sheets that nobody has seen drawn. `stopped` comes instead of `done`
    where it failed, and tells whether the user cancelled.
    """

    started = Signal(object)  # Job
    done = Signal(object)  # tuple of paths
    warned = Signal(object)  # Warnings
    stopped = Signal(bool)

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._folder = Path.home()
        self._job: Job | None = None
        self._paths: tuple[Path, ...] = ()
        self._told: list[Warnings] = []

    @property
    def busy(self) -> bool:
        """Whether a document is being written."""
        return self._job is not None

    def ask_sheet(self, choice: SheetChoice, file_format: str, name: str) -> QFileDialog:
        """Ask where to write a sheet, then write it. The box does not hold up the program; it is returned."""
        return self._ask(file_format, name, lambda path: self.write_sheet(choice, file_format, path))

    def ask_calendar(self, meeting: int, by: By, name: str) -> QFileDialog:
        """Ask where to write the calendar, then write it."""
        return self._ask("ics", name, lambda path: self.write_calendar(meeting, by, path))

    def ask_agenda(self, meeting: int, file_format: str, language: str, name: str) -> QFileDialog:
        """Ask where to write the agenda as data, then write it."""
        return self._ask(file_format, name, lambda path: self.write_agenda(meeting, file_format, language, path))

    def ask_day(self, meeting: int, day: date, language: str | None) -> QFileDialog:
        """Ask for a folder, then write everything for a day into it."""
        dialog = QFileDialog(self._window, self.tr("Export everything for a day into a folder"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Export"))
        return self._open(dialog, lambda folder: self.write_day(meeting, day, language, folder))

    def ask_packed_day(self, meeting: int, day: date, language: str | None, name: str) -> QFileDialog:
        """Ask where to write one ZIP file with everything for a day, then write it."""
        return self._ask("zip", name, lambda path: self.write_day(meeting, day, language, path))

    def write_sheet(self, choice: SheetChoice, file_format: str, path: Path) -> None:
        """Write a sheet."""
        self._start(
            path.parent, path.name, lambda office, progress: tuple(office.export(choice, file_format, path, progress))
        )

    def write_calendar(self, meeting: int, by: By, path: Path) -> None:
        """Write the whole meeting as one calendar file."""
        self._start(path.parent, path.name, lambda office, _progress: (office.export_calendar(meeting, path, by),))

    def write_agenda(self, meeting: int, file_format: str, language: str, path: Path) -> None:
        """Write the agenda as a table (`xlsx`, `csv`) or as a frab schedule (`xml`, `json`)."""

        def write(office: Office, _progress: Progress) -> tuple[Path]:
            export = office.export_agenda if file_format in ("xlsx", "csv") else office.export_schedule
            return (export(meeting, path, file_format, language),)

        self._start(path.parent, path.name, write)

    def write_day(self, meeting: int, day: date, language: str | None, folder: Path) -> None:
        """Write everything for a day into a folder or a ZIP file. `language` None: that of the office."""
        place = folder.parent if folder.suffix == ".zip" else folder
        told: list[Warnings] = []

        def write(office: Office, progress: Progress) -> Sequence[Path]:
            return office.export_day(meeting, day, folder, progress, language, told.append)

        self._start(place, folder.name, write, told)

    def _ask(self, file_format: str, name: str, then: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(self._window, self.tr("Export"), str(self._folder), format_name(file_format))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(file_format)
        dialog.selectFile(f"{name}.{file_format}")
        return self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> QFileDialog:
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _start(
        self,
        folder: Path,
        name: str,
        task: Callable[[Office, Progress], Sequence[Path]],
        told: list[Warnings] | None = None,
    ) -> None:
        """Run a task; what it has `told` when it ends is what is to be known of its files."""
        if self._job is not None:
            return
        self._folder = folder
        self._paths, self._told = (), told if told is not None else []
        self._job = self._controller.work(self.tr("Writing {name}").format(name=name), task, self._finish)
        if self._job is not None:
            self._job.ended.connect(self._end)
            self.started.emit(self._job)

    def _finish(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)

    def _end(self) -> None:
        job, self._job = self._job, None
        if self._paths:
            if warnings := tuple(one for told in self._told for one in told):
                self.warned.emit(warnings)
            self.done.emit(self._paths)
        else:
            self.stopped.emit(job is not None and job.cancelled)
