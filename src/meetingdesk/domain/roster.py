"""The one order of delegations and people, for every list on screen and on paper.

Entities: region, kind, then name; those outside the regions last. People of a delegation: the head, then the rank as
submitted, then the family name; who has withdrawn or was replaced comes after those who stand. Printed lists have
blocks: the chair, the entities, their observers, the secretariat; and a meeting may want its entities by name alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from meetingdesk.domain.search import contains, fold, terms

T = TypeVar("T")
SortKey = Callable[[str], Any]
LAST = 10**9
BLOCKS = ("chair", "members", "observers", "secretariat")
_BLOCK_OF = {"observer": "observers", "secretariat": "secretariat"}


class EntityPlace(NamedTuple):
    """What the place of an entity depends on."""

    region: int | None
    kind: int | None
    name: str


class PersonPlace(NamedTuple):
    """What the place of a person within a delegation depends on."""

    stands: bool
    capacity: str
    rank: int
    family: str
    given: str = ""


def block_of(capacity: str, name: str, chair: str) -> str:
    """Return the block of a list in which somebody stands. `chair`: the name of who chairs, with title and country."""
    chairs = chair and name and contains(terms(name), fold(chair))
    return "chair" if chairs else _BLOCK_OF.get(capacity, "members")


def in_order(placed: Iterable[tuple[EntityPlace, T]], sort_key: SortKey = str.casefold) -> list[T]:
    """Return what has a place among the entities in the order of the lists."""
    # Two stable sorts: the keys of a collation may know "less than" only, which a tuple cannot work with.
    by_name = sorted(placed, key=lambda pair: sort_key(pair[0].name))
    by_name.sort(key=lambda pair: (_position(pair[0].region), _position(pair[0].kind)))
    return [thing for _, thing in by_name]


def people_in_order(placed: Iterable[tuple[PersonPlace, T]], sort_key: SortKey = str.casefold) -> list[T]:
    """Return the people of one delegation in the order of the lists."""
    by_name = sorted(placed, key=lambda pair: sort_key(pair[0].given))
    by_name.sort(key=lambda pair: sort_key(pair[0].family))
    by_name.sort(key=lambda pair: (not pair[0].stands, pair[0].capacity != "head", pair[0].rank))
    return [thing for _, thing in by_name]


def _position(position: int | None) -> int:
    return LAST if position is None else position
