"""The rows of the logs behind the figures: read in a worker once for all that shows them, and the ways between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.attendance.head import LOGS, MATRIX
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.trace_panel import TracePanel
from meetingdesk.desktop.controller import Controller
from meetingdesk.rows.attendance import TracedRow

if TYPE_CHECKING:
    from meetingdesk.desktop.attendance.screen import AttendanceScreen

Rows = Sequence[TracedRow]


class Tracing(QObject):
    """`traced` gives what was asked last, and all rows of the meeting's logs."""

    traced = Signal(object, object)  # Loaded, Rows

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked: Loaded | None = None
        self._rows: Rows | None = None

    def ask(self, loaded: Loaded) -> None:
        """Tell the rows behind what is shown: at once where they are known, else when they have been read."""
        if self._asked is loaded and self._rows is not None:
            self.traced.emit(loaded, self._rows)
        elif self._asked is not loaded:
            self._asked, self._rows = loaded, None
            meeting = loaded.row.meeting.id
            self._controller.work(
                self.tr("Reading the rows of the logs"),
                lambda office, _progress: office.reads.trace(meeting),
                lambda rows: self._show(loaded, rows),
            )

    def _show(self, loaded: Loaded, rows: Rows) -> None:
        if self._asked is loaded:
            self._rows = rows
            self.traced.emit(loaded, rows)


class TraceActions(QObject):
    """From a cell of the matrix to the rows behind it, from there to their names and logs, and back to the person."""

    def __init__(self, screen: AttendanceScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.tracing = Tracing(screen.controller, self)
        self.panel = TracePanel(screen)
        self.logs = screen.views.logs
        self._row: TracedRow | None = None  # to be selected once the rows are there
        self.tracing.traced.connect(self._show)
        self.panel.closed.connect(self.close)
        self.panel.name_wanted.connect(lambda row: screen.review_name((row.line.name, row.line.email)))
        self.panel.log_wanted.connect(self._open_log)
        self.logs.person_wanted.connect(self._open_person)
        self.logs.removed.connect(screen.logs.remove)

    @property
    def on(self) -> bool:
        """Whether the rows of logs are on show: beside the matrix, or in the list of the logs."""
        return self._screen.sides.on_show is self.panel or self._screen.head.mode == LOGS

    def open(self) -> None:
        """Show the rows behind the current cell, and put the keyboard there."""
        screen = self._screen
        if screen.loaded is None or screen.view.current_line is None:
            return
        if screen.head.mode != MATRIX:
            screen.show_mode(MATRIX)
        screen.sides.show(self.panel)
        self.follow()
        self.panel.rows.setFocus()

    def close(self) -> None:
        """Go back to the matrix."""
        self._screen.sides.show(None)
        self._screen.view.setFocus()

    def follow(self) -> None:
        """Show what belongs to what is current now."""
        if self.on and self._screen.loaded is not None:
            self.tracing.ask(self._screen.loaded)

    def _show(self, loaded: Loaded, rows: Rows) -> None:
        screen = self._screen
        line, place = screen.view.current_line, screen.view.current_place
        allowed = not screen.controller.read_only
        if screen.head.mode == LOGS:
            self.logs.show_trace(loaded, rows, allowed=allowed)
            if self._row is not None:
                self.logs.select(self._row)
        elif line is not None and place >= 0:
            self.panel.show_cell(line, place, loaded, rows)
            if self._row is not None:
                self.panel.select(self._row)
        self._row = None

    def _open_log(self, row: TracedRow) -> None:
        self._row = row
        self._screen.show_mode(LOGS)

    def _open_person(self, row: TracedRow) -> None:
        """Show a row at the person whom it counts for; one that is nobody's, at its name."""
        screen = self._screen
        screen.show_mode(MATRIX)
        loaded = screen.loaded
        place = loaded.place(row.sittings[0]) if loaded is not None and row.sittings else -1
        if row.delegates and screen.view.select(row.delegates[0], place):
            self._row = row
            self.open()
        else:
            screen.review_name((row.line.name, row.line.email))
