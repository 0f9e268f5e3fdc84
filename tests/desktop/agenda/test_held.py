"""What a sitting is and for whom, beside the timetable, with mouse and keys; undo brings it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def held(driver):
    """The first sitting's kind and audience, opened with the keys."""
    driver.timetable.setFocus()
    driver.key(Key.Key_T, CTRL | SHIFT)
    return driver.screen.beside.sitting.held


def sitting(driver, number=1):
    return driver.office.reads.agenda(1).sittings[number - 1]


def choose(driver, field, value):
    """Choose with the keyboard alone."""
    box = field.box
    box.setFocus()
    here, there = box.currentIndex(), box.findData(value)
    for _step in range(abs(there - here)):
        driver.key(Key.Key_Down if there > here else Key.Key_Up, widget=box)


def tick(driver, held, code):
    driver.qtbot.waitUntil(held.ticks[code].isVisible)
    held.ticks[code].setFocus()
    driver.key(Key.Key_Space, widget=held.ticks[code])


def name(driver, held, text):
    held.person.line.setFocus()
    held.person.line.setText(
        text
    )  # the popup that typing opens wants to grab the keyboard, which there is not offscreen
    held.person.line.setModified(True)
    driver.key(Key.Key_Return, widget=held.person.line)


def delegate(driver):
    return next((one, row) for row in driver.plan.delegations for one in row.standing)


def test_a_sitting_becomes_a_break_out_for_two_regions(driver, held):
    assert held.ticks == {}
    assert not held.person.isVisible()
    held.kind.committed.emit("breakout")
    held.held_for.committed.emit("regions")
    assert sitting(driver).audience == "all"  # nothing is ticked yet
    tick(driver, held, "EUR")
    tick(driver, held, "MENA")
    row = sitting(driver)
    assert (row.kind, row.audience, set(row.audience_codes)) == ("breakout", "regions", {"EUR", "MENA"})
    assert held.ticks["MENA"].hasFocus()
    people = sum(len(d.standing) for d in driver.plan.delegations if d.region in ("EUR", "MENA"))
    assert held.figure.text().startswith(f"{people} people of ")
    driver.screen.controller.undo()
    assert (held.ticks["EUR"].isChecked(), held.ticks["MENA"].isChecked()) == (True, False)
    driver.screen.controller.undo()
    driver.screen.controller.undo()
    assert (held.kind.box.currentData(), held.held_for.box.currentData()) == ("plenary", "all")
    assert held.ticks == {}


def test_the_choices_are_made_with_the_keyboard(driver, held):
    choose(driver, held.kind, "test")
    choose(driver, held.held_for, "kinds")
    tick(driver, held, "RTC")
    row = sitting(driver)
    assert (row.kind, row.audience, row.audience_codes) == ("test", "kinds", ("RTC",))
    choose(driver, held.held_for, "all")
    assert (sitting(driver).audience, sitting(driver).audience_codes) == ("all", ())


def test_a_sitting_of_heads_is_held_for_the_heads_in_one_step(driver, held):
    choose(driver, held.kind, "heads")
    row = sitting(driver)
    assert (row.kind, row.audience, row.audience_codes) == ("heads", "capacities", ("head",))
    assert held.ticks["head"].isChecked()
    driver.screen.controller.undo()
    assert (sitting(driver).kind, sitting(driver).audience) == ("breakout", "all")  # passed on the way


def test_the_last_tick_cannot_go(driver, held):
    choose(driver, held.kind, "heads")
    tick(driver, held, "head")
    assert "at least one" in held.trouble.text()
    assert held.trouble.isVisible()
    assert held.ticks["head"].isChecked()
    assert sitting(driver).audience_codes == ("head",)
    tick(driver, held, "adviser")
    assert not held.trouble.isVisible()


def test_people_are_asked_by_name_alone_and_taken_off_again(driver, held):
    one, row = delegate(driver)
    held.held_for.committed.emit("people")
    assert held.person.line.hasFocus()
    name(driver, held, "Nobody at all")
    assert held.person.error
    held.person.line.clear()
    name(driver, held, f"{one.name} \u2013 {row.entity_name}")
    assert (sitting(driver).audience, sitting(driver).audience_codes) == ("capacities", (one.uid,))
    assert held.held_for.box.currentData() == "people"
    assert held.figure.text() == "1 person is expected"
    assert held.person.line.text() == ""
    cross = held.crosses[one.uid]
    assert one.name in cross.accessibleName()
    driver.qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert "at least one" in held.trouble.text()
    held.held_for.committed.emit("capacities")
    tick(driver, held, "observer")
    assert sitting(driver).audience_codes == ("observer", one.uid)
    driver.qtbot.mouseClick(held.crosses[one.uid], Qt.MouseButton.LeftButton)
    assert sitting(driver).audience_codes == ("observer",)
    assert held.crosses == {}


def test_another_sitting_shows_its_own_audience(driver, held):
    held.held_for.committed.emit("regions")
    driver.screen.beside.show_sitting(2)
    assert held.held_for.box.currentData() == "all"
    assert held.ticks == {}


def test_nothing_can_be_changed_in_a_file_for_reading_only(make_driver, sample_file):
    driver = make_driver(sample_file, read_only=True)
    driver.screen.beside.show_sitting(1)
    held = driver.screen.beside.sitting.held
    assert not held.kind.box.isEnabled()
    assert not held.held_for.box.isEnabled()
