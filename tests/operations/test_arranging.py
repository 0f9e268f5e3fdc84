from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.operations.offices import Desk

from meetingdesk.operations import OPERATIONS
from meetingdesk.requests.agenda import AddItem, ArrangeItem
from meetingdesk.store.store import Store


def meeting_of(desk, titles):
    """Make a meeting with these items; return its id and the items by title."""
    meeting = desk.add_meeting(f"m{len(desk.meetings())}")
    made = {title: desk.run(AddItem(meeting=meeting, title=title)) for title in titles}
    return meeting, {title: change.inserted["agenda_item"][0] for title, change in made.items()}


def listed(desk, meeting):
    agenda = desk.agenda(meeting)
    return {item.title: item.number for item in (*agenda.headings, *agenda.unscheduled)}


def test_an_item_takes_the_number_of_its_new_place(bare):
    meeting, items = meeting_of(bare, "abc")
    bare.run(ArrangeItem(item=items["c"], parent=None, after=None))
    assert listed(bare, meeting) == {"c": "1", "a": "2", "b": "3"}
    bare.run(ArrangeItem(item=items["c"], parent=None, after=items["a"]))
    assert listed(bare, meeting) == {"a": "1", "c": "2", "b": "3"}


def test_an_item_goes_below_another_and_comes_up_again(bare):
    meeting, items = meeting_of(bare, "abc")
    bare.run(ArrangeItem(item=items["b"], parent=items["a"], after=None))
    assert listed(bare, meeting) == {"a": "1", "b": "1.1", "c": "2"}
    bare.run(ArrangeItem(item=items["b"], parent=None, after=items["c"]))
    assert listed(bare, meeting) == {"a": "1", "c": "2", "b": "3"}


def test_a_place_that_it_has_already_is_no_step(bare):
    _, items = meeting_of(bare, "abc")
    assert not bare.run(ArrangeItem(item=items["b"], parent=None, after=items["a"]))


def test_an_item_cannot_stand_below_itself_or_too_deep(bare):
    _, items = meeting_of(bare, "abcd")
    bare.run(ArrangeItem(item=items["b"], parent=items["a"], after=None))
    bare.refused("item.inside", ArrangeItem(item=items["a"], parent=items["b"], after=None))
    bare.run(ArrangeItem(item=items["d"], parent=items["c"], after=None))
    bare.refused("item.depth", ArrangeItem(item=items["c"], parent=items["b"], after=None))


def test_items_of_another_meeting_are_no_place(bare):
    _, ours = meeting_of(bare, "ab")
    _, theirs = meeting_of(bare, "cd")
    bare.refused("gone", ArrangeItem(item=ours["a"], parent=theirs["c"], after=None))
    bare.refused("gone", ArrangeItem(item=ours["a"], parent=None, after=theirs["c"]))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-1, 4)), max_size=8))
def test_the_order_is_that_of_a_list_in_which_the_same_was_done(tmp_path_factory, moves):
    with Store.create(tmp_path_factory.mktemp("order") / "o.meetingdesk", OPERATIONS) as store:
        desk = Desk(store)
        meeting, items = meeting_of(desk, "abcde")
        order = list("abcde")
        for which, where in moves:
            title = "abcde"[which]
            after = None if where < 0 else "abcde"[where]
            if title == after:
                continue
            desk.run(ArrangeItem(item=items[title], parent=None, after=after and items[after]))
            order.remove(title)
            order.insert(order.index(after) + 1 if after else 0, title)
        assert list(listed(desk, meeting)) == order
