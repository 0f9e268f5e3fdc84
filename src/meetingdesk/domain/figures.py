"""The figures of a sitting or a day: entities are represented, people attend.

An entity is represented when somebody of its delegation attended, or when somebody else stood in for one of it. It
counts among those expected unless it declined, also while it has named nobody; one that came all the same counts too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from meetingdesk.domain.audience import in_audience
from meetingdesk.rows.attendance import AttendeeRow, FigureCell, FiguresRow

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import SittingRow
    from meetingdesk.rows.delegations import DelegationRow


def held_for(sitting: SittingRow, delegation: DelegationRow) -> bool:
    """Tell whether a sitting is held for an entity, or for anybody whom it has named."""
    group = {"regions": delegation.region, "kinds": delegation.kind}.get(sitting.audience)
    if sitting.audience == "all" or group in sitting.audience_codes:
        return True
    return any(in_audience(sitting, delegation, one) for one in delegation.delegates)


def figures(
    sittings: Mapping[int, SittingRow], delegations: Iterable[DelegationRow], people: Iterable[AttendeeRow]
) -> FiguresRow:
    """Return the figures of some sittings taken together, by their places among the presences of the people."""
    present: dict[int, list[AttendeeRow]] = defaultdict(list)
    for one in people:
        present[one.delegation].append(one)
    by_cell: dict[tuple[str, str], list[FigureCell]] = defaultdict(list)
    for row in delegations:
        counted = _count(row, present[row.id], sittings)
        by_cell[counted.region, counted.kind].append(counted)
    cells = tuple(_sum(region, kind, found) for (region, kind), found in by_cell.items())
    total = _sum("", "", cells)
    return FiguresRow(total.entities, total.represented, total.people, total.attended, cells)


def _count(row: DelegationRow, people: Sequence[AttendeeRow], sittings: Mapping[int, SittingRow]) -> FigureCell:
    there = [[one.presence[place] for place in sittings] for one in people]
    came = sum(any(cell.attended for cell in cells) for cells in there)
    stood_for = any(cell.status == "represented" for cells in there for cell in cells)
    awaited = sum(any(cell.expected or cell.attended for cell in cells) for cells in there)
    invited = row.status != "declined" and any(held_for(sitting, row) for sitting in sittings.values())
    represented = came > 0 or stood_for
    return FigureCell(row.region or "", row.kind or "", int(invited or represented), int(represented), awaited, came)


def _sum(region: str, kind: str, cells: Sequence[FigureCell]) -> FigureCell:
    return FigureCell(
        region,
        kind,
        entities=sum(cell.entities for cell in cells),
        represented=sum(cell.represented for cell in cells),
        people=sum(cell.people for cell in cells),
        attended=sum(cell.attended for cell in cells),
    )
