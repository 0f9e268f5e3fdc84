"""The summary report: its facts, figures and items, its pages and its Word file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_attendance,
    make_delegate,
    make_delegation,
    make_item,
    make_presence,
    make_sitting,
    make_speaker,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.report import report
from meetingdesk.documents.report_word import report_word
from meetingdesk.domain import clock

ROWS = (
    make_delegation(1, make_delegate(1), make_delegate(2)),
    make_delegation(2, make_delegate(3), kind="ROCB", kind_name="Regional Office"),
    make_delegation(3),
    make_delegation(4, status="declined"),
)


def data_of(agenda, *delegations, statuses=(), attendance=None, **changes):
    def presence(person, sitting):
        return make_presence(sitting.number, dict(statuses).get(person.id, "absent"))

    attendance = attendance or make_attendance(agenda, delegations, presence)
    return report(agenda, delegations, attendance, choice("report", **changes), NOW)


def test_the_figures_are_by_kind_with_their_sum():
    data = data_of(make_agenda(make_sitting(1)), *ROWS, statuses=[(1, "attended"), (3, "late")])["attendance"]
    assert data["rows"] == [["Regional Training Centre", "2", "1", "2", "1"], ["Regional Office", "1", "1", "1", "1"]]
    assert data["sum"] == ["In all", "3", "2", "3", "2"]
    assert data["summary"] == "2 of 3 entities were represented \u00b7 2 of 3 people attended"


def test_of_one_sitting_the_figures_are_its_own():
    agenda = make_agenda(make_sitting(1), make_sitting(2))
    attendance = make_attendance(
        agenda,
        ROWS,
        lambda person, sitting: make_presence(sitting.number, "attended" if sitting.number == 2 else "absent"),
    )
    assert data_of(agenda, *ROWS, attendance=attendance, sitting=1)["attendance"]["sum"][2:] == ["0", "3", "0"]
    assert data_of(agenda, *ROWS, attendance=attendance)["attendance"]["sum"][2:] == ["2", "3", "3"]


def test_without_a_log_and_marks_no_figures_are_claimed(read_pdf):
    agenda = make_agenda(make_sitting(1))
    nothing = make_attendance(agenda, ROWS, lambda person, sitting: make_presence(status="unknown"))
    nothing = replace(nothing, sittings=tuple(replace(one, has_log=False, marks=0) for one in nothing.sittings))
    data = data_of(agenda, *ROWS, attendance=nothing)
    assert data["attendance"]["rows"] == []
    assert "No attendance is known so far." in read_pdf(typeset.pdf(data, "report")[0])[0]
    assert "No attendance is known so far." in Word(report_word(data)).text()


def test_the_facts_say_who_chaired_and_how_the_sittings_ran():
    sitting = make_sitting(1)
    ran = replace(sitting, actual_start=clock.later(sitting.start, 3), actual_end=clock.later(sitting.end, -5))
    data = data_of(make_agenda(ran, make_sitting(2), chair="Abou Ibrahim"))
    assert [(fact["label"], fact["text"]) for fact in data["facts"]] == [
        ("Chair", "Abou Ibrahim"),
        ("Convened by", "Office"),
        ("Sitting 1", "Thursday 18 February 2021, 12:00\u201315:00 (Brussels) \u00b7 held 12:03\u201314:55"),
        ("Sitting 2", "Friday 19 February 2021, 12:00\u201315:00 (Brussels)"),
    ]


def test_items_stand_by_sitting_and_those_without_a_time_at_the_end():
    item = make_item(
        1, "Reports", action="note", speakers=(make_speaker(role="chair"), make_speaker("B", state="withdrawn"))
    )
    again = make_sitting(2, (item,))
    again = replace(again, slots=tuple(replace(slot, continued=True) for slot in again.slots))
    agenda = replace(
        make_agenda(make_sitting(1, (item, make_item(2, kind="break"))), again), unscheduled=(make_item(3),)
    )
    data = data_of(agenda)
    assert [[row["title"] for row in part["rows"]] for part in data["parts"]] == [["Reports"], ["Reports (continued)"]]
    [row] = data["parts"][0]["rows"]
    assert (row["action"], row["speakers"]) == ("To take note", ["Chair: Ada Speaker (RTC Number 1)"])
    assert [row["title"] for row in data["not_taken"]["rows"]] == ["Item 3"]
    assert data_of(agenda, sitting=1)["not_taken"]["rows"] == []


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly_and_written_for_word(language, read_pdf):
    rows = (sample_agenda(language), sample_delegations(language), sample_attendance())
    data = report(*rows, choice("report", language=language), NOW)
    pdf, warnings = typeset.pdf(data, "report")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    if language != "ar":
        assert data["title"] in read_pdf(pdf)[0]
    word = Word(report_word(data))
    assert word.styled("Title") == [data["title"]]
    assert len(word.styled("Heading1")) == 3
    assert len(word.styled("Heading2")) == 2
    assert word.misplaced() == []
    _, figures, *items = word.tables()
    assert figures[-1] == data["attendance"]["sum"]
    assert [len(table) - 1 for table in items] == [len(part["rows"]) for part in data["parts"]]
    assert {row[2] for table in items for row in table[1:]} == {""}


def test_what_people_type_is_text(read_pdf):
    items = tuple(
        make_item(n, text, titles={}, action="note", speakers=(make_speaker(text, entity=text),))
        for n, text in enumerate(HOSTILE, start=1)
    )
    agenda = make_agenda(make_sitting(1, items), title=HOSTILE[1], chair=HOSTILE[2], place=HOSTILE[0])
    row = make_delegation(1, make_delegate(1), kind_name=HOSTILE[3])
    data = data_of(agenda, row, statuses=[(1, "attended")])
    pages = read_pdf(typeset.pdf(data, "report")[0])
    assert sum(page.count("(To take note)") for page in pages) == len(HOSTILE)
    assert Word(report_word(data)).codes() == ["PAGE", "NUMPAGES"]


def test_nothing_yet(read_pdf):
    data = data_of(make_agenda(chair="", place="", organiser_name=""))
    assert "Nothing has been planned" in read_pdf(typeset.pdf(data, "report")[0])[0]
    assert "Nothing has been planned" in Word(report_word(data)).text()
