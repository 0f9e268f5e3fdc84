"""Changes of several items of a sitting at once, from the one that is selected: each is one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.agenda.acting import make_action
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.openings import first_gap
from meetingdesk.desktop.agenda.placing import snapped
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.domain import timetable
from meetingdesk.domain.arranging import Step
from meetingdesk.requests import Request
from meetingdesk.requests.timetable import CloseUp, ShiftItems, SplitSlot, SwapItems, places_of
from meetingdesk.rows.agenda import SlotRow


class Rearranging(QObject):
    """The commands; what cannot be is announced, or refused by the file in its own words."""

    def __init__(self, state: AgendaState, verbs: Verbs, screen: QWidget) -> None:
        super().__init__(screen)
        self._state = state
        self._verbs = verbs
        self._screen = screen

    def actions(self) -> list[QAction]:
        """Make the actions, with their keys."""
        given: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("Swap with the item before"), "Ctrl+Alt+Up", partial(self.swap, -1)),
            (self.tr("Swap with the next item"), "Ctrl+Alt+Down", partial(self.swap, 1)),
            (self.tr("Move it and what follows earlier"), "Alt+PgUp", partial(self.push, -1)),
            (self.tr("Move it and what follows later"), "Alt+PgDown", partial(self.push, 1)),
            (self.tr("Close up the sitting"), "Ctrl+Alt+C", self.close_up),
            (self.tr("Close up the sitting with gaps as long as the snap"), "Ctrl+Alt+G", self.close_up_with_gaps),
            (self.tr("Move the item to the tray and close up"), "Ctrl+Alt+X", self._verbs.close_over),
            (self.tr("Take the item in two parts"), "Ctrl+Alt+P", self.split),
            (self.tr("Take the item at another time as well"), "Ctrl+Alt+D", self.again),
        )
        return [*self._order_actions(), *(make_action(self._screen, text, keys, call) for text, keys, call in given)]

    def _order_actions(self) -> list[QAction]:
        """Make the steps in the order of the items."""
        steps: tuple[tuple[Step, str, str], ...] = (
            ("earlier", self.tr("Number the item earlier"), "Ctrl+Shift+Up"),
            ("later", self.tr("Number the item later"), "Ctrl+Shift+Down"),
            ("below", self.tr("Make it a sub-item of the one before"), "Ctrl+Shift+Right"),
            ("above", self.tr("Raise the sub-item by a level"), "Ctrl+Shift+Left"),
        )
        return [make_action(self._screen, text, keys, partial(self._verbs.arrange, step)) for step, text, keys in steps]

    def _here(self) -> tuple[Plan, SlotRow] | None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        return (plan, slot) if plan and slot and self._verbs.allowed else None

    def _send(self, request: Request, slot: int) -> None:
        self._verbs.send(request, lambda _changes: self._verbs.tell(slot))

    def swap(self, step: int) -> None:
        """Let the selected item and its neighbour of the same room change places."""
        if (here := self._here()) is None:
            return
        plan, slot = here
        sitting = plan.sittings[slot.sitting]
        row = [other for other in sitting.slots if other.room == slot.room]
        place = row.index(slot) + step
        if not 0 <= place < len(row):
            self._verbs.announced.emit(tr("No further"))
            return
        other = row[place]
        spots = (*timetable.swapped(slot, other), *timetable.between(sitting, slot, other))
        self._send(SwapItems(places=places_of(spots)), slot.id)

    def push(self, step: int) -> None:
        """Move the selected item, and all that begins after it in its sitting, by the snap."""
        if (here := self._here()) is None:
            return
        plan, slot = here
        slots = timetable.following(plan.sittings[slot.sitting], slot)
        spots = timetable.shifted(slots, step * self._state.snap)
        gesture = self._verbs.token("push", slot.id)
        self._send(ShiftItems(places=places_of(spots), gesture=gesture), slot.id)

    def close_up(self) -> None:
        """Let the items of the selected item's sitting follow each other without holes."""
        self._close_up(0, tr("There are no holes in this sitting"))

    def close_up_with_gaps(self) -> None:
        """Let them follow each other with a gap of the snap between them."""
        self._close_up(self._state.snap, tr("The gaps are as long as that already"))

    def _close_up(self, gap: int, otherwise: str) -> None:
        if (here := self._here()) is None:
            return
        plan, slot = here
        spots = timetable.closed_up(plan.sittings[slot.sitting], gap)
        if spots:
            self._send(CloseUp(places=places_of(spots)), slot.id)
        else:
            self._verbs.announced.emit(otherwise)

    def split(self) -> None:
        """Part the selected slot about its middle."""
        if (here := self._here()) is None:
            return
        _, slot = here
        middle = snapped(slot.minutes / 2, self._state.snap) or slot.minutes // 2
        self._send(SplitSlot(slot=slot.id, minutes=min(middle, slot.minutes - 1)), slot.id)

    def again(self) -> None:
        """Give the selected item one more time: in the first gap after it, else in the first there is."""
        if (here := self._here()) is None:
            return
        plan, slot = here
        gap = first_gap(plan, slot.minutes, slot.sitting, slot.offset + slot.minutes)
        gap = gap or next(filter(None, (first_gap(plan, slot.minutes, other) for other in plan.sittings)), None)
        if gap is None:
            self._verbs.announced.emit(tr("No gap is long enough"))
        else:
            self._verbs.place(slot.item.id, gap)
