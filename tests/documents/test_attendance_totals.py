"""The totals of the attendance sheet: what is counted, for whom, and where it stands."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.conftest import NOW
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_attendance,
    make_delegate,
    make_delegation,
    make_item,
    make_presence,
    make_sitting,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, typeset
from meetingdesk.documents.attendance import chosen_sittings
from meetingdesk.documents.attendance_sheet import attendance_sheet
from meetingdesk.documents.attendance_totals import TOLD, totals, totals_tables
from meetingdesk.domain.figures import figures
from meetingdesk.rows.documents import SheetRows

STATUSES = ("attended", *TOLD)


def ask(**changes):
    return choice("attendance-sheet", **changes)


def three(statuses, sittings=1):
    """Two delegations of a region and one outside the regions, each of three people."""
    agenda = make_agenda(*(make_sitting(number) for number in range(1, sittings + 1)))
    rows = tuple(
        make_delegation(number, *(make_delegate(number * 10 + one) for one in range(3)), **of_region)
        for number, of_region in enumerate(({}, {}, {"region": None, "region_name": ""}), start=1)
    )
    told = iter(statuses)
    attendance = make_attendance(agenda, rows, lambda _, sitting: make_presence(sitting.number, next(told, "attended")))
    return agenda, rows, attendance


def made(rows, attendance, **changes):
    asked = ask(**changes)
    return totals(rows, attendance, chosen_sittings(attendance, asked), asked, str.casefold)


def said(part):
    return {row["name"]: [(cell["text"], cell["rest"]) for cell in row["cells"]] for row in part["rows"]}


def test_regions_then_delegations_tell_how_many_of_those_expected_attended():
    statuses = ["attended", "late", "excused", "absent", "absent", "left_early", "partial", "represented", "unknown"]
    _, rows, attendance = three(statuses)
    regions, delegations = made(rows, attendance)
    assert (regions["head"], delegations["head"]) == ("Totals by region", "Totals by delegation")
    assert said(regions) == {
        "Europe": [("3 of 6", ["Late 1", "Left early 1", "Excused 1", "Absent 2"])],
        "Outside the regions": [("0 of 3", ["In part 1", "Represented 1", "Not known 1"])],
        "In all": [
            (
                "3 of 9",
                ["Late 1", "Left early 1", "In part 1", "Represented 1", "Excused 1", "Absent 2", "Not known 1"],
            )
        ],
    }
    assert said(delegations)["RTC Number 2"] == [("1 of 3", ["Left early 1", "Absent 2"])]
    assert [row["code"] for row in delegations["rows"]] == ["EUR", "EUR", ""]


def test_a_column_a_sitting():
    _, rows, attendance = three(["attended", "absent"] * 9, sittings=2)
    assert [cell["text"] for cell in made(rows, attendance)[0]["rows"][-1]["cells"]] == ["9 of 9", "0 of 9"]
    assert [cell["text"] for cell in made(rows, attendance, sitting=2)[0]["rows"][-1]["cells"]] == ["0 of 9"]


def test_of_what_nothing_is_known_nothing_is_counted():
    _, rows, attendance = three(["unknown"] * 9)
    assert said(made(rows, attendance)[0])["In all"] == [("Not known", [])]


def test_whom_a_sitting_is_not_held_for_is_not_missed():
    _, rows, attendance = three([])
    aside = [
        replace(one, presence=(replace(one.presence[0], expected=False, status="absent"),))
        for one in attendance.people[:3]
    ]
    attendance = replace(attendance, people=(*aside, *attendance.people[3:]))
    assert said(made(rows, attendance)[1])["RTC Number 1"] == [("", [])]
    assert said(made(rows, attendance)[0])["In all"] == [("6 of 6", [])]


def test_one_delegation_needs_no_totals():
    _, rows, attendance = three([])
    alone = replace(attendance, people=attendance.people[:3])
    assert made(rows, alone) == []
    agenda = make_agenda(make_sitting(1))
    one = chosen_sittings(alone, ask())
    assert totals_tables(agenda, rows, alone, one, ask(), str.casefold) == []


def test_one_region_has_its_sum_alone():
    _, rows, attendance = three([])
    of_one = replace(attendance, people=attendance.people[:6])
    assert [row["name"] for row in made(rows, of_one)[0]["rows"]] == ["In all"]


@given(st.lists(st.sampled_from(STATUSES), min_size=9, max_size=9))
def test_the_parts_add_up_to_the_figures_of_the_sitting(statuses):
    agenda, rows, attendance = three(statuses)
    whole = figures({0: agenda.sittings[0]}, rows, attendance.people)
    regions, delegations = totals_tables(
        agenda, rows, attendance, chosen_sittings(attendance, ask()), ask(), str.casefold
    )
    for table in (regions, delegations):
        counts = [dict(zip(table.heads, row, strict=True)) for row in table.rows]
        assert sum(row["Expected"] for row in counts) == whole.people
        assert sum(row["Attended"] for row in counts) == whole.attended
        missed = ("In part", "Represented", "Excused", "Absent", "Not known")
        assert all(row["Attended"] + sum(row[key] for key in missed) == row["Expected"] for row in counts)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_they_stand_on_the_sheet_and_in_the_workbook(language, tmp_path, read_pdf):
    rows = SheetRows(sample_agenda(language), sample_delegations(language), sample_attendance())
    asked = ask(language=language)
    data = attendance_sheet(rows.agenda, rows.delegations, sample_attendance(), asked, sort_key(language), NOW)
    pdf, warnings = typeset.pdf(data, "attendance-sheet")
    assert not warnings
    heads = [words.say(f"document.totals.by_{part}", language) for part in ("regions", "delegations")]
    if language != "ar":
        assert all(head in " ".join(read_pdf(pdf)) for head in heads)
    (path,) = catalogue.export(asked, rows, sort_key(language), "xlsx", tmp_path / "sheet.xlsx")
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as book:
        assert all(f'name="{head}"' in book.read("xl/workbook.xml").decode() for head in heads)
        assert [name for name in book.namelist() if name.startswith("xl/tables/")] == [
            f"xl/tables/table{number}.xml" for number in (1, 2, 3)
        ]


def test_by_item_there_is_a_row_an_item():
    items = [make_item(number, f"Title {number}") for number in (1, 2)]
    agenda = make_agenda(make_sitting(1, tuple(items)))
    _, rows, whole = three([], sittings=2)
    columns = tuple(replace(whole.sittings[0], item=item.id) for item in items)
    by_item = replace(whole, sittings=columns)
    asked = ask(by_item=True)
    regions, delegations = totals_tables(agenda, rows, by_item, chosen_sittings(by_item, asked), asked, str.casefold)
    assert regions.heads[:4] == ("Region", "Sitting", "Item", "Expected")
    assert [row[2] for row in regions.rows] == ["1 \u00b7 Title 1", "2 \u00b7 Title 2"] * 2
    assert [row[5] for row in delegations.rows] == [3, 3] * 3
