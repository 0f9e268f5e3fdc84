"""Planning the order of the items: what would move, whose hours that makes better, and doing it in one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.planner.finder import Finder
from meetingdesk.desktop.planner.lines import figure, groups, headings, key_of
from meetingdesk.desktop.planner.options import OptionsRow
from meetingdesk.desktop.planner.wishes import WishesBox
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    EmptyState,
    FilledButton,
    OutlineButton,
    Panel,
    ProgressBar4,
    ScreenBar,
    Strip,
    tip,
)
from meetingdesk.errors import UserError
from meetingdesk.requests.agenda import as_planned
from meetingdesk.requests.precedence import AddPrecedence, RemovePrecedence
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.planner import PlanRow


class PlannerScreen(Screen):
    """Looks for a plan when it is shown, and anew when the agenda or an option changes; leads back to the agenda."""

    name: ClassVar[str] = "planner"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "room", "agenda_item", "precedence", "slot", "speaking", "delegate", "person", "entity"}
    )

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.plan: PlanRow | None = None
        self._meeting = 0
        self._held: frozenset[int] = frozenset()  # slots that the user keeps where they are
        self._applying = False
        self._strips: list[Strip] = []
        self.finder = Finder(controller, self)
        self.progress = ProgressBar4()
        self.options = OptionsRow()
        self.wishes = WishesBox()
        self.view = LinesView(headings())
        self.view.setAccessibleName(self.tr("What would move"))
        self.again = OutlineButton(self.tr("Plan again"))
        self.empty = EmptyState("clock", "", self.again)
        self.hold_button = OutlineButton(self.tr("Keep where it is"), "pin")
        self.cancel_button = OutlineButton(self.tr("Leave as it is"))
        self.apply_button = FilledButton(self.tr("Apply"), "check")
        self._lay_out()
        self._make_actions()
        self._connect()

    # -- parts

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Plan the order"))
        for button in (self.hold_button, self.cancel_button, self.apply_button):
            bar.add_right(button)
        ground = Panel("window", "bottom")
        self._above = QVBoxLayout(ground)
        margin = length("space_use.page_margin")
        self._above.setContentsMargins(margin, 12, margin, 12)
        self._above.setSpacing(length("space_use.between_controls"))
        self._above.addWidget(self.options)
        self._above.addWidget(self.wishes)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.stack.setMinimumHeight(self.view.minimumSizeHint().height())  # what stands above needs the room more
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, self.progress, ground):
            column.addWidget(part)
        column.addWidget(self.stack, 1)

    def _make_actions(self) -> None:
        self._wish = QAction(self.tr("Set an order of two items"), self)
        self._wish.setShortcut("Ctrl+Alt+B")
        self._hold, self._apply, self._cancel = (
            QAction(self.tr("Keep the item where it is"), self),
            QAction(self.tr("Apply the plan"), self),
            QAction(self.tr("Leave the agenda as it is"), self),
        )
        self._apply.setShortcut("Ctrl+Return")
        self._hold.setShortcut("Ctrl+Shift+K")
        for action in (self._wish, self._hold, self._apply, self._cancel):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self._apply, self._hold, self._wish, self._cancel]

    def _connect(self) -> None:
        self.finder.started.connect(self.progress.watch)
        self.finder.found.connect(self._show)
        self.finder.failed.connect(self._on_failed)
        self.finder.stopped.connect(self._on_stopped)
        self.options.changed.connect(self.refresh)
        self.again.clicked.connect(self.refresh)
        self._wish.triggered.connect(self._ask_order)
        self.wishes.added.connect(self._set_order)
        self.wishes.removed.connect(lambda wish: self.controller.do(RemovePrecedence(precedence=wish)))
        self.view.picked.connect(self._offer)
        self.view.opened.connect(self._lead)
        self.controller.times_changed.connect(lambda _zone: self._show_lines())
        self.controller.refused.connect(self._refused)
        for button, action, call in (
            (self.hold_button, self._hold, self.hold),
            (self.apply_button, self._apply, self.apply),
            (self.cancel_button, self._cancel, self.cancel),
        ):
            button.clicked.connect(call)
            action.triggered.connect(call)

    # -- what is shown

    def refresh(self) -> None:
        """Look for a plan of the meeting on show."""
        if self._applying:
            return
        if self._meeting != self.controller.meeting:
            self._meeting, self._held = self.controller.meeting, frozenset()
            self.options.reset()
        self.plan = None
        self._show_empty("clock", self.tr("Looking for the order whose hours are best for the speakers\u2026"))
        self.controller.read(lambda reads: reads.agenda(self._meeting), self._show_wishes)
        self.finder.find(self._meeting, self.options.options(self._held))

    def _show_wishes(self, agenda: AgendaRow) -> None:
        self.wishes.show_agenda(agenda, allowed=not self.controller.read_only)

    def _show(self, plan: PlanRow) -> None:
        self.plan = plan
        self.options.show_kept(plan.kept_order)
        self._clear_strips()
        self._show_lines()
        if plan.moves:
            self._tell("success" if plan.proven else "neutral", self._sentence(plan))
            self.stack.setCurrentWidget(self.view)
        else:
            self._show_empty("check", self._nothing(plan))
        self._tell_of_held()
        self._offer()
        (self.apply_button if self.apply_button.isEnabled() else self.view).setFocus()

    def _sentence(self, plan: PlanRow) -> str:
        moved = words.say(
            "ui.planner.moves",
            n=len(plan.moves),
            before=figure(plan.burden_before),
            after=figure(plan.burden_after),
        )
        best = self.tr("No order burdens the speakers less.")
        so_far = self.tr("A longer search may find a better one.")
        return f"{moved} {best if plan.proven else so_far}"

    def _nothing(self, plan: PlanRow) -> str:
        if plan.proven:
            return self.tr("Nothing has to move: no order burdens the speakers less.")
        return self.tr("No better order was found in the time given.")

    def _show_lines(self) -> None:
        if self.plan is not None:
            shown = ShownClock(self.plan.meeting.zone, self.controller.times_zone)
            self.view.show_groups(groups(self.plan, shown))

    def _show_empty(self, icon: str, sentence: str, *, again: bool = False) -> None:
        self._clear_strips()
        self.empty.set_icon(icon)
        self.empty.set_sentence(sentence)
        self.again.setVisible(again)
        self.stack.setCurrentWidget(self.empty)
        self._offer()

    def _on_failed(self, error: UserError) -> None:
        self._show_empty("agenda", self.tr("There is no plan; the agenda stays as it is."), again=True)
        self._tell("danger", words.explain(error))
        self._tell_of_held()

    def _on_stopped(self) -> None:
        self._show_empty("clock", self.tr("The search was cancelled; the agenda stays as it is."), again=True)
        self.again.setFocus()

    # -- strips

    def _clear_strips(self) -> None:
        for strip in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips = []

    def _tell(self, tone: str, text: str, *buttons: tuple[str, Callable[[], None]]) -> None:
        strip = Strip(tone, text, buttons, closable=False)
        self._strips.append(strip)
        self._above.addWidget(strip)
        strip.show()

    def _tell_of_held(self) -> None:
        if self._held:
            self._tell(
                "neutral", words.say("ui.planner.held", n=len(self._held)), (self.tr("Let them move"), self.let_go)
            )

    # -- what can be done

    def _offer(self) -> None:
        """Offer what can be done with the plan and the selected line."""
        moves = len(self.plan.moves) if self.plan else 0
        read_only = self.controller.read_only
        self.apply_button.set_text(words.say("ui.planner.apply", n=moves) if moves else self.tr("Apply"))
        self.apply_button.setToolTip(tip(self.tr("The file is open for reading only.")) if read_only else "")
        can_apply, can_hold = moves > 0 and not read_only, bool(self._chosen())
        for button, action, can in (
            (self.apply_button, self._apply, can_apply),
            (self.hold_button, self._hold, can_hold),
        ):
            button.setEnabled(can)
            action.setEnabled(can)

    def _chosen(self) -> frozenset[int]:
        """Return the selected slots; what would come from the tray cannot be held."""
        return frozenset(key for key in self.view.keys if key > 0) if self.plan else frozenset()

    def hold(self) -> None:
        """Keep the selected item where it is, and plan the others anew."""
        if chosen := self._chosen():
            self._held |= chosen
            self.refresh()

    def let_go(self) -> None:
        """Let all items move again."""
        self._held = frozenset()
        self.refresh()

    def _lead(self, key: int) -> None:
        for row in self.plan.moves if self.plan else ():
            if key_of(row) == key:
                self.go.emit("agenda", row.item.id)

    def apply(self) -> None:
        """Move the items, in one step, and go back to the agenda."""
        if self.plan is not None and self.apply_button.isEnabled():
            self._applying = True
            self.controller.do(as_planned(self.plan), lambda _changes: self._leave())

    def _ask_order(self) -> None:
        if not self.controller.read_only:
            self.wishes.open()

    def _set_order(self, before: int, after: int) -> None:
        self.controller.do(AddPrecedence(before=before, after=after), lambda _changes: self.wishes.done())

    def _refused(self, error: UserError) -> None:
        if self.isVisible() and error.code.startswith("precedence."):
            self.wishes.refuse(words.explain(error))
        if self._applying:  # the window says why
            self._applying = False
            self.refresh()

    def cancel(self) -> None:
        """Go back to the agenda; nothing has been written."""
        self._leave()

    def _leave(self) -> None:
        self.go.emit("agenda", None)
        self._applying = False
        self.mark_stale()

    # -- events

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up the search; it begins anew when the page is shown again."""
        super().hideEvent(event)
        self.finder.drop()
        self._stale = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)
