"""The charts of the attendance: by minute with the quorum, day by day, editions, coverage."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.shares import SHARE_ROLE
from meetingdesk.requests.attendance import SetMark


@pytest.fixture
def charts(imported, idle):
    """Two delegations by the log (12:00 to 15:00, and 13:40 to 14:40 Brussels), a third by hand."""
    there = {line.delegation for line in imported.loaded.row.people if line.presence[0].spans}
    third = next(line for line in imported.loaded.row.people if line.delegation not in there)
    sitting = imported.loaded.row.sittings[0].sitting.id
    imported.controller.do(SetMark(delegate=third.delegate.id, sitting=sitting, status="present"))
    idle(imported)
    imported.refresh()
    idle(imported)
    imported.show_mode("charts")
    return imported.views.charts


def choose(field, value):
    field.show_value(value)
    field.committed.emit(value)


def test_the_curve_counts_the_entities_there_at_each_minute(charts):
    counts = charts.curve.counts
    assert len(counts) == 180
    assert (counts[0], counts[99], counts[100], counts[159], counts[160]) == (2, 2, 3, 3, 2)
    assert charts.curve.verdict.text() == ""
    assert "2 of" in charts.curve.moment.text()


def test_the_keyboard_reads_any_minute(qtbot, charts):
    chart = charts.curve.chart
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.minute == 179
    assert charts.curve.moment.text().startswith("14:59 Brussels: 2 of")
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.minute == 170
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert charts.curve.moment.text() in chart.accessibleName()


def test_a_quorum_is_off_until_its_fraction_is_chosen_then_it_is_read_when_the_body_reads_it(charts):
    curve = charts.curve
    entities = curve.entities
    choose(curve.rule, "half")
    assert curve.least == -(-entities // 2)
    assert curve.verdict.text() == f"No quorum at 12:00: 2 of {entities}, {curve.least} needed."
    curve.chart.choose(110)
    choose(curve.reading, "minute")
    assert curve.verdict.text().startswith("No quorum at 13:50: 3 of")
    choose(curve.reading, "throughout")
    assert curve.verdict.text() == f"No quorum at any time: {curve.least} of {entities} needed."
    assert curve.verdict.text() in curve.chart.accessibleName()


def test_the_fraction_may_be_of_those_who_named_somebody(charts):
    curve = charts.curve
    choose(curve.rule, "third")
    invited = curve.entities
    choose(curve.basis, "named")
    assert 0 < curve.entities < invited


def test_day_against_day_tells_each_region_and_all(charts):
    charts.show_part("days")
    table = charts.days.table
    whole = table.lines[-1].shares
    assert whole[0].text.startswith("2 of ")  # who was there in part does not represent
    assert whole[1].text.startswith("0 of ")
    assert table.columnCount() == 3
    assert {line.code for line in table.lines[:-1]} == {"AMS", "EUR", "AP", "ESA", "MENA", "WCA"}
    words = table.index(len(table.lines) - 1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("All regions, Thu 18 Feb: 2 of")


def test_editions_are_read_when_they_are_shown(charts, imported, idle):
    charts.show_part("editions")
    idle(imported)
    assert [line.name for line in charts.editions.table.lines] == ["16 \u00b7 2021"]
    assert charts.editions.table.lines[0].shares[1].text.startswith("2 of")


def test_coverage_says_for_how_much_of_a_sitting_anybody_of_a_delegation_was_there(charts, imported):
    charts.show_part("coverage")
    found = {line.name: line.shares for line in charts.coverage.table.lines}
    pineda = next(one.entity_name for one in imported.loaded.row.people if one.delegate.name == "Luis A. Pineda")
    assert found[pineda][0].text == "35%"
    assert found[pineda][1] is None  # nothing is known of the second day
    assert charts.coverage.table.index(0, 2).data(SHARE_ROLE) is None


def test_the_charts_are_printed_from_the_documents(qtbot, charts, imported):
    with qtbot.waitSignal(imported.go) as gone:
        charts.print_button.click()
    assert gone.args == ["documents", "attendance-charts"]
