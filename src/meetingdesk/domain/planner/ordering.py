"""Which slots must come before which: by what the agenda is, and as it is wished for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from meetingdesk.domain.planner.grouping import PINNED, Family, Placed
from meetingdesk.domain.precedence import Parents, line_of, related
from meetingdesk.rows.agenda import PrecedenceRow

OPENERS, CLOSERS = ("opening", "adoption"), ("closing",)
Pair = tuple[int, int]


def pairs(
    placed: Sequence[Placed], begins: Mapping[int, int], families: Sequence[Family], *, keep: bool
) -> tuple[Pair, ...]:
    """Return pairs of places in the list: the first ends before the second starts.

    keep: all follow each other as they do now, those in other rooms aside; what comes from the tray follows the item
    listed before it.
    """
    heads = {family.head for family in families}
    found = {pair for family in families for pair in family.order}
    found |= set(_parts(placed, begins))
    found |= set(_ceremony(placed))
    if keep:
        found |= set(_chain(placed, begins, frozenset(place for place in heads if place is not None)))
    return tuple(sorted(found))


def wished(
    wishes: Sequence[PrecedenceRow], placed: Sequence[Placed], parents: Parents, begun: frozenset[int]
) -> tuple[tuple[Pair, ...], ...]:
    """Return the pairs of each wish: all slots of an item and of what stands below it, and all of the other's.

    begun: the slots that have been taken up; what would have to come before them does so no more.
    """
    lines = [line_of(one.item.id, parents) for one in placed]

    def of(item: int) -> list[int]:
        return [place for place, line in enumerate(lines) if item in line]

    def pairs_of(wish: PrecedenceRow) -> tuple[Pair, ...]:
        if related(wish.before, wish.after, parents):
            return ()
        return tuple(product(of(wish.before), (place for place in of(wish.after) if place not in begun)))

    return tuple(pairs_of(wish) for wish in wishes)


def _parts(placed: Sequence[Placed], begins: Mapping[int, int]) -> Iterator[Pair]:
    """Keep the parts of an item in their order."""
    by_item: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(placed):
        by_item[one.item.id].append(place)
    for places in by_item.values():
        places.sort(key=lambda place: placed[place].start(begins))
        yield from pairwise(places)


def _ceremony(placed: Sequence[Placed]) -> Iterator[Pair]:
    """Let what comes from the tray to open or close the meeting do so."""
    tray = [place for place, one in enumerate(placed) if one.slot is None]
    opening = [place for kind in OPENERS for place in tray if placed[place].item.kind == kind]
    closing = [place for place in tray if placed[place].item.kind in CLOSERS]
    middle = [place for place, one in enumerate(placed) if one.item.kind not in PINNED]
    yield from pairwise(opening)
    yield from pairwise(closing)
    yield from ((opening[-1], other) for other in middle if opening)
    yield from ((other, closing[0]) for other in middle if closing)


def _chain(placed: Sequence[Placed], begins: Mapping[int, int], heads: frozenset[int]) -> Iterator[Pair]:
    """Let each follow the last one before it of every room that they share; what its kind pins stands aside."""
    ends: dict[int | None, int] = {}  # by room, the last so far; None: the last for all rooms
    for place in _sequence(placed, begins):
        one = placed[place]
        if place in heads or one.item.kind in PINNED:
            continue
        room = one.slot.room if one.slot is not None else None
        before = set(ends.values()) if room is None else {ends[key] for key in (room, None) if key in ends}
        yield from ((other, place) for other in before)
        ends = {None: place} if room is None else {**ends, room: place}


def _sequence(placed: Sequence[Placed], begins: Mapping[int, int]) -> list[int]:
    """Return the places by their present time; what has none follows the nearest one listed before it."""
    timed = [place for place, one in enumerate(placed) if one.slot is not None]
    result = sorted(timed, key=lambda place: placed[place].start(begins))
    for place in sorted(set(range(len(placed))) - set(timed), key=lambda place: placed[place].item.order):
        order = placed[place].item.order
        ahead = [other for other in result if placed[other].item.order < order]
        nearest = max(ahead, key=lambda other: placed[other].item.order, default=None)
        result.insert(0 if nearest is None else result.index(nearest) + 1, place)
    return result
