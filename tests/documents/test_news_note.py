"""The news note: sentences from the facts of the file, and nothing that is not in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
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
from meetingdesk.documents.news_note import news_note
from meetingdesk.documents.news_note_word import news_note_word

BEFORE, LATER = datetime(2021, 2, 18, 13, 59, tzinfo=UTC), datetime(2021, 3, 1, tzinfo=UTC)
ROWS = (make_delegation(1, make_delegate(1)), make_delegation(2, make_delegate(2), region="AP"))


def data_of(agenda, *delegations, known=True, now=LATER, **changes):
    attendance = make_attendance(agenda, delegations, lambda person, sitting: make_presence(sitting.number))
    if not known:
        attendance = replace(attendance, sittings=tuple(replace(one, has_log=False) for one in attendance.sittings))
    return news_note(agenda, delegations, attendance, choice("news-note", **changes), now)


def test_what_is_over_is_told_in_the_past():
    items = (
        make_item(1, kind="opening"),
        make_item(2, "Dogs", speakers=(make_speaker(), make_speaker("B", entity="Tbc", state="to_be_confirmed"))),
        make_item(3, "Labs", order=2),
    )
    assert data_of(make_agenda(make_sitting(1, items), chair="Ada"), *ROWS)["paragraphs"] == [
        "The First Meeting was held on 18 February 2021 (virtual). It was chaired by Ada. It was convened by Office.",
        "2 people from 2 entities in 2 regions attended.",
        "The meeting took up “Dogs” and “Labs”.",
        "Contributions came from RTC Number 1.",
    ]


def test_what_is_ahead_is_told_as_coming():
    agenda = make_agenda(make_sitting(1, (make_item(2, "Dogs", speakers=(make_speaker(),)),)), place="")
    assert data_of(agenda, *ROWS, known=False, now=BEFORE)["paragraphs"] == [
        "The First Meeting will be held on 18 February 2021. It was convened by Office.",
        "2 entities in 2 regions are invited; 2 people have been named so far.",
        "On the agenda are “Dogs”.",
        "Contributions are confirmed by RTC Number 1.",
    ]


def test_sub_items_are_told_by_what_they_belong_to_and_formalities_are_not():
    parts = (
        make_item(11, "Welcome", kind="opening", parent=1),
        make_item(21, "Europe", parent=2),
        make_item(22, "Asia", parent=2),
    )
    headings = (make_item(1, "Opening"), make_item(2, "Regional reports"))
    agenda = replace(make_agenda(make_sitting(1, parts)), headings=headings)
    assert data_of(agenda)["paragraphs"][-1] == "The meeting took up “Regional reports”."


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly_and_written_for_word(language, read_pdf):
    rows = (sample_agenda(language), sample_delegations(language), sample_attendance())
    data = news_note(*rows, choice("news-note", language=language), LATER)
    pdf, warnings = typeset.pdf(data, "news-note")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    if language != "ar":
        assert data["headline"].split()[0] in read_pdf(pdf)[0]
    word = Word(news_note_word(data))
    assert len(word.styled("Title")) == 1
    assert all(paragraph in word.text() for paragraph in data["paragraphs"]) or language == "ar"
    assert word.misplaced() == []


def test_what_people_type_is_text(read_pdf):
    items = tuple(
        make_item(n, text, titles={}, speakers=(make_speaker(text, entity=text),))
        for n, text in enumerate(HOSTILE, start=1)
    )
    agenda = make_agenda(make_sitting(1, items), title=HOSTILE[1], chair=HOSTILE[2], place=HOSTILE[0])
    data = data_of(agenda, *ROWS)
    text = "".join(read_pdf(typeset.pdf(data, "news-note")[0]))
    for hostile in ("=1+1", "<b>x</b>", "&amp;"):
        assert hostile in text
    assert Word(news_note_word(data)).codes() == []


def test_nothing_yet(read_pdf):
    data = data_of(make_agenda(chair="", place="", organiser_name=""))
    assert data["paragraphs"] == []
    assert "To be added" in read_pdf(typeset.pdf(data, "news-note")[0])[0]
    assert "To be added" in Word(news_note_word(data)).text()
