"""The history: what was done, by whom, and the way to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.requests.agenda import EditItem
from meetingdesk.requests.attendance import SetMark
from meetingdesk.requests.delegations import RemoveDelegation, SetDelegationStatus
from meetingdesk.requests.directory import EditEntity
from meetingdesk.requests.people import EditPerson


@pytest.fixture
def busy(user):
    """The history after a few steps of each sort."""
    for request in (
        SetDelegationStatus(delegation=29, status="declined"),
        EditItem(item=3, title="A new title"),
        EditPerson(person=87, phone="+66"),
        EditEntity(entity=38, city="Nonthaburi"),
    ):
        user.window.controller.do(request)
    user.window.controller.undo()
    user.rest()
    return user


def words(user, key, column):
    return user.screen.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE).words


def step(user, name):
    return next(key for key in user.shown if words(user, key, 1) == name)


def test_steps_stand_under_their_day_the_latest_first(busy):
    assert [words(busy, key, 1) for key in busy.shown] == [
        "Edit ROCB Asia/Pacific",
        "Edit Norikazu Kuramoto",
        "Edit “A new title”",
        "Change the status of ROCB Asia/Pacific",
        "Load the sample: 2 meetings",
        "Load the directory: 85 entities",
    ]
    assert [words(busy, key, 6) for key in busy.shown] == ["Undone", "Done", "Done", "Done", "Final", "Final"]
    assert busy.screen.view.lines.groups[0].note.endswith("steps")
    assert all(words(busy, key, 4) not in ("", "–") for key in busy.shown)


@pytest.mark.parametrize(
    ("pill", "count"),
    [("all", 6), ("meeting", 1), ("agenda", 1), ("delegations", 1), ("people", 1), ("directory", 2), ("undone", 1)],
)
def test_pills_filter_by_what_a_step_was_about(busy, pill, count):
    busy.screen.head.pills.pill(pill).click()
    assert len(busy.shown) == busy.screen.head.pills.pill(pill).count == count


def test_search_finds_words_and_days(busy):
    busy.screen.head.field.setText("STATUS rocb")
    assert [words(busy, key, 1) for key in busy.shown] == ["Change the status of ROCB Asia/Pacific"]
    busy.screen.head.field.setText("zzzz")
    assert "No step is like this." in busy.said(busy.screen.empty)


@pytest.mark.parametrize(
    ("name", "place", "key"),
    [
        ("Change the status of ROCB Asia/Pacific", "delegations", 29),
        ("Edit Norikazu Kuramoto", "people", 87),
        ("Edit ROCB Asia/Pacific", "directory", 38),
    ],
)
def test_enter_leads_to_what_a_step_was_about(busy, name, place, key):
    busy.click(step(busy, name))
    busy.press(busy.screen.view, Qt.Key.Key_Return)
    screen = busy.window.stack.screen_on_show
    assert screen.name == place
    busy.qtbot.waitUntil(lambda: screen.loaded is not None and screen.view.keys == (key,), timeout=20_000)


def test_the_button_leads_to_an_item_of_another_meeting(busy):
    busy.window.controller.show_meeting(2)
    busy.rest()
    busy.click(step(busy, "Edit “A new title”"))
    assert busy.screen.page.button.text() == "Show the agenda item"
    busy.screen.page.button.click()
    agenda = busy.window.stack.screen_on_show
    assert (agenda.name, busy.window.controller.meeting) == ("agenda", 1)
    busy.qtbot.waitUntil(lambda: agenda.state.pick is not None and agenda.state.pick.item == 3, timeout=20_000)


def test_what_is_gone_leads_to_its_meeting(user):
    empty = next(row for row in user.reads.delegations(1) if not row.delegates)
    user.window.controller.do(RemoveDelegation(delegation=empty.id))
    user.rest()
    user.click(user.shown[0])
    assert user.screen.page.button.text() == "Show the meeting"
    user.screen.lead_there()
    assert user.window.stack.screen_on_show.name == "overview"


def test_the_side_tells_a_step_in_full(busy):
    busy.click(step(busy, "Edit “A new title”"))
    busy.qtbot.waitUntil(lambda: "Agenda item" in busy.said())
    said = busy.said()
    for wanted in ("Edit “A new title”", "Agenda item", "16th Global Meeting of the WCO Regional Structures", "UTC"):
        assert wanted in said


def test_undo_from_here_selects_the_step(busy):
    busy.window.controller.undo()
    busy.rest()
    assert busy.screen.view.keys == (step(busy, "Edit Norikazu Kuramoto"),)
    assert words(busy, busy.screen.view.keys[0], 6) == "Undone"


def test_a_decision_about_attendance_is_shown_and_leads_there(user):
    agenda = user.window.controller.office.reads.agenda(user.window.controller.meeting)
    delegate = user.window.controller.office.reads.attendance(agenda.meeting.id).people[0].delegate.id
    user.window.controller.do(SetMark(delegate=delegate, sitting=agenda.sittings[0].id, status="late"))
    user.rest()
    user.screen.head.pills.pill("attendance").click()
    [key] = user.shown
    assert words(user, key, 2) == "Attendance"
    user.screen.view.choose((key,))
    user.screen.page.button.click()
    assert user.window.stack.screen_on_show.name == "attendance"


def test_down_goes_from_the_search_to_what_it_has_found(busy):
    field = busy.screen.head.field
    field.setFocus()
    busy.qtbot.keyClicks(field, "rocb")
    busy.press(field, Qt.Key.Key_Down)
    assert busy.screen.view.hasFocus()
    assert busy.screen.view.keys == (step(busy, "Edit ROCB Asia/Pacific"),)
    busy.press(busy.screen.view, Qt.Key.Key_Down)
    assert busy.screen.view.keys == (step(busy, "Change the status of ROCB Asia/Pacific"),)
    field.setFocus()
    busy.qtbot.keyClicks(field, " nowhere")
    busy.press(field, Qt.Key.Key_Return)
    assert field.hasFocus()
