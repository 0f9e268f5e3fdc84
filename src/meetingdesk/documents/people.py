"""Who is expected at a sitting, grouped by region and entity and numbered: the roll behind each list of people.

Regions and kinds keep the order in which the rows bring them (the office's own); names are sorted as the language of
the document has it, so that an English and a French list differ where they should.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.frame import Data
from meetingdesk.documents.text import printable
from meetingdesk.domain.audience import in_audience
from meetingdesk.domain.roster import EntityPlace, PersonPlace, SortKey, in_order, people_in_order
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import Include, SheetChoice


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
    return grouped(delegations, lambda delegation: _expected(sitting, delegation, include), order)


def grouped(
    delegations: Iterable[DelegationRow], chosen: Callable[[DelegationRow], Iterable[DelegateRow]], order: SortKey
) -> tuple[RegionGroup, ...]:
    """Return the chosen people of each delegation in the order of the lists, numbered from 1."""
    counter = itertools.count(1)
    groups = []
    for members in _by_region(delegations):
        parties = []
        for delegation in _sorted(members, order):
            people = _in_order(chosen(delegation), order)
            if people:
                parties.append(Party(delegation, tuple((next(counter), person) for person in people)))
        if parties:
            groups.append(RegionGroup(members[0].region, members[0].region_name, tuple(parties)))
    return tuple(groups)


def region_heading(group: RegionGroup, language: str) -> Data:
    """Return code and name of a region, as a heading prints them."""
    outside = words.say("document.outside_regions", language)
    name = frame.shown(group.name, language, frame.HEADING) if group.code else outside
    return {"code": printable(group.code or ""), "name": name}


def region_cell(group: RegionGroup) -> str:
    """Return code and name of a region in one cell of a table, nothing outside the regions."""
    return f"{group.code} {group.name}".strip() if group.code else ""


def listed_email(person: DelegateRow, choice: SheetChoice) -> str:
    """Return the address where it was asked for and the person agreed to be listed with it, else nothing."""
    return person.email if choice.email and person.list_address else ""


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


def _expected(sitting: SittingRow | None, delegation: DelegationRow, include: Include) -> list[DelegateRow]:
    if delegation.status == "declined":
        return []
    return [
        delegate
        for delegate in delegation.delegates
        if delegate.stands
        and (include == "nominated" or delegate.status == "confirmed")
        and (sitting is None or in_audience(sitting, delegation, delegate))
    ]


def _in_order(people: Iterable[DelegateRow], order: SortKey) -> list[DelegateRow]:
    places = ((PersonPlace(one.stands, one.capacity, one.rank, one.family, one.given), one) for one in people)
    return people_in_order(places, order)
