"""The keys that the timetable, the list and the tray have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from meetingdesk.desktop.agenda.plan import Pick
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.verbs import Verbs

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Keys(QObject):
    """Turns keys into verbs.

    `opened`: show the inspector at the title. `clicked`: show the inspector. `renaming`: rename in place.
    `menu_asked`: show at a place on the screen what can be done with what is selected.
    """

    opened = Signal()
    clicked = Signal()
    renaming = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, state: AgendaState, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._verbs = verbs
        self._acts: dict[tuple[Qt.KeyboardModifier, Key], Callable[[], None]] = {
            (NONE, Key.Key_Up): lambda: self._below(-1),
            (NONE, Key.Key_Down): lambda: self._below(1),
            (NONE, Key.Key_Left): lambda: self._aside(-1),
            (NONE, Key.Key_Right): lambda: self._aside(1),
            (SHIFT, Key.Key_Up): lambda: self._mark(-1),
            (SHIFT, Key.Key_Down): lambda: self._mark(1),
            (CONTROL, Key.Key_A): self._mark_all,
            (NONE, Key.Key_Home): lambda: self._end(0),
            (NONE, Key.Key_End): lambda: self._end(-1),
        }
        self._edits: dict[tuple[Qt.KeyboardModifier, Key], Callable[[], None]] = {
            (ALT, Key.Key_Up): lambda: verbs.nudge(-1),
            (ALT, Key.Key_Down): lambda: verbs.nudge(1),
            (ALT, Key.Key_Left): lambda: verbs.sideways(-self._forward),
            (ALT, Key.Key_Right): lambda: verbs.sideways(self._forward),
            (ALT | SHIFT, Key.Key_Up): lambda: verbs.stretch(-1),
            (ALT | SHIFT, Key.Key_Down): lambda: verbs.stretch(1),
            (NONE, Key.Key_Delete): verbs.unschedule,
            (NONE, Key.Key_Insert): verbs.insert,
            (NONE, Key.Key_Return): self.opened.emit,
            (NONE, Key.Key_Enter): self.opened.emit,
            (NONE, Key.Key_F2): self.renaming.emit,
        }

    @property
    def _forward(self) -> int:
        return -1 if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1

    @staticmethod
    def held() -> Qt.KeyboardModifier:
        """Return the modifier keys that are down."""
        return QGuiApplication.keyboardModifiers()

    @staticmethod
    def _key(event: QKeyEvent) -> tuple[Qt.KeyboardModifier, Key]:
        return event.modifiers() & ~KEYPAD, Key(event.key())

    def owns(self, event: QKeyEvent) -> bool:
        """Tell whether a key is one of these."""
        return self._key(event) in self._acts or self._key(event) in self._edits

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; tell whether it said anything."""
        key = self._key(event)
        if key in self._acts:
            self._acts[key]()
            return True
        return self.edit(event)

    def edit(self, event: QKeyEvent) -> bool:
        """Do what a key says if it changes the selected thing; the list selects by itself."""
        act = self._edits.get(self._key(event))
        if act is None or self._state.pick is None:
            return False
        act()
        return True

    # -- selecting

    def ask_menu(self, pick: Pick | None, at: QPoint) -> None:
        """Ask for the menu of an item, which is selected, alone or with others; None: of what is selected."""
        if pick is not None and pick not in self._state.marks:
            self.select(pick)
        if self._state.pick is not None:
            self.menu_asked.emit(at)

    def select(self, pick: Pick | None) -> None:
        """Select a thing and say what it is; None leaves the selection."""
        if pick is not None:
            self._verbs.select(pick)

    def _first(self) -> Pick | None:
        plan = self._state.plan
        return plan.pick_slot(next(iter(plan.slots))) if plan and plan.slots else None

    def _below(self, step: int) -> None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        self.select(plan.below(slot, step) if plan and slot else self._first())

    def tell_marks(self) -> None:
        """Say what is selected together."""
        self._verbs.of_marks.tell()

    def _mark(self, step: int) -> None:
        """Reach one slot further with the selection, and say where it is."""
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        pick = plan.below(slot, step) if plan and slot else None
        if plan and slot and pick and pick.slot is not None and plan.slots[pick.slot].sitting == slot.sitting:
            self._state.extend_to(pick.slot)
            self._verbs.of_marks.tell()

    def _mark_all(self) -> None:
        """Select all that is in the sitting of the selected slot."""
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        if plan and slot:
            slots = plan.sittings[slot.sitting].slots
            self._state.choose(plan.pick_slot(slots[0].id))
            self._state.extend_to(slots[-1].id)
            self._verbs.of_marks.tell()

    def _aside(self, step: int) -> None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        self.select(plan.aside(slot, step * self._forward) if plan and slot else self._first())

    def _end(self, index: int) -> None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        slots = plan.sittings[slot.sitting].slots if plan and slot else ()
        self.select(plan.pick_slot(slots[index].id) if plan and slots else self._first())
