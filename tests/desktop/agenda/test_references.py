"""The documents of an item in the inspector: added, changed and taken off by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.agenda.references import ReferenceLine

Key = Qt.Key
TITLE = "Job competency"
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def box(driver):
    driver.pick(TITLE)
    return driver.screen.beside.inspector.references


def said(driver):
    return [(one.symbol, one.title, one.address) for one in driver.slot(TITLE).item.references]


def lines(box):
    QApplication.processEvents()
    return [one for one in box.findChildren(ReferenceLine) if one.isVisible()]


def fill(driver, box, symbol="", title="", address=""):
    for line, text in ((box.form.symbol, symbol), (box.form.title, title), (box.form.address, address)):
        line.selectAll()
        driver.qtbot.keyClicks(line, text)
    driver.key(Key.Key_Return, widget=box.form.title)


def test_documents_are_added_by_mouse_and_by_keyboard(driver, box):
    driver.qtbot.mouseClick(box.add, Qt.MouseButton.LeftButton)
    assert box.form.symbol.hasFocus()
    fill(driver, box, "PC-12", "Annual report", "https://docs.example.org/12")
    assert not box.form.isVisible()
    driver.key(Key.Key_F, CONTROL_ALT)
    fill(driver, box, title="Concept note")
    assert said(driver) == [("PC-12", "Annual report", "https://docs.example.org/12"), ("", "Concept note", "")]
    assert [one.accessibleName() for one in lines(box)] == [
        "PC-12 \u2013 Annual report, https://docs.example.org/12",
        "Concept note",
    ]
    assert [step[0] for step in driver.steps()[:2]] == ["add_reference", "add_reference"]


def test_a_refusal_stands_below_the_form_and_nothing_typed_is_lost(driver, box):
    box.open()
    fill(driver, box, "PC-12", address="docs/12")
    assert "is not a web address" in box.form.trouble.text()
    assert box.form.symbol.text() == "PC-12"
    assert said(driver) == []
    fill(driver, box, "PC-12", address="https://docs.example.org/12")
    assert said(driver) == [("PC-12", "", "https://docs.example.org/12")]


def test_a_document_is_changed_and_taken_off(driver, box):
    box.open()
    fill(driver, box, "PC-12")
    [line] = lines(box)
    driver.qtbot.mouseDClick(line, Qt.MouseButton.LeftButton)
    fill(driver, box, "PC-13")
    assert said(driver) == [("PC-13", "", "")]
    [line] = lines(box)
    driver.key(Key.Key_Return, widget=line)
    driver.key(Key.Key_Escape, widget=box.form.symbol)
    assert not box.form.isVisible()
    driver.key(Key.Key_Delete, widget=line)
    assert said(driver) == []
    driver.screen.controller.undo()
    assert said(driver) == [("PC-13", "", "")]


def test_keeping_what_was_there_asks_nothing(driver, box):
    box.open()
    fill(driver, box, "PC-12")
    before = driver.steps()
    [line] = lines(box)
    driver.key(Key.Key_Return, widget=line)
    driver.qtbot.mouseClick(box.form.keep, Qt.MouseButton.LeftButton)
    assert driver.steps() == before
    assert not box.form.isVisible()
