"""The menu of an item: with the right button in each view, and from the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from meetingdesk.desktop.item_models.agenda import Column

TITLE = "Job competency"
MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory


def ask(view, at, reason=MOUSE):
    port = view.viewport()
    QApplication.sendEvent(port, QContextMenuEvent(reason, at, port.mapToGlobal(at)))


def choose(driver, words):
    """Choose from the menu on show."""
    menu = next(one for one in driver.screen.findChildren(QMenu) if one.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_the_right_button_selects_and_offers_what_can_be_done(driver):
    ask(driver.timetable, driver.at(TITLE))
    assert driver.screen.state.pick.slot == driver.slot(TITLE).id
    choose(driver, "Take it before another item\u2026")
    assert driver.screen.beside.inspector.order.line.hasFocus()


def test_from_the_keyboard_it_is_of_what_is_selected(driver):
    driver.pick(TITLE)
    slot = driver.slot(TITLE)
    ask(driver.timetable, driver.at("Election"), KEYBOARD)
    choose(driver, "Move to the tray")
    assert slot.item.id in driver.plan.tray


def test_on_the_ground_there_is_none(driver):
    driver.pick(TITLE)
    ask(driver.timetable, driver.timetable.viewport().rect().topLeft())
    assert not [one for one in driver.screen.findChildren(QMenu) if one.isVisible()]


def test_the_list_and_the_tray_have_it_too(driver):
    card = next(iter(driver.plan.tray.values()))
    box = driver.screen.tray.cards.box(0)
    ask(driver.screen.tray.cards, type(driver.at(TITLE))(box.x + 20, box.y + 20))
    choose(driver, "Place in the first gap")
    assert card.id not in driver.plan.tray
    driver.screen.views.choose("list")
    view, slot = driver.screen.list, driver.slot(TITLE)
    index = view.model().index_of(slot.item.id, slot.id, Column.TITLE)
    view.scrollTo(index)
    ask(view, view.visualRect(index).center())
    choose(driver, "Delete the item")
    assert slot.id not in driver.plan.slots
