"""The names that wait, with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def review(qtbot, imported):
    imported.view.setFocus()
    press(qtbot, Qt.Key.Key_R, CTRL)
    return imported.review


def names(screen):
    return {row.name: row for row in screen.controller.office.reads.attendance(1).names}


def test_it_stands_beside_the_matrix_with_the_first_name(review, imported):
    assert review.isVisible()
    assert review.names.hasFocus()
    assert review.card.name.text() == "Meeting Room 4"
    assert review.card.name.font().pixelSize() == 20
    assert [row.name for row in imported.loaded.row.unmatched] == [key[0] for key in review.names.keys]
    assert imported.view.width() <= imported.width() - review.width()


def test_three_letters_and_enter_match_a_name(qtbot, review, imported, idle):
    press(qtbot, Qt.Key.Key_Down)
    assert review.card.name.text() == "iPhone de Mariela"
    press(qtbot, Qt.Key.Key_N)
    assert review.field.line.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "barr")
    assert imported.view.current_line.name == "Mariela Barrientos"
    press(qtbot, Qt.Key.Key_Return)
    idle(imported)
    assert names(imported)["iPhone de Mariela"].delegate_name == "Mariela Barrientos"
    assert review.names.hasFocus()
    assert review.card.name.text() == "Suva desk"
    line = next(line for line in imported.table.lines if line.name == "Mariela Barrientos")
    assert line.cells[0].minutes == "120"


def test_the_arrows_choose_among_those_found(qtbot, review, imported, idle):
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "ma")
    found = list(review.field.list.keys)
    assert len(found) > 1
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    idle(imported)
    assert names(imported)["Meeting Room 4"].delegates == (found[1],)


def test_not_a_person(qtbot, review, imported, idle):
    press(qtbot, Qt.Key.Key_X)
    idle(imported)
    assert names(imported)["Meeting Room 4"].person is False
    assert review.card.name.text() == "iPhone de Mariela"
    assert imported.head.review_button.text() == "Review 2 names"


def test_later_puts_a_name_last(qtbot, review, imported):
    press(qtbot, Qt.Key.Key_Space)
    assert review.card.name.text() == "iPhone de Mariela"
    assert [key[0] for key in review.names.keys] == ["iPhone de Mariela", "Suva desk", "Meeting Room 4"]
    assert names(imported)["Meeting Room 4"].method == "none"


def test_a_decision_is_taken_back(qtbot, review, imported, idle):
    press(qtbot, Qt.Key.Key_X)
    idle(imported)
    review.show_part("decided")
    place = [key[0] for key in review.names.keys].index("Meeting Room 4")
    review.names.setCurrentRow(place)
    assert "no person" in review.card.taken.text()
    press(qtbot, Qt.Key.Key_Delete)
    idle(imported)
    assert names(imported)["Meeting Room 4"].method == "none"


def test_a_name_can_be_remembered_in_every_meeting(qtbot, review, imported, idle):
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "barr")
    review.everywhere.setChecked(True)
    press(qtbot, Qt.Key.Key_Return)
    idle(imported)
    assert names(imported)["Meeting Room 4"].method == "alias"
    assert not review.everywhere.isChecked()


def test_all_matched_says_so(qtbot, review, imported, idle):
    for _ in range(3):
        press(qtbot, Qt.Key.Key_X)
        idle(imported)
    assert review.names.count() == 0
    assert review._none.isVisible()
    assert "Every name" in review._none.text()


def test_escape_goes_from_field_to_names_to_matrix(qtbot, review, imported):
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "ba")
    press(qtbot, Qt.Key.Key_Escape)
    assert review.names.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not review.isVisible()
    assert imported.view.hasFocus()


def test_the_log_s_own_rows_are_told(review):
    from PySide6.QtWidgets import QLabel

    told = " ".join(label.text() for label in review.card.findChildren(QLabel))
    assert "12:00–14:00" in told
    assert "zoom-18-feb.csv, row 4" in told


def test_undo_brings_the_name_back(qtbot, review, imported, idle):
    press(qtbot, Qt.Key.Key_X)
    idle(imported)
    imported.controller.undo()
    idle(imported)
    assert len(imported.loaded.row.unmatched) == 3


def test_narrow_the_names_lie_over_the_matrix(qtbot, make_screen, zoom_log, idle, choose):
    screen = make_screen(size=(1100, 700))
    choose(screen, zoom_log)
    screen.logs.panel.read_button.click()
    idle(screen)
    screen.logs.panel.take_button.click()
    idle(screen)
    screen.open_review()
    assert screen.review.isVisible()
    assert screen.view.width() == screen.width()
    assert screen.review.geometry().right() == screen.width() - 1
