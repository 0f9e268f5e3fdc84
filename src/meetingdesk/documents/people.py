"""Who is expected at a sitting, grouped by region and entity and numbered: the roll behind each list of people.

Regions and kinds keep the order in which the rows bring them (the office's own); names are sorted as the language of
the document has it, so that an English and a French list differ where they should.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from meetingdesk.domain.audience import in_audience
from meetingdesk.domain.roster import EntityPlace, PersonPlace, SortKey, in_order, people_in_order
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import Include


@dataclass(frozen=True, slots=True)
class Party:
    """A delegation's expected people, each with the number that the list gives."""

    delegation: DelegationRow
    people: tuple[tuple[int, DelegateRow], ...]


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """The parties of a region; `code` is None for those outside the regions, who come last."""

    code: str | None
    name: str
    parties: tuple[Party, ...]


def roll(
    sitting: SittingRow | None, delegations: Iterable[DelegationRow], include: Include, order: SortKey
) -> tuple[RegionGroup, ...]:
    """Return who is expected, grouped and numbered from 1; parties and regions without anyone are left out."""
    counter = itertools.count(1)
    groups = []
    for members in _by_region(delegations):
        parties = []
        for delegation in _sorted(members, order):
            people = _people(sitting, delegation, include, order)
            if people:
                parties.append(Party(delegation, tuple((next(counter), person) for person in people)))
        if parties:
            groups.append(RegionGroup(members[0].region, members[0].region_name, tuple(parties)))
    return tuple(groups)


def headcount(groups: Iterable[RegionGroup]) -> int:
    """Return how many people a roll holds."""
    return sum(len(party.people) for group in groups for party in group.parties)


def _by_region(delegations: Iterable[DelegationRow]) -> list[list[DelegationRow]]:
    regions: dict[str | None, list[DelegationRow]] = {}
    for delegation in delegations:
        regions.setdefault(delegation.region, []).append(delegation)
    return sorted(regions.values(), key=lambda members: members[0].region is None)


def _sorted(members: list[DelegationRow], order: SortKey) -> list[DelegationRow]:
    kinds = {kind: place for place, kind in enumerate(dict.fromkeys(delegation.kind for delegation in members))}
    return in_order(((EntityPlace(0, kinds[one.kind], one.entity_name), one) for one in members), order)


def _people(
    sitting: SittingRow | None, delegation: DelegationRow, include: Include, order: SortKey
) -> list[DelegateRow]:
    if delegation.status == "declined":
        return []
    expected = (
        delegate
        for delegate in delegation.delegates
        if delegate.stands
        and (include == "nominated" or delegate.status == "confirmed")
        and (sitting is None or in_audience(sitting, delegation, delegate))
    )
    places = ((PersonPlace(one.stands, one.capacity, one.rank, one.family, one.given), one) for one in expected)
    return people_in_order(places, order)
