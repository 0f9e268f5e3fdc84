"""The list: a true model, the same selection and keys, edits in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from meetingdesk.desktop.item_models.agenda import AgendaGroup, AgendaLine, AgendaModel, Column

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
HEADERS = ("Number", "Start", "Minutes", "Title", "Speakers", "Room", "Class")


def line(item, slot, title="T", **changes):
    fields = {"number": str(item), "start": "12:00" if slot else "", "minutes": "10", "speakers": "", "region": "",
              "room": "", "item_class": ""}  # fmt: skip
    return AgendaLine(item=item, slot=slot, title=title, **(fields | changes))


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = AgendaModel(HEADERS)
    model.set_groups([AgendaGroup(1, "Thu", (line(1, 10), line(2, 11))), AgendaGroup(None, "Tray", (line(3, None),))])
    qtmodeltester.check(model, force_py=True)
    qtmodeltester.check(model)


def test_texts_that_change_keep_the_rows_and_other_lines_reset_them(qtbot):
    model = AgendaModel(HEADERS)
    model.set_groups([AgendaGroup(1, "Thu", (line(1, 10), line(2, 11)))])
    kept = model.index_of(2, 11)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_groups([AgendaGroup(1, "Thu", (line(1, 10), line(2, 11, "Other")))])
    assert kept.siblingAtColumn(Column.TITLE).data() == "Other"
    with qtbot.waitSignal(model.modelReset):
        model.set_groups([AgendaGroup(1, "Thu", (line(2, 11),))])


def test_only_what_can_be_typed_is_editable_and_only_changes_are_passed_on(qtbot):
    model = AgendaModel(HEADERS)
    model.set_groups(
        [AgendaGroup(1, "Thu", (line(1, 10),)), AgendaGroup(None, "Tray", (line(3, None), line(4, None, heading=True)))]
    )

    def editable(item, slot):
        return {c for c in Column if model.index_of(item, slot, c).flags() & Qt.ItemFlag.ItemIsEditable}

    both = {Column.TITLE, Column.SPEAKERS, Column.CLASS}
    assert editable(1, 10) == both | {Column.START, Column.MINUTES, Column.ROOM}
    assert editable(3, None) == both | {Column.MINUTES}
    assert editable(4, None) == both
    with qtbot.assertNotEmitted(model.edited):
        assert not model.setData(model.index_of(1, 10, Column.TITLE), "T")
        assert not model.setData(model.index(0, 0), "Fri")
    with qtbot.waitSignal(model.edited) as signal:
        model.setData(model.index_of(1, 10, Column.TITLE), " New ")
    assert signal.args[1:] == [Column.TITLE, "New"]
    model.editable = False
    assert editable(1, 10) == set()


@pytest.fixture
def listed(driver):
    driver.screen.views.choose("list")
    driver.screen.list.setFocus()
    return driver


def model(driver):
    return driver.screen.list.model()


def select(driver, title, column=Column.TITLE):
    slot = driver.slot(title)
    driver.screen.list.setCurrentIndex(model(driver).index_of(slot.item.id, slot.id, column))


def type_here(driver, text):
    driver.key(Key.Key_F2, widget=driver.screen.list)
    editor = next(field for field in driver.screen.list.viewport().findChildren(QLineEdit) if field.isVisible())
    editor.selectAll()
    driver.qtbot.keyClicks(editor, text)
    driver.key(Key.Key_Return, widget=editor)
    driver.qtbot.waitUntil(lambda: driver.screen.list.state() == QAbstractItemView.State.NoState)
    QApplication.processEvents()


def test_it_holds_every_item_with_the_tray_as_last_group(listed):
    rows = model(listed)
    titles = [rows.index(row, 0).data() for row in range(rows.rowCount())]
    assert titles[0] == "Thu 18 Feb \u00b7 Sitting 1 \u00b7 12:00\u201315:00 Brussels"
    assert titles[-1] == "Unscheduled \u00b7 4"
    lines = [
        rows.line(rows.index(place, 0, rows.index(row, 0)))
        for row in range(rows.rowCount())
        for place in range(rows.rowCount(rows.index(row, 0)))
    ]
    plan = listed.plan
    assert {entry.slot for entry in lines if entry.slot} == set(plan.slots)
    assert {entry.item for entry in lines if entry.slot is None} == set(plan.tray) | set(plan.headings)
    clash = next(entry for entry in lines if "reference samples" in entry.title)
    assert clash.state == "conflict"
    index = rows.index_of(clash.item, clash.slot, Column.TITLE)
    assert "Amina Wekesa: Room 1 too" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_selection_is_shared_with_the_timetable(listed):
    select(listed, "Election")
    assert listed.screen.state.pick.slot == listed.slot("Election").id
    listed.screen.views.choose("timetable")
    listed.pick("Job competency")
    listed.screen.views.choose("list")
    assert model(listed).line(listed.screen.list.currentIndex()).title.startswith("Job competency")


def test_down_steps_over_the_groups(listed):
    select(listed, "Summary of the first day")
    listed.key(Key.Key_Down, widget=listed.screen.list)
    assert model(listed).line(listed.screen.list.currentIndex()).title.startswith("Updates")
    listed.key(Key.Key_Up, widget=listed.screen.list)
    assert model(listed).line(listed.screen.list.currentIndex()).title.startswith("Summary")


def test_start_minutes_and_title_are_edited_in_place(listed):
    select(listed, "Election", Column.START)
    type_here(listed, "13:50")
    assert listed.place("Election") == (2, "", 110, 10)
    select(listed, "Election", Column.MINUTES)
    type_here(listed, "15")
    assert listed.place("Election") == (2, "", 110, 15)
    select(listed, "Election", Column.NUMBER)
    type_here(listed, "Vote")
    assert listed.place("Vote") == (2, "", 110, 15)


def test_room_and_class_are_typed_as_they_are_called(listed):
    said = []
    listed.screen.verbs.announced.connect(said.append)
    select(listed, "Election", Column.ROOM)
    type_here(listed, "room 3")
    assert listed.place("Election")[1] == "Room 3"
    select(listed, "Election", Column.ROOM)
    type_here(listed, "Cellar")
    assert said[-1] == "There is no room Cellar: Room 1, Room 2, and Room 3"
    type_here(listed, "Plenary")
    assert listed.place("Election")[1] == ""
    select(listed, "Election", Column.CLASS)
    type_here(listed, "b")
    assert listed.slot("Election").item.item_class == "B"
    steps = listed.steps()
    type_here(listed, "Z")
    assert said[-1] == "Z is no class: A, B, C or nothing"
    assert listed.steps() == steps


def test_the_minutes_of_what_waits_in_the_tray_are_typed(listed):
    first = next(iter(listed.plan.tray.values()))
    listed.screen.list.setCurrentIndex(model(listed).index_of(first.id, None, Column.MINUTES))
    type_here(listed, "40")
    assert listed.plan.tray[first.id].minutes == 40


def test_nonsense_changes_nothing_and_is_announced(listed, qtbot):
    before = listed.steps()
    select(listed, "Election", Column.START)
    with qtbot.waitSignal(listed.screen.verbs.announced) as said:
        type_here(listed, "soon")
    assert said.args == ["soon is no time"]
    assert listed.steps() == before


def test_the_keys_of_the_timetable_work_here_too(listed):
    select(listed, "Election")
    listed.key(Key.Key_Up, ALT, listed.screen.list)
    assert listed.place("Election")[2] == 150
    assert listed.screen.state.pick.slot == listed.slot("Election").id
    listed.key(Key.Key_Delete, widget=listed.screen.list)
    item = listed.screen.state.pick.item
    assert listed.plan.tray[item].title.startswith("Election")
    assert model(listed).line(listed.screen.list.currentIndex()).item == item
    listed.key(Key.Key_Up, ALT, listed.screen.list)
    assert listed.place("Election")[:2] == (2, "")


def test_groups_cannot_be_selected(listed):
    assert not model(listed).index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model(listed).index(0, 0).parent() == QModelIndex()
