"""The sheet of shortcuts and the page about the program."""

from __future__ import annotations

import re
import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from meetingdesk import __version__
from meetingdesk.desktop.navigation import places
from meetingdesk.desktop.shortcuts import keys_of
from meetingdesk.desktop.widgets import Card
from meetingdesk.desktop.widgets.text import PlainLabel, plain_text
from meetingdesk.office import Office


def words_on(page):
    return {label.text() for label in page.findChildren(QLabel)}


def whole_sheet(window, qtbot):
    """Open the sheet and wait until every screen has told what can be done there."""
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.pages.shortcuts
    titles = {places()[name].title for name in window.stack.names if window.stack.screen_named(name).screen_actions()}
    qtbot.waitUntil(lambda: titles <= {card.accessibleName() for card in page.findChildren(Card)}, timeout=10_000)
    return page


def test_the_sheet_holds_every_action_with_its_keys(window, qtbot):
    page = whole_sheet(window, qtbot)
    shown = words_on(page)
    actions = [*window.actions()]
    for name in window.stack.names:
        actions += window.stack.screen_named(name).screen_actions()
    assert len(actions) > 40
    missing = [plain_text(action) for action in actions if action.text() and plain_text(action) not in shown]
    assert missing == []
    assert [keys_of(action) for action in actions if action.shortcuts() and keys_of(action) not in shown] == []


def test_keys_that_few_keyboards_have_are_not_told(qapp):
    action = QAction("New office")
    action.setShortcuts(QKeySequence.StandardKey.New)
    assert keys_of(action) == "Ctrl+N"
    action.setShortcut("F8")
    assert keys_of(action) == "F8"


def test_the_sheet_is_a_page_that_esc_leaves(window, qtbot):
    window.show_screen("agenda")
    page = whole_sheet(window, qtbot)
    assert window.stack.currentWidget() is page
    assert page.area.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.stack.screen_on_show.name == "agenda"


def test_the_sheet_has_a_second_key_and_works_without_a_file(make_window, qtbot):
    window = make_window()
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    page = window.pages.shortcuts
    assert window.stack.currentWidget() is page
    page.closed.emit()
    assert window.stack.currentWidget() is window.pages.start


@pytest.mark.parametrize(("width", "columns"), [(1440, 2), (960, 1)])
def test_the_sheet_stands_in_as_many_columns_as_have_room(window, qtbot, width, columns):
    window.resize(width, 700)
    page = whole_sheet(window, qtbot)
    qtbot.wait(50)
    assert len({card.mapTo(page, card.rect().topLeft()).x() for card in page.findChildren(Card)}) == columns
    assert window.width() == width


def test_about_names_the_versions_and_copies_just_what_it_shows(window, qtbot):
    window.commands.about.trigger()
    page = window.stack.screen_on_show
    assert page.name == "about"
    qtbot.waitUntil(lambda: "Journal mode" in words_on(page), timeout=5_000)
    shown = words_on(page)
    assert {__version__, sqlite3.sqlite_version, "SQLite", "Qt"} <= shown
    exact = [one for one in page.findChildren(PlainLabel) if one.toolTip()]  # the size, to the byte
    assert len(exact) == 1
    shown |= {f"{one.text()} ({re.sub('<[^>]*>', '', one.toolTip())})" for one in exact}
    page.copy()
    copied = QGuiApplication.clipboard().text()
    for line in copied.strip().splitlines():
        name, _, value = line.partition(": ")
        assert name in shown
        assert value in shown
    assert str(window.controller.office.path.parent) not in copied


def marked(window):
    return [name for name in window.rail.names if window.rail.button(name).isChecked()]


@pytest.mark.parametrize("page", ["backups", "about", "shortcuts", "new_meeting", "details"])
def test_the_rail_marks_what_is_on_show_and_nothing_for_a_page_that_is_no_line_of_it(window, page):
    window.show_screen("agenda")
    assert marked(window) == ["agenda"]
    getattr(window.commands, page).trigger()
    assert marked(window) == []
    window.middle.show_place()
    assert marked(window) == ["agenda"]


def test_the_rail_marks_what_was_chosen_where_there_is_no_meeting_yet(make_window, tmp_path):
    path = tmp_path / "new.meetingdesk"
    Office.create(path).close()
    window = make_window()
    window.controller.open(Office.open(path))
    window.show_screen("agenda")
    assert window.stack.currentWidget() is window.pages.no_meeting
    assert marked(window) == ["agenda"]


def test_about_works_without_a_file(make_window, qtbot):
    window = make_window()
    window.commands.about.trigger()
    page = window.stack.screen_on_show
    assert "SQLite" in words_on(page)
    page.go.emit("", None)
    assert window.stack.currentWidget() is window.pages.start
