"""Releasing the agenda in the window, and seeing what has changed since."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.requests.agenda import AddItem, DeleteItem, EditItem, MoveSlot


@pytest.fixture
def released(user, qtbot):
    """The sample's agenda, released by the button with a note."""
    user.screen.note.setText("For the invitation")
    qtbot.mouseClick(user.screen.release_button, Qt.MouseButton.LeftButton)
    user.rest()
    return user


def plan(user):
    return user.window.controller.office.reads.agenda(user.window.controller.meeting)


def do(user, *requests):
    for request in requests:
        user.window.controller.do(request)
    user.rest()


def cells(user, key):
    return [user.screen.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE).words for column in range(6)]


def titles(user):
    return [group.title for group in user.screen.view.lines.groups]


def test_before_the_first_release_the_screen_says_what_one_does(user):
    assert not user.shown
    assert user.screen.stack.currentWidget() is user.screen.empty
    assert user.screen.release_button.isEnabled()
    assert not user.screen.renumber_button.isEnabled()


def test_a_release_stands_with_its_name_day_and_note(released):
    [title] = titles(released)
    assert title.startswith("Provisional agenda · ")
    assert title.endswith(" Brussels")
    assert released.screen.view.lines.groups[0].note.startswith("For the invitation · ")
    assert released.screen.note.text() == ""
    assert not released.screen.release_button.isEnabled()
    assert "Nothing has changed" in released.screen.release_button.toolTip()


def test_what_has_changed_since_stands_above_and_the_next_release_takes_it(released, qtbot):
    slots = plan(released).sittings[0].slots
    moved, renamed, removed = (slot for slot in slots[2:5])
    do(
        released,
        MoveSlot(slot=moved.id, sitting=plan(released).sittings[1].id, offset=150),
        EditItem(item=renamed.item.id, title="Another title"),
        DeleteItem(item=removed.item.id),
        AddItem(meeting=released.window.controller.meeting, title="One more"),
    )
    assert titles(released)[0] == "Since Provisional agenda, not released yet"
    by_word = {cells(released, key)[2]: cells(released, key) for key in released.shown}
    assert set(by_word) == {"Moved", "Retitled", "Removed", "Added"}
    assert by_word["Retitled"][3:5] == [renamed.item.title, "Another title"]
    assert by_word["Moved"][3].startswith("Thu 18 Feb")
    assert by_word["Moved"][4].startswith("Fri 19 Feb")
    qtbot.keyClick(released.screen.note, Qt.Key.Key_Return)
    released.rest()
    assert [title.split(" · ")[0] for title in titles(released)] == ["Rev. 1", "Provisional agenda"]
    assert len(released.shown) == 4


def test_the_same_agenda_is_released_once_more_as_final_and_then_stays_so(released, qtbot):
    released.screen.note.setText("Adopted")
    qtbot.mouseClick(released.screen.final_button, Qt.MouseButton.LeftButton)
    released.rest()
    assert [title.split(" · ")[0] for title in titles(released)] == ["Final agenda", "Provisional agenda"]
    assert released.screen.view.lines.groups[0].note == "Adopted"
    assert not released.screen.final_button.isEnabled()
    assert not released.screen.final_action.isEnabled()
    assert not released.screen.note.isEnabled()
    do(released, AddItem(meeting=1, title="One more"))
    assert titles(released)[0] == "Since Final agenda, not released yet"
    released.screen.release_action.trigger()
    released.rest()
    assert titles(released)[0].startswith("Rev. 2 · ")


def test_pills_and_search_leave_out(released):
    slot = plan(released).sittings[0].slots[2]
    do(released, EditItem(item=slot.item.id, title="Another title"), AddItem(meeting=1, title="One more"))
    released.screen.head.pills.pill("added").click()
    assert [cells(released, key)[1] for key in released.shown] == ["One more"]
    released.screen.head.pills.pill("all").click()
    released.screen.head.field.setText("another")
    assert [cells(released, key)[1] for key in released.shown] == ["Another title"]


def test_enter_leads_to_the_item_on_the_agenda(released, qtbot):
    slot = plan(released).sittings[0].slots[2]
    do(released, EditItem(item=slot.item.id, title="Another title"))
    released.screen.view.choose((released.shown[0],))
    qtbot.keyClick(released.screen.view, Qt.Key.Key_Return)
    released.rest()
    agenda = released.window.stack.screen_on_show
    assert agenda.name == "agenda"
    assert agenda.state.pick is not None
    assert agenda.state.pick.item == slot.item.id


def test_numbers_are_given_anew_only_by_the_button(released, qtbot):
    first = plan(released).sittings[0].slots[0].item
    assert released.screen.renumber_button.isEnabled()
    qtbot.mouseClick(released.screen.renumber_button, Qt.MouseButton.LeftButton)
    released.rest()
    assert not released.screen.renumber_button.isEnabled()
    assert plan(released).sittings[0].slots[0].item.number == first.number
    released.window.controller.undo()
    released.rest()
    assert released.screen.renumber_button.isEnabled()


def test_the_agenda_and_the_palette_lead_here(user, qtbot):
    user.window.show_screen("agenda")
    user.rest()
    agenda = user.window.stack.screen_on_show
    qtbot.mouseClick(agenda.bar.versions, Qt.MouseButton.LeftButton)
    assert user.window.stack.screen_on_show is user.screen
    user.window.show_screen("agenda")
    user.window.commands.versions.trigger()
    assert user.window.stack.screen_on_show is user.screen
