from __future__ import annotations

from meetingdesk.requests.agenda import MoveSlot
from meetingdesk.requests.rooms import AddRoom, DeleteRoom, MoveRoom, RenameRoom


def names(desk, meeting=1):
    return [room.name for room in desk.agenda(meeting).rooms]


def id_of(desk, name):
    return next(room.id for room in desk.agenda().rooms if room.name == name)


def test_rooms_have_names_of_their_own(desk):
    desk.run(AddRoom(meeting=1, name=" Room  4 "))
    assert names(desk) == ["Room 1", "Room 2", "Room 3", "Room 4"]
    desk.refused("room.taken", AddRoom(meeting=1, name="ROOM 4"))
    desk.refused("room.empty", AddRoom(meeting=1, name=" "))
    desk.run(AddRoom(meeting=2, name="Room 4"))


def test_a_room_is_renamed_where_it_stands(desk):
    second = id_of(desk, "Room 2")
    desk.run(RenameRoom(room=second, name=" Blue  room "))
    assert names(desk) == ["Room 1", "Blue room", "Room 3"]
    desk.run(RenameRoom(room=second, name="BLUE ROOM"))
    assert names(desk)[1] == "BLUE ROOM"
    desk.refused("room.taken", RenameRoom(room=second, name="room 1"))
    desk.refused("room.empty", RenameRoom(room=second, name=""))
    desk.refused("gone", RenameRoom(room=99, name="Red"))
    desk.store.undo()
    assert names(desk)[1] == "Blue room"


def test_a_room_moves_among_the_others_as_far_as_there_are_any(desk):
    third = id_of(desk, "Room 3")
    desk.run(MoveRoom(room=third, by=-1))
    assert names(desk) == ["Room 1", "Room 3", "Room 2"]
    desk.run(MoveRoom(room=third, by=-9))
    assert names(desk) == ["Room 3", "Room 1", "Room 2"]
    desk.run(MoveRoom(room=third, by=9))
    assert names(desk) == ["Room 1", "Room 2", "Room 3"]
    assert desk.run(MoveRoom(room=third, by=1)).step is None  # it is the last already: no step
    desk.store.undo()
    assert names(desk) == ["Room 3", "Room 1", "Room 2"]
    desk.refused("gone", MoveRoom(room=99, by=1))


def test_a_room_goes_once_nothing_is_planned_in_it(desk):
    inside = [slot for sitting in desk.agenda().sittings for slot in sitting.slots if slot.room_name == "Room 3"]
    room = id_of(desk, "Room 3")
    assert inside
    refusal = desk.refused("room.used", DeleteRoom(room=room))
    assert refusal == {"name": "Room 3", "n": len(inside)}
    for slot in inside:
        desk.run(MoveSlot(slot=slot.id, sitting=slot.sitting, offset=slot.offset, room=None))
    desk.run(DeleteRoom(room=room))
    assert names(desk) == ["Room 1", "Room 2"]
    desk.store.undo()
    assert names(desk) == ["Room 1", "Room 2", "Room 3"]
