"""Who is expected at a sitting, grouped by block, region and entity and numbered: the roll behind each list of people.

Regions and kinds keep the order in which the rows bring them (the office's own); names are sorted as the language of
the document has it, so that an English and a French list differ where they should.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.frame import Data
from meetingdesk.documents.text import printable
from meetingdesk.domain.audience import in_audience
from meetingdesk.domain.roster import BLOCKS, EntityPlace, PersonPlace, SortKey, block_of, in_order, people_in_order
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import Include, SheetChoice
from meetingdesk.rows.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class Party:
    """A delegation's expected people, each with the number that the list gives."""

    delegation: DelegationRow
    people: tuple[tuple[int, DelegateRow], ...]


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """The parties of a region; `code` is None for those outside the regions, who come last.

    `block` names a part of the list that is no region: one of `roster.BLOCKS`.
    """

    code: str | None
    name: str
    parties: tuple[Party, ...]
    block: str = ""


class Layout(NamedTuple):
    """How a list goes: entities by the structure, or `by_name` alone. `chair`: who chairs, and is listed first."""

    by_name: bool = False
    chair: str = ""


PLAIN = Layout()


def layout(meeting: MeetingRow, choice: SheetChoice) -> Layout:
    """Return how a list goes: in the order that was chosen, else in that of the meeting."""
    return Layout((choice.list_order or meeting.list_order) == "name", meeting.chair)


def roll(
    sittings: Sequence[SittingRow],
    delegations: Iterable[DelegationRow],
    include: Include,
    order: SortKey,
    layout: Layout = PLAIN,
) -> tuple[RegionGroup, ...]:
    """Return who is expected at any of the sittings, grouped and numbered from 1; without sittings, everybody.

    Parties and regions without anyone are left out.
    """
    return grouped(delegations, lambda delegation: _expected(sittings, delegation, include), order, layout)


def grouped(
    delegations: Iterable[DelegationRow],
    chosen: Callable[[DelegationRow], Iterable[DelegateRow]],
    order: SortKey,
    layout: Layout = PLAIN,
) -> tuple[RegionGroup, ...]:
    """Return the chosen people of each delegation in the order of the lists, numbered from 1."""
    listed = [one for members in _by_region(delegations) for one in _sorted(members, order)]
    if layout.by_name:
        listed = in_order(((EntityPlace(0, 0, one.entity_name), one) for one in listed), order)
    people_of = [(one, _in_order(chosen(one), order)) for one in listed]
    counter = itertools.count(1)
    groups: list[RegionGroup] = []
    for block in BLOCKS:
        of_block = [(one, [who for who in people if _block(who, layout) == block]) for one, people in people_of]
        parties = [_party(one, people, counter) for one, people in of_block if people]
        if layout.by_name or block != "members":
            groups.append(RegionGroup(None, "", tuple(parties), block))
        else:
            groups += _regions(parties)
    return tuple(group for group in groups if group.parties)


def _regions(parties: Iterable[Party]) -> Iterator[RegionGroup]:
    for code, found in itertools.groupby(parties, lambda party: party.delegation.region):
        of_region = tuple(found)
        yield RegionGroup(code, of_region[0].delegation.region_name, of_region)


def _block(person: DelegateRow, layout: Layout) -> str:
    return block_of(person.capacity, person.name, layout.chair)


def _party(delegation: DelegationRow, people: Iterable[DelegateRow], counter: Iterator[int]) -> Party:
    return Party(delegation, tuple((next(counter), person) for person in people))


def region_heading(group: RegionGroup, language: str) -> Data:
    """Return code and name of a region, or the name of a block, as a heading prints them."""
    other = words.say(f"document.block.{group.block}" if group.block else "document.outside_regions", language)
    name = frame.shown(group.name, language, frame.HEADING) if group.code else other
    return {"code": printable(group.code or ""), "name": name}


def region_cell(delegation: DelegationRow) -> str:
    """Return code and name of a region in one cell of a table, nothing outside the regions."""
    return f"{delegation.region} {delegation.region_name}".strip() if delegation.region else ""


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


def _expected(sittings: Sequence[SittingRow], delegation: DelegationRow, include: Include) -> list[DelegateRow]:
    if delegation.status == "declined":
        return []
    return [
        delegate
        for delegate in delegation.delegates
        if delegate.stands
        and (include == "nominated" or delegate.status == "confirmed")
        and (not sittings or any(in_audience(sitting, delegation, delegate) for sitting in sittings))
    ]


def _in_order(people: Iterable[DelegateRow], order: SortKey) -> list[DelegateRow]:
    places = ((PersonPlace(one.stands, one.capacity, one.rank, one.family, one.given), one) for one in people)
    return people_in_order(places, order)
