"""Issuing: a folder is chosen, the files are written in a worker, the ledger is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.jobs import Job
from meetingdesk.rows.invitations import IssueReport, Way


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written where, and how many people were skipped."""

    folder: Path
    written: int
    skipped: int


class Issuer(QObject):
    """Issues into a folder that the user chooses. `started` gives the job.

    At the end comes `done`, or `stopped`, which tells whether the user cancelled.
    """

    started = Signal(object)  # Job
    done = Signal(object)  # Outcome
    stopped = Signal(bool)

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._folder = Path.home()
        self._job: Job | None = None
        self._outcome: Outcome | None = None

    @property
    def busy(self) -> bool:
        """Whether invitations are being written."""
        return self._job is not None

    def ask(self, meeting: int, by: By, way: Way, *, only_due: bool) -> QFileDialog:
        """Ask for a folder, then issue. The box does not hold up the program; it is returned."""
        dialog = QFileDialog(self._window, self.tr("Issue invitations into a folder"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Issue"))
        dialog.fileSelected.connect(lambda folder: self.issue(meeting, Path(folder), by, way, only_due=only_due))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def issue(self, meeting: int, folder: Path, by: By, way: Way = "ics", *, only_due: bool) -> None:
        """Write the invitations of a meeting into a folder."""
        if self._job is not None:
            return
        self._folder = folder
        self._outcome = None
        self._job = self._controller.work(
            self.tr("Issuing invitations"),
            lambda office, progress: office.issue(
                meeting, folder, by=by, only_due=only_due, way=way, progress=progress
            ),
            lambda report: self._finish(folder, report),
        )
        if self._job is not None:
            self._job.ended.connect(self._end)
            self.started.emit(self._job)

    def _finish(self, folder: Path, report: IssueReport) -> None:
        self._outcome = Outcome(folder, len(report.written), len(report.skipped))

    def _end(self) -> None:
        job, self._job = self._job, None
        if self._outcome is not None:
            self.done.emit(self._outcome)
        else:
            self.stopped.emit(job is not None and job.cancelled)
