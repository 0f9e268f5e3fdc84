"""Any run of drags, anywhere: every item is scheduled or in the tray, no slot is empty or outside its sitting."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

share = st.floats(-0.2, 1.2)
gesture = st.tuples(st.integers(0, 40), st.sampled_from([0.0, 0.3, 0.5, 1.0]), share, share, st.booleans())


def check(driver, everything):
    plan = driver.plan
    assert sorted({slot.item.id for slot in plan.slots.values()} | set(plan.tray)) == everything
    for slot in plan.slots.values():
        sitting = plan.sittings[slot.sitting]
        assert slot.minutes > 0
        assert 0 <= slot.offset <= slot.offset + slot.minutes <= sitting.minutes


def drag(driver, index, grip, x, y, cancel):
    """Drag the slot or card of an index by a place in its height to a share of the screen."""
    screen = driver.screen
    things = [*driver.plan.slots.values(), *driver.plan.tray.values()]
    thing = things[index % len(things)]
    end = screen.mapToGlobal(QPoint(round(screen.width() * x), round(screen.height() * y)))
    if hasattr(thing, "offset"):
        screen.state.choose(driver.plan.pick_slot(thing.id))
        driver.timetable.reveal(thing.id)
        box, widget = driver.timetable.places.box_of(thing.id), driver.port
        start = QPoint(box.x + box.width // 2, box.y + min(round(box.height * grip), box.height))
    else:
        screen.state.choose(driver.plan.pick_item(thing.id))
        place = screen.tray.cards.items.index(thing)
        box, widget = screen.tray.cards.box(place), driver.cards
        start = QPoint(box.x + 30, box.y + 20)
    driver.press(widget, start)
    driver.move(widget, start + QPoint(0, 7))
    driver.move(widget, widget.mapFromGlobal(end))
    if cancel:
        driver.key(Qt.Key.Key_Escape, widget=widget)
    driver.release(widget, widget.mapFromGlobal(end))
    assert screen.drag.load is None
    assert QApplication.overrideCursor() is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(gestures=st.lists(gesture, min_size=1, max_size=6))
def test_after_any_drags_nothing_is_lost(driver, gestures):
    plan = driver.plan
    everything = sorted({slot.item.id for slot in plan.slots.values()} | set(plan.tray))
    for index, grip, x, y, cancel in gestures:
        before = {slot.id: driver.place(slot.item.title) for slot in driver.plan.slots.values()}
        drag(driver, index, grip, x, y, cancel)
        check(driver, everything)
        if cancel:
            assert before == {slot.id: driver.place(slot.item.title) for slot in driver.plan.slots.values()}
    assert driver.refusals == []
