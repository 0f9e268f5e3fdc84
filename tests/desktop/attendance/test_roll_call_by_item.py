"""The roll-call for one agenda item, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.requests.agenda import UnscheduleSlot
from meetingdesk.requests.attendance import SetMark
from meetingdesk.requests.meetings import EditMeeting

ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(qtbot, key, modifier=PLAIN):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def count(screen, key):
    return screen.head.roll.pills.pill(key).count


@pytest.fixture
def at_first_item(screen, qtbot, idle):
    """The roll for the first item of the first sitting."""
    screen.show_mode("roll")
    press(qtbot, Qt.Key.Key_PageDown, ALT)
    idle(screen)
    return screen


def cell(screen):
    return screen.view.current_line.cells[0]


def test_it_offers_the_whole_sitting_and_its_items_without_the_breaks(screen):
    screen.show_mode("roll")
    box = screen.head.roll.items
    sitting = screen.controller.office.reads.agenda(1).sittings[0]
    taken = [slot.item for slot in sitting.slots if slot.item.kind != "break"]
    assert [box.itemData(place) for place in range(box.count())] == [None, *dict.fromkeys(item.id for item in taken)]
    assert (box.currentText(), box.accessibleName()) == ("Whole sitting", "Called for")
    assert box.itemText(1) == f"12:00 {taken[0].number} · {taken[0].title}"


def test_a_decision_about_an_item_leaves_the_sitting_as_it_is(qtbot, at_first_item, idle):
    screen = at_first_item
    item = screen.head.roll.roll.item
    assert item == screen.loaded.items[1][0].item
    assert screen.view.hasFocus()
    qtbot.keyClicks(screen.view, "kur")
    press(qtbot, Qt.Key.Key_Space)
    assert (cell(screen).mark, count(screen, "present"), count(screen, "open")) == ("Present", 1, 199)
    idle(screen)
    assert (cell(screen).mark, count(screen, "present"), count(screen, "open")) == ("Present", 1, 199)
    assert (screen.loaded.at_item.row.sittings[0].marks, screen.loaded.row.sittings[0].marks) == (1, 0)
    press(qtbot, Qt.Key.Key_PageDown, ALT)
    idle(screen)
    assert (screen.head.roll.roll.item, count(screen, "present")) == (screen.loaded.items[1][1].item, 0)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_PageUp, ALT)
    idle(screen)
    assert (screen.head.roll.roll.item, count(screen, "present")) == (None, 0)
    press(qtbot, Qt.Key.Key_PageUp, ALT)
    assert screen.head.roll.roll.item is None
    one = next(line for line in screen.loaded.lines if line.name == "Norikazu Kuramoto")
    assert (one.cells[0].mark, "1 item decided by hand" in one.cells[0].words) == ("", True)


def test_what_was_decided_about_the_sitting_counts_until_the_item_has_its_own(qtbot, screen, idle):
    screen.show_mode("roll")
    press(qtbot, Qt.Key.Key_3)
    idle(screen)
    press(qtbot, Qt.Key.Key_PageDown, ALT)
    idle(screen)
    assert (cell(screen).mark, cell(screen).row.status) == ("Sitting: Excused", "excused")
    assert "decided by hand for the whole sitting" in cell(screen).words
    assert (count(screen, "excused"), count(screen, "open")) == (0, 200)
    press(qtbot, Qt.Key.Key_3)  # the same once more, about the item
    assert (cell(screen).mark, count(screen, "excused")) == ("Excused", 1)
    press(qtbot, Qt.Key.Key_3)
    assert (cell(screen).mark, cell(screen).row.status, count(screen, "excused")) == ("Sitting: Excused", "excused", 0)
    before = screen.loaded.at_item
    idle(screen)
    assert screen.loaded.at_item.lines == before.lines
    press(qtbot, Qt.Key.Key_1)
    idle(screen)
    assert (cell(screen).mark, screen.loaded.lines[0].cells[0].mark) == ("Present", "Excused")


def test_undo_takes_the_decision_back_and_goes_to_the_person(qtbot, at_first_item, idle):
    screen = at_first_item
    qtbot.keyClicks(screen.view, "kur")
    one = screen.view.current_line
    press(qtbot, Qt.Key.Key_Space)
    idle(screen)
    press(qtbot, Qt.Key.Key_Home)
    screen.controller.undo()
    idle(screen)
    assert screen.view.current_line.delegate == one.delegate
    assert (cell(screen).mark, count(screen, "open")) == ("", 200)


def test_whoever_walks_in_is_there_at_the_item(qtbot, at_first_item, idle):
    screen = at_first_item
    screen.roll_call.ask()
    qtbot.keyClicks(screen.roll_call.form.given, "Walk")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Zabriskie")
    press(qtbot, Qt.Key.Key_Return)
    idle(screen)
    assert (screen.view.current_line.name, cell(screen).mark) == ("Walk Zabriskie", "Present")
    whole = next(line for line in screen.loaded.lines if line.name == "Walk Zabriskie")
    assert [one.mark for one in whole.cells] == ["", ""]


def test_somebody_is_represented_at_the_item(qtbot, at_first_item, idle):
    screen = at_first_item
    qtbot.keyClicks(screen.view, "kur")
    press(qtbot, Qt.Key.Key_5)
    qtbot.keyClicks(QApplication.focusWidget(), "pineda")
    press(qtbot, Qt.Key.Key_Return)
    assert "represented by Luis A. Pineda" in cell(screen).words
    idle(screen)
    assert "represented by Luis A. Pineda" in cell(screen).words
    assert count(screen, "represented") == 1


def test_the_quorum_is_that_of_the_item(qtbot, at_first_item, idle):
    screen = at_first_item
    screen.controller.do(EditMeeting(meeting=1, quorum="third"))
    members = [one for one in screen.loaded.row.people if one.delegate.capacity == "head"]
    screen.controller.do(SetMark(delegate=members[0].delegate.id, sitting=1, status="present"))
    idle(screen)
    assert ": 1 of " in screen.head.roll.quorum.text()  # what was decided about the sitting holds here too
    screen.view.select(members[1].delegate.id)
    press(qtbot, Qt.Key.Key_Space)
    assert ": 2 of " in screen.head.roll.quorum.text()
    screen.view.select(members[0].delegate.id)
    press(qtbot, Qt.Key.Key_4)
    assert ": 1 of " in screen.head.roll.quorum.text()
    press(qtbot, Qt.Key.Key_PageUp, ALT)
    assert ": 1 of " in screen.head.roll.quorum.text()


def test_the_large_type_follows_the_item_and_goes_to_the_next(qtbot, at_first_item, idle):
    screen = at_first_item
    screen.roll_call.show_large()
    large = screen.roll_call.large
    qtbot.waitUntil(large.hasFocus)
    first, second = (one.name for one in screen.loaded.items[1][:2])
    assert large.sitting.text() == first
    qtbot.keyClick(large, Qt.Key.Key_Space)
    assert large.mark.text() == "Present"
    qtbot.keyClick(large, Qt.Key.Key_PageDown)
    idle(screen)
    assert (large.sitting.text(), large.mark.text(), large.isVisible()) == (second, "", True)
    for _ in range(2):
        qtbot.keyClick(large, Qt.Key.Key_PageUp)
    idle(screen)
    assert "Sitting 1" in large.sitting.text()


def test_another_sitting_is_called_as_a_whole_first(qtbot, at_first_item, idle):
    screen = at_first_item
    box = screen.head.roll.sittings
    box.setCurrentIndex(1)
    box.activated.emit(1)
    idle(screen)
    assert tuple(screen.head.roll.roll) == (screen.loaded.row.sittings[1].sitting.id, None)
    assert screen.head.roll.items.itemData(1) == screen.loaded.items[2][0].item


def test_an_item_that_leaves_the_sitting_leaves_the_choice(at_first_item, idle):
    screen = at_first_item
    item, agenda = screen.head.roll.roll.item, screen.controller.office.reads.agenda(1)
    slot = next(slot for slot in agenda.sittings[0].slots if slot.item.id == item)
    screen.controller.do(UnscheduleSlot(slot=slot.id))
    idle(screen)
    assert screen.head.roll.roll.item is None
    assert count(screen, "all") == len(screen.table.lines) == 200


def test_the_palette_leads_to_the_next_item_and_back(screen):
    texts = {action.text() for action in screen.screen_actions()}
    assert {"Call the roll for the next item", "Call the roll for the item before"} <= texts
