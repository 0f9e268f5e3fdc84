"""Taking logs in: files are chosen, read in a worker and shown; only when the user says so anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress
from meetingdesk.rows.report import ReportsRead, SaidOfLog

ZONES_APART = 2  # days: so far another zone, and a sitting that goes on into the next day, may bring a row


@dataclass(frozen=True, slots=True)
class Wish:
    """Which files are to be read for which meeting, and what the user has said about them."""

    meeting: int
    paths: tuple[Path, ...]
    said: SaidOfLog = field(default_factory=SaidOfLog)


class Importer(QObject):
    """Reads and takes in. `answered` gives what was read, or why it could not be; `taken` comes when it is written."""

    started = Signal(object)  # Job
    answered = Signal(object, object)  # Wish; ReportsRead or UserError
    taken = Signal(object)  # ReportsRead
    failed = Signal(object)  # UserError

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._folder = Path.home()
        self._asked = 0

    def ask(self, meeting: int) -> QFileDialog:
        """Ask for files, then read them. The box does not hold up the program; it is returned."""
        kinds = self.tr("Attendance logs (*.csv *.tsv *.txt *.xlsx *.ods)")
        every = self.tr("All files (*)")
        dialog = QFileDialog(self._window, self.tr("Import logs"), str(self._folder), f"{kinds};;{every}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.read(Wish(meeting, tuple(Path(name) for name in names))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def read(self, wish: Wish) -> None:
        """Read files; an answer that is still on its way is dropped. Nothing is written."""
        self._asked += 1
        asked = self._asked
        if wish.paths:
            self._folder = wish.paths[0].parent
        job = self._controller.work(
            self.tr("Reading the log"),
            lambda office, progress: _read(office, wish, progress),
            lambda answer: self._answer(asked, wish, answer),
        )
        self._tell(job)

    def drop(self) -> None:
        """Forget what is being read."""
        self._asked += 1

    def take(self, read: ReportsRead, sitting: int | None) -> None:
        """Write what was read, in one step."""
        job = self._controller.work(
            self.tr("Importing the log"),
            lambda office, _progress: _take(office, read, sitting),
            lambda outcome: self._finish(read, outcome),
        )
        self._tell(job)

    def _tell(self, job: Job | None) -> None:
        if job is not None:
            self.started.emit(job)

    def _answer(self, asked: int, wish: Wish, answer: ReportsRead | UserError) -> None:
        if asked == self._asked:
            self.answered.emit(wish, answer)

    def _finish(self, read: ReportsRead, outcome: ChangeSet | UserError) -> None:
        if isinstance(outcome, UserError):
            self.failed.emit(outcome)
        else:
            self.taken.emit(read)


def _read(office: Office, wish: Wish, progress: Progress) -> ReportsRead | UserError:
    """Return what was read, or what has to be said first; the panel shows both."""
    try:
        read = [office.read_report(path, wish.meeting, wish.said) for path in wish.paths]
        return office.look_at_reports(wish.meeting, read, progress)
    except UserError as error:
        return error


def _take(office: Office, read: ReportsRead, sitting: int | None) -> ChangeSet | UserError:
    try:
        return office.take_reports(read.meeting, read.reports, sitting)
    except UserError as error:
        return error


def other_days(read: ReportsRead, loaded: Loaded) -> str:
    """Return the days of logs all of whose rows are days away from every sitting: no zone would bring them together."""
    days = {row.joined.date() for report in read.reports for row in report.rows}
    sittings = [sitting.sitting.day for sitting in loaded.row.sittings]
    if not days or any(abs(one - other).days <= ZONES_APART for one in days for other in sittings):
        return ""
    return words.days(min(days), max(days))


def row_count(read: ReportsRead) -> int:
    """Count the rows that would be taken in."""
    return sum(len(report.rows) for report in read.reports)


def problem_rows(read: ReportsRead) -> Sequence[tuple[str, int, str, str]]:
    """Return every problem: the file, its line, the code of the reason, the row."""
    return [
        (report.source, problem.line, problem.code, problem.text)
        for report in read.reports
        for problem in report.problems
    ]
