"""Steps in the order of the agenda, from which the numbers follow: earlier, later, below the one before, up a level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from meetingdesk.rows.agenda import AgendaRow, ItemRow

Step = Literal["earlier", "later", "below", "above"]


class Spot(NamedTuple):
    """A place in the order: below a parent or at the top (None), after a sibling or first (None)."""

    parent: int | None
    after: int | None


def items_of(agenda: AgendaRow) -> list[ItemRow]:
    """Return all items of an agenda once each, as their numbers run."""
    return sorted({item.id: item for item in _all(agenda)}.values(), key=lambda item: item.order)


def _all(agenda: AgendaRow) -> Iterator[ItemRow]:
    for sitting in agenda.sittings:
        for slot in sitting.slots:
            yield slot.item
    yield from agenda.headings
    yield from agenda.unscheduled


def spot(agenda: AgendaRow, item: int, step: Step) -> Spot | None:
    """Return where a step leads an item; None where it leads nowhere, as from the first place to an earlier one."""
    listed = items_of(agenda)
    by_id = {one.id: one for one in listed}
    parent = by_id[item].parent
    siblings = [one.id for one in listed if one.parent == parent]
    place = siblings.index(item)
    if step == "earlier":
        return Spot(parent, siblings[place - 2] if place > 1 else None) if place else None
    if step == "later":
        return Spot(parent, siblings[place + 1]) if place + 1 < len(siblings) else None
    if step == "below":
        return _below(listed, siblings[place - 1]) if place else None
    return Spot(by_id[parent].parent, parent) if parent is not None else None


def _below(listed: list[ItemRow], parent: int) -> Spot:
    """Return the last place below an item."""
    children = [one.id for one in listed if one.parent == parent]
    return Spot(parent, children[-1] if children else None)
