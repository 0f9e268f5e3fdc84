"""What a roll-call has besides marks: the view in large type, and adding whoever walks in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from meetingdesk.desktop import quorums
from meetingdesk.desktop.attendance import lines
from meetingdesk.desktop.attendance.head import OPEN, ROLL
from meetingdesk.desktop.attendance.large_roll import LargeRoll
from meetingdesk.desktop.attendance.lines import Loaded, Roll
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.desktop.messages import announce
from meetingdesk.desktop.steps import step_name
from meetingdesk.requests.attendance import AddWalkIn, SetMarks
from meetingdesk.rows.changes import ChangeSet

if TYPE_CHECKING:
    from meetingdesk.desktop.attendance.screen import AttendanceScreen


class Called(NamedTuple):
    """What is called: lines with their columns, the place of the column, and what that is."""

    loaded: Loaded
    place: int
    roll: Roll

    @property
    def listed(self) -> list[AttendanceLine]:
        """Who is on the list."""
        return lines.called(self.loaded.lines, self.place)


class RollCall(QObject):
    """Acts on the sitting that is called, or on the item of it."""

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
        bar.item_chosen.connect(self._call)
        screen.view.chosen.connect(self.follow)
        screen.view.typed.connect(self.large.show_typed)

    @property
    def called(self) -> Called | None:
        """What is called now. None: no roll is taken, or who was at the item is still being read."""
        loaded, roll = self._screen.loaded, self._screen.head.roll.roll
        if self._screen.head.mode != ROLL or loaded is None:
            return None
        if roll.item is not None:
            return Called(loaded.at_item, 0, roll) if loaded.at_item is not None and loaded.called == roll else None
        place = loaded.place(roll.sitting)
        return Called(loaded, place, roll) if place >= 0 else None

    @property
    def waiting(self) -> bool:
        """Whether who was at the item is still being read; what stood there stays until then."""
        on = self._screen.head.mode == ROLL and self._screen.loaded is not None
        return on and self.called is None and self._screen.head.roll.roll.item is not None

    def marked_at(self, place: int) -> Roll | None:
        """Return what a decision at a place of the view is about: in the matrix the sitting of the column."""
        loaded, called = self._screen.loaded, self.called
        if self._screen.head.mode == ROLL:
            return called.roll if called is not None and called.place == place else None
        return Roll(loaded.row.sittings[place].sitting.id) if loaded is not None and place >= 0 else None

    def shows(self, roll: Roll) -> bool:
        """Tell whether the view holds the lines of a sitting, or of an item."""
        called = self.called
        return not self.waiting and roll.item == (called.roll.item if called is not None else None)

    def _call(self) -> None:
        """Read who was at the item that was chosen; a whole sitting is there already."""
        screen = self._screen
        announce(screen.view, screen.head.roll.items.currentText())
        if screen.head.roll.roll.item is None:
            screen.fill()
        else:
            screen.refresh()

    def step(self, by: int) -> None:
        """Call the roll for the next item or the one before; outside a roll-call one is begun."""
        if self._screen.head.mode != ROLL:
            self._screen.show_mode(ROLL)
        self._screen.head.roll.step(by)

    def mark_room(self) -> None:
        """Mark as present, in one step, all who take part in the room and were not called yet."""
        if self._screen.head.mode != ROLL:
            self._screen.show_mode(ROLL)
        called = self.called
        if called is None:
            return
        in_room = {one.delegate.id for one in called.loaded.row.people if one.delegate.mode == "room"}
        waiting = [line for line in lines.sift(called.listed, called.place, OPEN) if line.delegate in in_room]
        if not waiting:
            nobody = self.tr("Nobody who takes part in the room is still to be called.")
            self._screen.logs.notice.tell("neutral", nobody)
            return
        sitting, item = called.roll
        delegates = tuple(line.delegate for line in waiting)
        request = SetMarks(delegates=delegates, sitting=sitting, item=item, status="present")
        self._screen.controller.do(request, self._told)

    def _told(self, changes: ChangeSet) -> None:
        announce(self._screen.view, step_name(changes))
        self._screen.refresh()

    def recount(self) -> None:
        """Show the counts and the quorum as they are now."""
        called = self.called
        if called is not None:
            self._screen.head.roll.pills.set_counts(lines.roll_counts(called.listed, called.place))
            self._screen.head.roll.show_quorum(quorums.tell(called.loaded.row, called.place, called.loaded.clock))
            self.follow()

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
        if self.called is not None:
            self.large.open()

    def ask(self) -> None:
        """Ask who walked in."""
        screen = self._screen
        if screen.head.mode != ROLL:
            screen.show_mode(ROLL)
        if screen.loaded is None or self.called is None or not screen.head.roll.add_button.isEnabled():
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
        called = self.called
        if called is None:
            return
        self._asked = line.delegate
        field = screen.head.roll.by
        field.set_people([one for one in called.loaded.lines if one.delegate != line.delegate])
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
        sitting, item = self._screen.head.roll.roll
        request = AddWalkIn(delegation=delegation, sitting=sitting, item=item, family=family, given=given)
        self._screen.controller.do(request, self._show)

    def _show(self, changes: ChangeSet) -> None:
        """Go to whoever was added."""
        self._leave()
        announce(self._screen.view, step_name(changes))
        for delegate in changes.inserted.get("delegate", ()):
            self._screen.open_at(delegate)
