"""The names that wait, with the keyboard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.desktop.attendance.conftest import stay, write_zoom

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
    assert line.cells[0].minutes == "110"


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
    assert imported.head.review_button.accessibleName() == "Review 2 names"


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


@pytest.fixture
def queue(qtbot, screen, tmp_path, idle, choose):
    """The review of a log in which nobody names a delegation."""
    noon = datetime(2021, 2, 18, 12, 0, tzinfo=UTC)
    rows = [stay(name, "", noon, 120) for name in ("Mariela Barientos", "Luis A. Pineda", "Rosario Silva", "Fax")]
    choose(screen, write_zoom(tmp_path / "zoom.csv", rows))
    screen.logs.panel.read_button.click()
    idle(screen)
    screen.logs.panel.take_button.click()
    idle(screen)
    screen.open_review()
    return screen


def test_the_first_proposal_is_pointed_at_and_taken_with_its_key(qtbot, queue, idle):
    review = queue.review
    assert review.card.name.text() == "Mariela Barientos"
    assert review.proposals.cards[0].row.name == "Mariela Barrientos"
    assert "a similar name" in review.proposals.cards[0].accessibleName()
    assert queue.view.current_line.name == "Mariela Barrientos"
    press(qtbot, Qt.Key.Key_1)
    idle(queue)
    assert names(queue)["Mariela Barientos"].delegate_name == "Mariela Barrientos"
    assert names(queue)["Mariela Barientos"].method == "alias"
    assert review.card.name.text() == "Luis A. Pineda"
    press(qtbot, Qt.Key.Key_3)  # there is no third one worth looking at
    idle(queue)
    assert names(queue)["Luis A. Pineda"].method == "none"


def test_names_that_are_exactly_a_delegate_s_are_accepted_together_and_given_back_by_one_undo(qtbot, queue, idle):
    assert queue.review.accept_button.text().startswith("Accept 2 exact names")
    press(qtbot, Qt.Key.Key_A)
    idle(queue)
    assert [row.name for row in queue.loaded.row.unmatched] == ["Mariela Barientos", "Fax"]
    assert queue.review.accept_button.isHidden()
    queue.controller.undo()
    idle(queue)
    assert len(queue.loaded.row.unmatched) == 4


def test_a_new_person_is_added_from_the_name(qtbot, queue, idle):
    review = queue.review
    review.names.setCurrentRow(3)
    assert review.proposals.cards == []
    press(qtbot, Qt.Key.Key_P)
    assert (review.form.given.text(), review.form.family.text()) == ("", "Fax")
    assert review.form.given.hasFocus()
    assert not review.form.add_button.isEnabled()
    qtbot.keyClicks(review.form.given, "Fiona")
    review.form.delegation.setCurrentIndex(0)
    press(qtbot, Qt.Key.Key_Return)
    idle(queue)
    assert names(queue)["Fax"].delegate_name == "Fiona Fax"
    queue.controller.undo()
    idle(queue)
    assert names(queue)["Fax"].method == "none"


def test_the_form_of_a_new_person_is_left_with_escape(qtbot, queue):
    press(qtbot, Qt.Key.Key_P)
    press(qtbot, Qt.Key.Key_Escape)
    assert queue.review.form.isHidden()
    assert queue.review.names.hasFocus()


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
