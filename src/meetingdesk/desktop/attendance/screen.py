"""Who was there: the matrix of people and sittings, the roll-call, the names of the logs, and taking a log in."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance import lines
from meetingdesk.desktop.attendance.charts_view import ChartsView
from meetingdesk.desktop.attendance.head import CHARTS, LOGS, MATRIX, REGIONS, ROLL, Head, day_of
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.loader import Loader, read_editions
from meetingdesk.desktop.attendance.marking import MarkActions
from meetingdesk.desktop.attendance.naming import Naming
from meetingdesk.desktop.attendance.narrowing import Narrowing
from meetingdesk.desktop.attendance.review import ReviewPanel
from meetingdesk.desktop.attendance.review_parts import WAITING
from meetingdesk.desktop.attendance.roll_call import RollCall
from meetingdesk.desktop.attendance.sides import Sides
from meetingdesk.desktop.attendance.taking_in import TakingIn
from meetingdesk.desktop.attendance.tracing import TraceActions
from meetingdesk.desktop.attendance.views import IMPORT, PEOPLE, SITTING, AttendanceViews
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.widgets import ProgressBar4
from meetingdesk.rows.attendance import LogName
from meetingdesk.rows.changes import ChangeSet

REST_MS = 400  # after the last decision by hand, before all figures are counted anew


class AttendanceScreen(Screen):
    """Matrix, roll-call, by region; beside them the names that wait."""

    name: ClassVar[str] = "attendance"
    shows_times: ClassVar[bool] = True
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "delegation", "delegate", "person", "entity", "region", "entity_kind", "report",
         "report_row", "alias", "mark", "slot", "agenda_item"}
    )  # fmt: skip

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        self._wanted = 0  # the delegate to select when the answer comes
        self._moved = False  # something was undone or redone since the last answer
        self._loader = Loader(controller, self)
        self.logs = TakingIn(controller, self)
        self.head = Head()
        self.progress = ProgressBar4()
        self.views = AttendanceViews()
        self.table, self.figures = self.views.table, self.views.figures
        self.view, self.regions = self.views.matrix, self.views.regions
        self.review = ReviewPanel(self)
        self.marks = MarkActions(self, self.view)
        self.narrowing = Narrowing(self)
        self.roll_call = RollCall(self)
        self.naming = Naming(controller, self.review)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._content = QStackedWidget(self)
        self.traces = TraceActions(self)
        self.sides = Sides(self, self._content, (self.review, self.traces.panel))
        self._fill_content()
        self._make_actions()
        self._connect()

    def _fill_content(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.progress)
        column.addLayout(self.logs.notice)
        column.addWidget(self.views, 1)
        self._content.addWidget(page)

    def _make_actions(self) -> None:
        self.import_action = self._action(self.tr("Import a log\u2026"), "Ctrl+Shift+I", self.ask_import)
        self.names_action = self._action(self.tr("Review the names of the logs"), "Ctrl+R", self.open_review)
        self.trace_action = self._action(self.tr("Show the rows behind it"), "Ctrl+L", self.traces.open)
        self.room_action = self._action(
            self.tr("Mark all in the room as present"), "Ctrl+Shift+G", self.roll_call.mark_room
        )
        self.sheet_action = self._action(self.tr("Print the attendance sheet\u2026"), "Ctrl+P", self._print)
        modes = (
            (self.tr("Show the matrix"), MATRIX),
            (self.tr("Take the roll"), ROLL),
            (self.tr("Show the attendance by region"), REGIONS),
            (self.tr("Show the charts of the attendance"), CHARTS),
            (self.tr("Show the logs"), LOGS),
        )
        self._modes = [
            *(
                self._action(text, f"Alt+{n}", partial(self.show_mode, mode))
                for n, (text, mode) in enumerate(modes, start=1)
            ),
            self._action(self.tr("Call the roll for the next item"), "Alt+PgDown", partial(self.roll_call.step, 1)),
            self._action(self.tr("Call the roll for the item before"), "Alt+PgUp", partial(self.roll_call.step, -1)),
            self._action(self.tr("Show the roll-call in large type"), "Ctrl+Shift+B", self.roll_call.show_large),
            self._action(self.tr("Add somebody to the roll\u2026"), "Ctrl+Shift+A", self.roll_call.ask),
        ]
        self.head.more_menu.addActions([*self.marks.actions, self.room_action])
        self.head.more_menu.addSeparator()
        self.head.more_menu.addAction(self.sheet_action)
        self.head.more_menu.addMenu(self.logs.remove_menu)

    def _action(self, text: str, keys: str, call: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: call())  # type: ignore[operator]  # Signal.connect has no type
        self.addAction(action)
        return action

    def screen_actions(self) -> list[QAction]:
        """Return importing, reviewing, the views, and the decisions by hand."""
        own = (self.import_action, self.names_action, self.trace_action, self.room_action, self.sheet_action)
        return [*own, *self._modes, *self.marks.actions]

    def _connect(self) -> None:
        self._loader.loaded.connect(self._show_loaded)
        self._loader.slow.connect(self.progress.watch)
        self._rest.timeout.connect(self.refresh)
        self.head.mode_chosen.connect(self.show_mode)
        self.head.import_clicked.connect(self.ask_import)
        self.head.review_clicked.connect(self.open_review)
        self.head.figures.day_chosen.connect(self._show_day)
        self.head.roll.sitting_chosen.connect(self.fill)
        self.head.roll.filter_chosen.connect(lambda _key: self.fill())
        self.view.typed.connect(self.head.roll.show_typed)
        self.view.chosen.connect(self._remember)
        self.view.asked.connect(self.traces.open)
        self.review.closed.connect(self._close_review)
        self.review.pointed.connect(self._point)
        self.views.charts_made.connect(self._on_charts)
        self.views.wanted.connect(self._fill_empty)
        self.logs.importer.started.connect(self.progress.watch)
        self.logs.opened.connect(self._open_panel)
        self.logs.closed.connect(self._close_panel)
        self.logs.review_wanted.connect(self.open_review)

    # -- showing

    def refresh(self) -> None:
        """Ask for the attendance anew; the selection stays with its person."""
        self._rest.stop()
        self._loader.ask(self.controller.meeting, self.head.roll.roll)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Count anew in a moment after decisions by hand, which are shown at once: a roll-call makes many."""
        self._moved = self._moved or changes.replayed
        if self.isVisible() and changes.move == "do" and changes.tables <= {"mark"}:
            self._rest.start()
        else:
            super()._on_changed(changes)

    def _show_loaded(self, loaded: Loaded) -> None:
        if self._rest.isActive():
            return  # decided since it was asked: what is shown is newer
        if self._moved and self.loaded is not None:
            self._wanted = lines.changed(self.loaded, loaded) or self._wanted
        self._moved = False
        self.loaded = loaded
        self.head.show_loaded(loaded)
        self._allow()
        self.logs.show_loaded(loaded)
        self.fill()
        self.review.show_loaded(loaded, allowed=not self.controller.read_only)
        if not loaded.row.names and self.sides.on_show is self.review:
            self.sides.show(None)
        self.traces.follow()

    def fill(self) -> None:
        """Show the lines of the view that is chosen."""
        loaded, called = self.loaded, self.roll_call.called
        if loaded is None or self.roll_call.waiting:
            return
        delegate, column = self._wanted, self.view.currentIndex().column()
        at = self.view.verticalScrollBar().value()
        if called is None:
            shown = self.narrowing.keep(loaded, loaded.lines)
            self.table.show(loaded.headings, shown)
            self.view.show_from(day_of(loaded, self.head.figures.place))
        else:
            shown = lines.sift(called.listed, called.place, self.head.roll.pills.current)
            self.table.show(called.loaded.headings, shown)
            self.view.show_from(called.place, only=True)
        self.roll_call.recount()
        if loaded.row.days:
            self.figures.show(loaded.row.days[self.head.figures.place].figures, loaded.regions, loaded.kinds)
            self.regions.share()
        if not self.view.select(delegate, column - 2) and shown:
            self.view.select(shown[0].delegate)
        self.view.verticalScrollBar().setValue(at)
        self.views.fit(loaded, self.head.mode)
        self.roll_call.follow()

    def show_mode(self, mode: str) -> None:
        """Show matrix, roll-call or the figures by region, and put the keyboard there."""
        self.head.show_mode(mode)
        self.view.forget_typed()
        if mode != MATRIX:
            self.sides.show(None)
            if self.narrowing.group is not None:
                self.logs.notice.drop()
        self.fill()
        self._allow()
        (self.views.logs.logs if mode == LOGS else self.views.view_of(mode)).setFocus()
        self.traces.follow()

    def _show_day(self, place: int) -> None:
        if self.loaded is not None:
            self.head.figures.show_loaded(self.loaded)
            self.fill()

    def _remember(self) -> None:
        line = self.view.current_line
        self._wanted = line.delegate if line is not None else self._wanted
        if self.head.mode == MATRIX:
            self.traces.follow()

    def open_at(self, argument: object) -> None:
        """Show the roll-call (`roll`), the names that wait (`review`), or a delegate by number."""
        if argument == "roll":
            self.show_mode(ROLL)
        elif argument == "review":
            self.open_review()
        elif isinstance(argument, int) and not isinstance(argument, bool):
            self._wanted = argument
            self.view.select(argument)

    def _allow(self) -> None:
        why = self.tr("This file is open for reading only.") if self.controller.read_only else ""
        if not why and self.loaded is not None and not self.loaded.row.sittings:
            why = self.tr("There is no sitting yet.")
        self.views.allowed = not self.controller.read_only
        self.head.allow_import(why)
        self.import_action.setEnabled(not why)
        self.names_action.setEnabled(self.loaded is not None and bool(self.loaded.row.names))
        self.marks.allow(not why and self.head.mode in (MATRIX, ROLL))
        self.room_action.setEnabled(not why)
        self.roll_call.allow(not why)

    def _fill_empty(self, step: str) -> None:
        """Go on from an empty page."""
        if step == SITTING:
            self.go.emit("agenda", "new sitting")
        elif step == PEOPLE:
            self.go.emit("delegations", None)
        elif step == IMPORT:
            self.ask_import()
        else:
            self._call_all()

    def _print(self) -> None:
        self.go.emit("documents", "attendance-sheet")

    def _call_all(self) -> None:
        self.head.roll.pills.choose("all")
        self.fill()

    # -- the names

    def _point(self, delegate: int) -> None:
        self.view.select(delegate)

    def open_review(self) -> None:
        """Show the names that wait beside the matrix, and put the keyboard there."""
        if self.loaded is None or not self.loaded.row.names:
            return
        if self.head.mode != MATRIX:
            self.show_mode(MATRIX)
        self.sides.show(self.review)
        if self.loaded.row.unmatched:
            self.review.show_part(WAITING)
        self.review.names.setFocus()

    def review_name(self, name: LogName) -> None:
        """Show a name of the logs, whether it waits or was matched."""
        self.open_review()
        self.review.show_name(name)

    def _close_review(self) -> None:
        self.sides.show(None)
        self.view.setFocus()

    # -- logs

    def ask_import(self) -> QWidget | None:
        """Ask for logs to take in; the dialog is returned, which is no loop of its own."""
        return self.logs.importer.ask(self.controller.meeting) if self.import_action.isEnabled() else None

    def _on_charts(self, charts: ChartsView) -> None:
        charts.editions_wanted.connect(lambda: read_editions(self.controller, charts.show_editions))
        charts.print_button.clicked.connect(lambda: self.go.emit("documents", "attendance-charts"))

    def _open_panel(self) -> None:
        if self._content.indexOf(self.logs.panel) < 0:
            self._content.addWidget(self.logs.panel)
        self._content.setCurrentWidget(self.logs.panel)
        self.sides.show(None)

    def _close_panel(self) -> None:
        self._content.setCurrentIndex(0)
        self.view.setFocus()

    # -- what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back one level by Esc: the names, then the filter of the roll-call."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.sides.on_show is not None:
            self._close_review()
        elif self.narrowing.group is not None:
            self.logs.notice.drop()
        elif self.head.roll.pills.current != "all":
            self._call_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what stands beside the matrix, or over it."""
        super().resizeEvent(event)
        self.sides.place()
