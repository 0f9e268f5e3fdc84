"""What can be done to all that is selected together: each becomes one request, and one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from meetingdesk.desktop.agenda.describe import describe_pick
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.domain import timetable
from meetingdesk.requests import Request
from meetingdesk.requests.timetable import ShiftItems, UnscheduleSlots, places_of
from meetingdesk.rows.agenda import SlotRow
from meetingdesk.rows.changes import ChangeSet


class Sender(Protocol):
    """Carries requests out, and says what a screen reader says."""

    @property
    def allowed(self) -> bool:
        """Whether the file can be changed."""

    def send(self, request: Request, then: Callable[[ChangeSet], None] | None = None) -> None:
        """Carry out a request."""

    def token(self, kind: str, slot: int) -> str:
        """Return the name of a gesture."""

    def announce(self, sentence: str) -> None:
        """Say a sentence."""


class MarkVerbs:
    """The edits of several things."""

    def __init__(self, state: AgendaState, sender: Sender) -> None:
        self._state, self._sender = state, sender

    def tell(self) -> None:
        """Say how many things are selected, and the last of them."""
        plan, count = self._state.plan, len(self._state.marks)
        if plan is not None:
            told = tr("{n} selected").format(n=count) if count else ""
            self._sender.announce(", ".join(filter(None, (told, describe_pick(plan, self._state.pick)))))

    def shift(self, step: int) -> None:
        """Move all of them by the snap."""
        slots = self._state.marked_slots
        if slots:
            self._shift(slots, step * self._state.snap, self._sender.token("shift", slots[0].id))

    def carry(self, slot: SlotRow, place: Place) -> bool:
        """Move all of them as far as one was dragged; False where it is alone or leaves its sitting."""
        if slot.id not in self._state.marked or place.sitting != slot.sitting:
            return False
        self._shift(self._state.marked_slots, place.offset - slot.offset)
        return True

    def _shift(self, slots: tuple[SlotRow, ...], minutes: int, gesture: str = "") -> None:
        spots = timetable.shifted(slots, minutes)
        if spots and self._sender.allowed:
            self._sender.send(ShiftItems(places=places_of(spots), gesture=gesture))

    def unschedule(self) -> None:
        """Take all of them out of the timetable; they stay selected in the tray."""
        slots, items = self._state.marked_slots, self._state.marked_items
        if slots and self._sender.allowed:
            request = UnscheduleSlots(slots=tuple(slot.id for slot in slots))
            self._sender.send(request, lambda _changes: self._follow(items))

    def _follow(self, items: tuple[int, ...]) -> None:
        plan = self._state.plan
        found = [pick for item in items if plan and (pick := plan.pick_item(item))]
        if found:
            self._state.mark(frozenset(found), found[0])
            self.tell()
