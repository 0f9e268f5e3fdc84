"""What a plan heeds, one thing at a time, and what it says where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.domain.planner.timetables import agenda, item, sitting, speaker

from meetingdesk.domain import clock
from meetingdesk.domain.planner.planning import plan
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.rows.agenda import PrecedenceRow
from meetingdesk.rows.planner import ClashRow, PlanOptions

EAST = [speaker(1, "Pacific/Fiji")]  # 12 hours ahead of Brussels in February: early is better
WEST = [speaker(2, "America/Santiago")]  # 4 hours behind: late is better


def at(row):
    """Return item number to sitting and offset."""
    return {one.item.number: (one.after.sitting, one.after.offset) for one in row.slots}


def test_speakers_of_the_east_speak_before_those_of_the_west():
    first, second = item(1, 30, WEST), item(2, 30, EAST)
    row = plan(agenda([sitting(1, 9, 60)], [(first, 1, 0, None), (second, 1, 30, None)]))
    assert at(row) == {"2": (1, 0), "1": (1, 30)}
    assert (row.proven, row.kept_order, len(row.moves)) == (True, False, 2)
    assert row.burden_after < row.burden_before


def wished(whole, *pairs):
    return replace(whole, precedence=tuple(PrecedenceRow(place, *pair) for place, pair in enumerate(pairs)))


def test_an_order_that_is_wished_for_counts_more_than_the_hours():
    first, second = item(1, 30, WEST), item(2, 30, EAST)
    whole = wished(agenda([sitting(1, 9, 60)], [(first, 1, 0, None), (second, 1, 30, None)]), (1, 2))
    assert at(plan(whole)) == {"1": (1, 0), "2": (1, 30)}


def test_what_comes_from_the_tray_heeds_it_with_all_that_stands_below():
    heading = item(9, 15, sub_items=2)
    parts = [item(1, 30, parent=9), item(2, 30, parent=9)]
    slots = [(parts[0], 1, 0, None), (parts[1], 1, 30, None)]
    whole = agenda([sitting(1, 9, 120)], slots, unscheduled=[item(3, 30)], headings=[heading])
    assert at(plan(wished(whole, (3, 9)), PlanOptions(tray=True)))["3"] == (1, 0)
    assert at(plan(wished(whole, (9, 3)), PlanOptions(tray=True)))["3"] == (1, 60)


def test_wishes_that_stand_against_a_plan_are_named():
    slots = [(item(1, 30), 1, 0, None), (item(2, 30), 1, 30, None), (item(3, 30), 1, 60, None)]
    whole = wished(agenda([sitting(1, 9, 90)], slots), (3, 1), (1, 2))
    row = plan(whole, PlanOptions(fixed=frozenset({1, 3})))
    assert row.clash == (
        ClashRow("before", {"first": "3 Item 3", "second": "1 Item 1"}),
        ClashRow("fixed", {"item": "1 Item 1", "start": "09:00"}),
        ClashRow("fixed", {"item": "3 Item 3", "start": "10:00"}),
    )
    kept = plan(whole, PlanOptions(keep_order=True))
    assert [one.code for one in kept.clash] == ["before", "order"]


def test_what_has_been_taken_up_cannot_be_put_behind_what_is_to_come():
    begun = sitting(1, 9, 60, begun=clock.at(sitting(1, 9, 60).day, 9 * 60, "Europe/Brussels"))
    whole = agenda([begun, sitting(2, 9, 60)], [(item(1, 30), 1, 0, None), (item(2, 30), 2, 0, None)])
    assert plan(wished(whole, (2, 1))).clash == ()


def test_an_item_goes_to_the_day_that_suits_its_speaker():
    whole = agenda([sitting(1, 7, 60), sitting(2, 18, 60)], [(item(1, 30, WEST), 1, 0, None)])
    assert at(plan(whole))["1"][0] == 2


@pytest.mark.parametrize("kind", ["heads", "breakout", "test"])
def test_an_item_stays_out_of_sittings_of_another_kind(kind):
    whole = agenda([sitting(1, 7, 60), sitting(2, 18, 60, kind=kind)], [(item(1, 30, WEST), 1, 0, None)])
    assert at(plan(whole))["1"][0] == 1


def test_nothing_moves_where_nothing_is_gained():
    home = [speaker(3, "Europe/Brussels")]
    whole = agenda([sitting(1, 10, 120)], [(item(1, 30, home), 1, 45, None), (item(2, 30), 1, 90, None)])
    assert plan(whole).moves == ()


def test_what_moves_stays_near_to_where_it_was():
    home = [speaker(3, "Europe/Brussels")]
    slots = [(item(1, 30, home), 1, 60, 1), (item(2, 30, home), 1, 60, 2)]
    row = plan(agenda([sitting(1, 9, 180)], slots))
    [moved] = row.moves
    assert abs(moved.after.offset - 60) == 30


def test_what_comes_from_elsewhere_stands_as_early_as_it_can():
    row = plan(
        agenda([sitting(1, 10, 120)], [(item(1, 30), 1, 0, None)], unscheduled=[item(2, 30)]), PlanOptions(tray=True)
    )
    assert at(row) == {"1": (1, 0), "2": (1, 30)}


def test_what_is_not_on_the_grid_may_stay_there():
    whole = agenda([sitting(1, 10, 60)], [(item(1, 17), 1, 3, None), (item(2, 20), 1, 33, None)])
    assert plan(whole).moves == ()


def test_a_held_slot_stays_and_the_others_go_round_it():
    first, second, third = item(1, 30, WEST), item(2, 30), item(3, 30, EAST)
    whole = agenda([sitting(1, 9, 90)], [(first, 1, 0, None), (second, 1, 30, None), (third, 1, 60, None)])
    row = plan(whole, PlanOptions(fixed=frozenset({2})))
    assert at(row) == {"3": (1, 0), "2": (1, 30), "1": (1, 60)}


def test_what_has_begun_stays():
    begun = clock.at(sitting(1, 9, 60).day, 9 * 60, "Europe/Brussels")
    whole = agenda([sitting(1, 9, 60, begun=begun), sitting(2, 18, 60)], [(item(1, 30, WEST), 1, 0, None)])
    with pytest.raises(UserError, match=r"plan\.nothing"):
        plan(whole)


def test_the_parts_of_an_item_stay_in_their_order():
    long = item(1, 30, WEST)
    whole = agenda([sitting(1, 18, 60), sitting(2, 7, 60)], [(long, 1, 0, None), (long, 2, 0, None)])
    parts = sorted((one.slot, one.after.start) for one in plan(whole).slots)
    assert parts[0][1] < parts[1][1]


def test_frozen_numbers_keep_their_order():
    slots = [(item(1, 30, WEST, frozen=True), 1, 0, None), (item(2, 30, EAST, frozen=True), 1, 30, None)]
    row = plan(agenda([sitting(1, 9, 60)], slots))
    assert (row.kept_order, row.moves) == (True, ())
    assert len(plan(agenda([sitting(1, 9, 60)], slots), PlanOptions(keep_order=False)).moves) == 2


def test_sub_items_change_places_under_their_heading_which_nothing_parts():
    below = [item(2, 15, WEST, parent=9), item(3, 15, EAST, parent=9)]
    whole = agenda(
        [sitting(1, 9, 90)],
        [(item(1, 30, EAST), 1, 30, None), (below[0], 1, 60, None), (below[1], 1, 75, None)],
        headings=[item(9, 30, sub_items=2)],
    )
    row = plan(whole)
    numbers = [one.item.number for one in row.slots]
    assert numbers in (["1", "3", "2"], ["3", "2", "1"])


def test_a_heading_with_a_time_of_its_own_begins_with_its_sub_items():
    heading = item(9, 30, sub_items=2)
    below = [item(2, 15, WEST, parent=9), item(3, 15, WEST, parent=9)]
    whole = agenda(
        [sitting(1, 7, 90)],
        [(heading, 1, 0, None), (below[0], 1, 0, None), (below[1], 1, 15, None), (item(4, 60), 1, 30, None)],
    )
    places = at(plan(whole))
    assert places["9"] == (1, 60)
    assert {places["2"], places["3"]} == {(1, 60), (1, 75)}


def test_an_introduction_comes_before_what_it_introduces():
    heading = item(9, 15, sub_items=1)
    whole = agenda([sitting(1, 9, 60)], [(heading, 1, 0, None), (item(2, 15, EAST, parent=9), 1, 15, None)])
    places = at(plan(whole))
    assert places["9"][1] + 15 <= places["2"][1]


def test_a_group_goes_on_after_a_break():
    pause = item(5, 15, kind="break")
    below = [item(2, 15, EAST, parent=9), item(3, 15, EAST, parent=9)]
    whole = agenda(
        [sitting(1, 9, 75)],
        [(item(1, 30), 1, 0, None), (pause, 1, 30, None), (below[0], 1, 45, None), (below[1], 1, 60, None)],
        headings=[item(9, 30, sub_items=2)],
    )
    places = at(plan(whole))
    assert places["5"] == (1, 30)
    assert {places["2"], places["3"]} == {(1, 0), (1, 15)}


# -- the tray


def test_the_tray_waits_unless_it_is_asked_for():
    whole = agenda([sitting(1, 9, 60)], [(item(1, 30), 1, 0, None)], unscheduled=[item(2, 30, EAST)])
    assert at(plan(whole)) == {"1": (1, 0)}
    row = plan(whole, PlanOptions(tray=True))
    assert at(row) == {"2": (1, 0), "1": (1, 30)}
    assert [(one.item.number, one.slot, one.before) for one in row.moves if one.slot is None] == [("2", None, None)]


def test_where_nothing_is_placed_the_tray_is_with_its_opening_first_and_its_closing_last():
    tray = [item(1, 15, WEST, "opening"), item(2, 15, EAST, "closing"), item(3, 15, WEST), item(4, 15, kind="adoption")]
    row = plan(agenda([sitting(1, 9, 60)], [], unscheduled=tray))
    assert [one.item.number for one in row.slots] == ["1", "4", "3", "2"]


def test_where_the_order_is_kept_the_tray_comes_in_by_number():
    slots = [(item(1, 15, EAST), 1, 0, None), (item(3, 15, WEST), 1, 15, None)]
    whole = agenda([sitting(1, 9, 45)], slots, unscheduled=[item(2, 15, WEST)])
    row = plan(whole, PlanOptions(keep_order=True, tray=True))
    assert [one.item.number for one in row.slots] == ["1", "2", "3"]


# -- no plan


def clash(row):
    assert row.slots == ()
    return row.clash


def test_too_many_minutes_are_told_with_the_figures():
    pause = item(9, 15, kind="break")
    slots = [(item(1, 45), 1, 0, None), (item(2, 45), 1, 15, None), (pause, 1, 30, None)]
    assert clash(plan(agenda([sitting(1, 9, 90)], slots))) == (ClashRow("full", {"need": 90, "have": 75, "over": 15}),)


def test_rooms_that_are_used_side_by_side_do_not_add_up():
    slots = [(item(1, 60), 1, 0, 1), (item(2, 60), 1, 0, 2)]
    assert plan(agenda([sitting(1, 9, 60)], slots)).clash == ()


def test_one_person_in_two_rooms_all_day_is_named():
    slots = [(item(1, 60, EAST), 1, 0, 1), (item(2, 60, EAST), 1, 0, 2)]
    assert clash(plan(agenda([sitting(1, 9, 60)], slots))) == (ClashRow("person", {"name": "Speaker 1"}),)


def test_the_fewest_rules_that_clash_are_named():
    """Two meet in two rooms; only the order and what is held stand against it, not the other people."""
    first, second = item(1, 30, EAST), item(2, 30, EAST)
    slots = [(first, 1, 0, 1), (second, 1, 0, 2), (item(3, 30, WEST), 2, 0, None)]
    row = plan(agenda([sitting(1, 9, 60), sitting(2, 9, 30)], slots), PlanOptions(fixed=frozenset({1, 3})))
    assert row.clash == ()
    slots[1] = (item(2, 60, EAST), 1, 0, 2)
    row = plan(agenda([sitting(1, 9, 60), sitting(2, 9, 30)], slots), PlanOptions(fixed=frozenset({1, 3})))
    assert clash(row) == (
        ClashRow("fixed", {"item": "1 Item 1", "start": "09:00"}),
        ClashRow("person", {"name": "Speaker 1"}),
    )


def test_an_item_longer_than_any_sitting_is_named():
    whole = agenda([sitting(1, 9, 60), sitting(2, 9, 60)], [(item(1, 15), 1, 0, None)], unscheduled=[item(2, 75)])
    assert clash(plan(whole, PlanOptions(tray=True))) == (ClashRow("long", {"item": "2 Item 2", "minutes": 75}),)


def test_an_item_longer_than_what_the_breaks_leave_is_told():
    pause = item(9, 30, kind="break")
    slots = [(item(1, 45), 1, 0, None), (pause, 1, 30, None)]
    row = plan(agenda([sitting(1, 9, 90)], slots))
    assert clash(row) == (ClashRow("pause", {"item": "9 Item 9", "start": "09:30"}),)


def test_pieces_that_do_not_fit_are_told():
    slots = [(item(number, 40), number % 2 + 1, 0, None) for number in (1, 2, 3)]
    row = plan(agenda([sitting(1, 9, 60), sitting(2, 9, 60)], slots))
    assert clash(row) == (ClashRow("pieces", {"need": 120, "have": 120}),)


# -- at all


def test_without_sittings_there_is_nothing_to_plan_in():
    with pytest.raises(UserError, match=r"plan\.no_sitting"):
        plan(agenda([], []))


def test_it_can_be_cancelled():
    slots = [(item(number, 15, [speaker(number, "Pacific/Fiji")]), 1, 0, None) for number in range(1, 12)]

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        plan(agenda([sitting(1, 9, 240)], slots), PlanOptions(), stop)


def test_nothing_is_printed(capfd):
    plan(agenda([sitting(1, 9, 60)], [(item(1, 30, WEST), 1, 0, None), (item(2, 30, EAST), 1, 30, None)]))
    assert capfd.readouterr() == ("", "")


SCRIPT = """
from tests.domain.planner.timetables import agenda, item, sitting, speaker
from dataclasses import replace
from meetingdesk.domain.planner.model import Builder, rules
from meetingdesk.domain.planner.reading import read
from meetingdesk.rows.planner import PlanOptions
free = [replace(speaker(1, "Pacific/Fiji"), delegate=None, name=name) for name in ("Ada", "Bo", "Cy")]
slots = [(item(n, 15, free[n % 3:], parent=9 if n < 4 else None), 1, 0, n % 3 or None) for n in range(1, 8)]
problem = read(agenda([sitting(1, 9, 120)], slots, headings=[item(9)]), PlanOptions(any_room=True)).problem
print(rules(problem), Builder(problem, rules(problem)).build())
"""


def test_every_run_of_the_program_asks_the_same():
    """Sets of words come in another order in each process; what is asked must not."""
    root = Path(__file__).parents[3]
    asked = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": f"{root}{os.pathsep}{root / 'src'}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(asked) == 1
