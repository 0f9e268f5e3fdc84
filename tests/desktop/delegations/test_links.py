"""From the overview to the delegations: its buttons and the cells of its board."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from meetingdesk.office import Office
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting


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


def test_a_cell_where_nobody_is_invited_leads_to_whom_one_can_invite(qtbot, make_window, tmp_path, settled):
    path = tmp_path / "bare.meetingdesk"
    office = Office.create(path)
    sitting = NewSitting(day=date(2030, 3, 1), start=720, minutes=60)
    office.run(AddMeeting(key="m-1", title="Meeting", zone="Europe/Brussels", sittings=(sitting,)))
    office.close()
    window = make_window(path)
    settled(window)
    view = window.stack.screen_on_show.board.view
    view.setFocus()
    view.setCurrentIndex(cell_at(window.stack.screen_on_show, "AP", "RTC"))
    assert "nobody is invited" in view.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    screen = window.stack.screen_on_show
    page = screen.invite
    qtbot.waitUntil(lambda: page.isVisible() and len(page.view.lines) > 0, timeout=20_000)
    settled(window)
    lines = list(page.view.lines.lines)
    assert {(line.group, line.cells[0].code) for line in lines} == {("AP", "RTC")}
    assert page.field.hasFocus()
    page.view.choose([line.key for line in lines])
    page.commit()
    qtbot.waitUntil(lambda: len(screen.view.lines) == len(lines), timeout=20_000)
    screen.start_inviting()
    settled(window)
    assert page.field.text() == ""
    assert len(page.view.lines) > len(lines)


def test_sums_lead_nowhere(overview):
    model = overview.board.model
    sums = model.rowCount() - 1
    assert all(model.cell(model.index(sums, column)) is None for column in range(model.columnCount()))
    assert model.cell(model.index(0, 0)) is None


def test_the_button_of_what_is_still_to_do(qtbot, window, overview):
    line = next(line for line in overview.todos._lines() if "no head" in line.accessibleName())
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    screen = arrived(qtbot, window, 1)
    assert screen.head.filter == "no_head"
