"""Work that belongs to no screen: taking over a schedule, writing the calendar or a copy of the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimeZone, Signal

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office
    from meetingdesk.rows.office import MeetingRow


class Errands(QObject):
    """Runs as jobs; `done` gives one sentence when they have come to an end."""

    done = Signal(str)

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller

    def import_agenda(self, path: Path, meeting: MeetingRow | None) -> None:
        """Make a meeting from a schedule. Where the schedule names no zone, it is the shown meeting's, else ours."""
        zone = meeting.zone if meeting else bytes(QTimeZone.systemTimeZoneId().data()).decode()

        def take_over(office: Office, _progress: Progress) -> ChangeSet:
            schedule = office.read_schedule(path)
            return office.take_over(schedule, path, None if schedule.zone else zone)

        def then(changes: ChangeSet) -> None:
            made = changes.inserted.get("meeting", ())
            if made:
                self._controller.show_meeting(made[0])
            self.done.emit(words.say("ui.imported", n=len(changes.inserted.get("agenda_item", ())), file=path.name))

        self._controller.work(
            self.tr("Importing the schedule"),
            take_over,
            then,
        )

    def export_calendar(self, path: Path, meeting: int) -> None:
        """Write the whole meeting as one calendar file."""

        def then(written: Path) -> None:
            self.done.emit(words.say("ui.exported", file=str(written)))

        self._controller.work(
            self.tr("Writing the calendar"),
            lambda office, _progress: office.export_calendar(meeting, path, "sitting"),
            then,
        )

    def save_copy(self, path: Path) -> None:
        """Write a verified copy of the open file to a new one."""
        self._controller.work(
            self.tr("Saving a copy"),
            lambda office, _progress: office.save_copy(path),
            lambda written: self.done.emit(words.say("ui.exported", file=str(written))),
        )
