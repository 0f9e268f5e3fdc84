"""What the views of the agenda share: the plan, the selection, the snap."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.agenda.plan import Pick, Plan
from meetingdesk.desktop.theme import length
from meetingdesk.rows.agenda import SlotRow


class AgendaState(QObject):
    """`planned` comes with every new plan, `picked` when another thing is selected, `marked_anew` with other marks.

    Marks are the things that are selected together, two or more; the one that is picked is among them.
    """

    planned = Signal()
    picked = Signal()
    marked_anew = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self.pick: Pick | None = None
        self.marks: frozenset[Pick] = frozenset()
        self._anchor: int | None = None  # the slot from which marks reach to the picked one
        self.snap = length("layout.timetable.snap_minutes")

    def set_plan(self, plan: Plan | None) -> None:
        """Show another plan, keeping the selection where the thing is still there."""
        before = self.pick
        self.plan = plan
        self.pick = plan.again(before) if plan else None
        self._mark(frozenset(mark for mark in self.marks if plan and plan.again(mark) == mark))
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
    def marked(self) -> frozenset[int]:
        """The slots among what is selected together."""
        return frozenset(mark.slot for mark in self.marks if mark.slot is not None)

    @property
    def marked_slots(self) -> tuple[SlotRow, ...]:
        """The same, by their order in the timetable."""
        marked = self.marked
        return tuple(slot for number, slot in self.plan.slots.items() if number in marked) if self.plan else ()

    @property
    def marked_items(self) -> tuple[int, ...]:
        """The items among what is selected together, each once: those of the timetable first, by their order."""
        rest = sorted(mark.item for mark in self.marks if mark.slot is None)
        return tuple(dict.fromkeys((*(slot.item.id for slot in self.marked_slots), *rest)))

    def mark(self, marks: frozenset[Pick], pick: Pick | None) -> None:
        """Select things together, one of them as the one that is picked."""
        self._anchor = None
        self._pick(pick)
        self._mark(marks)

    def toggle(self, slot: int) -> None:
        """Select one more slot with those that are, or leave it out again."""
        one = self.plan.pick_slot(slot) if self.plan else None
        if one is None:
            return
        marks = (self.marks or frozenset({self.pick} if self.pick else ())) ^ {one}
        self.mark(marks, one if one in marks else max(marks, key=lambda mark: mark.slot or 0, default=one))

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
        self._mark(frozenset(Pick(one.item.id, one.id) for one in row[first : last + 1]))

    def _mark(self, marks: frozenset[Pick]) -> None:
        marks = marks if len(marks) > 1 else frozenset()
        if marks != self.marks:
            self.marks = marks
            self.marked_anew.emit()
