"""The form of a new meeting, filled with the keyboard alone."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.new_meeting import zone_meant
from meetingdesk.office import Office

Key = Qt.Key


@pytest.fixture
def page(make_window, tmp_path, qtbot):
    path = tmp_path / "new.meetingdesk"
    Office.create(path).close()
    window = make_window(None)
    with qtbot.waitSignal(window.follower.ready):
        window.controller.open(Office.open(path))
    window.middle.show_new_meeting()
    qtbot.waitUntil(lambda: window.stack.screen_named("new_meeting").title_field.hasFocus())
    return window.stack.screen_named("new_meeting")


def fill(qtbot, *texts):
    """Type into one field after the other; None leaves a field as it is."""
    for place, text in enumerate(texts):
        if place:
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        if text is not None:
            qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("brussels", "Europe/Brussels"), ("Bruss", "Europe/Brussels"), ("mexico city", "America/Mexico_City"),
        (" Asia/Tokyo ", "Asia/Tokyo"), ("america", "america"), ("nowhere", "nowhere"), ("", ""),
    ],
)  # fmt: skip
def test_a_zone_is_known_by_its_city_or_by_a_part_that_only_it_has(typed, meant):
    assert zone_meant(typed) == meant


def test_the_zone_that_was_meant_stands_in_the_field_once_it_is_left(page, qtbot):
    line = page.zone_field.lineEdit()
    line.setFocus()
    line.setText("brussels")
    qtbot.keyClick(line, Key.Key_Tab)
    assert page.zone_field.currentText() == "Europe/Brussels"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory
def test_tab_goes_from_field_to_field_and_enter_makes_the_meeting(page, qtbot):
    fill(qtbot, "1st Trial", None, "Europe/Brussels", "3 Mar 2027", "2", "9h30", "120")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    controller = page.controller
    qtbot.waitUntil(lambda: controller.meeting != 0)
    (meeting,) = controller.office.reads.meetings()
    assert (meeting.key, meeting.zone) == ("1st-trial", "Europe/Brussels")
    starts = [sitting.start.replace(tzinfo=None).isoformat() for sitting in controller.office.reads.agenda(1).sittings]
    assert starts == ["2027-03-03T09:30:00", "2027-03-04T09:30:00"]
    assert {sitting.minutes for sitting in controller.office.reads.agenda(1).sittings} == {120}


def test_what_is_no_date_time_or_length_is_said_at_its_field(page, qtbot):
    fill(qtbot, "Trial", None, None, "3/4/2027", None, "25:00", "0")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert [bool(field.error) for field in (page.first_field, page.start_field, page.minutes_field)] == [True] * 3
    page.first_field.show_text("", anew=True)
    page.start_field.show_time(540, anew=True)
    page.minutes_field.show_text("90", anew=True)
    page.create_meeting()
    assert page.first_field.error
    assert page.controller.office.reads.meetings() == ()


def test_the_first_guess_is_a_monday_in_a_month(page):
    assert page.first_field.day is not None
    assert page.first_field.day.weekday() == 0
    assert 28 <= (page.first_field.day - datetime.now().astimezone().date()).days <= 34
