"""The details of a meeting in the whole window: what invitations need, the next edition, the way there and back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.meeting.next_edition import next_key
from meetingdesk.office import Office
from meetingdesk.requests.agenda import AddItem
from meetingdesk.requests.delegations import InviteEntities
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.rooms import AddRoom
from meetingdesk.requests.sittings import NewSitting

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bare(make_window, tmp_path, settled):
    """A window on a meeting of one delegation, without a mailbox."""
    path = tmp_path / "bare.meetingdesk"
    office = Office.create(path)
    sitting = NewSitting(day=date(2030, 3, 1), start=720, minutes=60)
    office.run(AddMeeting(key="m-1", title="Meeting", zone="Europe/Brussels", sittings=(sitting,)))
    entity = office.reads.directory(date(2030, 3, 1))[0].id
    office.run(InviteEntities(meeting=1, entities=(entity,)))
    office.close()
    window = make_window(path)
    settled(window)
    return window


def meeting(window, key):
    return next(row for row in window.controller.office.reads.meetings() if row.key == key)


def details(window):
    return window.stack.screen_named("meeting")


def type_into(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)


def test_the_missing_mailbox_is_to_be_done_and_its_button_leads_to_the_field(bare, qtbot, settled):
    overview = bare.stack.screen_on_show
    line = next(line for line in overview.todos._lines() if "mailbox" in line.accessibleName())
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert bare.stack.screen_on_show is details(bare)
    field = QApplication.focusWidget()
    assert field is details(bare).mailbox.line
    qtbot.keyClicks(field, "secretariat@example.org")
    qtbot.keyClick(field, Key.Key_Return)
    assert meeting(bare, "m-1").organiser_email == "secretariat@example.org"
    qtbot.keyClick(field, Key.Key_Escape)
    settled(bare)
    assert bare.stack.screen_on_show is overview
    assert not [line for line in overview.todos._lines() if "mailbox" in line.accessibleName()]


def test_the_keyboard_stays_among_what_is_to_be_done_once_something_is(bare, qtbot, settled):
    overview = bare.stack.screen_on_show
    line = next(line for line in overview.todos._lines() if "mailbox" in line.accessibleName())
    line.button.setFocus()
    qtbot.keyClick(line.button, Key.Key_Space)
    qtbot.keyClicks(QApplication.focusWidget(), "secretariat@example.org")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    settled(bare)
    assert QApplication.focusWidget() in [line.button for line in overview.todos._lines()]


def test_each_field_asks_for_one_change_and_a_refusal_stands_below_it(bare, qtbot):
    qtbot.keyClick(bare, Key.Key_M, CTRL | SHIFT)
    page = details(bare)
    for name, text in (("title", "1st Meeting"), ("chair", "Ana Sosa"), ("languages", "en, fr")):
        type_into(qtbot, page.form.fields[name].line, text)
    row = meeting(bare, "m-1")
    assert (row.title, row.chair, row.languages, row.mails) == ("1st Meeting", "Ana Sosa", ("en", "fr"), "person")
    choice = page.form.fields["mails"].box
    choice.setFocus()
    qtbot.keyClick(choice, Key.Key_Down)
    assert meeting(bare, "m-1").mails == "event"
    bare.controller.undo()
    type_into(qtbot, page.mailbox.line, "no address")
    assert page.mailbox.error
    assert meeting(bare, "m-1").organiser_email == ""
    bare.controller.undo()
    assert page.form.fields["languages"].line.text() == "en"


def room_names(window):
    return [room.name for room in window.controller.office.reads.rooms(1)]


def test_rooms_are_added_renamed_and_deleted_with_the_keyboard(bare, qtbot):
    bare.middle.show_details()
    page = details(bare)
    card = page.rooms
    page.screen_actions()[0].trigger()
    assert card.add.line.hasFocus()
    for name in ("Red", "Blue"):
        type_into(qtbot, card.add.line, name)
    assert (room_names(bare), card.add.line.text()) == (["Red", "Blue"], "")
    type_into(qtbot, card.add.line, "RED")
    assert "RED" in card.trouble.text()
    assert card.add.line.text() == "RED"
    [red, blue] = card.names
    type_into(qtbot, card.names[blue].line, "Green")
    assert room_names(bare) == ["Red", "Green"]
    type_into(qtbot, card.names[blue].line, "red")
    assert card.names[blue].error
    card.bins[red].setFocus()
    qtbot.keyClick(card.bins[red], Key.Key_Space)
    assert room_names(bare) == ["Green"]
    bare.controller.undo()
    assert room_names(bare) == ["Red", "Green"]
    assert [field.line.text() for field in card.names.values()] == ["Red", "Green"]


def test_a_room_is_moved_by_its_buttons_by_keys_and_from_the_palette(bare, qtbot):
    for name in ("Red", "Blue", "Green"):
        bare.controller.do(AddRoom(meeting=1, name=name))
    bare.middle.show_details()
    card = details(bare).rooms
    red, blue, _green = card.names
    assert [card.ups[red].isEnabled(), card.downs[red].isEnabled()] == [False, True]
    card.names[red].line.setFocus()
    qtbot.keyClick(card.names[red].line, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert room_names(bare) == ["Blue", "Red", "Green"]
    assert card.names[red].line.hasFocus()
    card.downs[red].setFocus()
    qtbot.mouseClick(card.downs[red], Qt.MouseButton.LeftButton)
    assert room_names(bare) == ["Blue", "Green", "Red"]
    assert card.names[red].line.hasFocus()  # there is no further down
    assert [field.line.text() for field in card.names.values()] == ["Blue", "Green", "Red"]
    card.names[blue].line.setFocus()
    bare.open_palette()
    qtbot.keyClicks(QApplication.focusWidget(), "move the room down")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert room_names(bare) == ["Green", "Blue", "Red"]


def test_tab_passes_the_rooms_in_their_order_and_the_field_for_another_stays_in_sight(bare, qtbot):
    bare.middle.show_details()
    page, card = details(bare), details(bare).rooms
    page.screen_actions()[0].trigger()
    for name in ("Red", "Blue", "Green", "White"):
        type_into(qtbot, card.add.line, name)
    qtbot.waitUntil(lambda: not card.add_button.visibleRegion().isEmpty())
    for _part in range(3):  # those of the last room that can be used, its name last
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backtab)
    assert QApplication.focusWidget() is list(card.names.values())[-1].line
    for _part in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert card.add.line.hasFocus()


def test_a_room_in_use_stays_and_says_why(bare, qtbot):
    office = bare.controller.office
    bare.controller.do(AddRoom(meeting=1, name="Red"))
    bare.controller.do(AddItem(meeting=1, title="Talk", sitting=1, room=1))
    bare.middle.show_details()
    card = details(bare).rooms
    qtbot.mouseClick(card.bins[1], Qt.MouseButton.LeftButton)
    assert "One item is planned" in card.names[1].error
    assert len(office.reads.rooms(1)) == 1


def test_the_next_edition_is_made_a_year_on_and_shown(bare, qtbot, settled):
    bare.middle.show_details()
    card = details(bare).next
    assert (card.key.line.text(), card.start.day) == ("m-2", date(2031, 2, 28))
    type_into(qtbot, card.key.line, "m-1")
    assert card.key.error
    type_into(qtbot, card.key.line, "m-2")
    settled(bare)
    assert bare.follower.meeting.key == "m-2"
    assert bare.follower.meeting.first_day == date(2031, 2, 28)
    assert bare.stack.screen_on_show.name == "overview"


def test_a_meeting_is_deleted_and_brought_back(bare, settled):
    bare.middle.show_details()
    details(bare).screen_actions()[-1].trigger()
    assert bare.controller.office.reads.meetings() == ()
    bare.controller.undo()
    settled(bare)
    assert bare.follower.meeting.key == "m-1"


@pytest.mark.parametrize(
    ("key", "after"),
    [("gmre-16", "gmre-17"), ("forum", "forum-2"), ("m-9-b", "m-10-b"), ("2021", "2022"), ("1st-forum", "1st-forum-2")],
)
def test_the_last_number_of_a_key_is_raised(key, after):
    assert next_key(key) == after


def test_the_rules_of_attendance_are_chosen_there(bare, qtbot, settled):
    bare.stack.screen_on_show.go.emit("meeting", None)
    settled(bare)
    form = details(bare).attendance.form
    assert not form.fields["quorum_basis"].box.isEnabled()
    type_into(qtbot, form.fields["enough"].line, "80")
    type_into(qtbot, form.fields["grace"].line, "121")
    form.fields["quorum"].committed.emit("two_thirds")
    settled(bare)
    row = meeting(bare, "m-1")
    assert (row.enough, row.grace, row.quorum) == (80, 10, "two_thirds")
    assert form.fields["quorum_basis"].box.isEnabled()


def test_the_order_of_lists_and_the_days_until_a_reminder_are_chosen(bare, qtbot, settled):
    bare.stack.screen_on_show.go.emit("meeting", None)
    settled(bare)
    form = details(bare).form
    order = form.fields["list_order"].box
    order.setFocus()
    qtbot.keyClick(order, Key.Key_Down)
    settled(bare)
    type_into(qtbot, form.fields["reminder_days"].line, "14")
    settled(bare)
    row = meeting(bare, "m-1")
    assert (row.list_order, row.reminder_days) == ("name", 14)
    type_into(qtbot, form.fields["reminder_days"].line, "61")
    settled(bare)
    assert form.fields["reminder_days"].error == "The days until a reminder are a whole number from 1 to 60."


def test_symbols_the_next_edition_and_how_people_name_themselves_are_said_there(bare, qtbot, settled):
    bare.stack.screen_on_show.go.emit("meeting", None)
    settled(bare)
    fields = details(bare).form.fields
    said = {"agenda_symbol": "PR0001E1", "list_symbol": "PR0002E1", "next_edition": "2nd Meeting, Q4 2031"}
    for name, text in said.items():
        type_into(qtbot, fields[name].line, text)
        settled(bare)
    naming = fields["naming"].box
    naming.setFocus()
    qtbot.keyClick(naming, Key.Key_Down)
    settled(bare)
    row = meeting(bare, "m-1")
    assert {name: getattr(row, name) for name in said} == said
    assert row.naming == "name_entity"
    assert all(fields[name].line.accessibleName() for name in said)
