"""A plan keeps every rule that a reader would check, and is the best of all timetables that do."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.planner.timetables import PINNED, ROOMS, Spot, agenda, broken, item, sitting, speaker

from meetingdesk.domain import clock
from meetingdesk.domain.planner.planning import plan
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import PrecedenceRow
from meetingdesk.rows.planner import PlanOptions

ZONES = ["America/Santiago", "Europe/Brussels", "Pacific/Fiji"]
PEOPLE = [speaker(who, ZONES[who % 3]) for who in range(1, 5)] + [speaker(1, ZONES[1], state="withdrawn")]


@st.composite
def timetables(draw, most=4, *, headed=False):
    """Draw an agenda, with conflicts or without; headed: some items lie below a heading of their own."""
    sittings = [sitting(1, 8, draw(st.sampled_from([60, 90]))), sitting(2, 14, draw(st.sampled_from([45, 90])))]
    if draw(st.booleans()):
        sittings[1] = sitting(2, 14, 60, kind=draw(st.sampled_from(["plenary", "heads"])))
    heading = item(90, 15, sub_items=2) if headed else None
    slots = []
    for number in range(1, draw(st.integers(1, most)) + 1):
        kind = draw(st.sampled_from(["discussion"] * 6 + ["break", "closing"]))
        who = draw(st.lists(st.sampled_from(PEOPLE), max_size=2)) if kind != "break" else ()
        parent = draw(st.sampled_from([None, 90])) if headed and kind == "discussion" else None
        what = item(number, draw(st.sampled_from([15, 30])), who, kind, parent, frozen=False)
        where = draw(st.sampled_from([1, 2]))
        last = max(0, sittings[where - 1].minutes - what.minutes)
        offset = draw(st.integers(0, last // 15)) * 15
        slots.append((what, where, offset, draw(st.sampled_from([None, None, 1, 2]))))
    slots.sort(key=lambda one: (one[1], one[2]))
    whole = agenda(sittings, slots, headings=[heading] if heading else [])
    numbers = [one[0].id for one in slots] + ([90] if headed else [])
    wishes = draw(st.lists(st.tuples(st.sampled_from(numbers), st.sampled_from(numbers)), max_size=2, unique=True))
    below = {one[0].id: one[0].parent for one in slots}
    wishes = [(one, other) for one, other in wishes if one != other and below.get(one) != other != below.get(other)]
    wishes = [(one, other) for one, other in wishes if one != below.get(other)]
    return replace(whole, precedence=tuple(PrecedenceRow(at, *wish) for at, wish in enumerate(wishes)))


def spots_of(whole, places=None):
    """Return the timetable as it is, or with the slots at other places."""
    starts = {one.id: one.start for one in whole.sittings}
    found = {}
    for slot in (slot for one in whole.sittings for slot in one.slots):
        where, offset, room = (places or {}).get(slot.id, (slot.sitting, slot.offset, slot.room))
        start = clock.later(starts[where], offset)
        found[slot.id] = Spot(slot.item, where, offset, room, start, slot.item.kind in PINNED)
    return found


def planned(whole, **options):
    """Return the plan, or None where nothing can move."""
    try:
        return plan(whole, PlanOptions(**options))
    except UserError as error:
        if error.code != "plan.nothing":
            raise
        return None


def places_of(row):
    return {one.slot: (one.after.sitting, one.after.offset, one.after.room) for one in row.slots}


@settings(max_examples=60, deadline=None)
@given(timetables(most=7, headed=True), st.booleans(), st.booleans())
def test_a_plan_breaks_no_rule_and_tells_what_it_costs(whole, keep, any_room):
    row = planned(whole, keep_order=keep, any_room=any_room)
    if row is None or row.clash:
        return
    spots = spots_of(whole, places_of(row))
    assert broken(whole, spots, keep_order=keep) == []
    assert row.proven
    assert row.burden_after == sum(spot.cost() for spot in spots.values())
    assert row.burden_before == sum(spot.cost() for spot in spots_of(whole).values())


@settings(max_examples=60, deadline=None)
@given(timetables(most=3), st.booleans(), st.booleans())
def test_a_plan_is_the_best_of_all_timetables(whole, keep, any_room):
    """By total burden, then by what moves: 1 inside a sitting, 2 to another one."""
    row = planned(whole, keep_order=keep, any_room=any_room)
    if row is None:
        return
    best = min(every_timetable(whole, keep, any_room), default=None)
    if best is None:
        assert row.clash
        assert row.slots == ()
        return
    places = places_of(row)
    assert (row.burden_after, effort(whole, places)) == best


def every_timetable(whole, keep, any_room):
    """Return burden and effort of each timetable on the grid that breaks no rule."""
    slots = [slot for one in whole.sittings for slot in one.slots]
    choices = []
    for slot in slots:
        if slot.item.kind in PINNED:
            choices.append([(slot.sitting, slot.offset, slot.room)])
            continue
        rooms = [room.id for room in ROOMS] if any_room and slot.room is not None else [slot.room]
        choices.append(
            [(one.id, n, room) for one in whole.sittings for n in range(0, one.minutes, 15) for room in rooms]
        )
    for chosen in product(*choices):
        places = dict(zip((slot.id for slot in slots), chosen, strict=True))
        spots = spots_of(whole, places)
        if not broken(whole, spots, keep_order=keep):
            yield sum(spot.cost() for spot in spots.values()), effort(whole, places)


def effort(whole, places):
    count = 0
    for slot in (slot for one in whole.sittings for slot in one.slots):
        sitting_, offset, room = places[slot.id]
        count += 2 if sitting_ != slot.sitting else int((offset, room) != (slot.offset, slot.room))
    return count


@settings(max_examples=30, deadline=None)
@given(timetables(most=6, headed=True))
def test_a_plan_is_never_worse_than_a_timetable_that_is_in_order(whole):
    if broken(whole, spots_of(whole)):
        return
    row = planned(whole)
    assert row is None or (not row.clash and row.burden_after <= row.burden_before)


@settings(max_examples=25, deadline=None)
@given(timetables(most=6, headed=True))
def test_planning_a_plan_moves_nothing(whole):
    row = planned(whole)
    if row is None or row.clash:
        return
    slots = [(one.item, one.after.sitting, one.after.offset, one.after.room) for one in row.slots]
    anew = agenda(whole.sittings, sorted(slots, key=lambda one: one[1:3]), headings=whole.headings)
    again = planned(replace(anew, precedence=whole.precedence))
    assert again is not None
    assert again.burden_after == row.burden_after
    assert again.moves == ()


@settings(max_examples=20, deadline=None)
@given(timetables(most=6, headed=True))
def test_the_same_agenda_gives_the_same_plan(whole):
    assert planned(whole) == planned(whole)
