"""Wishes for the order: one item is taken before another, each with all that stands below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

T = TypeVar("T", bound=tuple[int, int])
Parents = Mapping[int, int | None]


def line_of(item: int, parents: Parents) -> frozenset[int]:
    """Return an item with all that it stands below."""
    chain = [item]
    while (parent := parents.get(chain[-1])) is not None and parent not in chain:
        chain.append(parent)
    return frozenset(chain)


def related(one: int, other: int, parents: Parents) -> bool:
    """Tell whether two items are one, or one of them stands below the other: neither can be before the other then."""
    return one in line_of(other, parents) or other in line_of(one, parents)


def against(wishes: Iterable[tuple[int, int]], before: int, after: int, parents: Parents) -> tuple[int, ...]:
    """Return the items from `after` to `before` that wishes have in that order already; none where nothing is against.

    Only the items that the wishes name: `3 before 5` and `5 a) before 2` make 3, 5 and 2.
    """
    known = list(wishes)
    paths: list[tuple[int, ...]] = [(after,)]
    seen: set[int] = set()
    while paths:
        path = paths.pop(0)
        if len(path) > 1 and related(path[-1], before, parents):
            return path if path[-1] == before else (*path, before)
        for place, (first, second) in enumerate(known):
            if place not in seen and related(path[-1], first, parents):
                seen.add(place)
                paths.append((*path, second) if path[-1] == first else (*path, first, second))
    return ()
