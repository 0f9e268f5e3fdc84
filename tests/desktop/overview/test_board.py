"""The board of regions and kinds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester

from meetingdesk.desktop.item_models.board import BOARD_ROLE, CODE_ROLE, BoardModel, BoardTexts, Squares
from meetingdesk.desktop.overview.board import BoardCard, describe
from meetingdesk.desktop.overview.squares import lines_of, paint_square, pitch
from meetingdesk.desktop.theme import font, theme
from meetingdesk.office import Office
from meetingdesk.rows.overview import BoardCell

TEXTS = BoardTexts("Outside", "All", lambda n, of_all: f"{n} of {of_all}", describe)


@pytest.fixture(scope="module")
def overview(whole_sample, tmp_path_factory):
    path = tmp_path_factory.mktemp("board") / "office.meetingdesk"
    path.write_bytes(whole_sample.read_bytes())
    office = Office.open(path)
    row = office.reads.overview(office.reads.meetings()[0].id)
    office.close()
    return row


@pytest.fixture
def model(overview):
    model = BoardModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(overview, TEXTS)
    return model


def row_of(model, code):
    return next(row for row in range(model.rowCount()) if model.index(row, 0).data(CODE_ROLE) == code)


def test_every_entity_stands_in_one_cell(model, overview):
    squares = [
        model.index(row, column).data(BOARD_ROLE)
        for row in range(model.rowCount() - 1)
        for column in range(1, 1 + model.kinds)
    ]
    states = Counter(state for cell in squares for state in cell.states)
    assert states == Counter(state for cell in overview.cells for state in cell.states)
    assert states.total() == overview.counts["delegations"]


def test_regions_and_kinds_stand_in_their_one_order(model, overview):
    codes = [model.index(row, 0).data(CODE_ROLE) for row in range(model.rowCount() - 1)]
    assert codes == [region.code for region in overview.regions]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(1, 1 + model.kinds)]
    assert heads == [kind.code for kind in overview.kinds]


def test_before_any_attendance_the_figures_say_who_confirmed(model, overview):
    row = row_of(model, "AMS")
    column = 1 + [kind.code for kind in overview.kinds].index("RCL")
    cell = next(cell for cell in overview.cells if (cell.region, cell.kind) == ("AMS", "RCL"))
    assert model.index(row, column).data() == f"{cell.states.count('confirmed')}/{len(cell.states)}"
    assert model.headerData(model.columnCount() - 1, Qt.Orientation.Horizontal) == "Confirmed"


def test_once_there_is_attendance_the_figures_say_who_was_there(overview):
    first = overview.cells[0]
    attended = BoardCell(first.region, first.kind, ("attended",), 1)
    model = BoardModel()
    model.show(replace(overview, cells=(attended, *overview.cells[1:])), TEXTS)
    assert model.attended
    assert model.headerData(model.columnCount() - 1, Qt.Orientation.Horizontal) == "On day 1"
    assert model.index(model.rowCount() - 1, model.columnCount() - 1).data() == "1 of 67"


def test_the_last_row_sums_the_others(model, overview):
    last = model.rowCount() - 1
    assert model.is_sum(last)
    assert model.index(last, 0).data() == "All"
    assert model.index(last, model.columnCount() - 3).data() == str(overview.counts["delegations"])
    assert model.index(last, model.columnCount() - 2).data() == str(sum(overview.people.values()))


def test_entities_outside_the_regions_have_their_line(overview):
    stray = BoardCell("", "", ("invited",), 0)
    model = BoardModel()
    model.show(replace(overview, cells=(*overview.cells, stray)), TEXTS)
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "Outside")
    assert model.index(row, model.kinds).data(BOARD_ROLE) == Squares(("invited",), 0)


def test_a_screen_reader_hears_the_states(model):
    cell = model.index(row_of(model, "EUR"), 4)
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Regional Training Centre: ")
    assert "confirmed" in said
    assert "nominated" in said


def test_the_states_differ_in_form_and_not_only_in_colour(qapp):
    pictures = {}
    for state in ("invited", "nominated", "confirmed", "attended", "declined"):
        image = QImage(12, 12, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_square(painter, 0, 0, state)
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        pictures[state] = bytes(grey.constBits())
    assert len(set(pictures.values())) == len(pictures)


def test_at_most_four_squares_stand_in_a_line():
    assert [lines_of(count) for count in (0, 1, 4, 5, 8, 9)] == [0, 1, 1, 2, 2, 3]


def test_the_table_is_as_high_as_its_rows_and_shows_no_bar(qtbot, qapp, overview):
    card = BoardCard()
    qtbot.addWidget(card)
    card.resize(1150, 500)
    card.show()
    card.show_overview(overview)
    view = card.view
    assert not view.verticalScrollBar().isVisible()
    rows = sum(view.rowHeight(row) for row in range(card.model.rowCount()))
    assert view.height() == view.horizontalHeader().height() + rows
    assert view.rowHeight(0) == 44
    assert view.horizontalScrollBar().maximum() == 0


def test_the_board_keeps_its_cell_and_follows_the_mode(qtbot, qapp, overview):
    card = BoardCard()
    qtbot.addWidget(card)
    card.resize(1150, 500)
    card.show_overview(overview)
    card.view.setCurrentIndex(card.model.index(2, 3))
    card.show_overview(overview)
    assert (card.view.currentIndex().row(), card.view.currentIndex().column()) == (2, 3)
    theme().set_dark(True)
    image = card.grab().toImage()
    assert image.pixelColor(8, 120) == theme().colour("surface")


def test_the_squares_begin_behind_the_widest_figure(qtbot, overview):
    card = BoardCard()
    qtbot.addWidget(card)
    card.show_overview(overview)
    usual = card.view.cells.figure
    many = tuple(replace(cell, states=cell.states * 12) for cell in overview.cells)
    card.show_overview(replace(overview, cells=many))
    metrics, model = QFontMetrics(font("small")), card.model
    figures = [str(model.index(row, 1 + place).data()) for row in range(6) for place in range(model.kinds)]
    assert max(map(metrics.horizontalAdvance, figures)) < card.view.cells.figure
    assert card.view.cells.figure > usual
    assert card.view.columnWidth(1) >= card.view.cells.figure + 4 * pitch()
