"""More than a move: new items drawn, items taken twice, swapped, pushed, parted, and holes closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.requests.agenda import AddItem, ResizeSlot

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(driver):
    sentences = []
    driver.screen.verbs.announced.connect(sentences.append)
    return sentences


@pytest.fixture
def bare(make_driver, bare_file):
    return make_driver(bare_file)


@pytest.fixture
def gap(driver):
    """A hole of ten minutes on Friday: Job competency, 12:20 to 12:40, ends at 12:30."""
    slot = driver.slot("Job competency")
    driver.screen.controller.do(ResizeSlot(slot=slot.id, offset=slot.offset, minutes=10))
    return slot


def starts(driver, sitting=2):
    return [(slot.item.title[:14], slot.offset) for slot in driver.plan.sittings[sitting].slots]


def test_a_new_item_is_drawn_in_a_hole_and_named_there(driver, gap):
    before = len(driver.steps())
    at = driver.point(1, 720 + 30)
    driver.press(driver.port, at + QPoint(0, 1))
    driver.move(driver.port, at + QPoint(0, 9))
    driver.move(driver.port, driver.point(1, 720 + 39))
    driver.release(driver.port, driver.point(1, 720 + 39))
    assert driver.place("New item") == (2, "", 30, 10)
    QApplication.processEvents()
    assert driver.screen.editor.isVisible()
    assert driver.screen.editor.selectedText() == "New item"
    driver.qtbot.keyClicks(driver.screen.editor, "In memory")
    driver.key(Key.Key_Return, widget=driver.screen.editor)
    assert driver.place("In memory") == (2, "", 30, 10)
    assert len(driver.steps()) == before + 2


def test_escape_draws_nothing(driver, gap):
    at = driver.point(1, 720 + 30)
    driver.press(driver.port, at + QPoint(0, 1))
    driver.move(driver.port, at + QPoint(0, 9))
    assert driver.screen.drag.target.place is not None
    driver.key(Key.Key_Escape)
    driver.release(driver.port, driver.point(1, 720 + 39))
    assert not [slot for slot in driver.plan.slots.values() if slot.item.title == "New item"]


def test_a_click_on_nothing_draws_nothing(driver, gap):
    before = driver.steps()
    driver.qtbot.mouseClick(driver.port, Qt.MouseButton.LeftButton, pos=driver.point(1, 720 + 35))
    assert driver.steps() == before
    assert driver.screen.state.pick is None


def test_insert_makes_an_item_after_the_selected_one(driver, gap):
    driver.pick("Job competency")
    driver.key(Key.Key_Insert)
    place = driver.place("New item")
    assert place[3] == 15
    assert driver.screen.state.pick.item == driver.slot("New item").item.id


def test_control_takes_an_item_at_another_time_as_well(driver, gap):
    before = driver.place("Opening remarks")
    driver.drag_holding(Key.Key_Control, CONTROL, driver.at("Opening remarks", 0.1), driver.point(1, 720 + 31))
    parts = [slot for slot in driver.plan.slots.values() if slot.item.title == "Opening remarks"]
    assert [(slot.sitting, slot.continued) for slot in parts] == [(1, False), (2, True)]
    assert driver.place("Opening remarks") == before
    driver.screen.controller.undo()
    assert driver.place("Opening remarks") == before


def test_keys_take_an_item_at_another_time_as_well(driver):
    driver.pick("Opening remarks")
    room = sum(slot.minutes for slot in driver.plan.sittings[2].slots)
    last = driver.plan.sittings[2].slots[-1]
    driver.screen.controller.do(ResizeSlot(slot=last.id, offset=last.offset, minutes=5))
    driver.key(Key.Key_D, CONTROL | ALT)
    assert len([slot for slot in driver.plan.slots.values() if slot.item.title == "Opening remarks"]) == 2
    assert room


def test_neighbours_are_swapped_by_keys_and_back(driver, said):
    before = starts(driver)
    driver.pick("Job competency")
    driver.key(Key.Key_Down, CONTROL | ALT)
    after = starts(driver)
    assert sorted(title for title, _ in after) == sorted(title for title, _ in before)
    assert after != before
    assert driver.steps()[0] == ("swap_items", "done")
    driver.key(Key.Key_Up, CONTROL | ALT)
    assert starts(driver) == before
    driver.pick("Opening remarks")
    driver.key(Key.Key_Up, CONTROL | ALT)
    assert said[-1] == "No further"


def test_what_follows_is_pushed_and_repeats_are_one_step(driver, gap):
    before, steps = dict(starts(driver)), len(driver.steps())
    slots = driver.plan.sittings[2].slots
    after_gap = next(slot for slot in slots if slot.offset >= gap.offset + gap.minutes)
    driver.screen.state.choose(driver.plan.pick_slot(after_gap.id))
    driver.key(Key.Key_PageUp, ALT)
    driver.key(Key.Key_PageUp, ALT)
    after = dict(starts(driver))
    moved = {title for title in before if after[title] != before[title]}
    assert moved == {slot.item.title[:14] for slot in slots if slot.offset >= after_gap.offset}
    assert all(before[title] - after[title] == 10 for title in moved)
    assert len(driver.steps()) == steps + 1


def test_holes_are_closed(driver, gap, said):
    driver.pick("Job competency")
    driver.key(Key.Key_C, CONTROL | ALT)
    assert driver.steps()[0] == ("close_up", "done")
    ends = 0
    for slot in driver.plan.sittings[2].slots:
        assert slot.offset <= ends or not ends
        ends = max(ends, slot.offset + slot.minutes)
    driver.key(Key.Key_C, CONTROL | ALT)
    assert said[-1] == "There are no holes in this sitting"


def test_gaps_as_long_as_the_snap_are_left(bare):
    """Three items of ten minutes with holes of five and of fifteen."""
    said = []
    bare.screen.verbs.announced.connect(said.append)
    for title, offset in (("A", 0), ("B", 15), ("C", 40)):
        bare.screen.controller.do(AddItem(meeting=1, title=title, minutes=10, sitting=1, offset=offset))
    bare.pick("B")
    bare.key(Key.Key_G, CONTROL | ALT)
    assert [bare.slot(title).offset for title in "ABC"] == [0, 15, 30]
    bare.key(Key.Key_G, CONTROL | ALT)
    assert said[-1] == "The gaps are as long as that already"
    bare.screen.state.snap = 15
    bare.key(Key.Key_G, CONTROL | ALT)
    assert [bare.slot(title).offset for title in "ABC"] == [0, 25, 50]
    bare.pick("C")
    bare.screen.controller.do(ResizeSlot(slot=bare.slot("B").id, offset=25, minutes=15))
    before = bare.steps()
    bare.key(Key.Key_G, CONTROL | ALT)
    assert bare.steps() == before  # C would leave the sitting: none moves
    bare.refusals.clear()


def test_an_item_is_taken_in_two_parts(driver):
    driver.pick("Job competency")
    driver.key(Key.Key_P, CONTROL | ALT)
    parts = [slot for slot in driver.plan.slots.values() if "Job competency" in slot.item.title]
    assert [(slot.offset, slot.minutes, slot.continued) for slot in parts] == [(20, 10, False), (30, 10, True)]
