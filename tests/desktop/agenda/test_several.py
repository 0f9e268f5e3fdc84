"""Several items selected together, by mouse and by keys, and what is done to all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
Key = Qt.Key


@pytest.fixture
def said(driver):
    sentences = []
    driver.screen.verbs.announced.connect(sentences.append)
    return sentences


def click(driver, title, keys):
    driver.qtbot.mouseClick(driver.port, LEFT, keys, driver.at(title))
    QApplication.processEvents()


def marked(driver):
    return [slot.item.title[:14] for slot in driver.screen.state.marked_slots]


def offsets(driver, *titles):
    return [driver.slot(title).offset for title in titles]


def test_control_and_a_click_add_and_leave_out(driver):
    driver.pick("Opening remarks")
    click(driver, "New regional", CONTROL)
    assert marked(driver) == ["Opening remark", "New regional e"]
    assert driver.screen.beside.several.isVisible()
    assert driver.screen.beside.several.page.title.text() == "2 selected"
    click(driver, "New regional", CONTROL)
    assert marked(driver) == []
    assert not driver.screen.beside.several.isVisible()
    assert driver.screen.state.pick.slot == driver.slot("Opening remarks").id


def test_shift_and_a_click_reach_from_where_the_selection_began(driver):
    driver.pick("Opening remarks")
    click(driver, "New regional", SHIFT)
    assert marked(driver) == ["Opening remark", "Adoption of th", "New regional e"]
    click(driver, "Adoption", SHIFT)
    assert marked(driver) == ["Opening remark", "Adoption of th"]
    driver.pick("New regional")
    assert marked(driver) == []


def test_keys_reach_further_and_back_and_say_so(driver, said):
    driver.pick("Opening remarks")
    driver.key(Key.Key_Down, SHIFT)
    driver.key(Key.Key_Down, SHIFT)
    assert len(marked(driver)) == 3
    assert said[-1].startswith("3 selected, New regional entities")
    driver.key(Key.Key_Up, SHIFT)
    assert len(marked(driver)) == 2
    driver.key(Key.Key_A, CONTROL)
    assert len(marked(driver)) == len(driver.plan.sittings[1].slots)
    driver.key(Key.Key_Escape)
    assert marked(driver) == []


def test_all_of_them_move_together_by_keys_and_by_a_drag(driver):
    titles = ("Updates by", "Job competency")
    driver.pick(titles[0])
    click(driver, titles[1], CONTROL)
    before, steps = offsets(driver, *titles), len(driver.steps())
    driver.key(Key.Key_Down, ALT)
    driver.key(Key.Key_Down, ALT)
    assert offsets(driver, *titles) == [offset + 10 for offset in before]
    assert len(driver.steps()) == steps + 1
    assert len(marked(driver)) == 2
    start = driver.at(titles[1])
    driver.drag(start, start - QPoint(0, round(10 * driver.timetable.zoom)))
    assert offsets(driver, *titles) == before
    assert driver.steps()[0] == ("shift_items", "done")


def test_what_would_leave_the_sitting_stays_and_it_is_said_why(driver):
    titles = ("Opening remarks", "Adoption")
    driver.pick(titles[0])
    click(driver, titles[1], CONTROL)
    before = offsets(driver, *titles)
    driver.qtbot.mouseClick(driver.screen.beside.several.earlier, LEFT)
    assert offsets(driver, *titles) == before
    assert driver.screen.beside.several.trouble.isVisible()
    assert "Opening remarks" in driver.screen.beside.several.trouble.text()
    driver.refusals.clear()


def test_fields_are_applied_to_all_in_one_step(driver):
    driver.pick("Updates by")
    click(driver, "Job competency", CONTROL)
    panel, steps = driver.screen.beside.several, len(driver.steps())
    for field, value in (
        (panel.kind, "report"),
        (panel.action, "decision"),
        (panel.room, str(driver.plan.agenda.rooms[0].id)),
    ):
        field.box.setCurrentIndex(field.box.findData(value))
    panel.chair.box.setCurrentIndex(3)
    chair = panel.chair.box.currentText().split(" (")[0]
    driver.qtbot.mouseClick(panel.apply_button, LEFT)
    for title in ("Updates by", "Job competency"):
        slot = driver.slot(title)
        assert (slot.item.kind, slot.item.action, slot.room_name) == ("report", "decision", "Room 1")
        assert [one.role for one in slot.item.speakers].count("chair") == 1
        assert any(one.role == "chair" and one.name in chair for one in slot.item.speakers)
    assert len(driver.steps()) == steps + 1
    driver.screen.controller.undo()
    assert driver.slot("Updates by").room_name == ""


def test_apply_without_a_choice_changes_nothing(driver):
    driver.pick("Updates by")
    click(driver, "Job competency", CONTROL)
    before = driver.steps()
    driver.qtbot.mouseClick(driver.screen.beside.several.apply_button, LEFT)
    assert driver.steps() == before


def test_all_of_them_go_to_the_tray_and_stay_selected_there(driver, said):
    titles = ("Updates by", "Job competency")
    for way in ("key", "drag", "button"):
        driver.pick(titles[0])
        click(driver, titles[1], CONTROL)
        steps, before = len(driver.steps()), len(driver.plan.tray)
        if way == "key":
            driver.key(Key.Key_Delete)
        elif way == "button":
            driver.qtbot.mouseClick(driver.screen.beside.several.away, LEFT)
        else:
            driver.drag(driver.at(titles[1]), QPoint(500, 30), driver.port, driver.cards)
        assert len(driver.plan.tray) == before + 2
        assert len(driver.screen.state.marks) == 2
        assert set(driver.screen.state.marked_items) <= set(driver.plan.tray)
        assert said[-1].startswith("2 selected")
        driver.screen.controller.undo()
        assert len(driver.plan.tray) == before
        assert driver.steps()[0] == ("unschedule_slots", "undone")
        assert len(driver.steps()) == steps + 1 or way != "key"
