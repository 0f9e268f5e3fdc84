"""The list of participants as provisional, revised, final or a draft, with what changed, and footnotes to names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.documents.conftest import NOW
from tests.documents.sample_rows import choice, make_agenda, make_delegate, make_delegation, make_sitting
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.participants import participants
from meetingdesk.documents.participants_table import participants_table
from meetingdesk.documents.participants_word import participants_word
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.domain.list_releases import listed
from meetingdesk.exchange.nominations import reading
from meetingdesk.rows.list_releases import ListReleaseRow

ADA, BEA, COR, DAN = (
    make_delegate(n, uid=f"d-{n}", family=name, given="X") for n, name in enumerate(("Ada", "Bea", "Cor", "Dan"), 1)
)
AGENDA = make_agenda(make_sitting(1))


def delegation(*people, **more):
    return make_delegation(1, *people, entity_uid="e-1", **more)


def release(ordinal, *people, final=False):
    at = datetime(2021, 2, 1 + ordinal, tzinfo=UTC)
    return ListReleaseRow(ordinal + 1, ordinal, final, at, "", listed([delegation(*people)]))


def data_of(lists, *people, **changes):
    return participants(AGENDA, [delegation(*people)], choice("participants", **changes), str.casefold, NOW, lists)


def marks(data):
    people = [one for region in data["regions"] for entity in region["entities"] for one in entity["people"]]
    return {one["name"].split()[-2]: one["mark"] for one in people if one["mark"]}


@pytest.mark.parametrize(
    ("ordinal", "final", "language", "status"),
    [
        (0, False, "en", "Provisional, 1 February 2021"),
        (2, False, "fr", "Rév. 2, 3 février 2021"),
        (3, True, "es", "Definitiva, 4 de febrero de 2021"),
    ],
)
def test_a_list_that_was_released_says_as_what_and_when(ordinal, final, language, status):
    data = data_of((release(ordinal, ADA, final=final),), ADA, language=language)
    assert data["line"].partition(" · ")[0] == status
    assert data["continued"] == data["line"]
    assert not marks(data)


def test_it_is_filed_under_its_symbol_wherever_it_is_written():
    agenda = replace(AGENDA, meeting=replace(AGENDA.meeting, list_symbol="PR0002E1"))
    asked, party = choice("participants"), [delegation(ADA)]
    data = participants(agenda, party, asked, str.casefold, NOW)
    assert data["symbol"] == "PR0002E1"
    assert "PR0002E1" in Word(participants_word(data)).header()
    assert "PR0002E1" in participants_table(agenda, party, asked, str.casefold).subtitle


def test_a_list_that_has_changed_since_is_a_draft_with_its_changes_marked():
    observer = replace(BEA, capacity="observer")
    gone = replace(DAN, status="withdrawn")
    data = data_of((release(0, ADA, BEA, DAN),), ADA, observer, COR, gone)
    assert data["line"].startswith("Draft of 18 February 2021")
    assert marks(data) == {"BEA": "changed", "COR": "new"}
    assert data["left"] == ["Ms DAN X (RTC Number 1)"]


def test_a_released_list_has_the_changes_to_the_one_before_it():
    lists = (release(1, ADA, BEA), release(0, ADA))
    assert marks(data_of(lists, ADA, BEA)) == {"BEA": "new"}


def test_before_the_first_release_and_for_one_sitting_nothing_is_said_of_it():
    assert data_of((), ADA)["line"] == "virtual"
    assert "Draft" not in data_of((release(0, BEA),), ADA, sitting=1)["line"]


def test_footnotes_are_numbered_as_their_entities_are_listed_and_said_once():
    rows = [
        make_delegation(n, make_delegate(n), entity_name=f"E{n}", footnote=text)
        for n, text in enumerate(("", "Since 2020.", "Other.", "Since 2020."), 1)
    ]
    data = participants(AGENDA, rows, choice("participants"), str.casefold, NOW)
    assert [one["footnote"] for region in data["regions"] for one in region["entities"]] == ["", "1", "2", "1"]
    assert data["footnotes"] == [{"number": "1", "text": "Since 2020."}, {"number": "2", "text": "Other."}]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_paper_and_word_hold_status_marks_and_footnotes(language, read_pdf):
    rows = [delegation(ADA, COR, replace(BEA, status="withdrawn"), footnote="#panic() of 2020")]
    asked = choice("participants", language=language)
    data = participants(AGENDA, rows, asked, str.casefold, NOW, (release(0, ADA, BEA),))
    pdf, warnings = typeset.pdf(data, "participants")
    assert not warnings
    text = "".join(read_pdf(pdf))
    assert "#panic()" in text
    assert "BEA" in text
    word = Word(participants_word(data)).text()
    status = data["line"].partition(" · ")[0]
    for said in (status, "BEA", "#panic() of 2020", words.say("document.list.new", language)):
        assert said in word


def test_the_table_has_columns_for_changes_and_footnotes_where_there_are_any():
    asked = choice("participants")
    plain = participants_table(AGENDA, [delegation(ADA)], asked, str.casefold)
    assert plain.heads[-1] == "Title or post"
    rows = [delegation(ADA, COR, footnote="Since 2020.")]
    table = participants_table(AGENDA, rows, asked, str.casefold, (release(0, ADA),))
    assert table.heads[-2:] == ("Change", "Footnote")
    assert [row[-2:] for row in table.rows] == [("", "Since 2020."), ("new", "Since 2020.")]
    assert table.subtitle.startswith("First Meeting · Draft of")


def test_the_pages_of_a_workbook_or_each_row_say_as_what_a_list_was_released():
    table = participants_table(AGENDA, [delegation(ADA)], choice("participants"), str.casefold, (release(2, ADA),))
    assert table.subtitle == "First Meeting · Rev.2, 3 February 2021"
    rows = csv_bytes(table).decode("utf-8-sig").splitlines()
    assert rows[0].endswith(",List")
    assert rows[1].endswith(',"Rev.2, 3 February 2021"')


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("written", [csv_bytes, xlsx_bytes])
def test_who_left_is_named_and_not_nominated_by_who_reads_the_table(written, language):
    rows = [delegation(ADA, replace(DAN, status="withdrawn"))]
    asked = choice("participants", language=language, email=True)
    table = participants_table(AGENDA, rows, asked, str.casefold, (release(0, ADA, DAN),))
    last = dict(zip(table.heads, table.rows[-1], strict=True))
    assert last[words.say("document.column.change", language)] == words.say(
        "document.list.left_one", language, name="DAN X"
    )
    assert last[words.say("document.column.entity", language)] == "RTC Number 1"
    read_back = reading.read(written(table), reading.AskedTable("list"))
    assert [row.fields["family"] for row in read_back.rows] == ["Ada"]
