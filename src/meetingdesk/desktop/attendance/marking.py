"""Decisions by hand: the actions with their keys, and showing a decision at once, before the file is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from meetingdesk.desktop.attendance import deciding, wording
from meetingdesk.desktop.attendance.lines import Roll
from meetingdesk.desktop.attendance.matrix import MatrixView
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.messages import announce
from meetingdesk.domain.presence import BY_HAND
from meetingdesk.requests.attendance import ClearMark, SetMark

if TYPE_CHECKING:
    from meetingdesk.desktop.attendance.screen import AttendanceScreen

# Digits, since letters go to a name; Space besides, for the one that is pressed most.
_KEYS = {
    "present": ("Space", "1"),
    "late": ("2",),
    "excused": ("3",),
    "absent": ("4",),
    "represented": ("5",),
    "": ("Del", "0"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


class MarkActions(QObject):
    """Marks the person that is selected, at the sitting of the current cell, or at the item that is called.

    The same mark again takes it back.
    """

    def __init__(self, screen: AttendanceScreen, view: MatrixView) -> None:
        super().__init__(screen)
        self._screen = screen
        self._view = view
        texts = {
            "present": _tr("Mark as present"),
            "late": _tr("Mark as late"),
            "excused": _tr("Mark as excused"),
            "absent": _tr("Mark as absent"),
            "represented": _tr("Mark as represented by\u2026"),
            "": _tr("Clear the mark"),
        }
        self.actions = [self._action(mark, text) for mark, text in texts.items()]
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)

    def _action(self, mark: str, text: str) -> QAction:
        action = QAction(text, self)
        if mark:
            name, tone = wording.sign(BY_HAND[mark])
            action.setIcon(icon(name, tone))
        action.setShortcuts([QKeySequence(key) for key in _KEYS[mark]])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _checked=False: self.mark(mark))
        self._view.addAction(action)
        return action

    @property
    def allowed(self) -> bool:
        """Whether decisions are offered."""
        return self.actions[0].isEnabled()

    def allow(self, allowed: bool) -> None:
        """Offer the decisions, or do not."""
        for action in self.actions:
            action.setEnabled(allowed)

    def _menu(self, at: object) -> None:
        menu = QMenu(self._view)
        menu.addActions(self.actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.viewport().mapToGlobal(at))  # type: ignore[call-overload]  # a signal carries objects

    def mark(self, wanted: str) -> None:
        """Decide about the current person; the same decision again, or an empty one, takes it back."""
        line, place = self._view.current_line, self._view.current_place
        roll = self._screen.roll_call.marked_at(place)
        if line is None or roll is None:
            return
        self._view.forget_typed()
        now = line.cells[place].row.decided
        status = None if not wanted or now == wanted else wanted
        if status is None and now is None:
            return
        if status == "represented":
            self._screen.roll_call.ask_by(line)
            return
        request = (
            ClearMark(delegate=line.delegate, sitting=roll.sitting, item=roll.item)
            if status is None
            else SetMark(delegate=line.delegate, sitting=roll.sitting, item=roll.item, status=status)
        )
        self._screen.controller.do(request, lambda _changes: self._show(line.delegate, roll, status))

    def mark_represented(self, delegate: int, by: int) -> None:
        """Decide that somebody is represented by somebody else, at what is called."""
        called = self._screen.roll_call.called
        if called is not None:
            sitting, item = called.roll
            request = SetMark(delegate=delegate, sitting=sitting, item=item, status="represented", by=by)
            self._screen.controller.do(request, lambda _changes: self._show(delegate, called.roll, "represented", by))

    def _show(self, delegate: int, roll: Roll, status: str | None, by: int | None = None) -> None:
        """Show a decision at once; all else that follows from it comes with the next answer."""
        loaded = self._screen.loaded
        found = loaded and deciding.decide(loaded, delegate, roll, status, by)
        if not found:
            return
        self._screen.loaded, changed, cell = found
        if self._screen.roll_call.shows(roll):
            self._view.model().put(changed)  # type: ignore[attr-defined]  # the view's own model
        self._screen.roll_call.recount()
        announce(self._view, f"{changed.name}: {cell.words}")
