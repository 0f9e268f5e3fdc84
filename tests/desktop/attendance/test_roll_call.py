"""The roll-call, with the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.widgets import PlainLabel
from meetingdesk.requests.delegations import EditDelegate
from meetingdesk.requests.meetings import EditMeeting

ALT = Qt.KeyboardModifier.AltModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def count(screen, key):
    return screen.head.roll.pills.pill(key).count


def test_a_whole_roll_without_the_mouse(qtbot, screen, idle):
    screen.view.setFocus()
    press(qtbot, Qt.Key.Key_2, ALT)
    assert screen.view.hasFocus()
    assert count(screen, "open") == count(screen, "all") == 200
    for letters, key in (
        ("kur", Qt.Key.Key_Space),
        ("pin", Qt.Key.Key_2),
        ("sil", Qt.Key.Key_3),
        ("nas", Qt.Key.Key_4),
    ):
        qtbot.keyClicks(QApplication.focusWidget(), letters)
        assert f"“{letters}”" in screen.head.roll.typed.text()
        press(qtbot, key)
        assert "Type letters" in screen.head.roll.typed.text()
    assert [count(screen, key) for key in ("open", "present", "late", "excused", "absent")] == [196, 1, 1, 1, 1]
    idle(screen)
    assert [count(screen, key) for key in ("open", "present", "late", "excused", "absent")] == [196, 1, 1, 1, 1]
    assert screen.loaded.row.sittings[0].marks == 4


def test_only_those_not_called_yet(qtbot, screen, idle):
    screen.show_mode("roll")
    first = screen.view.current_line
    press(qtbot, Qt.Key.Key_Space)
    idle(screen)
    qtbot.mouseClick(screen.head.roll.pills.pill("open"), Qt.MouseButton.LeftButton)
    assert first.delegate not in {line.delegate for line in screen.table.lines}
    assert len(screen.table.lines) == 199
    screen.view.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert len(screen.table.lines) == 200


def test_each_sitting_has_a_roll_of_its_own(qtbot, screen, idle):
    screen.show_mode("roll")
    press(qtbot, Qt.Key.Key_Space)
    idle(screen)
    combo = screen.head.roll.sittings
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert count(screen, "present") == 0
    screen.view.setFocus()
    press(qtbot, Qt.Key.Key_2)
    idle(screen)
    assert [row.marks for row in screen.loaded.row.sittings] == [1, 1]
    assert screen.head.roll.sitting == screen.loaded.row.sittings[1].sitting.id


def test_many_decisions_are_counted_once(qtbot, screen, idle):
    asked = []
    screen._loader.loaded.connect(asked.append)
    screen.show_mode("roll")
    for _ in range(30):
        press(qtbot, Qt.Key.Key_Space)
        press(qtbot, Qt.Key.Key_Down)
    assert count(screen, "present") == 30
    idle(screen)
    assert screen.loaded.row.sittings[0].marks == 30
    assert len(asked) < 10
    assert count(screen, "present") == 30


def test_the_palette_offers_the_decisions(screen):
    texts = {action.text() for action in screen.screen_actions()}
    assert {"Take the roll", "Mark as present", "Mark as late", "Mark as excused", "Mark as absent"} <= texts


def test_the_large_type_mirrors_the_roll_and_takes_its_keys(qtbot, screen, idle):
    screen.show_mode("roll")
    screen.roll_call.show_large()
    large = screen.roll_call.large
    qtbot.waitUntil(large.hasFocus)
    qtbot.keyClicks(large, "kur")
    assert large.name.text() == "Norikazu Kuramoto"
    assert "AP" in large.entity.text()
    assert large.typed.text() == "\u201ckur\u201d"
    qtbot.keyClick(large, Qt.Key.Key_Space)
    assert large.mark.text() == "Present"
    assert (
        large.counts.text()
        == f"Called present: 1 of {len({line.entity for line in screen.table.lines})} entities · 1 of 200 people"
    )
    after = large.next[0].text().partition(" \u00b7 ")[0]
    qtbot.keyClick(large, Qt.Key.Key_Down)
    assert large.name.text() == after
    qtbot.keyClick(large, Qt.Key.Key_3)
    assert large.mark.text() == "Excused"
    assert after in large.accessibleName()
    qtbot.keyClick(large, Qt.Key.Key_0)
    assert large.mark.text() == ""
    idle(screen)
    assert screen.loaded.row.sittings[0].marks == 1
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()


def test_the_large_type_grows_with_its_window_and_can_fill_the_screen(qtbot, screen):
    screen.roll_call.show_large()
    large = screen.roll_call.large
    assert screen.head.mode == "roll"
    small = large.name.font().pixelSize()
    large.resize(1600, 1200)
    assert large.name.font().pixelSize() > small
    qtbot.keyClick(large, Qt.Key.Key_F11)
    assert large.isFullScreen()


def test_whoever_walks_in_is_added_in_place_by_the_keyboard(qtbot, screen, idle):
    screen.show_mode("roll")
    qtbot.keyClicks(screen.view, "kur")
    home = next(one for one in screen.loaded.row.people if one.delegate.id == screen.view.current_line.delegate)
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    form = screen.roll_call.form
    assert form.given.hasFocus()
    assert form.delegation.currentData() == home.delegation
    qtbot.keyClicks(form.given, "Walk")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Zabriskie")
    press(qtbot, Qt.Key.Key_Return)
    idle(screen)
    assert not form.isVisible()
    assert screen.view.hasFocus()
    assert screen.view.current_line.name == "Walk Zabriskie"
    assert screen.view.current_line.cells[0].row.mark == "present"
    screen.controller.undo()
    idle(screen)
    assert "Walk Zabriskie" not in {line.name for line in screen.table.lines}


def test_escape_puts_the_form_away_and_nothing_is_added(qtbot, screen):
    screen.show_mode("roll")
    screen.roll_call.ask()
    qtbot.keyClicks(screen.roll_call.form.given, "Nobody")
    press(qtbot, Qt.Key.Key_Escape)
    assert not screen.roll_call.form.isVisible()
    assert screen.view.hasFocus()
    assert len(screen.table.lines) == 200


def test_somebody_is_represented_by_somebody_else_by_the_keyboard_alone(qtbot, screen, idle):
    screen.show_mode("roll")
    qtbot.keyClicks(QApplication.focusWidget(), "kur")
    one = screen.view.current_line
    press(qtbot, Qt.Key.Key_5)
    assert screen.head.roll.by.line.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "pineda")
    press(qtbot, Qt.Key.Key_Return)
    assert (count(screen, "represented"), screen.view.hasFocus()) == (1, True)
    idle(screen)
    found = next(line for line in screen.loaded.lines if line.delegate == one.delegate)
    other = next(line for line in screen.loaded.lines if line.delegate == found.cells[0].row.by)
    assert (found.cells[0].mark, other.name) == ("Represented", "Luis A. Pineda")
    assert "represented by Luis A. Pineda" in found.cells[0].words
    press(qtbot, Qt.Key.Key_5)  # the same again takes it back
    idle(screen)
    assert count(screen, "represented") == 0


def test_esc_leaves_the_question_who_represents_somebody(qtbot, screen, idle):
    screen.show_mode("roll")
    press(qtbot, Qt.Key.Key_5)
    press(qtbot, Qt.Key.Key_Escape)
    assert (screen.head.roll.by.isVisible(), screen.view.hasFocus(), count(screen, "represented")) == (False, True, 0)


def test_the_quorum_is_counted_as_the_roll_is_taken_where_the_meeting_has_one(qtbot, screen, idle):
    screen.show_mode("roll")
    assert not screen.head.roll.quorum.isVisible()
    screen.controller.do(EditMeeting(meeting=1, quorum="third"))
    idle(screen)
    entities = screen.loaded.row.sittings[0].figures.entities
    least = -(-entities // 3)
    assert (
        screen.head.roll.quorum.text() == f"No quorum at 12:00 Brussels: 0 of {entities} represented, {least} needed."
    )
    members = {one.delegate.id: one.delegation for one in screen.loaded.row.people}
    observers = {one.delegate.id for one in screen.loaded.row.people if one.delegate.capacity == "observer"}
    there = set()
    for line in screen.table.lines[:120]:
        screen.view.select(line.delegate)
        press(qtbot, Qt.Key.Key_Space)
        there |= {members[line.delegate]} - ({members[line.delegate]} if line.delegate in observers else set())
    assert len(there) >= least
    said = f"Quorum at 12:00 Brussels: {len(there)} of {entities} represented, {least} needed."
    assert screen.head.roll.quorum.text() == said
    idle(screen)
    assert screen.head.roll.quorum.text() == said


def test_all_who_sit_in_the_room_are_marked_in_one_step(qtbot, screen, idle):
    screen.show_mode("roll")
    screen.room_action.trigger()
    assert any("still to be called" in label.text() for label in screen.findChildren(PlainLabel))
    one, two, three = (line.delegate for line in screen.table.lines[:3])
    for delegate in (one, two, three):
        screen.controller.do(EditDelegate(delegate=delegate, mode="room"))
    idle(screen)
    screen.view.select(three)
    press(qtbot, Qt.Key.Key_3)
    idle(screen)
    press(qtbot, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    idle(screen)
    assert [count(screen, key) for key in ("present", "excused", "open")] == [2, 1, 197]
    screen.controller.undo()
    idle(screen)
    assert [count(screen, key) for key in ("present", "excused", "open")] == [0, 1, 199]


def test_the_palette_leads_to_the_sheet(screen, qtbot):
    with qtbot.waitSignal(screen.go) as gone:
        screen.sheet_action.trigger()
    assert gone.args == ["documents", "attendance-sheet"]
