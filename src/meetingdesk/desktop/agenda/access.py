"""The timetable for assistive technology: a list whose children are the painted slots, each with name and place.

Qt's cache owns an interface once it has been asked for, and destroys it with the widget. The wrappers here must live
as long as that, so the parent keeps its children, by slot, and gives them up only when the widget goes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from meetingdesk.desktop.agenda.describe import describe, full_name
from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.rows.agenda import SlotRow

_kept: dict[int, TimetableAccess] = {}


class TimetableAccess(QAccessibleWidget):
    """The list. Its children follow the agenda: by sitting, then by time."""

    def __init__(self, view: Timetable) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self._children: dict[int, SlotAccess] = {}

    def _slots(self) -> list[int]:
        plan = self.view.state.plan
        return list(plan.slots) if plan else []

    def of(self, slot: int) -> SlotAccess:
        """Return the child of a slot."""
        if slot not in self._children:
            self._children[slot] = SlotAccess(self, slot)
        return self._children[slot]

    def childCount(self) -> int:
        """Count the slots."""
        return len(self._slots())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt allows none
        """Return a slot by its place."""
        slots = self._slots()
        return self.of(slots[index]) if 0 <= index < len(slots) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a slot."""
        slots = self._slots()
        return slots.index(child.slot) if isinstance(child, SlotAccess) and child.slot in slots else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt allows none
        """Return the slot at a place on the screen."""
        slot = self.view.places.slot_at(self.view.viewport().mapFromGlobal(QPoint(x, y)))
        return self.of(slot.id) if slot else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt allows none
        """Return the selected slot while the timetable has the keyboard."""
        pick = self.view.state.pick
        held = self.view.hasFocus() and pick is not None and pick.slot in self._slots()
        return self.of(pick.slot) if held and pick and pick.slot is not None else None

    def give_up(self) -> None:
        """Take the children out of Qt's cache."""
        for child in self._children.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))
        self._children.clear()


class SlotAccess(QAccessibleInterface):
    """One slot, found anew in the plan each time; a slot that has gone is invalid."""

    def __init__(self, above: TimetableAccess, slot: int) -> None:
        super().__init__()
        self._above = above
        self.slot = slot

    @property
    def _row(self) -> SlotRow | None:
        plan = self._above.view.state.plan
        return plan.slots.get(self.slot) if plan else None

    def isValid(self) -> bool:
        """Tell whether the slot is still there."""
        return self._row is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt allows none
        """No widget stands behind a painted slot."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt allows none
        """Return the window of the timetable."""
        return self._above.window()

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return self._above

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt allows none
        """There is nothing below."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt allows none
        """There is nothing below."""
        return None

    def childCount(self) -> int:
        """There is nothing below."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """There is nothing below."""
        return -1

    def rect(self) -> QRect:
        """Return where the slot is on the screen."""
        view = self._above.view
        box = view.places.box_of(self.slot)
        if box is None:
            return QRect()
        corner = view.viewport().mapToGlobal(QPoint(box.x, box.y))
        return QRect(corner.x(), corner.y(), box.width, box.height)

    def role(self) -> QAccessible.Role:
        """Be an entry of the list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Tell whether it is selected, and whether it is in view."""
        view, pick = self._above.view, self._above.view.state.pick
        state = QAccessible.State()
        state.selectable = state.focusable = 1
        chosen = pick is not None and pick.slot == self.slot
        state.selected = int(chosen)
        state.focused = int(chosen and view.hasFocus())
        seen = view.viewport().rect().translated(view.viewport().mapToGlobal(QPoint(0, 0)))
        state.offscreen = int(not seen.intersects(self.rect()))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return number, title and speakers as the name; day, time, room and trouble as the description."""
        row, plan = self._row, self._above.view.state.plan
        if row is None or plan is None:
            return ""
        if kind == QAccessible.Text.Name:
            return full_name(row)
        return describe(plan, row) if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave the name as it is: the inspector changes it."""

    def foregroundColor(self) -> QColor:
        """Leave the colour to the list."""
        return self._above.foregroundColor()

    def backgroundColor(self) -> QColor:
        """Leave the colour to the list."""
        return self._above.backgroundColor()


def _make(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, Timetable):
        return None
    key = id(thing)
    access = _kept[key] = TimetableAccess(thing)
    thing.destroyed.connect(lambda: _forget(key))
    return access


def _forget(key: int) -> None:
    access = _kept.pop(key, None)
    if access is not None:
        access.give_up()


def install() -> None:
    """Answer for timetables from now on; more than once is no harm."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)


_installed: list[bool] = []
