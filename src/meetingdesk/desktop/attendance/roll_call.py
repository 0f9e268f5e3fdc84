"""What a roll-call has besides marks: the view in large type, and adding whoever walks in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from meetingdesk.desktop.attendance.head import ROLL
from meetingdesk.desktop.attendance.large_roll import LargeRoll
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.desktop.messages import announce
from meetingdesk.desktop.steps import step_name
from meetingdesk.requests.attendance import AddWalkIn
from meetingdesk.rows.changes import ChangeSet

if TYPE_CHECKING:
    from meetingdesk.desktop.attendance.screen import AttendanceScreen


class RollCall(QObject):
    """Acts on the sitting that is called."""

    def __init__(self, screen: AttendanceScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.large = LargeRoll(screen)
        bar = screen.head.roll
        self.form = bar.form
        bar.large_button.clicked.connect(self.show_large)
        bar.add_button.clicked.connect(self.ask)
        bar.form.wanted.connect(self._add)
        bar.form.cancelled.connect(self._leave)
        self._asked = 0  # the delegate of whom is asked who represents them
        bar.by.picked.connect(self._represent)
        bar.by.left.connect(self._leave_by)
        screen.view.chosen.connect(self.follow)
        screen.view.typed.connect(self.large.show_typed)

    def allow(self, allowed: bool) -> None:
        """Offer to add somebody, or do not."""
        self._screen.head.roll.add_button.setEnabled(allowed)
        if not allowed:
            self.form.hide()

    def follow(self) -> None:
        """Show in large type who is called now."""
        if self.large.isVisible():
            self.large.show_current()

    def show_large(self) -> None:
        """Open the window in large type; outside a roll-call one is begun."""
        if self._screen.head.mode != ROLL:
            self._screen.show_mode(ROLL)
        if self._screen.roll_place >= 0:
            self.large.open()

    def ask(self) -> None:
        """Ask who walked in."""
        screen = self._screen
        if screen.head.mode != ROLL:
            screen.show_mode(ROLL)
        if screen.loaded is None or screen.roll_place < 0 or not screen.head.roll.add_button.isEnabled():
            return
        line = screen.view.current_line
        own = {one.delegate.id: one.delegation for one in screen.loaded.row.people}
        self.form.show()
        self.form.ask("", screen.loaded.delegations, own.get(line.delegate, 0) if line else 0)
        self.form.begin()

    def ask_by(self, line: AttendanceLine) -> None:
        """Ask who represents somebody: anybody else of the meeting."""
        screen = self._screen
        if screen.head.mode != ROLL:
            screen.show_mode(ROLL)
            screen.view.select(line.delegate)
        if screen.loaded is None or screen.roll_place < 0:
            return
        self._asked = line.delegate
        field = screen.head.roll.by
        field.set_people([one for one in screen.loaded.lines if one.delegate != line.delegate])
        field.show()
        screen.activateWindow()
        field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _represent(self, by: int) -> None:
        asked, self._asked = self._asked, 0
        self._leave_by()
        self._screen.marks.mark_represented(asked, by)

    def _leave_by(self) -> None:
        field = self._screen.head.roll.by
        field.clear()
        field.hide()
        self._screen.view.setFocus()

    def _leave(self) -> None:
        self.form.hide()
        self._screen.view.setFocus()

    def _add(self, delegation: int, given: str, family: str) -> None:
        sitting = self._screen.head.roll.sitting
        request = AddWalkIn(delegation=delegation, sitting=sitting, family=family, given=given)
        self._screen.controller.do(request, self._show)

    def _show(self, changes: ChangeSet) -> None:
        """Go to whoever was added."""
        self._leave()
        announce(self._screen.view, step_name(changes))
        for delegate in changes.inserted.get("delegate", ()):
            self._screen.open_at(delegate)
