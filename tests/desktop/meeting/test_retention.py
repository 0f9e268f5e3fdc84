"""How long personal data of a meeting are kept: set in its details, told by the overview, which leads to the people."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from tests.desktop.lists.driver import Driver


@pytest.fixture
def user(qtbot, window):
    return Driver(qtbot, window, "people")


def test_a_passed_day_is_told_and_leads_to_those_who_are_in_no_other_meeting(user, settled):
    window = user.window
    window.middle.show_details()
    settled(window)
    details = window.stack.screen_named("meeting")
    field = details.form.fields["retained_until"].line
    user.qtbot.keyClicks(field, "28 Feb 2023")
    user.press(field, Qt.Key.Key_Return)
    settled(window)
    assert details.row.retained_until == date(2023, 2, 28)
    window.show_screen("overview", None)
    settled(window)
    lines = window.stack.screen_on_show.todos._lines()
    line = next(one for one in lines if "to be erased" in one.accessibleName())
    user.qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    settled(window)
    assert window.stack.screen_on_show is user.screen
    assert user.screen.head.filter == "only_here"
    rows = [user.screen.loaded.rows[key] for key in user.shown]
    assert rows
    assert all(part.meeting == window.controller.meeting for row in rows for part in row.parts)
