"""A place whose speaker has still to be named: filled, closed up or given up, each in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from meetingdesk.desktop.agenda.empty_place import EmptyPlace
from meetingdesk.domain.timetable import following
from meetingdesk.requests.now import DropSpeaker

Key = Qt.Key
TITLE = "Job competency"
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def box(driver):
    driver.pick(TITLE)
    driver.screen.controller.do(DropSpeaker(speaking=driver.slot(TITLE).item.speakers[0].id))
    return driver.screen.beside.inspector.speakers


@pytest.fixture
def empty(box):
    [empty] = box.findChildren(EmptyPlace)
    return empty


def codes(driver):
    return [step[0] for step in driver.steps()]


def click(driver, button):
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def name(driver, box, person):
    box.line.setText(person)
    driver.key(Key.Key_Return, widget=box.line)


def test_nothing_is_offered_where_everybody_is_named(driver):
    driver.pick(TITLE)
    assert not driver.screen.beside.inspector.speakers.findChildren(EmptyPlace)
    driver.key(Key.Key_R, CONTROL_ALT)
    assert not driver.screen.beside.inspector.speakers.line.isVisible()


def test_the_place_says_that_it_is_to_be_named(box, empty):
    assert any(", to be named" in child.accessibleName() for child in box.children() if child.isWidgetType())
    assert all(button.isEnabled() and button.accessibleName() for button in empty.findChildren(QPushButton))


def test_somebody_else_takes_the_place(driver, box, empty):
    place = driver.slot(TITLE).item.speakers[0]
    click(driver, empty.replace)
    assert box.line.hasFocus()
    name(driver, box, next(one for one in box._people if one.startswith("Amina Wekesa")))
    after = driver.slot(TITLE).item.speakers[0]
    assert (after.id, after.name, after.state, after.role) == (place.id, "Amina Wekesa", "confirmed", place.role)
    assert not [one for one in box.findChildren(EmptyPlace) if one.isVisible()]
    assert codes(driver)[:2] == ["replace_speaker", "drop_speaker"]
    driver.screen.controller.undo()
    assert driver.slot(TITLE).item.speakers[0] == place


def test_the_keyboard_asks_for_the_name_and_escape_leaves_it(driver, box, empty):
    place = driver.slot(TITLE).item.speakers[0]
    driver.key(Key.Key_R, CONTROL_ALT)
    assert box.line.hasFocus()
    driver.key(Key.Key_Escape, widget=box.line)
    assert not box.line.isVisible()
    driver.key(Key.Key_R, CONTROL_ALT)
    name(driver, box, "A guest")
    assert driver.slot(TITLE).item.speakers[0].name == "A guest"
    assert driver.slot(TITLE).item.speakers[0].id == place.id


def test_one_speaker_is_not_put_twice(driver, box, empty):
    click(driver, empty.replace)
    other = driver.slot(TITLE).item.speakers[1]
    name(driver, box, next(one for one in box._people if one.startswith(other.name)))
    assert driver.refusals[-1].code == "speaker.twice"
    assert driver.slot(TITLE).item.speakers[0].to_be_named


@pytest.mark.parametrize("by_key", [False, True])
def test_what_follows_moves_up(driver, empty, by_key):
    slot = driver.slot(TITLE)
    rest = following(driver.plan.sittings[slot.sitting], slot)[1:]
    if by_key:
        driver.key(Key.Key_X, CONTROL_ALT)
    else:
        click(driver, empty.close_up)
    assert slot.item.id in driver.plan.tray
    assert rest
    assert all(driver.plan.slots[one.id].offset == one.offset - slot.minutes for one in rest)
    assert codes(driver)[:2] == ["close_over", "drop_speaker"]
    driver.screen.controller.undo()
    assert all(driver.plan.slots[one.id].offset == one.offset for one in (slot, *rest))


def test_the_item_waits_in_the_tray_and_its_time_stays_free(driver, box, empty):
    slot = driver.slot(TITLE)
    rest = following(driver.plan.sittings[slot.sitting], slot)[1:]
    click(driver, empty.to_tray)
    assert slot.item.id in driver.plan.tray
    assert all(driver.plan.slots[one.id].offset == one.offset for one in rest)
    assert codes(driver)[:2] == ["unschedule_slot", "drop_speaker"]
    QApplication.processEvents()
    shown = [one for one in box.findChildren(EmptyPlace) if one.isVisible()]
    assert [one.close_up.isEnabled() for one in shown] == [False]
