"""The timetable by mouse, on the real widget and a real file."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.theme import theme

ALT = Qt.KeyboardModifier.AltModifier


def counted(plan):
    """All items of the agenda, each in the timetable or in the tray."""
    return sorted([*(slot.item.id for slot in plan.slots.values()), *plan.tray])


def test_a_click_selects_and_shows_the_inspector(driver):
    assert not driver.screen.beside.inspector.isVisible()
    driver.pick("Job competency")
    assert driver.screen.beside.inspector.isVisible()
    assert driver.screen.beside.inspector.form.start.line.text() == "12:20"
    assert driver.screen.beside.inspector.form.end.line.text() == "12:40 Brussels"
    assert driver.steps()[0][0] == "load_sample"


def test_a_drag_moves_by_the_snap_and_undo_puts_it_back(driver):
    before = driver.place("Job competency")
    start = driver.at("Job competency")
    driver.drag(start, start + QPoint(0, round(7.9 * driver.timetable.zoom)))
    assert driver.place("Job competency") == (2, "", 30, 20)
    assert driver.screen.state.pick.slot == driver.slot("Job competency").id
    driver.screen.controller.undo()
    assert driver.place("Job competency") == before


def test_five_pixels_are_no_drag(driver):
    start = driver.at("Job competency")
    driver.press(driver.port, start)
    driver.move(driver.port, start + QPoint(5, 5))
    assert driver.screen.drag.load is None
    driver.move(driver.port, start + QPoint(6, 0))
    assert driver.screen.drag.load is not None
    driver.key(Qt.Key.Key_Escape)
    assert driver.screen.drag.load is None
    driver.release(driver.port, start + QPoint(0, 90))
    assert driver.place("Job competency") == (2, "", 20, 20)
    assert driver.screen.beside.inspector.isHidden()


def test_a_drag_to_the_other_sitting(driver):
    driver.drag(driver.at("Job competency", 0.1), driver.point(0, 720 + 75))
    assert driver.place("Job competency")[:2] == (1, "")
    assert driver.steps()[0] == ("move_slot", "done")


def test_a_slot_in_a_room_goes_to_the_room_under_the_pointer(driver):
    driver.drag(driver.at("reference samples", 0.1), driver.point(1, 720 + 110, strip=1))
    assert driver.place("reference samples")[:2] == (2, "Room 2")


def test_what_stands_over_all_rooms_goes_into_one_where_rooms_are_in_use(driver):
    driver.drag(driver.at("Election", 0.5), driver.point(1, 720 + 70, strip=2))
    assert driver.place("Election")[:2] == (2, "Room 3")
    driver.screen.controller.undo()
    driver.drag(driver.at("Election", 0.5), driver.point(1, 720 + 125, strip=2))
    assert driver.place("Election")[:2] == (2, "")


@pytest.mark.parametrize("where", ["heads", "rulers", "below"])
def test_a_drop_outside_the_grid_changes_nothing(driver, where):
    all_items, before = counted(driver.plan), driver.place("Job competency")
    end = {
        "heads": QPoint(400, 10),
        "rulers": QPoint(20, 300),
        "below": QPoint(400, driver.port.height() + 400),
    }[where]
    driver.drag(driver.at("Job competency"), end)
    assert driver.place("Job competency") == before
    assert counted(driver.plan) == all_items
    assert driver.screen.drag.load is None
    assert QApplication.overrideCursor() is None


def test_a_drop_never_leaves_the_sitting(driver):
    driver.drag(driver.at("Job competency", 0.1), driver.point(1, 720 + 185))
    assert driver.place("Job competency") == (2, "", 160, 20)
    driver.drag(driver.at("Job competency", 0.1), driver.point(1, 720 - 5))
    assert driver.place("Job competency") == (2, "", 0, 20)


def test_the_edges_of_the_selected_slot_resize_it(driver):
    driver.pick("Virtual training")
    driver.drag(driver.at("Virtual training", 1.0), driver.point(0, 720 + 180))
    assert driver.place("Virtual training") == (1, "", 140, 40)
    driver.drag(driver.at("Virtual training", 0.0), driver.point(0, 720 + 150))
    assert driver.place("Virtual training") == (1, "", 150, 30)
    driver.drag(driver.at("Virtual training", 0.0), driver.point(0, 720 + 179))
    assert driver.place("Virtual training") == (1, "", 175, 5)
    assert [step[0] for step in driver.steps()[:3]] == ["resize_slot"] * 3


def test_a_card_of_the_tray_is_placed_by_a_drag(driver):
    all_items = counted(driver.plan)
    driver.drag(QPoint(60, 20), driver.point(1, 720 + 112), driver.cards, driver.port)
    assert driver.place("Needs survey calendar") == (2, "", 110, 20)
    assert counted(driver.plan) == all_items
    assert driver.screen.state.pick.slot == driver.slot("Needs survey calendar").id


def test_a_slot_dropped_on_the_tray_is_unscheduled(driver):
    all_items, slot = counted(driver.plan), driver.slot("Election")
    driver.drag(driver.at("Election"), QPoint(500, 30), driver.port, driver.cards)
    assert slot.item.id in driver.plan.tray
    assert counted(driver.plan) == all_items
    assert (driver.screen.state.pick.item, driver.screen.state.pick.slot) == (slot.item.id, None)


def test_a_card_dropped_on_the_tray_or_nowhere_stays(driver):
    before = driver.steps()
    driver.drag(QPoint(60, 20), QPoint(400, 30), driver.cards)
    driver.drag(QPoint(60, 20), QPoint(10, 300), driver.cards, driver.port)
    assert driver.steps() == before
    assert len(driver.plan.tray) == 4


def test_the_ghost_tells_times_troubles_and_what_cannot_be(driver):
    start = driver.at("reference samples", 0.1)
    driver.press(driver.port, start)
    driver.move(driver.port, start + QPoint(0, 8))
    driver.move(driver.port, driver.point(1, 720 + 60, strip=1))
    target = driver.screen.drag.target
    assert not target.reason
    assert target.warnings[0] == "Amina Wekesa: Room 1 too"
    assert any(warning.startswith("Same room as IX c)") for warning in target.warnings)
    assert not driver.port.grab().toImage().isNull()
    driver.key(Qt.Key.Key_Escape)


def test_what_is_longer_than_the_sitting_cannot_be_dropped_there(make_driver, bare_file):
    from meetingdesk.requests.agenda import AddItem

    driver = make_driver(bare_file)
    driver.screen.controller.do(AddItem(meeting=1, title="Long", minutes=90))
    start = QPoint(60, 20)
    driver.press(driver.cards, start)
    driver.move(driver.cards, start + QPoint(0, 7))
    driver.move(driver.cards, driver.cards.mapFromGlobal(driver.port.mapToGlobal(driver.point(0, 740))))
    assert driver.screen.drag.target.reason == "Longer than the sitting: 90 of 60 min"
    driver.port.grab()
    driver.release(driver.cards, driver.cards.mapFromGlobal(driver.port.mapToGlobal(driver.point(0, 740))))
    assert not driver.plan.slots
    assert driver.refusals == []


def test_the_view_scrolls_while_a_drag_is_at_its_edge(driver, qtbot):
    driver.timetable.set_zoom(6)
    driver.timetable.verticalScrollBar().setValue(0)
    start = driver.at("Opening remarks")
    driver.press(driver.port, start)
    driver.move(driver.port, start + QPoint(0, 10))
    driver.move(driver.port, QPoint(start.x(), driver.port.height() - 3))
    before = driver.screen.drag.target
    qtbot.waitUntil(lambda: driver.timetable.verticalScrollBar().value() > 100)
    qtbot.waitUntil(lambda: driver.screen.drag.target != before)
    driver.key(Qt.Key.Key_Escape)
    assert driver.place("Opening remarks") == (1, "", 0, 20)


def test_ctrl_and_wheel_zoom_within_limits_and_keep_the_minute_under_the_pointer(driver):
    timetable = driver.timetable
    timetable.set_zoom(4, 300)
    scene = timetable.scene
    minute = scene.grid.minute(300 - scene.head + timetable.view.down)
    timetable.set_zoom(5, 300)
    after = timetable.scene.grid.minute(300 - scene.head + timetable.view.down)
    assert after == pytest.approx(minute, abs=0.3)
    for factor, limit in ((100, 6.0), (0.01, 1.6)):
        timetable.set_zoom(timetable.zoom * factor)
        assert timetable.zoom == limit


def test_a_double_click_opens_the_title_of_what_the_first_click_selected(driver, qtbot):
    qtbot.mouseDClick(driver.port, Qt.MouseButton.LeftButton, pos=driver.at("Job competency"))
    driver.pick("Job competency")
    qtbot.mouseDClick(driver.port, Qt.MouseButton.LeftButton, pos=driver.at("Job competency"))
    assert driver.screen.beside.inspector.title.text.hasFocus()


def test_a_click_on_the_ground_selects_nothing(driver):
    driver.pick("Job competency")
    driver.qtbot.mouseClick(driver.port, Qt.MouseButton.LeftButton, pos=driver.point(1, 720 + 125))
    assert driver.screen.state.pick is None
    assert driver.screen.beside.inspector.isHidden()


def strip_of(driver, column):
    """The colours of the leading pixels of a sitting at each quarter hour of it, as they are painted."""
    scene, view = driver.timetable.scene, driver.timetable.view
    found, shown = scene.grid.columns[column], driver.port.grab().toImage()
    x = scene.left + found.x - view.across + 2
    ys = [scene.head + scene.grid.y(minute + 4) - view.down for minute in range(found.start, found.end, 15)]
    return [shown.pixelColor(x, round(y)).name().upper() for y in ys]


def test_a_strip_shows_the_night_of_the_speakers_while_they_are_dragged(driver):
    """Of the speakers one is in Guatemala City, where it is 06:00 when it is 13:00 in Brussels."""
    night = theme().colour("warning").name().upper()
    start = driver.at("Job competency", 0.1)
    assert night not in strip_of(driver, 0)
    driver.press(driver.port, start)
    driver.move(driver.port, start + QPoint(0, 8))
    driver.move(driver.port, start + QPoint(0, 20))
    for column in (0, 1):
        assert [colour == night for colour in strip_of(driver, column)] == [True] * 4 + [False] * 8
    driver.key(Qt.Key.Key_Escape)
    assert night not in strip_of(driver, 0)


def test_what_a_drag_passes_over_is_kept_and_looks_the_same(driver):
    """Painted anew in another state of the same drag; scrolled, zoomed or dark it is another picture."""
    seen = []

    def look():
        seen.append(driver.port.grab().toImage())
        kept = driver.timetable.scene._kept[1]
        driver.timetable.scene._kept = None
        assert driver.port.grab().toImage() == seen[-1]
        return kept.cacheKey()

    start = driver.at("Job competency", 0.1)
    driver.press(driver.port, start)
    driver.move(driver.port, start + QPoint(0, 8))
    first = look()
    driver.move(driver.port, start + QPoint(0, 90))
    driver.port.grab()
    kept = driver.timetable.scene._kept[1].cacheKey()
    driver.move(driver.port, start + QPoint(0, 120))
    driver.port.grab()
    assert driver.timetable.scene._kept[1].cacheKey() == kept != first
    for change in (lambda: driver.timetable.set_zoom(4), lambda: driver.timetable.verticalScrollBar().setValue(40)):
        change()
        look()
    theme().set_dark(True)
    look()
    theme().set_dark(False)
    driver.key(Qt.Key.Key_Escape)
    driver.port.grab()
    assert driver.timetable.scene._kept is None
    assert len({image.cacheKey() for image in seen}) == len(seen)
    assert all(one != other for one, other in pairwise(seen))
