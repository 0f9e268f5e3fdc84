"""The sittings beside the timetable: moved, joined, added and deleted with mouse and keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def type_into(driver, line, text, end=Key.Key_Return):
    line.setFocus()
    line.selectAll()
    driver.qtbot.keyClicks(line, text)
    if end is not None:
        driver.key(end, widget=line)


def ask_next(driver):
    driver.key(Key.Key_T, CTRL | SHIFT, QApplication.focusWidget())


@pytest.fixture
def bare(make_driver, bare_file):
    return make_driver(bare_file)


def rows(driver):
    return driver.office.reads.agenda(1).sittings


def test_a_click_on_its_head_opens_a_sitting_and_its_day_moves_it(driver):
    second = driver.plan.agenda.sittings[1]
    driver.timetable.setFocus()
    scene = driver.timetable.scene
    driver.qtbot.mouseClick(
        driver.port, Qt.MouseButton.LeftButton, pos=QPoint(scene.left + scene.grid.columns[1].x + 30, 20)
    )
    panel = driver.screen.beside.sitting
    assert panel.isVisible()
    assert panel.sitting == second.id
    assert panel.day.line.hasFocus()
    offsets = [slot.offset for slot in second.slots]
    type_into(driver, panel.day.line, "20 Feb 2021")
    type_into(driver, panel.start.line, "13h15")
    moved = rows(driver)[1]
    assert (moved.day, moved.start.hour, moved.start.minute) == (date(2021, 2, 20), 13, 15)
    assert [slot.offset for slot in moved.slots] == offsets
    assert panel.end.line.text() == "16:15 Brussels"
    assert [code for code, _state in driver.steps()[:2]] == ["move_sitting", "move_sitting"]


def in_sight(driver, sitting):
    """Tell how many pixels of a sitting's column are seen."""
    table = driver.timetable
    grid, seen = table.scene.grid, table.view
    column = grid.column(sitting)
    high = seen.height - table.scene.head
    return min(grid.y(column.end), seen.down + high) - max(grid.y(column.start), seen.down)


def test_a_sitting_that_moves_away_stays_in_sight_and_undo_brings_it_back_there(driver):
    first = driver.plan.agenda.sittings[0]
    driver.timetable.zoom_by(2)
    driver.screen.open_at(("sitting", first.id))
    type_into(driver, driver.screen.beside.sitting.start.line, "20:30")
    driver.settle()
    assert in_sight(driver, first.id) >= 120
    driver.timetable.verticalScrollBar().setValue(0)
    driver.screen.controller.undo()
    driver.settle()
    assert in_sight(driver, first.id) >= 120


def test_how_a_sitting_is_joined_is_changed_and_a_bad_link_refused_below(bare):
    bare.key(Key.Key_T, CTRL | SHIFT)
    panel = bare.screen.beside.sitting
    type_into(bare, panel.link.line, "meet me")
    assert "meet me" in panel.link.error
    assert rows(bare)[0].link == ""
    type_into(bare, panel.link.line, "https://meet.example.org/1")
    type_into(bare, panel.join.fields["passcode"].line, "42 17")
    assert (rows(bare)[0].link, rows(bare)[0].passcode) == ("https://meet.example.org/1", "42 17")
    assert panel.link.error == ""


def test_a_sitting_is_not_interpreted(bare):
    bare.key(Key.Key_T, CTRL | SHIFT)
    tick = bare.screen.beside.sitting.interpretation.box
    assert tick.isChecked()
    tick.click()
    assert not rows(bare)[0].interpretation
    bare.screen.controller.undo()
    assert tick.isChecked()


def test_a_sitting_cannot_get_too_short_for_what_is_in_it(driver):
    driver.pick("Job competency")
    driver.timetable.setFocus()
    ask_next(driver)
    panel = driver.screen.beside.sitting
    assert panel.sitting == driver.slot("Job competency").sitting
    assert not driver.screen.beside.inspector.isVisible()
    type_into(driver, panel.minutes.line, "30")
    assert panel.minutes.error
    assert panel.trouble.text() == panel.minutes.error
    assert panel.trouble.isVisible()
    driver.key(Key.Key_Escape, widget=panel.minutes.line)
    assert panel.minutes.line.text() == "180"
    type_into(driver, panel.start.line, "noon")
    assert "12:20" in panel.trouble.text()


def test_the_same_keys_go_from_sitting_to_sitting_and_esc_closes(driver):
    driver.timetable.setFocus()
    seen = []
    for _time in range(3):
        ask_next(driver)
        seen.append(driver.screen.beside.sitting.sitting)
    assert seen == [1, 2, 1]
    driver.key(Key.Key_Escape, widget=QApplication.focusWidget())
    assert not driver.screen.beside.sitting.isVisible()
    assert driver.timetable.hasFocus()


def test_a_sitting_is_added_after_the_last_and_deleted_again(bare):
    bare.screen.bar.sittings.listed.aboutToShow.emit()
    names = [action.text() for action in bare.screen.bar.sittings.listed.actions() if action.text()]
    assert names == ["Sitting 1 · Mon 1 Mar, 12:00–13:00", "Add a sitting…"]
    bare.screen.bar.sittings.listed.actions()[-1].trigger()
    panel = bare.screen.beside.sitting
    assert panel.adding
    assert panel.day.line.hasFocus()
    assert panel.day.day == date(2027, 3, 2)
    assert not panel.join.isVisible()
    type_into(bare, panel.minutes.line, "90")
    assert [(row.day, row.minutes) for row in rows(bare)] == [(date(2027, 3, 1), 60), (date(2027, 3, 2), 90)]
    assert not panel.adding
    assert panel.sitting == 2
    panel.delete.trigger()
    assert len(rows(bare)) == 1
    assert not panel.isVisible()


def test_a_date_that_is_none_is_said(bare):
    bare.screen.add_sitting()
    panel = bare.screen.beside.sitting
    type_into(bare, panel.day.line, "soon", end=None)
    panel.add_button.click()
    assert panel.day.error
    assert len(rows(bare)) == 1


def test_a_meeting_without_a_sitting_offers_one_before_its_items(bare):
    assert bare.screen.empty.add.text() == "Add item"
    bare.screen.verbs.of_sittings.delete(rows(bare)[0].id)
    assert bare.screen.empty.add.text() == "Add a sitting"
    bare.screen.empty.add.click()
    assert bare.screen.beside.sitting.adding
    assert bare.screen.beside.sitting.isVisible()


def test_what_has_no_link_is_led_to(bare):
    bare.screen.open_at("links")
    assert bare.screen.beside.sitting.link.line.hasFocus()


def test_undo_shows_the_sitting_again(driver):
    driver.timetable.setFocus()
    ask_next(driver)
    panel = driver.screen.beside.sitting
    type_into(driver, panel.start.line, "11:00")
    driver.key(Key.Key_Escape, widget=panel.start.line)
    driver.screen.controller.undo()
    assert panel.isVisible()
    assert panel.start.line.text() == "12:00"


def test_a_file_for_reading_only_shows_and_asks_nothing(make_driver, sample_file):
    driver = make_driver(sample_file, read_only=True)
    driver.timetable.setFocus()
    ask_next(driver)
    assert not driver.screen.beside.sitting.day.line.isEnabled()
    driver.screen.bar.sittings.listed.aboutToShow.emit()
    assert not driver.screen.bar.sittings.listed.actions()[-1].isEnabled()


def test_the_sentence_of_an_empty_agenda_is_whole(bare):
    sentence = bare.screen.empty._state._sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert sentence.fontMetrics().horizontalAdvance(sentence.text()) <= sentence.width()


def test_the_keyboard_follows_the_last_card_into_the_timetable(bare):
    for title in ("First", "Second"):
        bare.screen.verbs.add(title)
    cards = bare.screen.tray.cards
    cards.setFocus()
    for left in (1, 0):
        bare.key(Key.Key_Right, widget=cards)
        bare.key(Key.Key_Up, Qt.KeyboardModifier.AltModifier, cards)
        assert len(bare.plan.tray) == left
    assert bare.timetable.hasFocus()


def test_a_link_from_elsewhere_shows_a_sitting_and_one_that_is_gone_nothing(driver):
    driver.screen.open_at(("sitting", 2))
    assert driver.screen.beside.sitting.sitting == 2
    driver.screen.open_at(("sitting", 99))
    assert not driver.screen.beside.sitting.isVisible()
