"""From a figure to the rows of the log behind it, and back, by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def of(screen, name):
    return next(line.delegate for line in screen.table.lines if line.name == name)


@pytest.fixture
def traced(qtbot, imported, idle):
    """The rows behind the minutes of Kuramoto on the first day."""
    imported.view.setFocus()
    imported.view.select(of(imported, "Norikazu Kuramoto"), 0)
    press(qtbot, Qt.Key.Key_Return)
    idle(imported)
    return imported


def test_enter_shows_the_rows_behind_a_cell(traced):
    panel = traced.traces.panel
    assert panel.isVisible()
    assert panel.rows.hasFocus()
    assert panel.who.text() == "Norikazu Kuramoto"
    assert "170 minutes in the log" in panel.figure.text()
    assert panel.rows.count() == 1
    detail = panel.detail.text()
    assert "matched by e-mail address" in detail
    assert "zoom-18-feb.csv, row 2" in detail
    assert "n.kuramoto@example.org \u00b7 02/18/2021 12:00:00 PM" in detail


def test_the_rows_follow_the_person_that_is_current(traced, idle):
    traced.view.select(of(traced, "Luis A. Pineda"), 0)
    idle(traced)
    assert traced.traces.panel.who.text() == "Luis A. Pineda"
    other = next(line for line in traced.table.lines if not line.cells[0].row.spans)
    traced.view.select(other.delegate, 0)
    idle(traced)
    assert traced.traces.panel.detail.text() == "No row of a log is behind this."
    assert not traced.traces.panel.log_button.isEnabled()


def test_from_a_row_to_its_log_and_back_to_the_person(qtbot, traced, idle):
    press(qtbot, Qt.Key.Key_L)
    idle(traced)
    logs = traced.views.logs
    assert logs.isVisible()
    assert "SHA-256 " + traced.loaded.row.reports[0].sha256 == logs.facts.text()
    assert logs.rows.table.rows[logs.rows.currentIndex().row()][:2] == ("2", "N. Kuramoto (ROCB)")
    logs.rows.selectRow(1)
    press(qtbot, Qt.Key.Key_Return)
    idle(traced)
    assert traced.head.mode == "matrix"
    assert traced.view.current_line.name == "Luis A. Pineda"
    assert traced.traces.panel.who.text() == "Luis A. Pineda"


def test_a_row_that_is_nobodys_leads_to_its_name(qtbot, imported, idle):
    imported.show_mode("logs")
    idle(imported)
    logs = imported.views.logs
    place = next(n for n, row in enumerate(logs.rows.table.rows) if row[1] == "Suva desk")
    assert logs.rows.table.rows[place][4:] == ("\u2013", "\u2013", "counts nowhere")
    logs.rows.selectRow(place)
    logs.rows.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    idle(imported)
    assert imported.review.isVisible()
    assert imported.review.current.name == "Suva desk"


def test_from_a_row_to_what_its_name_was_taken_for(qtbot, traced, idle):
    press(qtbot, Qt.Key.Key_N)
    idle(traced)
    assert traced.review.isVisible()
    assert not traced.traces.panel.isVisible()
    assert traced.review.current.name == "N. Kuramoto (ROCB)"
    assert traced.review.switch.current == "decided"


def test_escape_goes_back_to_the_cell(qtbot, traced):
    press(qtbot, Qt.Key.Key_Escape)
    assert not traced.traces.panel.isVisible()
    assert traced.view.hasFocus()
    assert traced.view.current_line.name == "Norikazu Kuramoto"


def test_a_decision_shows_in_the_rows_at_once(qtbot, traced, idle):
    traced.controller.undo()
    idle(traced)
    assert traced.traces.panel.rows.count() == 0
    traced.controller.redo()
    idle(traced)
    assert traced.traces.panel.rows.count() == 1


def test_a_log_is_removed_where_it_is_shown(qtbot, imported, idle):
    imported.show_mode("logs")
    idle(imported)
    imported.views.logs.remove_button.click()
    idle(imported)
    assert imported.loaded.row.reports == ()
    said = [label.text() for label in imported.views.currentWidget().findChildren(QLabel)]
    assert "No log has been taken in yet." in said


def test_from_a_figure_of_a_region_to_its_people_and_back(qtbot, imported, idle):
    """Enter on what stands under a region and a kind leads to those people alone; Esc to everybody again."""
    everybody = len(imported.table.lines)
    imported.show_mode("regions")
    model = imported.figures
    row = next(n for n in range(model.rowCount()) if (model.index(n, model.columnCount() - 1).data(256)).attended == 1)
    cell = model.index(row, model.columnCount() - 1)
    figures = cell.data(256)
    imported.regions.setFocus()
    imported.regions.setCurrentIndex(cell)
    press(qtbot, Qt.Key.Key_Return)
    idle(imported)
    assert imported.head.mode == "matrix"
    assert sum(line.cells[0].row.expected for line in imported.table.lines) == figures.people
    assert sum(line.cells[0].row.attended for line in imported.table.lines) == figures.attended
    press(qtbot, Qt.Key.Key_Escape)
    idle(imported)
    assert len(imported.table.lines) == everybody
