"""A log from its file into the attendance and out again: dialog, panel, notice, and the menu that removes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance.importing import Importer, Wish, row_count
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.notice import Notice
from meetingdesk.desktop.attendance.preview import ImportPanel
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.widgets import literal
from meetingdesk.errors import UserError
from meetingdesk.requests.attendance import RemoveReport
from meetingdesk.rows.report import ReportsRead


class TakingIn(QObject):
    """`opened` and `closed`: the panel is to stand in place of the matrix, and no longer."""

    opened = Signal()
    closed = Signal()
    review_wanted = Signal()

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._loaded: Loaded | None = None
        self._taken: _Taken | None = None  # what the notice is about
        self._waits = 0  # how many names wait, as it says
        self.importer = Importer(controller, window)
        self.notice = Notice()
        self.remove_menu = QMenu(self.tr("Remove a log"), window)
        self.importer.answered.connect(self._show_answer)
        self.importer.taken.connect(self._on_taken)
        self.notice.dropped.connect(self._forget_taken)

    @cached_property
    def panel(self) -> ImportPanel:
        """The panel, made for the first log: a page is seldom opened to take one in."""
        panel = ImportPanel(self._controller)
        self.importer.failed.connect(panel.tell_failure)
        panel.wished.connect(self.importer.read)
        panel.confirmed.connect(self.importer.take)
        panel.cancelled.connect(self.close)
        return panel

    def show_loaded(self, loaded: Loaded) -> None:
        """Take the meeting's zone and sittings for the panel, and offer its logs to be removed."""
        self._loaded = loaded
        self.remove_menu.clear()
        for report in loaded.row.reports:
            text = words.say("ui.attendance.log", source=report.source, n=report.rows)
            action = QAction(literal(text), self.remove_menu)
            action.setEnabled(not self._controller.read_only)
            action.triggered.connect(lambda _on=False, key=report.id: self.remove(key))
            self.remove_menu.addAction(action)
        self.remove_menu.setEnabled(bool(loaded.row.reports))
        self._keep_true(loaded)

    def remove(self, report: int) -> None:
        """Take a log out again."""
        self.notice.drop()
        self._controller.do(RemoveReport(report=report))

    def _show_answer(self, wish: Wish, answer: ReportsRead | UserError) -> None:
        if self._loaded is not None and wish.meeting == self._controller.meeting:
            again = _in_known_zone(wish, answer, self._loaded)
            if again is not None:
                self.importer.read(again)
                return
            self.notice.drop()
            self.opened.emit()
            self.panel.show_answer(wish, answer, self._loaded)

    def close(self) -> None:
        """Go back to the matrix; what was read and not taken in is forgotten."""
        self.importer.drop()
        self.panel.forget()
        self.closed.emit()

    def _on_taken(self, read: ReportsRead) -> None:
        self.close()
        done = words.say("ui.attendance.taken", n=row_count(read))
        self._tell(_Taken(done, frozenset(report.source for report in read.reports)), _waiting(read))

    def _tell(self, taken: _Taken, waiting: int) -> None:
        """Say what was taken in, and how many names wait."""
        if waiting:
            rest = words.say("ui.attendance.waiting", n=waiting)
            self.notice.tell("warning", f"{taken.sentence} {rest}", (self.tr("Review names"), self.review_wanted.emit))
        else:
            self.notice.tell("success", taken.sentence)
        self._taken, self._waits = taken, waiting

    def _forget_taken(self) -> None:
        self._taken = None

    def _keep_true(self, loaded: Loaded) -> None:
        """Say anew how many names wait, and nothing any more once the log is out again."""
        if (taken := self._taken) is None:
            return
        there, waiting = taken.sources <= {report.source for report in loaded.row.reports}, len(loaded.row.unmatched)
        if not there and taken.seen:
            self.notice.drop()
        elif there and (waiting != self._waits or not taken.seen):
            self._tell(replace(taken, seen=True), waiting)


@dataclass(frozen=True)
class _Taken:
    """What was said of an import, which logs it brought, and whether they have been seen in the attendance since."""

    sentence: str
    sources: frozenset[str]
    seen: bool = False


def _in_known_zone(wish: Wish, answer: ReportsRead | UserError, loaded: Loaded) -> Wish | None:
    """Return the wish with the zone of the meeting's last log where nothing but the zone is asked: it is asked once."""
    asked = isinstance(answer, UserError) and answer.code == "attendance.zone" and wish.said.zone is None
    zone = next((report.zone for report in reversed(loaded.row.reports)), None)
    return replace(wish, said=replace(wish.said, zone=zone)) if asked and zone else None


def _waiting(read: ReportsRead) -> int:
    return sum(match.method == "none" for match in read.matches)
