"""The agenda of a meeting: timetable and list of the same items, the tray below, the inspector beside them."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop.agenda import access
from meetingdesk.desktop.agenda.acting import has_focus, make_action
from meetingdesk.desktop.agenda.audience import Groups
from meetingdesk.desktop.agenda.bar import AgendaBar
from meetingdesk.desktop.agenda.beside import Beside
from meetingdesk.desktop.agenda.clocks_menu import ask_clocks
from meetingdesk.desktop.agenda.drag import DragControl
from meetingdesk.desktop.agenda.in_place import TitleEditor
from meetingdesk.desktop.agenda.keys import Keys
from meetingdesk.desktop.agenda.leading import Leading
from meetingdesk.desktop.agenda.list_edits import ListEdits
from meetingdesk.desktop.agenda.loader import PEOPLE, Loader
from meetingdesk.desktop.agenda.patching import answers
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.rearranging import Rearranging
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.timetable import STEP
from meetingdesk.desktop.agenda.touched import touched
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.agenda.views import Views
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.widgets import ProgressBar4
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.rows.changes import ChangeSet


class AgendaScreen(Screen):
    """Views share a state; whatever they change goes through the verbs."""

    name: ClassVar[str] = "agenda"
    tables: ClassVar[frozenset[str]] = PEOPLE | {
        "meeting",
        "sitting",
        "room",
        "agenda_item",
        "reference",
        "precedence",
        "slot",
        "speaking",
    }

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        access.install()
        self.state = AgendaState(self)
        self.verbs = Verbs(controller, self.state, self)
        self.rearranging = Rearranging(self.state, self.verbs, self)
        self.keys = Keys(self.state, self.verbs, self)
        self.drag = DragControl(self.verbs, self)
        self._loader = Loader(controller, self)
        self._undone: ChangeSet | None = None  # what undo or redo changed, to be selected once it is on show
        self._patched: Request | None = None  # what was shown without reading it back
        self.bar = AgendaBar(self.state)
        self.progress = ProgressBar4()
        self.views = Views(self.state, self.verbs, self.keys, self.drag, self.bar)
        self.timetable, self.list, self.empty = self.views.timetable, self.views.list, self.views.empty
        self.tray = self.views.tray
        self.editor = TitleEditor(self.timetable, self.verbs)
        self._list_edits = ListEdits(self.state, self.verbs, self)
        self.beside = Beside(self, self.state, self.verbs, self.timetable)
        self.leading = Leading(self)
        self._lay_out()
        self._make_actions()
        self._connect()

    # -- parts

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.beside.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.progress):
            column.addWidget(widget)
        column.addWidget(self.views, 1)
        column.addWidget(self.tray)

    def _make_actions(self) -> None:
        make = partial(make_action, self)
        self.add_action = make(self.tr("Add an agenda item"), "Ctrl+Shift+A", self._add)
        self.conflict_action = make(self.tr("Next conflict"), "F8", self.leading.next_conflict)
        self._actions = [
            self.add_action,
            self.conflict_action,
            make(self.tr("All problems"), "Shift+F8", self.beside.show_problems),
            make(self.tr("Change a sitting"), "Ctrl+Shift+T", self._next_sitting),
            make(self.tr("Add a sitting"), "", self.add_sitting),
            *self.rearranging.actions(),
            make(self.tr("Replace who is to be named"), "Ctrl+Alt+R", self._replace_speaker),
            make(self.tr("Refer the item to a document"), "Ctrl+Alt+F", self._refer),
            make(self.tr("Write what came of the item"), "Ctrl+Alt+O", self._write_outcome),
            make(self.tr("Take the item before another one\u2026"), "Ctrl+Alt+B", lambda: self._set_order(before=True)),
            make(self.tr("Take the item after another one\u2026"), "Ctrl+Alt+E", lambda: self._set_order(before=False)),
            make(self.tr("Timetable or list"), "Ctrl+L", self.views.choose_other),
            make(self.tr("Fold or show the tray"), "", lambda: self.tray.set_open(not self.tray.is_open)),
            make(self.tr("Choose the clocks\u2026"), "", self._ask_clocks),
            make(self.tr("Zoom in"), "Ctrl++", lambda: self.timetable.zoom_by(STEP)),
            make(self.tr("Zoom out"), "Ctrl+-", lambda: self.timetable.zoom_by(1 / STEP)),
            make(self.tr("Usual zoom"), "Ctrl+0", self.timetable.zoom_usual),
        ]

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return self._actions

    def _connect(self) -> None:
        self._loader.loaded.connect(self._show_plan)
        self._loader.started.connect(self.progress.watch)
        self.controller.refused.connect(self._on_refused)
        self.controller.opened.connect(self._forget)
        self.bar.problems.clicked.connect(self._toggle_problems)
        self.beside.chosen.connect(self.leading.go_to)
        self.beside.closed.connect(self._close_side)
        self.beside.let_go.connect(lambda: self.state.choose(self.state.pick))
        self.beside.groups_wanted.connect(self._give_groups)
        self.controller.times_changed.connect(self.beside.show_times_in)
        self.beside.show_times_in(self.controller.times_zone)
        self.bar.add.clicked.connect(self._add)
        self.bar.plan.clicked.connect(lambda: self.go.emit("planner", None))
        self.bar.versions.clicked.connect(lambda: self.go.emit("versions", None))
        self.bar.window_wanted.connect(lambda: self.go.emit("window", None))
        self.bar.sittings.chosen.connect(self.beside.show_sitting)
        self.bar.sittings.wanted.connect(self.add_sitting)
        self.timetable.sitting_asked.connect(self.beside.show_sitting)
        self.controller.times_changed.connect(self.list.show_times_in)
        self.list.show_times_in(self.controller.times_zone)
        self.controller.times_changed.connect(self.timetable.show_times_in)
        self.timetable.show_times_in(self.controller.times_zone)
        self.empty.item_wanted.connect(self._add)
        self.empty.sitting_wanted.connect(self.add_sitting)
        self.keys.clicked.connect(self.beside.show_inspector)
        self.keys.opened.connect(self._open)
        self.keys.renaming.connect(self._rename)
        self.keys.menu_asked.connect(self.leading.show_menu)
        self.verbs.made.connect(self._rename, Qt.ConnectionType.QueuedConnection)  # once it is painted
        # Later: the rows may come in another order, and the cell's editor must be gone by then.
        self.list.edited.connect(self._list_edits.take, Qt.ConnectionType.QueuedConnection)
        self.verbs.announced.connect(self._announce)
        self.timetable.clocks_asked.connect(lambda at: ask_clocks(self.timetable, at))

    # -- the rows

    def refresh(self) -> None:
        """Ask for the rows anew; the selection stays with its item."""
        self._loader.ask(self.controller.meeting, at_once=self._undone is None)

    def _forget(self, _office: object) -> None:
        self._loader.forget_people()
        self.state.set_plan(None)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables & PEOPLE:
            self._loader.forget_people()
        self._undone = changes if changes.replayed else None
        asked, plan = self.verbs.asked, self.state.plan
        known = plan is not None and asked is not None and self.isVisible() and answers(changes, asked)
        if known and plan and asked and not self._stale and self._loader.patch(plan, asked):
            self._patched = asked
            return
        super()._on_changed(changes)

    def _show_plan(self, plan: Plan) -> None:
        before, undone = self.state.plan, self._undone
        self._undone = None
        if before is None or before.agenda.meeting.id != plan.agenda.meeting.id:
            self.drag.cancel()
            self.state.choose(None)
        self.bar.allow_edits(self.verbs.allowed)
        self.list.set_editable(self.verbs.allowed)
        in_tray = has_focus(self.tray.cards)
        self.state.set_plan(plan)
        self.views.fit()
        if in_tray and not self.tray.cards.isVisible():
            self.views.on_show.setFocus()  # the last card was placed: the keyboard goes on where it is now
        if undone is not None and (sittings := undone.updated.get("sitting")):
            self.beside.show(self.beside.sitting)
            self.beside.sitting.show_sitting(sittings[0])
            self.beside.keep_in_sight()
        elif undone is not None and (pick := touched(undone, before, plan)) is not None:
            self.leading.focus_on(pick)
        self.leading.go_on()

    def open_at(self, argument: object) -> None:
        """Go where a link from elsewhere leads (`Leading.open_at`)."""
        self.leading.open_at(argument)

    @property
    def is_stale(self) -> bool:
        """Whether something newer than what is on show is to come."""
        return self._stale

    # -- what is asked of the views and what stands beside them

    def _ask_clocks(self) -> None:
        ask_clocks(self.timetable, self.timetable.mapToGlobal(self.timetable.rect().topLeft()))

    def _give_groups(self) -> None:
        self.controller.read(lambda reads: Groups(reads.regions(), reads.kinds()), self.beside.sitting.held.set_groups)

    def _open(self) -> None:
        self.beside.show_inspector()
        self.beside.inspector.title.text.setFocus()
        self.beside.inspector.title.text.selectAll()

    def _replace_speaker(self) -> None:
        self.beside.show_inspector()
        if not (self.verbs.allowed and self.beside.inspector.speakers.replace_first()):
            self._announce(self.tr("No speaker of this item is to be named"))

    def _refer(self) -> None:
        if self.state.pick is not None and self.verbs.allowed:
            self.beside.show_inspector()
            self.beside.inspector.references.open()

    def _write_outcome(self) -> None:
        if self.state.pick is not None and self.verbs.allowed:
            self.beside.show_inspector()
            self.beside.inspector.show_outcome()

    def _set_order(self, *, before: bool) -> None:
        if self.state.pick is not None and self.verbs.allowed:
            self.beside.show_inspector()
            self.beside.inspector.order.open(before=before)

    def _close_side(self) -> None:
        self.beside.show(None)
        self.views.of(self.state.pick).setFocus()

    def _next_sitting(self) -> None:
        if not self.beside.next_sitting():
            self.add_sitting()

    def add_sitting(self) -> None:
        """Ask when a new sitting is."""
        if self.verbs.allowed and self.controller.meeting:
            self.beside.add_sitting()

    def _rename(self) -> None:
        pick = self.state.pick
        if self.views.on_show is self.list:
            self.list.edit_title()
        elif pick is not None and pick.slot is not None:
            self.editor.begin()
        else:
            self._open()

    def _add(self) -> None:
        if self.verbs.allowed and self.controller.meeting:
            self.beside.show_inspector()
            self.beside.inspector.begin_item()

    def _toggle_problems(self) -> None:
        if self.beside.shows_problems:
            self._close_side()
        else:
            self.beside.show_problems()

    def _on_refused(self, error: UserError) -> None:
        if self.isVisible():
            self.beside.refuse(error)
        if self._patched is not None and self._patched is self.verbs.asked:
            self.refresh()  # one like it had waited, and was taken for it

    def _announce(self, sentence: str) -> None:
        view = self.views.on_show
        view.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, sentence))

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back one level by Esc: several items, the inspector, the filter of the tray."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.state.marks:
            self.state.choose(self.state.pick)
        elif self.beside.on_show is not None:
            self._close_side()
        elif self.tray.filter.text():
            self.tray.filter.clear()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the inspector beside the views, or over them."""
        super().resizeEvent(event)
        self.beside.place()
        self.tray.set_room(self.height() - self.bar.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Put the inspector on the other side when the direction of reading changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.beside.place()
