from __future__ import annotations

from tests.domain.agendas import agenda, item, sitting, slot, speaker

from meetingdesk.domain.conflicts import clashes


def found(*slots, **more):
    return [(row.kind, row.slots, row.people) for row in clashes(agenda(sitting(1, slots), **more))]


def test_one_person_in_two_rooms_at_one_time():
    who = [speaker("Amina Wekesa", delegate=7)]
    rows = clashes(agenda(sitting(1, [slot(1, item(1, who), 50, 30, 1), slot(2, item(2, who), 60, 40, 3)])))
    [row] = rows
    assert (row.kind, row.slots, row.items, row.item_uids) == ("person", (1, 2), (1, 2), ("item-1", "item-2"))
    assert (row.people, row.sittings, row.room) == (("Amina Wekesa",), (1,), "Room 1")
    assert row.parameters == {"first": "1 Item 1 (Room 1)", "second": "2 Item 2 (Room 3)"}
    assert (f"{row.start:%H:%M}", f"{row.end:%H:%M}") == ("13:00", "13:20")


def test_slots_that_only_touch_do_not_conflict():
    who = [speaker("A", delegate=1)]
    assert found(slot(1, item(1, who), 0, 30, 1), slot(2, item(2, who), 30, 30, 1)) == []


def test_a_free_name_is_the_same_person_however_it_is_capitalised():
    slots = [slot(1, item(1, [speaker("Taeil KANG")]), 0, 30, 1), slot(2, item(2, [speaker("Taeil Kang")]), 0, 30, 2)]
    assert found(*slots) == [("person", (1, 2), ("Taeil KANG",))]


def test_an_entity_may_send_two_people_and_the_withdrawn_do_not_come():
    entity = [speaker("RTC Kenya", entity="RTC Kenya")]
    gone = [speaker("A", delegate=1, state="withdrawn")]
    assert found(slot(1, item(1, entity), 0, 30, 1), slot(2, item(2, entity), 0, 30, 2)) == []
    assert found(slot(1, item(1, gone), 0, 30, 1), slot(2, item(2, gone), 0, 30, 2)) == []


def test_a_room_holds_one_item_and_no_room_means_all():
    assert found(slot(1, item(1), 0, 30, 1), slot(2, item(2), 29, 30, 1)) == [("room", (1, 2), ())]
    assert found(slot(1, item(1), 0, 30), slot(2, item(2), 29, 30)) == [("overlap", (1, 2), ())]
    assert found(slot(1, item(1), 0, 30), slot(2, item(2), 29, 30, 2)) == [("overlap", (1, 2), ())]
    assert found(slot(1, item(1), 0, 30, 1), slot(2, item(2), 0, 30, 2)) == []


def test_a_break_takes_no_room():
    assert found(slot(1, item(1, kind="break"), 0, 30), slot(2, item(2), 0, 30, 1)) == []


def test_a_heading_does_not_conflict_with_what_stands_below_it():
    chair = [speaker("A", delegate=1)]
    heading, below, deep = item(1, chair, sub_items=1), item(2, chair, parent=1, sub_items=1), item(3, chair, parent=2)
    slots = [slot(1, heading, 0, 60), slot(2, below, 0, 30), slot(3, deep, 0, 10)]
    assert found(*slots) == []
    other = slot(4, item(4, chair, parent=1), 0, 30, 1)
    assert {row[1] for row in found(*slots, other)} == {(2, 4), (3, 4)}
    unplaced = item(9, sub_items=2)
    pair = [slot(1, item(1, parent=9), 0, 30, 1), slot(2, item(2, parent=9), 0, 30, 1)]
    assert found(*pair, headings=[unplaced]) == [("room", (1, 2), ())]


def test_sittings_that_overlap_share_people_and_rooms_but_not_their_own_hall():
    who = [speaker("A", delegate=1)]
    first = sitting(1, [slot(1, item(1, who), 0, 60, 1)])
    second = sitting(2, [slot(2, item(2, who), 0, 60, 1, sitting=2, base=750)], base=750)
    assert [(row.kind, row.slots) for row in clashes(agenda(first, second))] == [("person", (1, 2)), ("room", (1, 2))]
    hall = sitting(2, [slot(2, item(2), 0, 60, None, sitting=2, base=750)], base=750)
    assert clashes(agenda(first, hall)) == ()


def test_conflicts_come_by_start():
    late = [slot(1, item(1), 200, 30, 1), slot(2, item(2), 200, 30, 1)]
    early = [slot(3, item(3), 10, 30, 2), slot(4, item(4), 20, 30, 2)]
    assert [row[1] for row in found(*late, *early)] == [(3, 4), (1, 2)]


def test_an_item_taken_in_two_rooms_at_once_is_a_conflict_for_its_speaker():
    once = item(1, [speaker("A", delegate=1)])
    assert found(slot(1, once, 0, 30, 1), slot(2, once, 10, 30, 2)) == [("person", (1, 2), ("A",))]
