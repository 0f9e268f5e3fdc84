"""Widgets with less room than their words want: what gives way, and where the whole can be read."""

from __future__ import annotations

import pytest
from tests.desktop.painted import listen

from meetingdesk.desktop.widgets import QuietButton, Segmented


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
