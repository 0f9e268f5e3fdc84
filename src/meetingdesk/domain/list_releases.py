"""Releases of a list of participants: what is kept of it, and how two states of it differ.

People are the same by the uid of their place in the delegation, so a successor is new and who was replaced has left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.list_releases import Difference, ListChanges, ListedLine


def listed(delegations: Iterable[DelegationRow], *, confirmed: bool = False) -> tuple[ListedLine, ...]:
    """Return who is on the list of participants, in the order of the lists: all who stand, or the confirmed alone."""
    return tuple(
        ListedLine(one.uid, row.entity_uid, one.capacity)
        for row in delegations
        if row.status != "declined"
        for one in row.standing
        if one.status == "confirmed" or not confirmed
    )


def to_plain(lines: Iterable[ListedLine]) -> list[dict[str, Any]]:
    """Return lines as what JSON can hold; `from_plain` reads it back."""
    return [{"delegate": one.delegate, "entity": one.entity, "capacity": one.capacity} for one in lines]


def from_plain(lines: Iterable[Mapping[str, Any]]) -> tuple[ListedLine, ...]:
    """Return the lines that `to_plain` made plain."""
    return tuple(ListedLine(one["delegate"], one["entity"], one["capacity"]) for one in lines)


def differences(old: Sequence[ListedLine], new: Sequence[ListedLine]) -> ListChanges:
    """Return who is new on a list, whose entity or capacity is another one, and who left it."""
    before, after = {one.delegate: one for one in old}, {one.delegate: one for one in new}
    marked: dict[str, Difference] = {}
    for uid, line in after.items():
        if uid not in before:
            marked[uid] = "new"
        elif before[uid] != line:
            marked[uid] = "changed"
    return ListChanges(marked, tuple(one for uid, one in before.items() if uid not in after))
