"""Widgets with less room than their words want: what gives way, and where the whole can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from tests.desktop.painted import listen

from meetingdesk.desktop.widgets import FilledButton, OutlineButton, QuietButton, ScreenBar, Segmented
from meetingdesk.desktop.widgets.search import SearchField


@pytest.fixture
def button(qtbot, qapp):
    button = QuietButton("Snap to five minutes")
    qtbot.addWidget(button)
    button.show()
    return button


def test_the_words_of_a_button_are_cut_where_there_is_no_room(button):
    assert [one.text for one in listen(button)[0]] == ["Snap to five minutes"]
    assert not button.words_hidden
    button.resize(80, button.height())
    (written,) = listen(button)[0]
    assert written.text.endswith("\u2026")
    assert written.ink.right() < 80
    assert button.words_hidden


def test_a_part_of_a_switch_is_as_wide_chosen_as_not(qtbot, qapp):
    switch = Segmented([("timetable", "Timetable"), ("list", "List")])
    qtbot.addWidget(switch)
    switch.show()
    switch.choose("list")
    chosen = next(one for one in listen(switch)[0] if one.text == "List")
    room = switch.button("list").geometry()
    assert chosen.ink.left() - room.left() > 10
    assert room.right() - chosen.ink.right() > 10


def test_the_words_of_quiet_buttons_go_first_and_those_of_the_filled_one_last(qtbot, qapp):
    bar = ScreenBar("Agenda")
    qtbot.addWidget(bar)
    buttons = [OutlineButton("2 conflicts", "conflict"), QuietButton("Versions", "history"), FilledButton("Add", "add")]
    for button in buttons:
        bar.add_right(button)
    bar.show()
    gone: list[str] = []
    for width in range(700, 200, -10):
        bar.resize(width, bar.height())
        qapp.processEvents()
        gone += [one.accessibleName() for one in buttons if one.icon_only and one.accessibleName() not in gone]
    assert gone == ["Versions", "2 conflicts", "Add"]


def test_what_the_title_leaves_is_the_buttons(qtbot, qapp):
    bar = ScreenBar("A title of many words")
    qtbot.addWidget(bar)
    switch = Segmented([("timetable", "Timetable"), ("list", "List")])
    bar.add_left(switch)
    add = FilledButton("Add item", "add")
    bar.add_right(add)
    bar.show()
    seen = []
    for width in range(700, 220, -4):
        bar.resize(width, bar.height())
        qapp.processEvents()
        seen.append((bar._title.isHidden(), add.icon_only))
    assert list(dict.fromkeys(seen)) == [(False, False), (False, True), (True, False), (True, True)]


def test_a_search_field_has_room_for_as_many_words_as_say_what_it_looks_into(qtbot, qapp):
    words = "Find an entity or a person"
    field = SearchField(words)
    qtbot.addWidget(field)
    field.setClearButtonEnabled(False)  # the cross is not there while the words are
    field.resize(field.sizeHint())
    field.show()
    field.setText(words)  # the cursor stands at the end: what does not fit has gone out of sight at the beginning
    assert field.cursorPositionAt(QPoint(field.height(), field.height() // 2)) == 0
