"""Keeps the frame true: what the rail, the bars and the actions say follows the open file and its changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from meetingdesk import words
from meetingdesk.desktop import settings
from meetingdesk.desktop.actions import WindowActions
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.file_life import is_backup
from meetingdesk.desktop.meeting_picker import days_of
from meetingdesk.desktop.messages import Messages, Toast
from meetingdesk.desktop.navigation import places
from meetingdesk.desktop.rail import Rail
from meetingdesk.desktop.status_bar import StatusBar
from meetingdesk.desktop.steps import step_name
from meetingdesk.desktop.top_bar import TopBar
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet, UndoState

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office
    from meetingdesk.desktop.reads import Reads
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.overview import OverviewRow


class Follower(QObject):
    """Asks the controller and tells the parts of the frame. `ready` comes when the meetings of a file are known."""

    ready = Signal()

    def __init__(
        self,
        controller: Controller,
        actions: WindowActions,
        rail: Rail,
        top: TopBar,
        status: StatusBar,
        messages: Messages,
        toast: Toast,
        said: Callable[[str], bool],
    ) -> None:
        """`said` tells whether the screen on show says a sentence."""
        super().__init__(rail)
        self.meetings: tuple[MeetingRow, ...] = ()
        self._controller, self._actions = controller, actions
        self._rail, self._top, self._status = rail, top, status
        self._messages, self._toast, self._said = messages, toast, said
        self._places = places()
        controller.figures.told.connect(self._show_figures)
        controller.opened.connect(self._on_opened)
        controller.let_go.connect(self._on_gone)
        controller.lost.connect(self._on_gone)
        controller.changed.connect(self._on_changed)
        controller.refused.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)  # once the screens know
        controller.broke.connect(messages.bug)
        controller.meeting_changed.connect(self._on_meeting)
        controller.times_changed.connect(lambda _zone: self._show_zone())
        rail.picker.picked.connect(controller.show_meeting)
        self._show_open()

    @property
    def meeting(self) -> MeetingRow | None:
        """The meeting on show."""
        return next((row for row in self.meetings if row.id == self._controller.meeting), None)

    # -- the file

    def _on_opened(self, office: Office) -> None:
        backup = is_backup(office.path)
        if not backup:
            settings.remember_file(office.path)
        self.meetings = ()
        self._messages.drop("refusal")
        self._messages.state(self._state_of(office, backup=backup))
        self._status.show_file(office.path, read_only=office.read_only)
        self._show_open()
        self._ask_steps()
        self._controller.work("", lambda office, _progress: _first(office.reads), self._on_first_meetings)

    def _state_of(self, office: Office, *, backup: bool) -> str:
        if not office.read_only:
            return ""
        if backup:
            return self.tr("This is a backup, open for reading only: nothing can be changed.")
        return self.tr("This file is open for reading only: nothing can be changed.")

    def _on_gone(self) -> None:
        self.meetings = ()
        self._on_meeting(0)

    def _on_first_meetings(self, meetings: tuple[MeetingRow, ...]) -> None:
        self.meetings = meetings
        office = self._controller.office
        key = settings.meeting_key(office.path) if office else ""
        chosen = next((row for row in meetings if row.key == key), meetings[0] if meetings else None)
        if chosen is None:
            self._on_meeting(0)
        else:
            self._controller.show_meeting(chosen.id)
        self.ready.emit()

    def _on_meetings(self, meetings: tuple[MeetingRow, ...]) -> None:
        self.meetings = meetings
        if self.meeting is None:
            self._controller.show_meeting(meetings[0].id if meetings else 0)
            self.ready.emit()
        self._on_meeting(self._controller.meeting)

    def _show_open(self) -> None:
        office = self._controller.office
        read_only = self._controller.read_only
        self._rail.set_open(is_open=office is not None, read_only=read_only)
        self._actions.set_open(is_open=office is not None, read_only=read_only, has_meeting=self.meeting is not None)
        if office is None:
            self._actions.show_steps(UndoState(None, None))
            self._status.show_file(None)

    # -- the meeting

    def _on_meeting(self, _meeting: int) -> None:
        meeting = self.meeting
        office = self._controller.office
        if meeting is not None and office is not None:
            settings.remember_meeting(office.path, meeting.key)
        self._rail.picker.show_meetings(self.meetings, meeting.id if meeting else 0)
        self._rail.window().setWindowTitle(" \N{EN DASH} ".join([*self._named(meeting, office), "MeetingDesk"]))
        self._show_zone()
        self._show_open()
        self._show_figures(self._controller.figures.latest)

    @staticmethod
    def _named(meeting: MeetingRow | None, office: Office | None) -> list[str]:
        """Return what tells one window from another in the list of the system."""
        return [*([meeting.title] if meeting else []), *([office.path.name] if office else [])]

    def _show_zone(self) -> None:
        host = self.meeting.zone if self.meeting else ""
        zone = (self._controller.times_zone or host) if host else ""
        self._top.show_zone(zone, host)
        self._status.show_zone(zone)

    # -- its changes

    def _on_changed(self, changes: ChangeSet) -> None:
        self._messages.drop("refusal")
        self._status.show_saved(datetime.now().astimezone())
        self._ask_steps()
        if changes.tables & {"meeting", "sitting"}:
            self._controller.read(lambda reads: reads.meetings(), self._on_meetings)
        if changes.deleted and changes.move == "do":
            self._toast.offer(step_name(changes))
        elif changes.replayed:  # it may be of a screen that is not on show
            undone = changes.move == "undo"
            text = words.say("ui.undone" if undone else "ui.redone", step=step_name(changes))
            self._toast.offer(text, "redo" if undone else "undo")
        else:
            self._toast.hide()

    def _on_refused(self, error: UserError) -> None:
        """Say why a wish was refused, but for what is said where it was asked: once is enough."""
        if self._said(words.explain(error)):
            self._messages.drop("refusal")
        else:
            self._messages.refuse(error)

    def _ask_steps(self) -> None:
        self._controller.read(lambda reads: reads.undo_state(), self._show_steps)

    def _show_steps(self, state: UndoState) -> None:
        self._actions.show_steps(state, read_only=self._controller.read_only)

    def _show_figures(self, overview: OverviewRow | None) -> None:
        for name in self._rail.names:
            place = self._places[name]
            self._rail.button(name).set_figure(place.count(overview) if overview else 0, place.tone)
        counts = overview.counts if overview else {}
        self._status.show_problems(counts.get("conflicts", 0), counts.get("warnings", 0))


def _first(reads: Reads) -> tuple[MeetingRow, ...]:
    """Ask the first question of a file, in a worker: it maps the tables, and its days load the words for dates."""
    meetings = reads.meetings()
    for meeting in meetings:
        days_of(meeting)
    return meetings
