"""What is left of a slot over all rooms for its words, where slots in rooms lie upon it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.desktop.agenda.geometry import clear_part, lay_out, slot_box
from meetingdesk.rows.agenda import ItemRow, RoomRow, SittingRow, SlotRow

BEGIN = datetime(2021, 2, 18, 12, tzinfo=ZoneInfo("Europe/Brussels"))
ROOMS = tuple(RoomRow(100 + room, f"Room {room}") for room in range(5))
ITEM = ItemRow(1, "i", "I", "Item", {}, "discussion", None, None, 10, None, ())


def slot(number: int, room: int | None, offset: int, minutes: int) -> SlotRow:
    return SlotRow(number, ITEM, 1, room, "", offset, minutes, BEGIN, BEGIN)


spans = st.tuples(st.sampled_from([room.id for room in ROOMS]), st.integers(0, 150), st.integers(5, 30))


@given(st.lists(spans, max_size=8), st.integers(0, 120), st.integers(10, 60))
def test_words_stand_where_nothing_lies_upon_them(others, offset, minutes):
    over_all = slot(0, None, offset, minutes)
    slots = [over_all, *(slot(1 + n, *span) for n, span in enumerate(others))]
    sitting = SittingRow(
        1, "s", 1, date(2021, 2, 18), BEGIN, BEGIN, 180, "plenary", "all", (), "", "", "", "", 0, ROOMS, tuple(slots)
    )
    grid = lay_out([sitting], 1000, 2.8)
    (column,) = grid.columns
    boxes = {one.id: slot_box(grid, column, one.room, one.offset, one.minutes) for one in slots}
    beside = [one for one in slots if one.room and one.offset < offset + minutes and offset < one.offset + one.minutes]
    clear = clear_part(column, boxes[0], over_all, slots)
    if clear is None:
        assert {one.room for one in beside} == {room.id for room in ROOMS}
    else:
        assert all(
            boxes[one.id].x + boxes[one.id].width <= clear.x or clear.x + clear.width <= boxes[one.id].x
            for one in beside
        )
        assert boxes[0].x <= clear.x
        assert clear.x + clear.width <= boxes[0].x + boxes[0].width
    if not beside:
        assert clear == boxes[0]
