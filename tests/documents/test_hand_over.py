"""The hand-over sheet: what holds, what is open, what comes, who has not answered."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_delegate,
    make_delegation,
    make_sitting,
    sample_agenda,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.hand_over import hand_over
from meetingdesk.rows.overview import TodoRow
from meetingdesk.rows.releases import AgendaChange, ReleaseRow, VersionsRow

TODOS = (
    TodoRow("heads", {"n": 1, "entities": "RTC Fiji"}, "warning", "person", "delegations"),
    TodoRow("warnings", {"n": 2}, "danger", "warning", "agenda"),
)
CHANGE = AgendaChange("added", "item-2", 2, "2", "Item 2", "", "", ())


def data_of(agenda, *delegations, versions=None, todos=(), **changes):
    return hand_over(agenda, delegations, versions, todos, choice("hand-over", **changes), NOW)


def test_the_facts_say_how_the_meeting_stands():
    released = VersionsRow(
        (ReleaseRow(1, 2, datetime(2021, 2, 1, tzinfo=UTC), "", ()),), {}, (CHANGE, CHANGE), frozen=True
    )
    data = data_of(make_agenda(make_sitting(1), chair="Ada"), make_delegation(1, make_delegate()), versions=released)
    assert [(fact["label"], fact["text"]) for fact in data["facts"]] == [
        ("Key", "m-1"),
        ("Host time zone", "Europe/Brussels (Brussels)"),
        ("Languages", "English"),
        ("Chair", "Ada"),
        ("Organiser", "Office"),
        ("Mailbox", "office@example.org"),
        ("Agenda", "Rev. 2 \u00b7 1 February 2021 \u00b7 1 item has changed since the last release"),
        ("Delegations", "1 entity \u00b7 1 person"),
    ]
    assert data_of(make_agenda())["facts"][-2]["text"] == "Not released yet"


def test_what_is_open_stands_with_its_cause():
    rows = data_of(make_agenda(), todos=TODOS)["open"]["rows"]
    assert rows == [
        {"title": "1 delegation has no head", "cause": "RTC Fiji", "pressing": False},
        {"title": "2 warnings in the agenda", "cause": "", "pressing": True},
    ]


def test_the_dates_are_those_of_sittings_that_are_not_over():
    agenda = make_agenda(make_sitting(1, at=600), make_sitting(2, link="https://x.example"), make_sitting(3))
    assert [row["label"] for row in data_of(agenda)["dates"]["rows"]] == ["Sitting 2", "Sitting 3"]
    assert [row["text"].endswith("no link yet") for row in data_of(agenda)["dates"]["rows"]] == [False, True]


def test_who_has_not_answered_and_what_was_noted_is_listed():
    rows = (
        make_delegation(1, status="invited", last_contact=date(2021, 1, 11)),
        make_delegation(2, note="Call again"),
        make_delegation(3),
        make_delegation(4, status="acknowledged"),
    )
    assert data_of(make_agenda(), *rows)["waiting"]["rows"] == [
        ["RTC Number 1", "Invited", "11 Jan 2021", ""],
        ["RTC Number 2", "Confirmed", "", "Call again"],
        ["RTC Number 4", "Acknowledged", "", ""],
    ]


def test_each_line_of_the_notes_is_a_line():
    assert data_of(make_agenda(notes="One\n\n  Two "))["notes"]["rows"] == ["One", "Two"]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly(language, read_pdf):
    data = data_of(sample_agenda(language), *sample_delegations(language), todos=TODOS, language=language)
    pdf, warnings = typeset.pdf(data, "hand-over")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    if language != "ar":
        assert data["title"] in read_pdf(pdf)[0]


def test_what_people_type_is_text(read_pdf):
    rows = tuple(
        make_delegation(n, status="invited", entity_name=text, note=text) for n, text in enumerate(HOSTILE, start=1)
    )
    agenda = make_agenda(make_sitting(2), title=HOSTILE[1], chair=HOSTILE[2], notes="\n".join(HOSTILE[:40]))
    text = "".join(read_pdf(typeset.pdf(data_of(agenda, *rows), "hand-over")[0]))
    for hostile in ("=1+1", "<b>x</b>", "&amp;", "#REF!"):
        assert text.count(hostile) > 1


def test_nothing_yet(read_pdf):
    text = read_pdf(typeset.pdf(data_of(make_agenda(place="")), "hand-over")[0])[0]
    for said in ("Nothing is open.", "All sittings are over.", "All entities have answered.", "No notes."):
        assert said in text
