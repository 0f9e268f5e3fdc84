"""Carrying out a plan: all or nothing, in one step."""

from __future__ import annotations

from meetingdesk.requests.agenda import ItemPlace, PlaceItem, PlaceItems


def place(slot, sitting, offset, room=None):
    return ItemPlace(item=slot.item.id, slot=slot.id, sitting=sitting, offset=offset, room=room)


def test_items_change_places_and_the_tray_comes_in_by_one_step(desk):
    first, second = desk.slot("Opening remarks"), desk.slot("Adoption of the agenda")
    tray = desk.item("E-learning on CLiKC!")
    steps = len(desk.store.history())
    change = desk.run(
        PlaceItems(
            places=(
                place(first, first.sitting, 10),
                place(second, first.sitting, 0),
                ItemPlace(item=tray.id, slot=None, sitting=desk.sitting(2).id, offset=110),
            )
        )
    )
    assert (change.code, change.parameters) == ("place_items", {"n": 3})
    assert len(desk.store.history()) == steps + 1
    assert [desk.slot(one.item.title).offset for one in (first, second)] == [10, 0]
    assert desk.slot("E-learning on CLiKC!").offset == 110
    desk.store.undo()
    assert [desk.slot(one.item.title).offset for one in (first, second)] == [0, 20]


def test_a_part_of_an_item_takes_the_place_of_another_that_goes_on(desk):
    slot = desk.slot("Opening remarks")
    desk.run(PlaceItem(item=slot.item.id, sitting=slot.sitting, offset=100))
    one, other = desk.slots("Opening remarks")
    desk.run(PlaceItems(places=(place(one, one.sitting, 100), place(other, one.sitting, 160))))
    assert [part.offset for part in desk.slots("Opening remarks")] == [100, 160]
    desk.refused("move.twice", PlaceItems(places=(place(one, one.sitting, 160),)))


def test_one_that_cannot_be_keeps_all_from_moving(desk):
    first, second = desk.slot("Opening remarks"), desk.slot("Adoption of the agenda")
    wrong = PlaceItems(places=(place(second, first.sitting, 60), place(first, first.sitting, 170)))
    desk.refused("move.outside", wrong)
    assert desk.slot("Adoption of the agenda").offset == second.offset
