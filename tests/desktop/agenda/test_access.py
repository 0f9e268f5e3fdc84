"""The painted slots are named children for assistive technology, and stay safe while the agenda changes and goes."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

Text = QAccessible.Text


@pytest.fixture
def access(driver):
    return QAccessible.queryAccessibleInterface(driver.timetable)


def test_each_slot_is_a_child_with_name_place_and_trouble(driver, access):
    assert access.role() == QAccessible.Role.List
    assert access.childCount() == len(driver.plan.slots)
    children = [access.child(index) for index in range(access.childCount())]
    assert children[0].text(Text.Name) == "I a) Opening remarks, Taeil Kang"
    told = next(c.text(Text.Description) for c in children if "reference samples" in c.text(Text.Name))
    assert "Friday 12:50 to 13:20 Brussels, Room 3, conflict: Amina Wekesa: Room 1 too" in told
    assert [access.indexOfChild(child) for child in children] == list(range(len(children)))


def test_a_child_knows_where_it_is_and_whether_it_is_selected(driver, access):
    driver.pick("Job competency")
    slot = driver.slot("Job competency")
    child = access.focusChild()
    assert child.text(Text.Name).startswith("VIII Job competency")
    assert child.state().selected
    centre = driver.port.mapToGlobal(driver.at("Job competency"))
    assert child.rect().contains(centre)
    assert access.childAt(centre.x(), centre.y()) is child
    assert not access.child(0).state().selected
    driver.key(Qt.Key.Key_Delete)
    assert slot.id not in driver.plan.slots
    assert not child.isValid()
    assert child.text(Text.Name) == ""


def test_nothing_dangles_when_a_screen_goes(make_driver, sample_file):
    for _ in range(5):
        driver = make_driver(sample_file, closed_by_test=True)
        access = QAccessible.queryAccessibleInterface(driver.timetable)
        numbers = [QAccessible.uniqueId(access.child(index)) for index in range(10)]
        del access
        gc.collect()
        assert all(QAccessible.accessibleInterface(number) is not None for number in numbers)
        driver.screen.deleteLater()
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        QApplication.processEvents()
        gc.collect()
        assert all(QAccessible.accessibleInterface(number) is None for number in numbers)
