"""Undo and redo by name, from the keyboard, after a text field has had its turn."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout

from meetingdesk.desktop.overview.screen import OverviewScreen
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.status_bar import StatusBar
from meetingdesk.requests.agenda import DeleteItem, EditItem
from meetingdesk.requests.delegations import EditDelegates

CTRL = Qt.KeyboardModifier.ControlModifier


class FieldScreen(Screen):
    """A screen with fields of its own."""

    name = "agenda"

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self.line, self.number = QLineEdit(), QSpinBox()
        column = QVBoxLayout(self)
        for field in (self.line, self.number):
            field.setAccessibleName("Field")
            column.addWidget(field)

    def refresh(self):
        pass


@pytest.fixture
def window(make_window, sample_copy):
    return make_window(sample_copy, kinds=(OverviewScreen, FieldScreen))


def first_item(window):
    return window.controller.office.reads.agenda(window.controller.meeting).unscheduled[0]


def rename(window, title):
    window.controller.do(EditItem(item=first_item(window).id, title=title))


def test_undo_and_redo_are_named_after_their_step(window):
    assert not window.commands.undo.isEnabled()
    assert window.commands.undo.toolTip() == "Nothing to undo"
    before = first_item(window).title
    rename(window, "Renamed & moved")
    step = window.controller.office.reads.undo_state().undo
    assert window.commands.undo.isEnabled()
    assert window.commands.undo.toolTip().startswith("Undo ")
    assert step.code == "edit_item"
    assert window.top_bar.undo_button.accessibleName() == window.commands.undo.toolTip()
    window.top_bar.undo_button.click()
    assert first_item(window).title == before
    assert window.commands.redo.toolTip().startswith("Redo ")
    window.top_bar.redo_button.click()
    assert first_item(window).title == "Renamed & moved"


def test_the_key_goes_to_a_field_with_something_to_take_back(window, qtbot):
    before = first_item(window).title
    rename(window, "Renamed")
    window.show_screen("agenda")
    field = window.stack.screen_on_show.line
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert first_item(window).title == "Renamed"
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert first_item(window).title == before


def test_the_key_goes_to_a_number_field_first_as_well(window, qtbot):
    before = first_item(window).title
    rename(window, "Renamed")
    window.show_screen("agenda")
    number = window.stack.screen_on_show.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "7")
    qtbot.keyClick(number, Qt.Key.Key_Z, CTRL)
    assert first_item(window).title == "Renamed"
    window.rail.button("agenda").setFocus()
    qtbot.keyClick(window.rail.button("agenda"), Qt.Key.Key_Z, CTRL)
    assert first_item(window).title == before
    qtbot.keyClick(window.rail.button("agenda"), Qt.Key.Key_Y, CTRL)
    assert first_item(window).title == "Renamed"


def test_what_is_deleted_can_be_had_back_from_the_toast(window, qtbot):
    item = first_item(window)
    assert window.toast.isHidden()
    window.controller.do(DeleteItem(item=item.id))
    assert window.toast.isVisible()
    assert item.title in window.toast.text
    corner = window.toast.mapTo(window, window.toast.rect().bottomLeft())
    assert corner.x() > window.rail.width()
    assert corner.y() < window.status_bar.mapTo(window, window.status_bar.rect().topLeft()).y()
    window.toast.button.click()
    assert first_item(window).title == item.title


def test_what_was_undone_is_said_and_can_be_redone(window):
    rename(window, "Renamed")
    assert window.toast.isHidden()
    window.show_screen("history")  # where an item is, is not on show
    window.controller.undo()
    assert window.toast.text.startswith("Undone: ")
    assert "Renamed" in window.toast.text
    window.toast.button.click()
    assert first_item(window).title == "Renamed"
    assert window.toast.text.startswith("Redone: ")
    window.toast.button.click()
    assert first_item(window).title != "Renamed"
    rename(window, "Renamed again")
    assert window.toast.isHidden()


def test_the_status_bar_says_that_all_is_saved(window):
    rename(window, "Renamed")
    assert window.status_bar.saved_text.startswith("All changes saved ")


def test_the_hour_of_saving_is_on_the_clock_that_stands_beside_it(qtbot, qapp):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_saved(datetime(2027, 3, 1, 10, 5, tzinfo=UTC))
    bar.show_zone("Asia/Tokyo")
    assert bar.saved_text.endswith("19:05")


def test_a_repeat_is_one_step(window):
    item, before = first_item(window).id, first_item(window).title
    for title in ("a", "ab", "abc"):
        window.controller.do(EditItem(item=item, title=title, gesture="typing"))
    window.controller.undo()
    assert first_item(window).title == before


def test_a_step_of_many_rows_is_made_undone_and_redone_beside_the_window(window, qtbot):
    controller = window.controller

    def states():
        rows = controller.office.reads.delegations(controller.meeting)
        return [one.mode for row in rows for one in row.delegates]

    rows = controller.office.reads.delegations(controller.meeting)
    everybody = tuple(one.id for row in rows for one in row.delegates) * 2
    before = states()
    for change in (
        lambda: controller.do(EditDelegates(delegates=everybody, mode="room")),
        controller.undo,
        controller.redo,
    ):
        was = states()
        change()
        assert any(job.title for job in controller.jobs.running)
        assert states() == was  # the window goes on meanwhile
        qtbot.waitUntil(lambda: not controller.jobs.running, timeout=20_000)
        assert states() != was
    assert set(states()) == {"room"} != set(before)


def test_what_cannot_be_done_to_many_rows_is_refused_as_one(window, qtbot):
    controller = window.controller
    with qtbot.waitSignal(controller.refused, timeout=20_000) as refusal:
        controller.do(EditDelegates(delegates=(0,) * 500, mode="room"))
    assert refusal.args[0].code == "gone"
