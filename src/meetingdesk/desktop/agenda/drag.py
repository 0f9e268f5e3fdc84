"""One drag, from the threshold to the drop: what is carried, where it would land, and what ends it.

Nothing is written before the drop. Esc, and a drop that is neither on the grid nor on the tray, leave all as it was.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent

from meetingdesk.desktop.agenda.foresight import rooms_busy, warnings
from meetingdesk.desktop.agenda.geometry import Grid
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.placing import Place, drawn, fits, moved, stretched_end, stretched_start
from meetingdesk.desktop.agenda.plan import Plan, place_of
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.rows.agenda import ItemRow, SlotRow

Mode = Literal["move", "start", "end", "draw"]


class Anchor(NamedTuple):
    """Where a new item began to be drawn: the sitting, the room under the pointer, and the minute of the axis."""

    sitting: int
    room: int | None
    minute: float


class Load(NamedTuple):
    """What is dragged: a slot or, with none, a card of the tray. `grab`: minutes from its start to the pointer.

    With an anchor it is a new item, drawn from there.
    """

    item: ItemRow
    slot: SlotRow | None = None
    mode: Mode = "move"
    grab: float = 0
    anchor: Anchor | None = None

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.slot.minutes if self.slot else self.item.minutes


def blank_item() -> ItemRow:
    """Return what is shown of an item that is being drawn and is not there yet."""
    return ItemRow(0, "", "", tr("New item"), {}, "discussion", None, None, 0, None, ())


class Target(NamedTuple):
    """Where the drop would go: a place, the tray, or nowhere. `reason` says why a place cannot be.

    `copies`: the slot stays, and its item is taken there as well.
    """

    place: Place | None = None
    tray: bool = False
    reason: str = ""
    warnings: tuple[str, ...] = ()
    copies: bool = False


NOWHERE = Target()


class Held(NamedTuple):
    """What the keys that are held make of a drag: the snap in minutes, the other room, a copy."""

    snap: int
    other_room: bool = False
    copy: bool = False


def aim(plan: Plan, grid: Grid, load: Load, x: float, y: float, held: Held) -> Target:
    """Return the target for a pointer at (x, y) of the grid. Where it is off the grid a move goes nowhere."""
    snap = held.snap
    if load.anchor is not None:
        return _draw(plan, grid, load, load.anchor, y, snap)
    if load.mode != "move" and load.slot is not None:
        return _stretch(plan, grid, load, load.slot, y, snap)
    column = grid.column_at(x)
    if column is None or not grid.holds(x, y):
        return NOWHERE
    top = grid.minute(y) - load.grab
    place = moved(column, None, top, load.minutes, snap)
    copies = held.copy and load.slot is not None
    without = load.slot.id if load.slot and not copies else None
    own_room = (load.slot is not None and load.slot.room is not None) or rooms_busy(plan, place, without)
    if own_room != held.other_room:
        place = moved(column, column.strip_at(x).room, top, load.minutes, snap)
    if not fits(column, place):
        reason = tr("Longer than the sitting: {n} of {most} min").format(n=place.minutes, most=column.minutes)
        return Target(place, reason=reason)
    return Target(place, warnings=tuple(warnings(plan, load.item, place, without)), copies=copies)


def _draw(plan: Plan, grid: Grid, load: Load, anchor: Anchor, y: float, snap: int) -> Target:
    column = grid.column(anchor.sitting)
    if column is None:
        return NOWHERE
    place = drawn(column, None, anchor.minute, grid.minute(y), snap)
    if rooms_busy(plan, place, None):
        place = replace(place, room=anchor.room)
    return Target(place, warnings=tuple(warnings(plan, load.item, place, None)))


def _stretch(plan: Plan, grid: Grid, load: Load, slot: SlotRow, y: float, snap: int) -> Target:
    column = grid.column(slot.sitting)
    if column is None:
        return NOWHERE
    stretch = stretched_start if load.mode == "start" else stretched_end
    place = stretch(column, place_of(slot), grid.minute(y), snap)
    return Target(place, warnings=tuple(warnings(plan, load.item, place, slot.id)))


class Surface(Protocol):
    """A view that a drag can end on."""

    def aim_at(self, at: QPoint, load: Load) -> Target | None:
        """Return the target for a pointer on the screen, or None where it is not over this view."""
        ...


class DragControl(QObject):
    """Runs the drag for all views. `changed` comes when the target does, and at the end."""

    changed = Signal()

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._surfaces: list[Surface] = []
        self.at = QPoint()  # of the pointer, on the screen
        self.load: Load | None = None
        self.target = NOWHERE

    def add_surface(self, surface: Surface) -> None:
        """Let drags end on a view."""
        self._surfaces.append(surface)

    @property
    def allowed(self) -> bool:
        """Whether anything can be changed."""
        return self._verbs.allowed

    def begin(self, load: Load, at: QPoint) -> None:
        """Start to drag, if the file can be changed."""
        if not self.allowed:
            return
        self.load = load
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        QGuiApplication.setOverrideCursor(self._cursor())
        self.move(at)

    def _cursor(self) -> QCursor:
        if self.load is not None and self.load.mode != "move":
            return QCursor(Qt.CursorShape.SizeVerCursor)
        lost = self.target.place is None and not self.target.tray
        lost = lost or bool(self.target.reason)
        if self.target.copies and not lost:
            return QCursor(Qt.CursorShape.DragCopyCursor)
        return QCursor(Qt.CursorShape.ForbiddenCursor if lost else Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPoint) -> None:
        """Follow the pointer."""
        if self.load is None:
            return
        self.at = at
        found = (surface.aim_at(at, self.load) for surface in self._surfaces)
        target = next((target for target in found if target is not None), NOWHERE)
        if target != self.target:
            self.target = target
            QGuiApplication.changeOverrideCursor(self._cursor())
            self.changed.emit()

    def again(self) -> None:
        """Aim anew with the pointer where it was: the view scrolled, or a modifier key changed."""
        self.move(self.at)

    def drop(self) -> None:
        """End the drag and do what the target says."""
        load, target = self.load, self.target
        self.cancel()
        if load is None or target.reason:
            return
        if load.anchor is not None and target.place is not None:
            self._verbs.add_at(target.place)
        elif target.tray and load.slot is not None:
            self._verbs.unschedule(load.slot)
        elif target.place is not None and load.slot is not None and not target.copies:
            if load.mode == "move" and self._verbs.of_marks.carry(load.slot, target.place):
                return
            self._verbs.put(load.slot.id, place_of(load.slot), target.place)
        elif target.place is not None:
            self._verbs.place(load.item.id, target.place)

    def cancel(self) -> None:
        """End the drag and leave all as it was."""
        if self.load is None:
            return
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        QGuiApplication.restoreOverrideCursor()
        self.load, self.target = None, NOWHERE
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc wherever the focus is; Shift, Alt and Ctrl change the aim at once."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and event.type() != QEvent.Type.KeyRelease:
            event.accept()
            self.cancel()
            return True
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Control):
            self.again()
        return False
