"""The roll-call, with the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

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
