"""Who bore the nights of a series: what its editions cost each region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden
from meetingdesk.rows.window import LedgerRow, WindowRow


def ledger(editions: Iterable[WindowRow], *, by_delegates: bool = False) -> tuple[LedgerRow, ...]:
    """Return what the sittings of each edition cost a seat of each region on average, as they are planned."""
    rows = (_edition(edition, by_delegates=by_delegates) for edition in editions)
    return tuple(row for row in rows if row.burdens)


def _edition(edition: WindowRow, *, by_delegates: bool) -> LedgerRow:
    costs: dict[str | None, int] = defaultdict(int)
    weights: dict[str | None, int] = defaultdict(int)
    zones: dict[str, int] = {}
    for seat in edition.delegates if by_delegates else edition.entities:
        if seat.zone not in zones:
            zones[seat.zone] = _all_sittings(edition, seat.zone)
        costs[seat.region] += seat.weight * zones[seat.zone]
        weights[seat.region] += seat.weight
    return LedgerRow(edition.meeting, {region: cost / weights[region] for region, cost in costs.items()})


def _all_sittings(edition: WindowRow, zone: str) -> int:
    return sum(burden(one.start, clock.elapsed(one.start, one.end), zone) for one in edition.sittings)
