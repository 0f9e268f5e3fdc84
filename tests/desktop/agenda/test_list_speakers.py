"""Speakers typed into the list, and the state of each item told there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.agenda.speaker_text import SpeakersEditor
from meetingdesk.desktop.item_models.agenda import Column

Key = Qt.Key
TITLE = "Election"

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory


@pytest.fixture
def listed(driver):
    driver.screen.views.choose("list")
    driver.screen.list.setFocus()
    slot = driver.slot(TITLE)
    index = driver.screen.list.model().index_of(slot.item.id, slot.id, Column.SPEAKERS)
    driver.screen.list.setCurrentIndex(index)
    return driver


def begin(driver):
    driver.key(Key.Key_F2, widget=driver.screen.list)
    found = driver.screen.list.viewport().findChildren(SpeakersEditor)
    return next(field for field in found if field.isVisible())


def type_in(driver, text):
    field = begin(driver)
    field.selectAll()
    field.insert(text)  # as if pasted: keys for other letters than English ones cannot be pressed here
    with driver.qtbot.waitSignal(driver.screen.controller.changed):
        driver.key(Key.Key_Return, widget=field)


def said(driver):
    return [(one.name, one.entity, one.to_be_named) for one in driver.slot(TITLE).item.speakers]


def someone(driver):
    delegation = next(one for one in driver.plan.delegations if any(own.stands for own in one.delegates))
    return delegation, next(own for own in delegation.delegates if own.stands)


def test_a_delegate_an_entity_and_a_free_name_are_typed_as_one_step(listed):
    delegation, person = someone(listed)
    entity = next(one.entity_name for one in listed.plan.delegations if one is not delegation)
    before = len(listed.steps())
    type_in(listed, f"{person.name} \u2013 {delegation.entity_name}; {entity} \u2013 to be named; Guest of honour")
    assert said(listed) == [
        (person.name, delegation.entity_name, False), (entity, entity, True), ("Guest of honour", None, False),
    ]  # fmt: skip
    assert len(listed.steps()) == before + 1
    assert listed.steps()[0][0] == "set_speakers"


def test_what_stands_there_can_be_typed_again_and_changes_nothing(listed):
    delegation, person = someone(listed)
    type_in(listed, f"{person.name} \u2013 {delegation.entity_name}; Guest")
    rows, steps = listed.slot(TITLE).item.speakers, listed.steps()
    field = begin(listed)
    assert field.text() == f"{person.name} \u2013 {delegation.entity_name}; Guest"
    driver_text = field.text()
    listed.key(Key.Key_Return, widget=field)
    QApplication.processEvents()
    assert (listed.slot(TITLE).item.speakers, listed.steps()) == (rows, steps)
    first, _, last = driver_text.partition("; ")
    type_in(listed, f"{last}; {first}")
    assert [one.id for one in listed.slot(TITLE).item.speakers] == [rows[1].id, rows[0].id]
    type_in(listed, last)
    assert [one.id for one in listed.slot(TITLE).item.speakers] == [rows[1].id]


def test_what_follows_the_last_semicolon_is_completed(listed):
    delegation, person = someone(listed)
    field = begin(listed)
    field.clear()
    listed.qtbot.keyClicks(field, f"Guest; {person.name[:6]}")
    offered = [field.names.completionModel().index(row, 0).data() for row in range(field.names.completionCount())]
    wanted = f"{person.name} \u2013 {delegation.entity_name}"
    assert wanted in offered
    field.names.activated.emit(wanted)
    assert field.text() == f"Guest; {wanted}"
    field.names.popup().close()
    with listed.qtbot.waitSignal(listed.screen.controller.changed):
        listed.key(Key.Key_Return, widget=field)
    assert [one[0] for one in said(listed)] == ["Guest", person.name]


def state_of(driver, title):
    slot = driver.slot(title)
    return driver.screen.list.model().index_of(slot.item.id, slot.id, Column.STATE).data()


def test_the_state_is_told_in_words(listed):
    assert state_of(listed, TITLE) == ""
    entity = listed.plan.delegations[0].entity_name
    type_in(listed, f"{entity} \u2013 to be named")
    assert state_of(listed, TITLE) in ("To be named", "Local night")
    clash = listed.plan.conflicts[0]
    slot = listed.plan.slots[clash.slots[0]]
    index = listed.screen.list.model().index_of(slot.item.id, slot.id, Column.STATE)
    assert index.data() == "Two places at once"
    first = next(iter(listed.plan.tray.values()))
    assert listed.screen.list.model().index_of(first.id, None, Column.STATE).data() == "Unscheduled"


def test_nothing_shines_through_a_field(listed):
    field = begin(listed)
    field.clear()
    field.setPlaceholderText("")
    area = field.geometry().adjusted(12, 4, -4, -4)  # without the cursor
    image = listed.screen.list.viewport().grab(area).toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) == 1
