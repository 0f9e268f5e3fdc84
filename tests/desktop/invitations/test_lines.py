"""From rows to lines, without a window."""

from __future__ import annotations

import pytest

from meetingdesk.desktop.invitations import wording
from meetingdesk.desktop.invitations.lines import load, ordered, sift
from meetingdesk.desktop.item_models.invitations import Column, InvitationTable
from meetingdesk.office import Office


@pytest.fixture(scope="module")
def future(future_file):
    office = Office.open(future_file, read_only=True)
    yield load(office.reads, 1, "sitting")
    office.close()


@pytest.fixture(scope="module")
def past(sample_file):
    office = Office.open(sample_file, read_only=True)
    yield load(office.reads, 1, "sitting")
    office.close()


def test_a_line_a_person_and_sitting_and_one_a_person_without_address(future):
    people = {line.key[0] for line in future.lines}
    without = [line for line in future.lines if line.state == "no_address"]
    assert len(people) == future.people
    assert len(future.lines) == 2 * (len(people) - len(without)) + len(without)
    assert without
    assert all(line.row is None and line.texts[Column.EVENT] == "" for line in without)


def test_counts_are_those_of_the_filters(future):
    for name, count in future.counts.items():
        assert len(sift(future.lines, name, "")) == count
    assert future.counts["due"] == future.counts["never"] > 0


def test_past_sittings_are_not_due_and_say_so(past):
    assert past.counts["due"] == 0
    assert {line.texts[Column.REASONS] for line in past.lines if line.state == "never"} == {"already over"}


def test_event_stands_in_host_time(past):
    events = {line.texts[Column.EVENT] for line in past.lines if line.row}
    assert events == {"Sitting 1 · Thu 18 Feb, 12:00", "Sitting 2 · Fri 19 Feb, 12:00"}


def test_search_folds_case_and_looks_at_name_entity_address_and_own_script(past):
    for wanted in ("SEO-YEON", "박서연", "rilo asia and the PACIFIC", "s.park"):
        names = {line.row.name for line in sift(past.lines, "all", wanted)}
        assert "Seo-yeon Park" in names, wanted
    assert sift(past.lines, "all", "nobody of that name") == []
    assert len(sift(past.lines, "all", "  ")) == len(past.lines)


def test_sorting_is_by_the_language_and_leaves_equals_as_they_were(past):
    names = [line.texts[Column.PERSON] for line in ordered(past.lines, Column.PERSON, descending=False)]
    assert names.index("Inês Duarte") < names.index("Joseph Mutiso")
    down = ordered(past.lines, Column.EVENT, descending=True)
    assert down[0].state == "no_address"  # without a time: after all times, so first when turned round
    first_sitting = [line for line in past.lines if "Sitting 1" in line.texts[Column.EVENT]]
    assert [line for line in down if "Sitting 1" in line.texts[Column.EVENT]] == first_sitting
    assert ordered(past.lines, -1, descending=False) == list(past.lines)


def test_model(qtmodeltester, past):
    table = InvitationTable([str(column) for column in Column])
    qtmodeltester.check(table)
    table.set_lines(past.lines[:40])
    qtmodeltester.check(table)
    assert table.rowCount() == 40
    assert table.place(past.lines[7].key) == 7
    assert table.place(("", "")) == -1
    table.set_lines(())
    assert table.rowCount() == 0


@pytest.mark.parametrize(
    ("zone", "text"),
    [("Europe/Brussels", "12:00–15:00"), ("Pacific/Fiji", "23:00–02:00 +1"), ("America/Guatemala", "05:00–08:00")],
)
def test_span_marks_the_next_day(past, zone, text):
    occasion = past.lines[0].row.occasion
    assert wording.span(occasion.start, occasion.end, zone) == text
