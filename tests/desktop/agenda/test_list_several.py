"""Several lines of the list selected together, by mouse and by keys, and what is done to all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.item_models.agenda import Column

LEFT = Qt.MouseButton.LeftButton
NONE, CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
Key = Qt.Key


@pytest.fixture
def listed(make_driver, sample_file):
    driver = make_driver(sample_file, (1224, 1800))
    driver.screen.views.choose("list")
    driver.screen.list.setFocus()
    return driver


def index(driver, title, column=Column.TITLE):
    slot = next((slot for slot in driver.plan.slots.values() if title in slot.item.title), None)
    item = slot.item if slot else next(item for item in driver.plan.tray.values() if title in item.title)
    return driver.screen.list.model().index_of(item.id, slot.id if slot else None, column)


def click(driver, title, keys=NONE):
    rows = driver.screen.list
    where = rows.visualRect(index(driver, title)).topLeft() + QPoint(20, 10)
    driver.qtbot.mouseClick(rows.viewport(), LEFT, keys, where)
    QApplication.processEvents()


def key(driver, what, keys=NONE):
    driver.key(what, keys, driver.screen.list)


def chosen(driver):
    """The titles of the lines that are painted as selected, from the top."""
    rows = driver.screen.list
    lines = sorted(rows.selectionModel().selectedRows(), key=lambda row: rows.visualRect(row).top())
    return [rows.model().line(row).title[:14] for row in lines]


def test_clicks_add_leave_out_and_reach(listed):
    click(listed, "Opening remarks")
    assert listed.screen.beside.inspector.isVisible()
    click(listed, "New regional", CONTROL)
    assert chosen(listed) == ["Opening remark", "New regional e"]
    assert listed.screen.beside.several.isVisible()
    assert listed.screen.beside.several.page.title.text() == "2 selected"
    click(listed, "New regional", CONTROL)
    assert chosen(listed) == ["Opening remark"]
    assert listed.screen.state.marks == frozenset()
    assert not listed.screen.beside.several.isVisible()
    click(listed, "Opening remarks")
    click(listed, "New regional", SHIFT)
    assert chosen(listed) == ["Opening remark", "Adoption of th", "New regional e"]
    click(listed, "Adoption")
    assert chosen(listed) == ["Adoption of th"]
    assert listed.screen.state.pick.slot == listed.slot("Adoption").id


def test_keys_reach_further_choose_apart_and_take_all(listed):
    said = []
    listed.screen.verbs.announced.connect(said.append)
    click(listed, "Opening remarks")
    key(listed, Key.Key_Down, SHIFT)
    key(listed, Key.Key_Down, SHIFT)
    assert chosen(listed) == ["Opening remark", "Adoption of th", "New regional e"]
    assert said[-1].startswith("3 selected, New regional entities")
    key(listed, Key.Key_Up, SHIFT)
    assert len(listed.screen.state.marks) == 2
    key(listed, Key.Key_Down, CONTROL)
    key(listed, Key.Key_Down, CONTROL)
    key(listed, Key.Key_Space, CONTROL)
    assert len(chosen(listed)) == 3
    assert chosen(listed)[:2] == ["Opening remark", "Adoption of th"]
    key(listed, Key.Key_A, CONTROL)
    assert listed.screen.state.marked == set(listed.plan.slots)
    assert set(listed.plan.tray) <= set(listed.screen.state.marked_items)
    key(listed, Key.Key_Escape)
    assert listed.screen.state.marks == frozenset()
    assert len(chosen(listed)) == 1


def test_all_of_them_are_shifted_and_stay_selected(listed):
    titles = ("Updates by", "Job competency")
    click(listed, titles[0])
    click(listed, titles[1], CONTROL)
    before, steps = [listed.slot(title).offset for title in titles], len(listed.steps())
    key(listed, Key.Key_Down, ALT)
    key(listed, Key.Key_Down, ALT)
    assert [listed.slot(title).offset for title in titles] == [offset + 10 for offset in before]
    listed.qtbot.mouseClick(listed.screen.beside.several.earlier, LEFT)
    assert [listed.slot(title).offset for title in titles] == [offset + 5 for offset in before]
    assert len(listed.steps()) == steps + 1
    assert [title[:7] for title in chosen(listed)] == ["Updates", "Job com"]


def test_kind_room_and_chair_are_set_for_items_of_the_timetable_and_of_the_tray(listed):
    waiting = next(iter(listed.plan.tray.values())).title
    click(listed, "Updates by")
    click(listed, waiting, CONTROL)
    panel, steps = listed.screen.beside.several, len(listed.steps())
    for field, value in ((panel.kind, "report"), (panel.room, str(listed.plan.agenda.rooms[0].id))):
        field.box.setCurrentIndex(field.box.findData(value))
    panel.chair.box.setCurrentIndex(3)
    listed.qtbot.mouseClick(panel.apply_button, LEFT)
    card = next(item for item in listed.plan.tray.values() if item.title == waiting)
    assert (listed.slot("Updates by").item.kind, card.kind) == ("report", "report")
    assert listed.slot("Updates by").room_name == "Room 1"
    assert [one.role for one in card.speakers].count("chair") == 1
    assert len(listed.steps()) == steps + 1
    assert len(listed.screen.state.marks) == 2


def test_only_cards_of_the_tray_cannot_be_shifted(listed):
    first, second = (item.title for item in list(listed.plan.tray.values())[:2])
    click(listed, first)
    click(listed, second, CONTROL)
    assert not listed.screen.beside.several.later.isEnabled()
    before = listed.steps()
    key(listed, Key.Key_Down, ALT)
    key(listed, Key.Key_Up, ALT)
    assert listed.steps() == before


def test_what_is_selected_goes_along_to_the_other_view_and_back(listed):
    click(listed, "Opening remarks")
    click(listed, "New regional", SHIFT)
    listed.screen.views.choose("timetable")
    assert len(listed.screen.state.marked_slots) == 3
    listed.qtbot.mouseClick(listed.port, LEFT, CONTROL, listed.at("Adoption"))
    listed.screen.views.choose("list")
    assert chosen(listed) == ["Opening remark", "New regional e"]


def test_a_click_beside_the_lines_selects_nothing(listed):
    click(listed, "Opening remarks")
    rows = listed.screen.list
    listed.qtbot.mouseClick(rows.viewport(), LEFT, pos=QPoint(20, rows.viewport().height() - 5))
    assert chosen(listed) == []
    assert listed.screen.state.pick is None
    assert not listed.screen.beside.inspector.isVisible()
