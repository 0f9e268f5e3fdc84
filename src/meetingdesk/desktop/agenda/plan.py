"""The rows of one agenda, with what the views look up: by id, by neighbour, by conflict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from meetingdesk import words
from meetingdesk.desktop.agenda.cities import Axis, City, hardest, host_city, known_cities
from meetingdesk.desktop.agenda.geometry import start_minute
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.domain.arranging import items_of
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SlotRow, SpeakerRow
from meetingdesk.rows.conflicts import ConflictRow, EngagedRow
from meetingdesk.rows.delegations import DelegationRow

PAIRS = frozenset({"person", "room", "overlap", "order"})  # conflicts between two slots


@dataclass(frozen=True, slots=True)
class Pick:
    """What is selected: an item, in one of its slots, or in the tray (no slot)."""

    item: int
    slot: int | None = None


def place_of(slot: SlotRow) -> Place:
    """Return the place of a slot."""
    return Place(slot.sitting, slot.room, slot.offset, slot.minutes)


class Plan:
    """An agenda as the views need it. It never changes; after an edit there is another.

    `problems` None: they have not been looked for yet.
    """

    def __init__(
        self,
        agenda: AgendaRow,
        problems: Iterable[ConflictRow] | None = (),
        delegations: Iterable[DelegationRow] = (),
        engaged: Iterable[EngagedRow] = (),
    ) -> None:
        self.agenda = agenda
        self.checked = problems is not None
        self.problems = tuple(problems or ())
        self.conflicts = tuple(row for row in self.problems if row.severity == "conflict")
        self.delegations = tuple(delegations)
        self.engaged = tuple(engaged)
        self.sittings = {sitting.id: sitting for sitting in agenda.sittings}
        self.slots = {slot.id: slot for sitting in agenda.sittings for slot in sitting.slots}
        self.tray = {item.id: item for item in agenda.unscheduled}
        self.headings = {item.id: item for item in agenda.headings}
        self._slots_of: dict[int, list[int]] = {}
        for slot in self.slots.values():
            self._slots_of.setdefault(slot.item.id, []).append(slot.id)
        self._clashes: dict[int, list[ConflictRow]] = {}
        for conflict in self.conflicts:
            for own in dict.fromkeys(conflict.slots):
                self._clashes.setdefault(own, []).append(conflict)

    @cached_property
    def parents(self) -> dict[int, int | None]:
        """What each item stands below."""
        return {item.id: item.parent for item in items_of(self.agenda)}

    # -- clocks

    @cached_property
    def host(self) -> City:
        """The host's clock."""
        return host_city(self.agenda.meeting)

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """One city a zone of those who take part."""
        return known_cities(self.agenda, self.delegations)

    @cached_property
    def hard_cities(self) -> tuple[City, ...]:
        """Up to three clocks that suffer most."""
        return hardest(self.cities, self.host, self.agenda.sittings)

    def take_clocks(self, before: Plan) -> None:
        """Keep the choice of clocks of an earlier plan where nothing that it follows from has changed."""
        times = [(sitting.start, sitting.end) for sitting in self.agenda.sittings]
        if self.cities == before.cities and times == [(s.start, s.end) for s in before.agenda.sittings]:
            self.__dict__["hard_cities"] = before.hard_cities

    def city_of(self, speaker: SpeakerRow) -> str:
        """Return the name of a speaker's city, or of the zone's."""
        if not speaker.zone:
            return speaker.city or ""
        return words.seat(speaker.city or "", speaker.zone) or words.city(speaker.zone)

    def axis(self, sitting: int | None) -> Axis | None:
        """Return the axis as seen on the day of a sitting, or of the first."""
        row = self.sittings.get(sitting or 0) or next(iter(self.agenda.sittings), None)
        return Axis(row.id, row.start, start_minute(row)) if row else None

    # -- the selection

    def slot(self, pick: Pick | None) -> SlotRow | None:
        """Return the slot that is selected."""
        return self.slots.get(pick.slot) if pick and pick.slot is not None else None

    def item(self, pick: Pick | None) -> ItemRow | None:
        """Return the item that is selected."""
        slot = self.slot(pick)
        if slot is not None or pick is None:
            return slot.item if slot else None
        return self.tray.get(pick.item) or self.headings.get(pick.item)

    def pick_slot(self, slot: int) -> Pick | None:
        """Return the selection of a slot, if it is there."""
        return Pick(self.slots[slot].item.id, slot) if slot in self.slots else None

    def pick_item(self, item: int) -> Pick | None:
        """Return the selection of an item: its first slot, or its card in the tray, or the heading that it is."""
        slots = self._slots_of.get(item)
        if slots:
            return Pick(item, slots[0])
        return Pick(item) if item in self.tray or item in self.headings else None

    def again(self, pick: Pick | None) -> Pick | None:
        """Find a selection of an earlier plan in this one."""
        if pick is None:
            return None
        return (self.pick_slot(pick.slot) if pick.slot is not None else None) or self.pick_item(pick.item)

    # -- conflicts

    def clashes(self, slot: int) -> tuple[ConflictRow, ...]:
        """Return the conflicts of a slot."""
        return tuple(self._clashes.get(slot, ()))

    def of_sitting(self, sitting: int) -> tuple[ConflictRow, ...]:
        """Return what is wrong with a sitting as a whole."""
        return tuple(row for row in self.problems if sitting in row.sittings and not row.slots)

    def partner(self, slot: int, conflict: ConflictRow) -> SlotRow | None:
        """Return the other slot of a conflict between two."""
        others = [other for other in conflict.slots if other != slot]
        return self.slots.get(others[0]) if conflict.kind in PAIRS and others else None

    def next_conflict(self, pick: Pick | None) -> Pick | None:
        """Return the first slot of the conflict after the one selected; of the warnings, where there is no conflict."""
        rows = [row for row in self.conflicts or self.problems if row.slots]
        here = [i for i, row in enumerate(rows) if pick and pick.slot in row.slots]
        order = [*range(here[-1] + 1, len(rows)), *range(len(rows))] if here else range(len(rows))
        for index in order:
            found = self.pick_slot(rows[index].slots[0])
            if found is not None and found != pick:
                return found
        return pick

    # -- neighbours

    def below(self, slot: SlotRow, step: int) -> Pick | None:
        """Return the neighbour by time in the same sitting, in the same room or over all rooms."""
        key = (slot.offset, slot.id)
        near = [
            (other.offset, other.id)
            for other in self.sittings[slot.sitting].slots
            if (other.room is None or slot.room is None or other.room == slot.room) and other.id != slot.id
        ]
        if step > 0:
            found = min((entry for entry in near if entry > key), default=None)
        else:
            found = max((entry for entry in near if entry < key), default=None)
        return self.pick_slot(found[1]) if found else None

    @cached_property
    def _strips(self) -> dict[int, tuple[int, int]]:
        """The first and the last strip of each slot, counted through all sittings."""
        result: dict[int, tuple[int, int]] = {}
        first = 0
        for sitting in self.agenda.sittings:
            rooms = {room.id: index for index, room in enumerate(sitting.rooms)}
            last = first + max(1, len(rooms)) - 1
            for slot in sitting.slots:
                at = rooms.get(slot.room or 0)
                result[slot.id] = (first, last) if at is None else (first + at, first + at)
            first = last + 1
        return result

    def aside(self, slot: SlotRow, step: int) -> Pick | None:
        """Return the neighbour in the next room or sitting that is nearest by time of day."""
        strips = self._strips
        low, high = strips[slot.id]

        def minute(other: SlotRow) -> int:
            return start_minute(self.sittings[other.sitting]) + other.offset

        def order(other: SlotRow) -> tuple[int, int, int]:
            first, last = strips[other.id]
            away = first - high if step > 0 else low - last
            return away, abs(minute(other) - minute(slot)), other.id

        others = [s for s in self.slots.values() if (strips[s.id][0] > high if step > 0 else strips[s.id][1] < low)]
        return self.pick_slot(min(others, key=order).id) if others else None
