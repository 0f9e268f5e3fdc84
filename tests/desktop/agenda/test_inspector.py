"""The inspector: each field asks for one change, a refusal stands below the field, Esc puts back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.requests.agenda import AddItem

Key = Qt.Key


@pytest.fixture
def inspector(driver):
    driver.pick("Job competency")
    return driver.screen.beside.inspector


def type_into(driver, line, text, end=Key.Key_Return):
    line.setFocus()
    line.selectAll()
    driver.qtbot.keyClicks(line, text)
    if end is not None:
        driver.key(end, widget=line)


def test_start_and_minutes_move_and_resize(driver, inspector):
    type_into(driver, inspector.form.start.line, "13h50")
    assert driver.place("Job competency") == (2, "", 110, 20)
    assert inspector.form.start.line.text() == "13:50"
    type_into(driver, inspector.form.minutes.line, "25 min")
    assert driver.place("Job competency") == (2, "", 110, 25)
    assert inspector.form.end.line.text() == "14:15 Brussels"
    assert [step[0] for step in driver.steps()[:2]] == ["resize_slot", "move_slot"]


def test_leaving_a_field_commits_and_an_unchanged_one_asks_nothing(driver, inspector):
    before = driver.steps()
    inspector.form.start.line.setFocus()
    inspector.form.minutes.line.setFocus()
    driver.key(Key.Key_Return, widget=inspector.form.minutes.line)
    assert driver.steps() == before
    type_into(driver, inspector.form.minutes.line, "15", end=None)
    inspector.title.text.setFocus()
    assert driver.place("Job competency")[3] == 15


def test_a_refusal_stands_below_the_field_and_esc_restores(driver, inspector):
    field = inspector.form.start
    type_into(driver, field.line, "16:00")
    assert driver.place("Job competency")[2] == 20
    assert len(driver.refusals) == 1
    assert "12:00" in field.error
    assert "15:00" in field.error
    assert field.line.property("bad")
    assert inspector.form.trouble.text() == field.error
    driver.key(Key.Key_Escape, widget=field.line)
    assert field.error == ""
    assert field.line.text() == "12:20"
    assert not field.line.property("bad")


def test_what_is_no_time_is_said_before_anything_is_asked(driver, inspector):
    before = driver.steps()
    type_into(driver, inspector.form.start.line, "noon")
    type_into(driver, inspector.form.minutes.line, "0")
    assert inspector.form.start.error == "A time such as 12:20"
    assert inspector.form.minutes.error == "Minutes from 1 to 1440"
    assert driver.steps() == before
    assert driver.refusals == []


def test_title_class_kind_room_and_sitting(driver, inspector):
    title = inspector.title.text
    title.setFocus()
    title.selectAll()
    driver.qtbot.keyClicks(title, "Competency")
    driver.key(Key.Key_Return, widget=title)
    item = driver.slot("Competency").item
    assert item.title == "Competency"
    for field, value in ((inspector.form.item_class, "C"), (inspector.form.kind, "report")):
        index = field.box.findData(value)
        field.box.setCurrentIndex(index)
        field.box.activated.emit(index)
    item = driver.slot("Competency").item
    assert (item.item_class, item.kind) == ("C", "report")
    room = inspector.form.room.box
    room.activated.emit(room.findText("Room 2"))
    assert driver.place("Competency")[1] == "Room 2"
    sitting = inspector.form.sitting.box
    sitting.activated.emit(1)
    assert driver.place("Competency")[0] == 1
    sitting.activated.emit(0)
    assert item.id in driver.plan.tray
    assert inspector.day.text() == "Unscheduled"
    sitting.activated.emit(2)
    assert driver.place("Competency") == (2, "", 20, 20)


def test_an_empty_title_is_put_back(driver, inspector):
    title = inspector.title.text
    title.setFocus()
    title.selectAll()
    driver.key(Key.Key_Delete, widget=title)
    driver.key(Key.Key_Return, widget=title)
    assert title.toPlainText().startswith("Job competency")
    assert driver.slot("Job competency")


def test_speakers_have_local_time_and_moon(driver, inspector):
    names = [line.accessibleName() for line in inspector.speakers.findChildren(_line_type())]
    assert names[0].startswith("Thandiwe Mokgosi")
    assert "13:20" in names[0]
    assert "local night" not in names[0]
    assert "05:20 Guatemala City, local night" in names[1]
    assert inspector.night.isVisible()
    assert inspector.night.sentence.text() == "Local night for 1 speaker. From 13:00 it is 06:00 there."
    inspector.night.button.click()
    assert driver.place("Job competency") == (2, "", 110, 20)
    assert not inspector.night.isVisible()


def _line_type():
    from meetingdesk.desktop.agenda.speaker_line import SpeakerLine

    return SpeakerLine


def test_speakers_are_added_and_removed(driver, inspector):
    inspector.speakers.add.click()
    line = inspector.speakers.line
    assert line.hasFocus()
    delegate = next(name for name in inspector.speakers._people if name.startswith("Amina Wekesa"))
    line.setText(delegate)
    driver.key(Key.Key_Return, widget=line)
    speakers = driver.slot("Job competency").item.speakers
    assert [speaker.name for speaker in speakers][-1] == "Amina Wekesa"
    assert speakers[-1].delegate is not None
    inspector.speakers.add.click()
    line.setText("A guest")
    driver.key(Key.Key_Return, widget=line)
    assert driver.slot("Job competency").item.speakers[-1].name == "A guest"
    last = inspector.speakers.findChildren(_line_type())[-1]
    driver.key(Key.Key_Delete, widget=last)
    assert [s.name for s in driver.slot("Job competency").item.speakers][-1] == "Amina Wekesa"


def test_a_speaker_is_made_chair_from_the_menu_and_it_is_said(driver, inspector):
    [first, *_] = inspector.speakers.findChildren(_line_type())
    roles = first.menu().actions()[:4]
    assert [action.isChecked() for action in roles] == [True, False, False, False]
    roles[1].trigger()
    assert driver.slot("Job competency").item.speakers[0].role == "chair"
    names = [line.accessibleName() for line in inspector.speakers.findChildren(_line_type())]
    assert any("Chairs" in name for name in names)


def test_an_item_is_not_interpreted(driver, inspector):
    assert inspector.form.interpretation.box.isChecked()
    inspector.form.interpretation.box.click()
    assert not driver.slot("Job competency").item.interpretation
    assert driver.steps()[0][0] == "edit_item"


def test_when_it_starts_in_each_city(inspector):
    rows = {city.text(): (day.text(), time.text()) for city, day, time in inspector.starts._rows}
    assert rows["Brussels"] == ("Fri 19", "12:20")
    assert rows["Guatemala City"] == ("Fri 19", "05:20")


def test_add_item_asks_for_a_title_and_selects_the_new_item(driver):
    driver.screen.bar.add.click()
    title = driver.screen.beside.inspector.title.text
    assert title.hasFocus()
    assert driver.screen.beside.inspector.head.text() == "New item"
    driver.qtbot.keyClicks(title, "Any other business")
    driver.key(Key.Key_Return, widget=title)
    pick = driver.screen.state.pick
    assert driver.plan.tray[pick.item].title == "Any other business"
    assert driver.screen.beside.inspector.form.isVisible()


def test_a_new_item_without_a_title_is_no_item(driver):
    before = driver.steps()
    driver.screen.bar.add.click()
    title = driver.screen.beside.inspector.title.text
    driver.key(Key.Key_Return, widget=title)
    driver.key(Key.Key_Escape, widget=title)
    assert driver.steps() == before
    assert driver.screen.beside.inspector.isHidden()


def test_what_changes_elsewhere_is_shown_and_what_is_typed_stays(driver, inspector):
    line = inspector.form.start.line
    type_into(driver, line, "12:3", end=None)
    driver.screen.controller.do(AddItem(meeting=1, title="Meanwhile"))
    assert line.text() == "12:3"
    assert driver.screen.state.pick.slot == driver.slot("Job competency").id


def test_delete_removes_the_item_and_selects_a_neighbour(driver, inspector):
    driver.screen.verbs.delete()
    assert not any("Job competency" in slot.item.title for slot in driver.plan.slots.values())
    assert driver.plan.item(driver.screen.state.pick).title == "Break: into the rooms"
    driver.screen.controller.undo()
    assert driver.plan.item(driver.screen.state.pick).title.startswith("Job competency")


def test_what_was_typed_for_one_item_never_reaches_another(driver, inspector):
    title, start = inspector.title.text, inspector.form.start.line
    title.setFocus()
    driver.qtbot.keyClicks(title, "typed")
    driver.screen.conflict_action.trigger()
    assert "typed" not in title.toPlainText()
    driver.timetable.setFocus()
    driver.pick("Election")
    type_into(driver, start, "12:00", end=None)
    driver.screen.state.choose(driver.plan.pick_slot(driver.slot("Closing").id))
    driver.timetable.setFocus()
    assert driver.place("Closing") == (2, "", 165, 15)
    assert driver.place("Election") == (2, "", 155, 10)
    assert not any("typed" in slot.item.title for slot in driver.plan.slots.values())


def test_the_cross_drops_a_new_item_and_commits_an_edit(driver, inspector):
    before = driver.steps()
    driver.screen.bar.add.click()
    driver.qtbot.keyClicks(inspector.title.text, "Not meant")
    driver.qtbot.mouseClick(inspector.cross, Qt.MouseButton.LeftButton)
    assert inspector.isHidden()
    assert driver.steps() == before
    driver.pick("Job competency")
    inspector.title.text.setFocus()
    driver.qtbot.keyClicks(inspector.title.text, "Meant: ")
    driver.qtbot.mouseClick(inspector.cross, Qt.MouseButton.LeftButton)
    assert driver.slot("Meant: ")


def test_a_read_only_file_shows_all_and_changes_nothing(make_driver, sample_file):
    driver = make_driver(sample_file, read_only=True)
    before = driver.steps()
    driver.pick("Job competency")
    assert driver.screen.beside.inspector.isVisible()
    assert not driver.screen.beside.inspector.form.start.line.isEnabled()
    assert driver.screen.beside.inspector.title.text.isReadOnly()
    assert not driver.screen.bar.add.isEnabled()
    start = driver.at("Job competency")
    driver.drag(start, driver.point(1, 720 + 110))
    driver.key(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [error.code for error in driver.refusals] == ["file.read_only"]
    assert driver.place("Job competency") == (2, "", 20, 20)
    assert driver.steps() == before


def test_of_a_time_that_comes_twice_it_is_asked_which(make_driver, autumn_file):
    driver = make_driver(autumn_file)
    driver.pick("Report")
    start = driver.screen.beside.inspector.form.start
    type_into(driver, start.line, "02:30")
    assert driver.place("Report")[2] == 0
    assert "02:30+02:00" in start.error
    assert "02:30+01:00" in start.error
    for text, offset, shown in (("02:30+01:00", 150, "02:30"), ("3:30", 210, "03:30"), ("2.30 +0200", 90, "02:30")):
        type_into(driver, start.line, text)
        driver.settle()
        assert (driver.place("Report")[2], start.line.text(), start.error) == (offset, shown, "")


def test_an_item_becomes_a_tour_de_table(driver, inspector):
    box = inspector.form.kind.box
    box.activated.emit(box.findText("Tour de table by region"))
    assert driver.slot("Job competency").item.kind == "tour_de_table"
    assert box.currentText() == "Tour de table by region"
