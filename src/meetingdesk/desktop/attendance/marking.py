"""Decisions by hand: the actions with their keys, and showing a decision at once, before the file is read again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from meetingdesk.desktop.attendance import lines, wording
from meetingdesk.desktop.attendance.matrix import MatrixView
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.item_models.attendance import AttendanceLine
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
    """Marks the person that is selected, at the sitting of the current cell. The same mark again takes it back."""

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
        line, place, loaded = self._view.current_line, self._view.current_place, self._screen.loaded
        if line is None or place < 0 or loaded is None:
            return
        self._view.forget_typed()
        sitting = loaded.row.sittings[place].sitting.id
        now = line.cells[place].row.mark
        status = None if not wanted or now == wanted else wanted
        if status is None and now is None:
            return
        if status == "represented":
            self._screen.roll_call.ask_by(line)
            return
        request = (
            ClearMark(delegate=line.delegate, sitting=sitting)
            if status is None
            else SetMark(delegate=line.delegate, sitting=sitting, status=status)
        )
        self._screen.controller.do(request, lambda _changes: self._show(line.delegate, place, status))

    def mark_represented(self, delegate: int, by: int) -> None:
        """Decide that somebody is represented by somebody else, at the sitting that is called."""
        place, loaded = self._screen.roll_place, self._screen.loaded
        if loaded is not None and place >= 0:
            sitting = loaded.row.sittings[place].sitting.id
            request = SetMark(delegate=delegate, sitting=sitting, status="represented", by=by)
            self._screen.controller.do(request, lambda _changes: self._show(delegate, place, "represented", by))

    def _show(self, delegate: int, place: int, status: str | None, by: int | None = None) -> None:
        """Show a decision at once; all else that follows from it comes with the next answer."""
        loaded = self._screen.loaded
        if loaded is None or place >= len(loaded.row.sittings):
            return
        sitting = loaded.row.sittings[place]
        changed: AttendanceLine | None = None
        name = next((line.name for line in loaded.lines if line.delegate == by), "")
        for line in loaded.lines:
            if line.delegate == delegate:
                row = lines.marked(line.cells[place].row, status, has_log=sitting.has_log, by=by)
                changed = line.with_cell(place, lines.cell(row, sitting.sitting.number, name))
        if changed is None:
            return
        whole = tuple(changed if line.delegate == delegate else line for line in loaded.lines)
        self._screen.loaded = replace(loaded, lines=whole)
        self._view.model().put(changed)  # type: ignore[attr-defined]  # the view's own model
        self._screen.recount()
        announce(self._view, f"{changed.name}: {changed.cells[place].words}")
