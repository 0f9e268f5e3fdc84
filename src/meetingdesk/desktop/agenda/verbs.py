"""What can be done to the agenda, whether by mouse, key or field: each becomes one request and is announced.

Keys that repeat are one gesture, so that the office merges them into one undo step. While the office is busy the
next key counts on from the place that was asked for last, not from the rows on show.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from meetingdesk import words
from meetingdesk.desktop.agenda.describe import describe, describe_pick
from meetingdesk.desktop.agenda.geometry import Column, lay_out, start_minute
from meetingdesk.desktop.agenda.mark_verbs import MarkVerbs
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.openings import first_gap
from meetingdesk.desktop.agenda.placing import Place, beside, lengthened, moved, nudged
from meetingdesk.desktop.agenda.plan import Pick, place_of
from meetingdesk.desktop.agenda.sitting_verbs import SittingVerbs
from meetingdesk.desktop.agenda.speaker_verbs import SpeakerVerbs
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.controller import Controller
from meetingdesk.domain import arranging, timetable
from meetingdesk.domain.arranging import Step
from meetingdesk.domain.titles import language_of
from meetingdesk.requests import Request
from meetingdesk.requests.agenda import (
    AddItem,
    ArrangeItem,
    DeleteItem,
    EditItem,
    MoveSlot,
    PlaceItem,
    ResizeSlot,
    UnscheduleSlot,
)
from meetingdesk.requests.timetable import CloseOver, places_of
from meetingdesk.rows.agenda import SlotRow
from meetingdesk.rows.changes import ChangeSet

NEW_MINUTES = 15
PAUSE = 2.0  # seconds after which a repeated key begins a new gesture


class Verbs(QObject):
    """The agenda's edits. `announced` carries what a screen reader says."""

    announced = Signal(str)
    made = Signal()  # a new item stands on the timetable, selected: its title is to be written

    def __init__(self, controller: Controller, state: AgendaState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._state = state
        self.asked: Request | None = None  # while the office carries it out in this very turn
        self._ahead: tuple[int, Place] | None = None
        self._gesture = ("", 0, 0.0, 0)  # kind, slot, when, serial
        state.planned.connect(self._caught_up)
        controller.refused.connect(self._caught_up)
        self.of_sittings = SittingVerbs(self.send, controller)
        self.of_speakers = SpeakerVerbs(self.send)
        self.of_marks = MarkVerbs(state, self)

    @property
    def allowed(self) -> bool:
        """Whether the file can be changed."""
        return not self._controller.read_only

    def _caught_up(self) -> None:
        self._ahead = None

    def token(self, kind: str, slot: int) -> str:
        """Return a gesture's name; it stays while the same key goes on for the same slot."""
        now = monotonic()
        before, at, when, serial = self._gesture
        if (before, at) != (kind, slot) or now - when > PAUSE:
            serial += 1
        self._gesture = (kind, slot, now, serial)
        return f"agenda-{kind}-{slot}-{serial}"

    def send(self, request: Request, then: Callable[[ChangeSet], None] | None = None) -> None:
        """Carry out a request; `then` hears what it changed."""
        self.asked = request
        self._controller.do(request, then)
        self.asked = None

    # -- places

    def _here(self) -> tuple[int, Place, Column] | None:
        plan, pick = self._state.plan, self._state.pick
        slot = plan.slot(pick) if plan else None
        if plan is None or slot is None:
            return None
        place = place_of(slot)
        if self._ahead is not None and self._ahead[0] == slot.id:
            place = self._ahead[1]
        column = lay_out([plan.sittings[place.sitting]], 0, 1.0).columns[0]
        return slot.id, place, column

    def _step(self, kind: str, slot: int, before: Place, after: Place) -> None:
        if after == before:
            self.announced.emit(tr("No further"))
            return
        self._ahead = (slot, after)
        self.put(slot, before, after, self.token(kind, slot))

    def put(self, slot: int, before: Place, after: Place, gesture: str = "") -> None:
        """Give a slot another place; nothing is asked where it is the same."""
        request: Request
        if after == before:
            return
        if after.minutes == before.minutes:
            request = MoveSlot(slot=slot, sitting=after.sitting, offset=after.offset, room=after.room, gesture=gesture)
        else:
            request = ResizeSlot(slot=slot, offset=after.offset, minutes=after.minutes, gesture=gesture)
        self.send(request, lambda _changes: self.tell(slot))

    def announce(self, sentence: str) -> None:
        """Say a sentence to those who do not see the screen."""
        self.announced.emit(sentence)

    def tell(self, slot: int) -> None:
        """Announce where a slot stands now."""
        plan = self._state.plan
        if plan is not None and slot in plan.slots:
            self.announced.emit(describe(plan, plan.slots[slot]))

    def tell_pick(self) -> None:
        """Announce what is selected."""
        if self._state.plan is not None:
            self.announced.emit(describe_pick(self._state.plan, self._state.pick))

    def nudge(self, step: int) -> None:
        """Move the selected slot earlier or later by the snap; a card of the tray goes up into the first gap."""
        if self._state.marks:
            self.of_marks.shift(step)
        elif step < 0 and self._state.pick and self._state.pick.slot is None:
            self.place_first_free()
        elif here := self._here():
            slot, place, column = here
            self._step("nudge", slot, place, nudged(column, place, step * self._state.snap))

    def close_over(self) -> None:
        """Take the selected slot out of the timetable, its item into the tray, and move up what follows it."""
        plan, pick = self._state.plan, self._state.pick
        slot = plan.slot(pick) if plan else None
        if plan is not None and slot is not None and self.allowed:
            spots = timetable.moved_up(plan.sittings[slot.sitting], slot)
            request = CloseOver(slot=slot.id, places=places_of(spots))
            self.send(request, lambda _changes: self._follow(slot.item.id))

    def stretch(self, step: int) -> None:
        """Make the selected slot longer or shorter by the snap."""
        if here := self._here():
            slot, place, column = here
            self._step("stretch", slot, place, lengthened(column, place, step * self._state.snap))

    def sideways(self, step: int) -> None:
        """Move the selected slot to the next room or sitting."""
        here, plan = self._here(), self._state.plan
        if here and plan:
            slot, place, _ = here
            columns = lay_out(plan.agenda.sittings, 0, 1.0).columns
            self._step("sideways", slot, place, beside(columns, place, step))

    def place(self, item: int, place: Place) -> None:
        """Give an item of the tray a slot, and select it."""
        self.send(
            PlaceItem(item=item, sitting=place.sitting, offset=place.offset, room=place.room, minutes=place.minutes),
            lambda _changes: self._follow(item),
        )

    def place_first_free(self, sitting: int | None = None) -> None:
        """Give the selected item of the tray the first gap that it fits into: the keyboard's twin of the drag."""
        plan, pick = self._state.plan, self._state.pick
        item = plan.tray.get(pick.item) if plan and pick else None
        if plan is None or item is None:
            return
        gaps = (first_gap(plan, item.minutes, own) for own in ([sitting] if sitting else plan.sittings))
        place = next((gap for gap in gaps if gap is not None), None)
        if place is not None:
            self.place(item.id, place)
        else:
            self.announced.emit(tr("No gap is long enough"))

    def unschedule(self, slot: SlotRow | None = None) -> None:
        """Take a slot, or the one selected, with all that is selected with it, out of the timetable, into the tray."""
        plan, pick = self._state.plan, self._state.pick
        found = slot or (plan.slot(pick) if plan else None)
        if self._state.marks and (found is None or found.id in self._state.marked):
            self.of_marks.unschedule()
        elif found is not None:
            self.send(UnscheduleSlot(slot=found.id), lambda _changes: self._follow(found.item.id))

    def to_sitting(self, sitting: int) -> None:
        """Move the selected slot to another sitting, at the same time of day, in its first gap if that is taken."""
        plan, pick = self._state.plan, self._state.pick
        slot = plan.slot(pick) if plan else None
        if plan is None or slot is None:
            return
        column = lay_out([plan.sittings[sitting]], 0, 1.0).columns[0]
        minute = start_minute(plan.sittings[slot.sitting]) + slot.offset
        place = moved(column, None, minute, slot.minutes, 1)
        taken = any(s.offset < place.end and s.offset + s.minutes > place.offset for s in plan.sittings[sitting].slots)
        gap = first_gap(plan, slot.minutes, sitting) if taken else None
        self.put(slot.id, place_of(slot), gap or place)

    def _follow(self, item: int) -> None:
        plan = self._state.plan
        pick = plan.pick_item(item) if plan else None
        if pick is not None:
            self._state.choose(pick)
            self.tell_pick()

    # -- items

    def edit(self, item: int, **fields: Any) -> None:
        """Change what an item is: any of the fields of `EditItem`."""
        self.send(EditItem(item=item, **fields))

    def retitle(self, item: int, title: str) -> None:
        """Change the title that is shown of an item, in the language that it is in."""
        plan = self._state.plan
        row = plan.item(plan.pick_item(item)) if plan else None
        if row is not None:
            self.edit(item, title=title, language=language_of(row.titles, words.written()))

    def arrange(self, step: Step) -> None:
        """Move the selected item in the order that the numbers follow, with what stands below it."""
        plan, pick = self._state.plan, self._state.pick
        if plan is None or pick is None:
            return
        place = arranging.spot(plan.agenda, pick.item, step)
        if place is None:
            self.announced.emit(tr("No further"))
            return
        request = ArrangeItem(item=pick.item, parent=place.parent, after=place.after)
        self.send(request, lambda _changes: self._tell_number(pick.item))

    def _tell_number(self, item: int) -> None:
        plan = self._state.plan
        row = plan.item(plan.pick_item(item)) if plan else None
        if row is not None:
            self.announced.emit(tr("{title} is number {number}").format(title=row.title, number=row.number))

    def add(self, title: str) -> None:
        """Put a new item into the tray, and select it."""
        meeting = self._controller.meeting

        def follow(changes: ChangeSet) -> None:
            for item in changes.inserted.get("agenda_item", ()):
                self._follow(item)

        self.send(AddItem(meeting=meeting, title=title), follow)

    def add_at(self, place: Place) -> None:
        """Make a new item where it was drawn, and ask for its title."""

        def follow(changes: ChangeSet) -> None:
            for item in changes.inserted.get("agenda_item", ()):
                self._follow(item)
                self.made.emit()

        self.send(
            AddItem(
                meeting=self._controller.meeting,
                title=tr("New item"),
                minutes=place.minutes,
                sitting=place.sitting,
                offset=place.offset,
                room=place.room,
            ),
            follow,
        )

    def insert(self) -> None:
        """Make a new item in the first gap after the selected one, else in the first of its sitting."""
        plan, pick = self._state.plan, self._state.pick
        slot = plan.slot(pick) if plan else None
        sitting = slot.sitting if slot else next(iter(plan.sittings), None) if plan else None
        if plan is None or sitting is None:
            return
        gap = first_gap(plan, NEW_MINUTES, sitting, slot.offset + slot.minutes if slot else 0)
        gap = gap or first_gap(plan, NEW_MINUTES, sitting)
        if gap is not None:
            self.add_at(gap)
        else:
            self.announced.emit(tr("No gap is long enough"))

    def delete(self) -> None:
        """Remove the selected item with its sub-items; undo brings it back."""
        plan, pick = self._state.plan, self._state.pick
        slot = plan.slot(pick) if plan else None
        if plan is None or pick is None:
            return
        near = (plan.below(slot, 1) or plan.below(slot, -1)) if slot else None

        def follow(_changes: ChangeSet) -> None:
            if self._state.plan is not None:
                self._state.choose(self._state.plan.again(near))

        self.send(DeleteItem(item=pick.item), follow)

    def select(self, pick: Pick | None) -> None:
        """Select a thing and say what it is."""
        self._state.choose(pick)
        self.tell_pick()
