"""What the views of the agenda share: the plan, the selection, the snap."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.agenda.plan import Pick, Plan
from meetingdesk.desktop.theme import length
from meetingdesk.rows.agenda import SlotRow


class AgendaState(QObject):
    """`planned` comes with every new plan, `picked` when another thing is selected, `marked_anew` with other marks.

    Marks are the slots that are selected together, two or more; the thing that is picked is one of them.
    """

    planned = Signal()
    picked = Signal()
    marked_anew = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self.pick: Pick | None = None
        self.marked: frozenset[int] = frozenset()
        self._anchor: int | None = None  # the slot from which marks reach to the picked one
        self.snap = length("layout.timetable.snap_minutes")

    def set_plan(self, plan: Plan | None) -> None:
        """Show another plan, keeping the selection where the thing is still there."""
        before = self.pick
        self.plan = plan
        self.pick = plan.again(before) if plan else None
        self._mark(self.marked & frozenset(plan.slots if plan else ()))
        self.planned.emit()
        if self.pick != before:
            self.picked.emit()

    def choose(self, pick: Pick | None) -> None:
        """Select a thing, or nothing, alone."""
        self._mark(frozenset())
        self._anchor = None
        self._pick(pick)

    def _pick(self, pick: Pick | None) -> None:
        if pick != self.pick:
            self.pick = pick
            self.picked.emit()

    # -- several

    @property
    def marked_slots(self) -> tuple[SlotRow, ...]:
        """The slots that are selected together, by their order in the timetable."""
        return tuple(slot for number, slot in self.plan.slots.items() if number in self.marked) if self.plan else ()

    def toggle(self, slot: int) -> None:
        """Select one more slot with those that are, or leave it out again."""
        if self.plan is None or slot not in self.plan.slots:
            return
        own = self.pick.slot if self.pick else None
        marks = (self.marked or frozenset({own} if own is not None else ())) ^ {slot}
        self._anchor = None
        self._pick(self.plan.pick_slot(slot if slot in marks else max(marks, default=slot)))
        self._mark(marks)

    def extend_to(self, slot: int) -> None:
        """Select all from where the selection began to a slot of the same sitting; of another one, just that slot."""
        plan, own = self.plan, self.pick.slot if self.pick else None
        if plan is None or slot not in plan.slots:
            return
        anchor = self._anchor if self._anchor in plan.slots else own
        row = plan.sittings[plan.slots[slot].sitting].slots
        numbers = [one.id for one in row]
        if anchor not in numbers:
            self.choose(plan.pick_slot(slot))
            return
        self._anchor = anchor
        first, last = sorted((numbers.index(anchor), numbers.index(slot)))
        self._pick(plan.pick_slot(slot))
        self._mark(frozenset(numbers[first : last + 1]))

    def _mark(self, slots: frozenset[int]) -> None:
        marks = slots if len(slots) > 1 else frozenset()
        if marks != self.marked:
            self.marked = marks
            self.marked_anew.emit()
