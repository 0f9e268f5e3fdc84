"""From the overview to the delegations: its buttons and the cells of its board."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def overview(qtbot, window, settled):
    window.show_screen("overview")
    settled(window)
    return window.stack.screen_on_show


def arrived(qtbot, window, count):
    screen = window.stack.screen_on_show
    assert screen.name == "delegations"
    qtbot.waitUntil(lambda: screen.loaded is not None and len(screen.view.lines) == count, timeout=20_000)
    return screen


def cell_at(overview, region, kind):
    model = overview.board.model
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return next(index for index in cells if model.cell(index) == (region, kind))


def test_a_click_on_a_cell_of_the_board(qtbot, window, overview):
    view = overview.board.view
    centre = view.visualRect(cell_at(overview, "AP", "RTC")).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    screen = arrived(qtbot, window, 8)
    assert screen.head.narrowing.text() == "AP · RTC"


def test_enter_on_a_cell_of_the_board(qtbot, window, overview):
    view = overview.board.view
    view.setFocus()
    view.setCurrentIndex(cell_at(overview, "EUR", "RDTC"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    arrived(qtbot, window, 7)


def test_sums_and_empty_cells_lead_nowhere(overview):
    model = overview.board.model
    sums = model.rowCount() - 1
    assert all(model.cell(model.index(sums, column)) is None for column in range(model.columnCount()))
    assert model.cell(model.index(0, 0)) is None


def test_the_button_of_what_is_still_to_do(qtbot, window, overview):
    line = next(line for line in overview.todos._lines() if "no head" in line.accessibleName())
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    screen = arrived(qtbot, window, 1)
    assert screen.head.filter == "no_head"
