"""What an item is, said in the inspector: its titles, the action asked, its minutes, and who speaks on what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk import words
from meetingdesk.desktop.agenda.speaker_line import SpeakerLine
from meetingdesk.requests.meetings import EditMeeting

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def inspector(driver):
    driver.pick("Job competency")
    return driver.screen.beside.inspector


def item(driver):
    return driver.slot("Job competency").item


def write(driver, line, text):
    line.setFocus()
    driver.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier, widget=line)
    driver.key(Key.Key_Delete, widget=line)
    driver.qtbot.keyClicks(line, text)
    driver.key(Key.Key_Return, widget=line)


def choose(field, value):
    place = field.box.findData(value)
    field.box.setCurrentIndex(place)
    field.box.activated.emit(place)


def lines(inspector):
    QApplication.processEvents()  # new ones are shown once they have their place
    return [line for line in inspector.speakers.findChildren(SpeakerLine) if line.isVisible()]


# -- titles


def test_titles_in_other_languages_are_unfolded_and_typed(driver, inspector):
    titles = inspector.titles
    assert set(titles.fields) == set(driver.plan.agenda.meeting.languages) - {"en"}
    assert not titles.is_open
    titles.fold.setFocus()
    driver.key(Key.Key_Space, widget=titles.fold)
    assert QApplication.focusWidget() is titles.fields["fr"].line
    assert titles.fields["fr"].line.text() == item(driver).titles["fr"]
    write(driver, titles.fields["fr"].line, "Postes et grades")
    assert item(driver).titles["fr"] == "Postes et grades"
    assert item(driver).title.startswith("Job competency")
    write(driver, titles.fields["fr"].line, "")
    assert "fr" not in item(driver).titles
    driver.key(Key.Key_Space, widget=titles.fold)
    assert not titles.is_open


def test_arabic_is_typed_from_right_to_left_and_one_language_has_no_others(driver, inspector):
    driver.screen.controller.do(EditMeeting(meeting=1, languages=("en", "ar")))
    [arabic] = inspector.titles.fields.values()
    assert arabic.line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    driver.screen.controller.do(EditMeeting(meeting=1, languages=("en",)))
    assert not inspector.titles.isVisible()


def test_a_title_is_renamed_in_the_language_in_which_it_is_shown(driver, inspector, monkeypatch):
    before = item(driver).titles
    monkeypatch.setattr(words, "_in_use", "fr")
    driver.screen.verbs.retitle(item(driver).id, "Compétences")
    after = next(slot.item.titles for slot in driver.plan.slots.values() if slot.item.id == inspector_item(driver))
    assert after == before | {"fr": "Compétences"}


def inspector_item(driver):
    return driver.screen.state.pick.item


# -- what is asked, and how long


def test_the_action_asked_is_chosen(driver, inspector):
    assert [inspector.form.action.box.itemText(place) for place in (0, 6)] == ["None", "For guidance and decision"]
    choose(inspector.form.action, "guidance_and_decision")
    assert item(driver).action == "guidance_and_decision"
    choose(inspector.form.action, "")
    assert item(driver).action is None


def test_minutes_are_allotted_to_a_card_of_the_tray(driver):
    driver.qtbot.mouseClick(driver.cards, LEFT, pos=QPoint(60, 20))
    form, [first, *_] = driver.screen.beside.inspector.form, driver.plan.tray.values()
    assert not form.start.line.isEnabled()
    write(driver, form.minutes.line, "35")
    assert driver.plan.tray[first.id].minutes == 35
    steps = driver.steps()
    write(driver, form.minutes.line, "0")
    assert form.minutes.error == "Minutes from 1 to 1440"
    assert driver.steps() == steps


# -- who speaks


def test_a_topic_is_asked_for_with_enter_and_left_with_esc(driver, inspector):
    [first, *_] = lines(inspector)
    first.setFocus()
    driver.key(Key.Key_Return, widget=first)
    topic = inspector.speakers.topic
    assert QApplication.focusWidget() is topic
    assert topic.accessibleName().startswith("What Thandiwe Mokgosi")
    write(driver, topic, "Grades and posts")
    assert item(driver).speakers[0].topic == "Grades and posts"
    assert "Grades and posts" in lines(inspector)[0].accessibleName()
    steps = driver.steps()
    driver.key(Key.Key_Return, widget=lines(inspector)[0])
    driver.qtbot.keyClicks(topic, "Other")
    driver.key(Key.Key_Escape, widget=topic)
    assert not topic.isVisible()
    assert driver.steps() == steps


def test_the_menu_says_how_sure_it_is_that_somebody_speaks(driver, inspector):
    menu = lines(inspector)[0].menu()
    [sure, open_, gone] = [action for action in menu.actions() if action.isCheckable()][4:]
    assert (sure.isChecked(), open_.text(), gone.text()) == (True, "To be confirmed", "Withdrawn")
    open_.trigger()
    assert item(driver).speakers[0].state == "to_be_confirmed"
    assert "to be confirmed" in lines(inspector)[0].accessibleName()


def test_an_entity_stands_in_until_it_names_somebody(driver, inspector):
    inspector.speakers.add.click()
    completer = inspector.speakers.line.completer()
    completer.setCompletionPrefix("RTC Leb")
    offered = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert offered[0] == "Abou Ibrahim \u2013 RTC Lebanon"
    inspector.speakers.line.setText(next(text for text in offered if text.endswith("\u2013 to be named")))
    driver.key(Key.Key_Return, widget=inspector.speakers.line)
    place = item(driver).speakers[-1]
    assert (place.to_be_named, place.name) == (True, "RTC Lebanon")
    assert inspector.speakers.replace_first()
    inspector.speakers.line.setText("A guest")
    driver.key(Key.Key_Return, widget=inspector.speakers.line)
    assert [one.name for one in item(driver).speakers if one.state != "confirmed"] == []
    assert item(driver).speakers[-1].name == "A guest"


# -- what came of it


def test_what_came_of_it_is_written_in_lines_and_reached_by_keyboard(driver, inspector):
    driver.key(Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    text = inspector.form.outcome.text
    assert QApplication.focusWidget() is text
    assert text.accessibleName() == "Outcome, for the report"
    driver.qtbot.keyClicks(text, "Noted.")
    driver.key(Key.Key_Return, widget=text)
    driver.qtbot.keyClicks(text, "To be circulated.")
    driver.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier, widget=text)
    assert item(driver).outcome == "Noted.\nTo be circulated."
    driver.pick("Opening remarks")
    assert text.toPlainText() == ""
    driver.pick("Job competency")
    assert text.toPlainText() == "Noted.\nTo be circulated."
