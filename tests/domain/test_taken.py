"""What became of the items of a day."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.sample_rows import make_item, make_sitting

from meetingdesk.domain import clock
from meetingdesk.domain.taken import taken


def ran(sitting, *closed, over=True):
    """The sitting as it was run: the items at some places were started and closed."""
    slots = tuple(
        replace(slot, actual_start=slot.start, actual_end=slot.end) if place in closed else slot
        for place, slot in enumerate(sitting.slots)
    )
    return replace(sitting, slots=slots, actual_start=sitting.start, actual_end=sitting.end if over else None)


def numbers(slots):
    return [slot.item.id for slot in slots]


def test_what_was_closed_is_done_and_the_rest_of_a_closed_sitting_is_carried_over():
    sitting = ran(make_sitting(1, (make_item(1), make_item(2, kind="break"), make_item(3))), 0, 1)
    found = taken([sitting], [sitting])
    assert (numbers(found.done), numbers(one.slot for one in found.carried), found.ahead) == ([1], [3], ())
    assert found.kept


def test_what_is_taken_up_again_later_is_carried_over_to_then():
    item = make_item(1)
    first, second = ran(make_sitting(1, (item,)), 0), make_sitting(2, (make_item(2), item))
    [carried] = taken([first], [first, second]).carried
    assert carried.again == second.slots[1]
    assert numbers(taken([second], [first, second]).ahead) == [2, 1]


def test_while_the_sitting_runs_the_rest_is_still_to_come():
    sitting = ran(make_sitting(1, (make_item(1), make_item(2))), 0, over=False)
    found = taken([sitting], [sitting])
    assert (numbers(found.done), found.carried, numbers(found.ahead)) == ([1], (), [2])


def test_without_any_times_nothing_is_known():
    sitting = make_sitting(1, (make_item(1),))
    assert not taken([sitting], [sitting]).kept
    later = replace(sitting, actual_end=clock.later(sitting.end, 5))
    assert not taken([later], [later]).kept
