"""The sweep finds what comparing every two slots finds."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.agendas import agenda, item, sitting, slot, speaker

from meetingdesk.domain.conflicts import clashes

PEOPLE = [
    speaker("A", delegate=1), speaker("B", delegate=2), speaker("Free Name"), speaker("FREE name"),
    speaker("RTC", entity="RTC"), speaker("A", delegate=1, state="withdrawn"),
]  # fmt: skip


@st.composite
def agendas(draw):
    count = draw(st.integers(1, 9))
    parents = [draw(st.none() | st.integers(1, number)) if number else None for number in range(count)]
    items = [
        item(
            number + 1,
            draw(st.lists(st.sampled_from(PEOPLE), max_size=2)),
            draw(st.sampled_from(["discussion", "break"])),
            parents[number],
        )
        for number in range(count)
    ]
    slots = {1: [], 2: []}
    for number in range(draw(st.integers(0, 14))):
        where = draw(st.sampled_from([1, 2]))
        of, room = draw(st.sampled_from(items)), draw(st.none() | st.integers(1, 3))
        offset, minutes = draw(st.integers(0, 40)), draw(st.integers(1, 25))
        slots[where].append(slot(number + 1, of, offset, minutes, room, where, base=720 if where == 1 else 735))
    placed = {one.item.id for both in slots.values() for one in both}
    return agenda(
        sitting(1, slots[1]), sitting(2, slots[2], base=735), headings=[one for one in items if one.id not in placed]
    )


def people(one):
    return {
        s.delegate or s.name.casefold()
        for s in one.item.speakers
        if s.state != "withdrawn" and (s.delegate or s.entity is None)
    }


def above(one, items):
    chain = []
    while one.parent is not None:
        chain.append(one.parent)
        one = items[one.parent]
    return chain


def compared(whole):
    slots = [one for part in whole.sittings for one in part.slots]
    items = {one.id: one for one in (*whole.headings, *(one.item for one in slots))}
    for one, other in combinations(slots, 2):
        if not (one.start < other.end and other.start < one.end):
            continue
        if one.item.id in above(other.item, items) or other.item.id in above(one.item, items):
            continue
        pair = frozenset((one.id, other.id))
        if people(one) & people(other):
            yield "person", pair
        if "break" in (one.item.kind, other.item.kind):
            continue
        if one.room and one.room == other.room:
            yield "room", pair
        elif one.sitting == other.sitting and not (one.room and other.room):
            yield "overlap", pair


@given(agendas())
def test_the_sweep_finds_what_comparing_all_finds(whole):
    rows = clashes(whole)
    assert {(row.kind, frozenset(row.slots)) for row in rows} == set(compared(whole))
    assert len({(row.kind, row.slots) for row in rows}) == len(rows)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    assert all(row.start < row.end for row in rows)
    assert all(bool(row.people) == (row.kind == "person") for row in rows)
