"""What the heat map makes of rows: shades by the mean distance from the easy hours, bars by their share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.hours import CELL_ROLE, HourRows, HoursModel, step
from meetingdesk.desktop.window_planner import wording
from meetingdesk.domain.burden import UNITS
from meetingdesk.rows.window import HeatCell, HeatRow, StartRow

MIDNIGHT = datetime(2021, 2, 18, tzinfo=UTC)


@pytest.mark.parametrize(("away", "shade"), [(0, 0), (0.01, 1), (0.75, 1), (1, 2), (2, 3), (3.5, 3), (5, 4)])
def test_a_shade_is_darker_the_farther_from_the_easy_hours(away, shade):
    """Of three hours, each so many hours away."""
    assert step(HeatCell(away * 3 * UNITS, 0), 3 * UNITS) == shade


@pytest.fixture
def model(qapp):
    hours = tuple(
        StartRow(MIDNIGHT + timedelta(hours=hour), (hour % 12) * UNITS, "Suva", hour * UNITS, 24 - hour)
        for hour in range(24)
    )
    row = HeatRow(None, 3, -210, 345, tuple(HeatCell(0.0, hour % 3) for hour in range(24)))
    model = HoursModel(wording.hour_texts())
    model.show(HourRows((row,), hours, UNITS), ("Start", "entities"))
    return model


def told(model, row, hour, role):
    return model.index(row, hour + 1).data(role)


def test_rows_columns_and_the_first_column_that_cannot_be_chosen(model):
    assert (model.rowCount(), model.columnCount()) == (4, 25)
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in (0, 1, 24)] == ["Start", "00", "23"]


def test_bars_are_shares_of_the_highest_and_all_the_best_stand_out(model):
    best = [[hour for hour in range(24) if told(model, row, hour, CELL_ROLE).best] for row in (1, 2, 3)]
    assert best == [[0, 12], [0], [0]]
    assert [told(model, 1, hour, CELL_ROLE).share for hour in (0, 11)] == [0, 1]
    assert told(model, 2, 12, CELL_ROLE).share == 0.5


def test_cells_say_what_they_are(model):
    said = Qt.ItemDataRole.AccessibleTextRole
    assert told(model, 0, 4, said) == "Outside the regions, start 04:00: 1 of 3 with some night, burden 0.0 on average"
    assert told(model, 1, 3, said) == "Worst-off, start 03:00: 3.0, Suva"
    assert told(model, 0, 0, Qt.ItemDataRole.DisplayRole) == ""


def test_an_empty_model_has_nothing(qapp):
    model = HoursModel(wording.hour_texts())
    assert (model.rowCount(), model.columnCount()) == (0, 0)


@pytest.mark.parametrize(("minutes", "said"), [(60, "1 hour"), (180, "3 hours"), (150, "2 h 30 min"), (45, "45 min")])
def test_a_length_in_words(qapp, minutes, said):
    assert wording.length(minutes) == said


def test_offsets_and_local_starts_in_words(qapp):
    assert wording.offsets(HeatRow("AP", 1, 330, 720, ())) == "UTC +5:30 to +12"
    assert wording.offsets(HeatRow("WCA", 1, 0, 0, ())) == "UTC 0"
    host = MIDNIGHT + timedelta(hours=20)
    first, last = host - timedelta(hours=1), host + timedelta(hours=6)
    assert wording.local_starts(first, last, host) == "19:00\u201302:00 +1"
    assert wording.local_starts(first, first, host) == "19:00"
    assert wording.local_starts(host - timedelta(days=1), host, host) == "20:00 \u22121\u201320:00"
