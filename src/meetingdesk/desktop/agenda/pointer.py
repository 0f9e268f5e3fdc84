"""The mouse on the timetable: a click selects, six pixels make a drag, the edges of the selected item resize it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from meetingdesk.desktop.agenda.drag import Anchor, Load, Mode, blank_item
from meetingdesk.desktop.agenda.plan import Pick
from meetingdesk.desktop.theme import length
from meetingdesk.rows.agenda import SlotRow

if TYPE_CHECKING:
    from meetingdesk.desktop.agenda.timetable import Timetable

Adding = Literal["", "alone", "toggle", "extend"]
REACH = 5  # pixels on both sides of an edge that take hold of it


class Pointer:
    """Follows the left button from press to release."""

    def __init__(self, view: Timetable) -> None:
        self._view = view
        self._pressed: QPoint | None = None
        self._load: Load | None = None
        self._adding: Adding = ""  # what a click is yet to make of the selection, unless it becomes a drag

    @property
    def down(self) -> bool:
        """Whether the left button is held; nothing scrolls under a pointer that holds something."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        """Take hold of what is under the pointer; a selected item's edge comes first."""
        view = self._view
        if event.button() != Qt.MouseButton.LeftButton or view.drag.load is not None:
            return
        self._pressed = event.globalPosition().toPoint()
        at, places = event.position(), view.places
        edge = self._edge(at)
        slot = edge[0] if edge else places.slot_at(at)
        self._load = None
        if slot is not None:
            box = view.scene.boxes.get(slot.id) if view.scene else None
            y = places.to_grid(at)[1]
            grab = (y - box.y) / view.zoom if box else 0
            self._load = Load(slot.item, slot, edge[1] if edge else "move", grab)
            self._adding = self._adds(event.modifiers(), marked=slot.id in view.state.marked)
            if not self._adding:
                view.state.choose(Pick(slot.item.id, slot.id))
        elif places.over_body(at):
            view.state.choose(None)
            self._load = self._blank(at)
        elif (sitting := places.sitting_at(at)) is not None:
            view.sitting_asked.emit(sitting)
        elif places.over_clocks(at):
            view.clocks_asked.emit(event.globalPosition().toPoint())

    def move(self, event: QMouseEvent) -> None:
        """Begin the drag once the pointer is past the threshold, then follow."""
        view, at = self._view, event.globalPosition().toPoint()
        if view.drag.load is not None:
            view.drag.move(at)
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = at - self._pressed
            if self._load and max(abs(far.x()), abs(far.y())) >= length("layout.timetable.drag_threshold"):
                view.drag.begin(self._load, at)
                self._load = None  # what was dragged was not clicked, even if Esc puts it back
        else:
            view.viewport().setCursor(self._shape(event.position()))

    def _shape(self, at: QPointF) -> Qt.CursorShape:
        if self._edge(at):
            return Qt.CursorShape.SizeVerCursor
        places = self._view.places
        over = places.sitting_at(at) is not None or places.over_clocks(at)
        return Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor

    def release(self, event: QMouseEvent) -> None:
        """Drop, or end the click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view = self._view
        slot = self._load.slot if self._load is not None else None
        clicked = self._pressed is not None and view.drag.load is None and slot is not None
        self._pressed = self._load = None
        if view.drag.load is not None:
            view.drag.move(event.globalPosition().toPoint())
            view.drag.drop()
        elif clicked and slot is not None:
            self._click(slot)
        self._adding = ""

    @staticmethod
    def _adds(keys: Qt.KeyboardModifier, *, marked: bool) -> Adding:
        if keys & Qt.KeyboardModifier.ControlModifier:
            return "toggle"
        if keys & Qt.KeyboardModifier.ShiftModifier:
            return "extend"
        return "alone" if marked else ""

    def _click(self, slot: SlotRow) -> None:
        """Select what was clicked: alone, or with what is selected already."""
        view, adding = self._view, self._adding
        if adding in ("toggle", "extend"):
            (view.state.toggle if adding == "toggle" else view.state.extend_to)(slot.id)
            view.keys.tell_marks()
            return
        if adding == "alone":
            view.state.choose(Pick(slot.item.id, slot.id))
        view.keys.clicked.emit()

    def _blank(self, at: QPointF) -> Load | None:
        """Return a new item to be drawn from a place inside a sitting."""
        view = self._view
        x, y = view.places.to_grid(at)
        grid = view.scene.grid if view.scene else None
        column = grid.column_at(x) if grid else None
        if grid is None or column is None or not grid.holds(x, y):
            return None
        anchor = Anchor(column.sitting, column.strip_at(x).room, grid.minute(y))
        return Load(blank_item(), mode="draw", anchor=anchor)

    def _edge(self, at: QPointF) -> tuple[SlotRow, Mode] | None:
        """Return the selected slot and which of its edges is under the pointer."""
        view = self._view
        plan = view.state.plan
        slot = plan.slot(view.state.pick) if plan else None
        box = view.scene.boxes.get(slot.id) if view.scene and slot else None
        if slot is None or box is None or not view.places.over_body(at) or not view.drag.allowed:
            return None
        x, y = view.places.to_grid(at)
        inside = min(REACH, box.height // 4)
        if not box.x <= x < box.x + box.width:
            return None
        if box.y - REACH <= y < box.y + inside:
            return slot, "start"
        if box.y + box.height - inside <= y < box.y + box.height + REACH:
            return slot, "end"
        return None
