"""What the window does with files of its own accord: asks for them, takes those dropped on it, writes copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from meetingdesk import paths
from meetingdesk.desktop import settings
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.errands import Errands
from meetingdesk.desktop.files import SUFFIX, FileChoices
from meetingdesk.desktop.widgets import literal

if TYPE_CHECKING:
    from meetingdesk.rows.meetings import MeetingRow

_RECENT = 5


class FileCommands(QObject):
    """Its signals carry the path that was chosen, `people_wanted` also a text that was copied.

    A box that asks holds nothing up; it is returned.
    """

    open_wanted = Signal(object)
    new_wanted = Signal(object)
    sample_wanted = Signal(object)
    schedule_wanted = Signal(object)
    people_wanted = Signal(object)
    directory_wanted = Signal(object)

    def __init__(self, window: QWidget, controller: Controller, meeting: Callable[[], MeetingRow | None]) -> None:
        super().__init__(window)
        self.choices = FileChoices(window)
        self.errands = Errands(controller, self)
        self._controller = controller
        self._meeting = meeting
        self._missing: Path | None = None

    def choose_open(self) -> QWidget:
        """Ask for a file and open it."""
        return self.choices.existing_office(self.open_wanted.emit)

    def choose_new(self) -> QWidget:
        """Ask for a name and make a new office; a file that was named and is not there gives its name."""
        return self.choices.new_office(self.new_wanted.emit, self._missing)

    def propose(self, path: Path) -> None:
        """Keep where a new office would be wanted."""
        self._missing = path

    def open_sample(self) -> None:
        """Open the sample in the user's data folder, made anew where there is none."""
        path = paths.data_folder() / f"sample.{SUFFIX}"
        (self.open_wanted if path.exists() else self.sample_wanted).emit(path)

    def choose_copy(self) -> QWidget:
        """Ask for a name and write a copy of the open file."""
        return self.choices.copy_of_office(self.errands.save_copy)

    def choose_schedule(self) -> QWidget:
        """Ask for a schedule and show what it would bring."""
        return self.choices.schedule(self.schedule_wanted.emit)

    def choose_people(self) -> QWidget:
        """Ask for a table of people and show what it would bring. What reads it starts meanwhile."""
        self._controller.work("", lambda office, _progress: office.expect_nominations(), lambda _nothing: None)
        return self.choices.people(self.people_wanted.emit)

    def paste_people(self) -> None:
        """Show what the rows on the clipboard would bring."""
        self.people_wanted.emit(_table(QGuiApplication.clipboard().mimeData()))

    def choose_directory(self) -> QWidget:
        """Ask for a directory and show what it would bring."""
        return self.choices.directory(self.directory_wanted.emit)

    def choose_directory_copy(self) -> QWidget:
        """Ask for a name and write the directory, as its ending says."""
        return self.choices.directory_copy(self.errands.export_directory)

    def choose_cards(self) -> QWidget:
        """Ask for a name and write the people as cards."""
        return self.choices.cards(self.errands.export_people)

    def choose_calendar(self) -> QWidget | None:
        """Ask for a name and write the calendar of the meeting."""
        meeting = self._meeting()
        if meeting is None:
            return None
        return self.choices.calendar(meeting.key, lambda path: self.errands.export_calendar(path, meeting.id))

    def recent(self, parent: QObject) -> list[QAction]:
        """Return an action for each of the files opened last; one that is gone cannot be used."""
        actions = []
        for path in settings.recent_files()[:_RECENT]:
            action = QAction(literal(path.name), parent)
            action.setEnabled(path.is_file())
            action.triggered.connect(lambda _checked=False, path=path: self.open_wanted.emit(path))
            actions.append(action)
        return actions


def office_file_in(dragged: QMimeData) -> Path | None:
    """Return the one office file that is dragged, or None."""
    urls = dragged.urls()
    if len(urls) == 1 and urls[0].isLocalFile() and urls[0].toLocalFile().endswith(f".{SUFFIX}"):
        return Path(urls[0].toLocalFile())
    return None


def _table(copied: QMimeData) -> str:
    """Return a table that was copied as text; as HTML where it has other rows: a cell of several lines parts a text."""
    text, html = copied.text(), copied.html()
    rows = html.lower().count("<tr")
    return html if rows and rows != len(text.splitlines()) else text
