"""The attendance charts: what is drawn, and the pages that typst makes of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.documents.conftest import NOW
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_attendance,
    make_delegate,
    make_delegation,
    make_presence,
    make_sitting,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.attendance_charts import attendance_charts
from meetingdesk.errors import UserError
from meetingdesk.rows.attendance import EditionRow, FigureCell, FiguresRow

HOUR = 3600
TWO = (
    make_delegation(1, make_delegate(1, capacity="head"), region="EUR", region_name="Europe"),
    make_delegation(2, make_delegate(2), make_delegate(3, capacity="observer"), region="AP", region_name="Asia"),
)
FIGURES = FiguresRow(2, 1, 3, 1, (FigureCell("EUR", "", 1, 1, 1, 1), FigureCell("AP", "", 1, 0, 2, 0)))


def drawn(sittings=1, editions=(), **changes):
    """Delegation 1 is there for the first hour, of delegation 2 an observer all the time and nobody else."""
    agenda = make_agenda(*(make_sitting(number) for number in range(1, sittings + 1)))

    def presence(person, sitting):
        seconds = int((sitting.end - sitting.start) / timedelta(seconds=1))
        spans = {1: ((0, HOUR),), 3: ((0, seconds),)}.get(person.id, ())
        return make_presence(sitting.number, "attended" if person.id == 1 else "partial", spans=spans)

    attendance = make_attendance(agenda, TWO, presence, FIGURES)
    return attendance_charts(agenda, TWO, attendance, editions, choice("attendance-charts", **changes), NOW)


def table(data, head):
    return next(one for one in data["tables"] if one["head"] == head)


def test_the_curve_has_a_corner_where_somebody_comes_or_goes():
    (curve,) = drawn()["curves"]
    third = round(1 / 3, 4)
    assert curve["points"] == [[0, 0.5], [third, 0.5], [third, 1], [1, 1]]
    assert (curve["most"], curve["least"]) == ("2", None)
    assert curve["told"] == "At most 1 of 2 entities represented."


def test_a_quorum_is_drawn_only_where_one_was_chosen():
    (curve,) = drawn(quorum="half")["curves"]
    assert (curve["least"], curve["needed"]) == (0.5, "1")
    assert "A quorum (1 of 2) at 12:00\u201313:00." in curve["told"]
    (curve,) = drawn(quorum="majority")["curves"]
    assert "No quorum at any time (2 of 2 needed)." in curve["told"]


def test_the_rule_of_the_meeting_stands_where_none_is_chosen():
    agenda = make_agenda(make_sitting(1))
    agenda = replace(agenda, meeting=replace(agenda.meeting, quorum="half"))
    attendance = make_attendance(agenda, TWO, lambda person, sitting: make_presence(sitting.number), FIGURES)

    def needed(**changes):
        (curve,) = attendance_charts(agenda, TWO, attendance, (), choice("attendance-charts", **changes), NOW)["curves"]
        return curve["needed"]

    assert (needed(), needed(quorum="majority"), needed(quorum="")) == ("1", "2", "0")


def test_regions_and_kinds_with_their_sums():
    rows = table(drawn(), "Entities represented by region and kind")["rows"]
    assert [(row["code"], row["cells"][-1]["text"]) for row in rows] == [("EUR", "1 of 1"), ("AP", "0 of 1"),
                                                                         ("", "1 of 2")]  # fmt: skip


def test_coverage_counts_observers_too():
    rows = table(drawn(), "What each delegation was there for")["rows"]
    assert [row["cells"][0]["text"] for row in rows] == ["33%", "100%"]


def test_one_day_and_one_edition_are_compared_with_nothing():
    edition = EditionRow(1, "gm-16", 16, 2021, FIGURES)
    heads = [one["head"] for one in drawn(editions=(edition,))["tables"]]
    assert heads == ["Entities represented by region and kind", "What each delegation was there for"]


def test_a_day_of_which_nothing_is_known_stands_beside_no_other():
    agenda = make_agenda(*(make_sitting(number) for number in (1, 2, 3)))
    known = make_attendance(agenda, TWO, lambda person, sitting: make_presence(sitting.number), FIGURES)
    *held, to_come = known.sittings
    attendance = replace(known, sittings=(*held, replace(to_come, has_log=False)))
    data = attendance_charts(agenda, TWO, attendance, (), choice("attendance-charts"), NOW)
    assert table(data, "Entities represented day by day")["columns"] == ["Region", "Thu 18 Feb", "Fri 19 Feb"]


def test_editions_stand_one_below_the_other():
    editions = (EditionRow(1, "gm-15", 15, 2020, FiguresRow(4, 1, 9, 3, ())), EditionRow(2, "gm-16", 16, None, FIGURES))
    rows = table(drawn(editions=editions), "Edition against edition")["rows"]
    assert [(row["name"], row["cells"][0]["text"], row["cells"][1]["text"]) for row in rows] == [
        ("15 \u00b7 2020", "1 of 4", "3 of 9"), ("16", "1 of 2", "1 of 3"),
    ]  # fmt: skip


def test_where_nothing_is_known_that_is_said():
    agenda = make_agenda()
    attendance = make_attendance(agenda, (), make_presence)
    data = attendance_charts(agenda, (), attendance, (), choice("attendance-charts"), NOW)
    assert (data["curves"], data["tables"]) == ([], [])
    assert data["unknown"] == "No attendance is known so far."


def test_a_sitting_that_is_gone_is_said():
    with pytest.raises(UserError, match=r"document\.sitting"):
        drawn(sitting=99)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly(language, read_pdf):
    rows = (sample_agenda(language), sample_delegations(language), sample_attendance())
    data = attendance_charts(*rows, (), choice("attendance-charts", language=language, quorum="half"), NOW)
    pdf, warnings = typeset.pdf(data, "attendance-charts")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    if language == "en":
        text = re.sub(r"\s+", " ", " ".join(read_pdf(pdf)))
        assert "Entities represented by minute" in text
        assert data["curves"][0]["told"] in text
