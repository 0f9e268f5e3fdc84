"""Who is expected at which sitting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from meetingdesk.domain.audience import in_audience
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow


class Seat(NamedTuple):
    """A delegation that is expected at a sitting, with those of its people for whom it is held, and where they are.

    `zones`: where it has named nobody, the zone of the seat.
    """

    delegation: DelegationRow
    delegates: tuple[DelegateRow, ...]
    zones: frozenset[str]


class Expected:
    """The delegations that have not declined. A delegation that has named nobody yet is expected as a whole."""

    def __init__(self, delegations: Iterable[DelegationRow]) -> None:
        self._all = [_seat(row, row.standing) for row in delegations if row.status != "declined"]
        self._seats: dict[tuple[str, tuple[str, ...]], list[Seat]] = {}

    def at(self, sitting: SittingRow) -> list[Seat]:
        """Return the delegations that a sitting is held for; sittings of one audience are asked but once."""
        audience = sitting.audience, sitting.audience_codes
        if audience not in self._seats:
            self._seats[audience] = self._all if sitting.audience == "all" else list(self._chosen(sitting))
        return self._seats[audience]

    def _chosen(self, sitting: SittingRow) -> Iterable[Seat]:
        for delegation, standing, _ in self._all:
            delegates = tuple(one for one in standing if in_audience(sitting, delegation, one))
            if delegates or (not standing and _held_for(sitting, delegation)):
                yield _seat(delegation, delegates)

    def delegates(self, sitting: SittingRow) -> dict[int, DelegateRow]:
        """Return the people who are expected, by id."""
        return {one.id: one for seat in self.at(sitting) for one in seat.delegates}

    def person_of(self) -> dict[int, int]:
        """Return the person of each delegate who stands."""
        return {one.id: one.person for seat in self._all for one in seat.delegates}


def _seat(delegation: DelegationRow, delegates: tuple[DelegateRow, ...]) -> Seat:
    return Seat(delegation, delegates, frozenset(one.zone for one in delegates) or frozenset((delegation.zone,)))


def _held_for(sitting: SittingRow, delegation: DelegationRow) -> bool:
    code = {"regions": delegation.region, "kinds": delegation.kind}.get(sitting.audience)
    return code in sitting.audience_codes
