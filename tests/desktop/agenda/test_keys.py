"""The timetable by keyboard: every drag has its twin, and repeats are one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def said(driver):
    """What a screen reader was told."""
    sentences = []
    driver.screen.verbs.announced.connect(sentences.append)
    return sentences


def chosen(driver):
    return driver.plan.item(driver.screen.state.pick).title


def test_repeats_of_a_key_are_one_step_and_each_is_announced(driver, said):
    driver.pick("Job competency")
    before = len(driver.steps())
    for _ in range(3):
        driver.key(Key.Key_Down, ALT)
    assert driver.place("Job competency") == (2, "", 35, 20)
    assert len(driver.steps()) == before + 1
    assert said[0].startswith("Job competency in human-resource management, Friday 12:25 to 12:45 Brussels")
    assert "no conflict" in said[0]
    driver.screen.controller.undo()
    assert driver.place("Job competency") == (2, "", 20, 20)


def test_another_key_is_another_step(driver):
    driver.pick("Job competency")
    before = len(driver.steps())
    driver.key(Key.Key_Down, ALT)
    driver.key(Key.Key_Down, ALT | SHIFT)
    driver.key(Key.Key_Down, ALT)
    assert driver.place("Job competency") == (2, "", 30, 25)
    assert len(driver.steps()) == before + 3


def test_alt_and_sideways_go_through_rooms_and_sittings(driver):
    driver.pick("Election")
    for _ in range(2):
        driver.key(Key.Key_Right, ALT)
    assert driver.place("Election")[:2] == (2, "Room 2")
    for _ in range(3):
        driver.key(Key.Key_Left, ALT)
    assert driver.place("Election")[:2] == (1, "")
    driver.key(Key.Key_Left, ALT)
    assert driver.place("Election")[:2] == (1, "")


def test_the_end_of_the_sitting_stops_the_keys(driver, said):
    driver.pick("Closing remarks")
    before = driver.steps()
    driver.key(Key.Key_Down, ALT)
    driver.key(Key.Key_Down, ALT | SHIFT)
    assert driver.place("Closing remarks") == (2, "", 165, 15)
    assert driver.steps() == before
    assert said[-1] == "No further"


def test_nothing_gets_shorter_than_five_minutes(driver):
    driver.pick("Adoption")
    for _ in range(5):
        driver.key(Key.Key_Up, ALT | SHIFT)
    assert driver.place("Adoption") == (1, "", 20, 5)


def test_arrows_select_by_time_and_by_room_or_sitting(driver):
    driver.pick("Job competency")
    driver.key(Key.Key_Down)
    assert chosen(driver) == "Break: into the rooms"
    driver.key(Key.Key_Down)
    assert chosen(driver).startswith("Americas and Europe: online")
    driver.key(Key.Key_Right)
    assert chosen(driver).startswith("Asia/Pacific and Middle East: needs")
    driver.key(Key.Key_Down)
    assert chosen(driver).startswith("Asia/Pacific and Middle East: alerts")
    driver.key(Key.Key_Left)
    driver.key(Key.Key_Left)
    assert driver.plan.slot(driver.screen.state.pick).sitting == 1


def test_delete_unschedules_and_undo_selects_it_again(driver):
    driver.pick("Election")
    slot = driver.screen.state.pick.slot
    driver.key(Key.Key_Delete)
    assert driver.screen.state.pick.slot is None
    driver.screen.controller.undo()
    assert driver.screen.state.pick.slot == slot
    assert driver.timetable.hasFocus()


def test_undo_selects_what_it_changed(driver):
    driver.pick("Job competency")
    driver.key(Key.Key_Down, ALT)
    driver.pick("Closing remarks")
    driver.screen.controller.undo()
    assert chosen(driver).startswith("Job competency")
    driver.pick("Closing remarks")
    driver.screen.controller.redo()
    assert chosen(driver).startswith("Job competency")


def test_a_card_goes_up_into_the_first_gap(driver):
    driver.qtbot.mouseClick(driver.cards, Qt.MouseButton.LeftButton, pos=driver.cards.rect().topLeft() + _inside())
    driver.key(Key.Key_Up, ALT, driver.screen.tray.cards)
    assert driver.place("Needs survey calendar") == (2, "", 110, 20)


def test_home_and_end_select_the_first_and_the_last_card(driver):
    cards = driver.screen.tray.cards
    titles = [item.title for item in driver.screen.state.plan.agenda.unscheduled]
    driver.qtbot.mouseClick(driver.cards, Qt.MouseButton.LeftButton, pos=driver.cards.rect().topLeft() + _inside())
    driver.key(Key.Key_End, widget=cards)
    assert chosen(driver).startswith(titles[-1])
    driver.key(Key.Key_Home, widget=cards)
    assert chosen(driver).startswith(titles[0])


def _inside():
    from PySide6.QtCore import QPoint

    return QPoint(60, 20)


def test_f2_renames_in_place(driver):
    driver.pick("Job competency")
    driver.key(Key.Key_F2)
    editor = driver.screen.editor
    assert editor.isVisible()
    assert editor.hasFocus()
    driver.qtbot.keyClicks(editor, "New words")
    driver.key(Key.Key_Return, widget=editor)
    assert chosen(driver) == "New words"
    assert driver.timetable.hasFocus()
    driver.key(Key.Key_F2)
    driver.qtbot.keyClicks(editor, "Other")
    driver.key(Key.Key_Escape, widget=editor)
    assert chosen(driver) == "New words"
    assert editor.isHidden()


def test_enter_opens_the_inspector_at_the_title_and_esc_goes_back_level_by_level(driver):
    driver.pick("Job competency")
    driver.screen.beside.inspector.cross.click()
    assert driver.screen.beside.inspector.isHidden()
    driver.timetable.setFocus()
    driver.key(Key.Key_Return)
    title = driver.screen.beside.inspector.title.text
    assert title.hasFocus()
    driver.qtbot.keyClicks(title, "x")
    driver.key(Key.Key_Escape, widget=title)
    assert title.toPlainText() == "Job competency in human-resource management"
    assert driver.screen.beside.inspector.isVisible()
    driver.key(Key.Key_Escape, widget=title)
    assert driver.screen.beside.inspector.isHidden()
    assert driver.timetable.hasFocus()
    assert driver.screen.state.pick is not None


def test_the_snap_is_chosen(driver):
    driver.screen.bar.set_snap(15)
    driver.pick("Election")
    driver.key(Key.Key_Up, ALT)
    assert driver.place("Election")[2] == 140
    assert driver.screen.bar.snap.text() == "Snap 15 min"


def test_a_busy_office_queues_keys_and_none_is_lost(driver, monkeypatch):
    office = type(driver.office)
    driver.pick("Job competency")
    monkeypatch.setattr(office, "busy", property(lambda _self: True))
    for _ in range(3):
        driver.key(Key.Key_Down, ALT)
    assert driver.place("Job competency")[2] == 20
    monkeypatch.undo()
    driver.qtbot.waitUntil(lambda: driver.place("Job competency")[2] == 35)


def test_keys_move_an_item_in_the_order_that_the_numbers_follow(driver, said):
    control = Qt.KeyboardModifier.ControlModifier | SHIFT
    driver.pick("Job competency")
    number, before = driver.slot("Job competency").item.number, len(driver.steps())
    driver.key(Key.Key_Up, control)
    earlier = driver.slot("Job competency").item.number
    assert earlier != number
    assert said[-1] == f"Job competency in human-resource management is number {earlier}"
    driver.key(Key.Key_Down, control)
    assert driver.slot("Job competency").item.number == number
    driver.key(Key.Key_Right, control)
    assert driver.slot("Job competency").item.parent is not None
    driver.key(Key.Key_Left, control)
    assert driver.slot("Job competency").item.parent is None
    assert len(driver.steps()) == before + 4
    for _ in range(4):
        driver.screen.controller.undo()
    assert driver.slot("Job competency").item.number == number


def test_the_first_item_goes_no_further_up(driver, said):
    driver.pick("Opening remarks")
    driver.key(Key.Key_Up, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert said[-1] == "No further"
