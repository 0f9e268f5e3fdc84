"""The events of a calendar as the last release of the agenda has them: changed text is counted against it.

A release keeps items with their times, not sittings: an item belongs to the sitting in whose time it was to be taken.
How to join, titles of meetings and numbers of sittings are not released; they are those of now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from meetingdesk.domain import clock
from meetingdesk.domain.revision import UNKNOWN, text_of
from meetingdesk.domain.titles import in_language
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.invitations import Occasion
from meetingdesk.rows.releases import PublishedItem, TimeRow

People = Callable[[], Mapping[int, tuple[str, str]]]
Speakers = Mapping[tuple[int, int], SpeakerRow]  # by speaking, and by 0 and delegate
NOBODY = ItemRow(0, "", "", "", {}, "", None, None, 0, None, ())


class Released:
    """The last release of a meeting, in one language. `rooms` are their names in order.

    `people` gives name and entity by delegate, and is asked only where somebody speaks no longer who did. Who spoke
    for an entity or under a free name, and does not any more, is not known, and neither is the text then.
    """

    def __init__(
        self, items: Sequence[PublishedItem], now: AgendaRow, rooms: Sequence[str], language: str, people: People
    ) -> None:
        self._items, self._language, self._people = items, language, cache(people)
        self._rooms = {name: place for place, name in enumerate(rooms)}
        there = (*(slot.item for sitting in now.sittings for slot in sitting.slots), *now.headings, *now.unscheduled)
        self._now = {item.uid: item for item in there}
        self._speakers = _speakers(self._now.values())

    def text_of(self, occasion: Occasion) -> str:
        """Return the fingerprint of an event's text as it was released, or UNKNOWN."""
        try:
            return text_of(self._of(occasion))
        except KeyError:
            return UNKNOWN

    def _of(self, occasion: Occasion) -> Occasion:
        """Return an event with the items that it had at the release. Raises KeyError where a speaker is not known."""
        if occasion.by == "sitting":
            return replace(occasion, slots=self._slots(occasion.sitting))
        slot = self._slot_like(occasion.slots[0])
        return replace(occasion, title=slot.item.title, slots=(slot,))

    def _slots(self, sitting: SittingRow) -> tuple[SlotRow, ...]:
        found = [
            (offset, self._rooms.get(time.room, -1), place, self._slot(item, number))
            for place, item in enumerate(self._items)
            for number, time in enumerate(item.times)
            if 0 <= (offset := clock.elapsed(sitting.start, time.start)) < sitting.minutes
        ]
        return tuple(replace(slot, offset=offset) for offset, _room, _place, slot in sorted(found, key=_order))

    def _slot_like(self, slot: SlotRow) -> SlotRow:
        item = next((item for item in self._items if item.uid == slot.item.uid), None)
        if item is None or not item.times:
            return slot
        number = next((n for n, time in enumerate(item.times) if time.start == slot.start), 0)
        return self._slot(item, number)

    def _slot(self, item: PublishedItem, number: int) -> SlotRow:
        time: TimeRow = item.times[number]
        end = clock.later(time.start, time.minutes)
        known = replace(
            self._now.get(item.uid, NOBODY),
            number=item.number,
            title=in_language(item.titles, self._language),
            speakers=tuple(self._speakers_of(item)),
        )
        return SlotRow(0, known, 0, None, time.room, 0, time.minutes, time.start, end, continued=number > 0)

    def _speakers_of(self, item: PublishedItem) -> Iterable[SpeakerRow]:
        for speaking, delegate in item.speakers:
            who = self._speakers.get((speaking, delegate)) or self._speakers.get((0, delegate))
            if who is not None:
                yield replace(who, state="confirmed")
            else:
                name, entity = self._people()[delegate]
                yield SpeakerRow(speaking, name, entity, None, None, None, "", "", "confirmed", delegate)


def _order(found: tuple[int, int, int, SlotRow]) -> tuple[int, int, int]:
    return found[:3]


def _speakers(items: Iterable[ItemRow]) -> Speakers:
    known: dict[tuple[int, int], SpeakerRow] = {}
    for one in (one for item in items for one in item.speakers):
        known[one.id, one.delegate or 0] = one
        if one.delegate is not None:
            known[0, one.delegate] = one
    return known
