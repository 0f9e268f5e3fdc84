"""A schedule that brings its own agenda and sittings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.operations.offices import DAY, foreign, schedule

from meetingdesk.requests.agenda import ImportAgenda
from meetingdesk.rows.schedule import ForeignEntry, ForeignSitting

ZONE = "Europe/Brussels"


def entry(uid, *slots, **changes):
    return ForeignEntry(uid=uid, titles={"en": f"Item {uid}"}, minutes=30, slots=slots, **changes)


def run(bare, *entries, items=None, sittings=(), meeting=None, **changes):
    items = items or [foreign("x", 720)]
    whole = replace(schedule(*items), entries=entries, sittings=sittings, **changes)
    return bare.run(ImportAgenda(schedule=whole, zone=ZONE, meeting=meeting))


def listed(bare, meeting=1):
    agenda = bare.agenda(meeting)
    items = {slot.item.id: slot.item for sitting in agenda.sittings for slot in sitting.slots}
    items |= {item.id: item for item in (*agenda.headings, *agenda.unscheduled)}
    return [(items[key].uid, items[key].number) for key in agenda.order]


def test_items_stand_in_its_order_under_one_another(bare):
    entries = (entry("h"), entry("a", "x", parent="h"), entry("t"), entry("b", parent="a"))
    run(bare, *entries, numbering="roman", languages=("en", "fr"))
    assert listed(bare) == [("h", "I"), ("a", "I a)"), ("b", "I a) i)"), ("t", "II")]
    assert [item.uid for item in bare.agenda().unscheduled] == ["b", "t"]
    assert bare.meetings()[0].languages == ("en", "fr")


def test_a_number_that_does_not_follow_from_the_order_is_kept(bare):
    run(bare, entry("a", "x", number="1"), entry("b", number="1 bis"), entry("c", number="2"))
    assert listed(bare) == [("a", "1"), ("b", "1 bis"), ("c", "2")]


def test_numbers_that_follow_are_left_to_follow(bare):
    run(bare, entry("a", "x", number="1"), entry("b", number="2"))
    assert bare.ask(lambda reader: reader.exec_driver_sql("SELECT number FROM agenda_item").all()) == [
        (None,),
        (None,),
    ]


def test_in_a_meeting_that_is_there_numbers_go_on(bare):
    meeting = bare.add_meeting()
    run(bare, entry("a", "x", number="7"), meeting=meeting)
    run(bare, entry("b", "y", number="7"), items=[foreign("y", 750)], meeting=meeting)
    assert listed(bare, meeting) == [("a", "1"), ("b", "2")]


def test_circles_strangers_above_and_what_is_too_deep_stand_on_top(bare):
    chain = [entry(f"d{n}", parent=f"d{n - 1}" if n else None) for n in range(6)]
    run(bare, entry("p", "x", parent="q"), entry("q", parent="p"), entry("r", parent="nobody"), *chain)
    numbers = dict(listed(bare))
    assert numbers["r"].isdecimal()
    assert numbers["d2"].count(".") == 2
    assert all(numbers[uid].count(".") <= 2 for uid in numbers)


def test_what_cannot_be_is_refused_whole(bare):
    items = [foreign("x", 720)]
    far = replace(schedule(*items), items=(replace(items[0], day=date(9999, 12, 31), start=1500),))
    bare.refused("sitting.day", ImportAgenda(schedule=far, zone=ZONE))
    none = replace(schedule(*items), entries=(replace(entry("a", "x"), minutes=0),))
    bare.refused("item.minutes", ImportAgenda(schedule=none, zone=ZONE))
    for part, code in (
        (ForeignSitting("s", DAY, 700, 0, "plenary", ()), "sitting.length"),
        (ForeignSitting("s", date(9999, 12, 31), 700, 60, "plenary", ()), "sitting.day"),
    ):
        bare.refused(code, ImportAgenda(schedule=replace(schedule(*items), sittings=(part,)), zone=ZONE))


def test_one_event_of_two_items_is_of_the_first(bare):
    run(bare, entry("a", "x"), entry("b", "x"))
    [sitting] = bare.agenda().sittings
    assert [slot.item.uid for slot in sitting.slots] == ["a"]


def test_an_item_of_two_events_has_two_slots(bare):
    run(bare, entry("a", "x", "y"), items=[foreign("x", 720), foreign("y", 720, day=date(2027, 3, 2))])
    assert [slot.item.uid for sitting in bare.agenda().sittings for slot in sitting.slots] == ["a", "a"]


def test_its_sittings_are_made_with_their_bounds_and_kinds(bare):
    parts = (
        ForeignSitting("s1", DAY, 700, 60, "plenary", ("x",)),
        ForeignSitting("s2", DAY, 700, 60, "heads", ("y",)),
        ForeignSitting("s3", DAY, 900, 60, "nonsense", ()),
    )
    run(bare, items=[foreign("x", 720), foreign("y", 720), foreign("z", 730)], sittings=parts)
    found = {part.uid: (part.kind, part.minutes, [s.item.uid for s in part.slots]) for part in bare.agenda().sittings}
    assert found == {"s1": ("plenary", 60, ["x", "z"]), "s2": ("heads", 60, ["y"]), "s3": ("plenary", 60, [])}


def test_an_event_outside_its_sitting_finds_another_place(bare):
    run(bare, items=[foreign("x", 800)], sittings=(ForeignSitting("s", DAY, 700, 60, "plenary", ("x",)),))
    named, other = bare.agenda().sittings
    assert (named.uid, len(named.slots), len(other.slots)) == ("s", 0, 1)


def test_a_sitting_that_is_there_stands_for_one_of_the_schedule(bare):
    meeting = bare.add_meeting()
    uid = bare.sitting(1, meeting).uid
    run(
        bare,
        sittings=(ForeignSitting("s", DAY, 730, 60, "plenary", ("x",)),),
        items=[foreign("x", 740)],
        meeting=meeting,
    )
    assert [(part.uid, len(part.slots)) for part in bare.agenda(meeting).sittings] == [(uid, 1)]


def test_a_uid_of_a_sitting_that_is_taken_gives_way(bare):
    same = ForeignSitting("s", DAY, 700, 60, "plenary", ())
    run(bare, sittings=(same, replace(same, start=900)))
    uids = [part.uid for part in bare.agenda().sittings]
    assert (uids[0], len(set(uids))) == ("s", 2)
