"""The provisional agenda: its data, its pages, and the Word file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import choice, make_agenda, make_item, make_sitting, make_speaker, sample_agenda
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.agenda_word import agenda_word
from meetingdesk.documents.provisional_agenda import provisional_agenda
from meetingdesk.domain import clock
from meetingdesk.office import Office
from meetingdesk.requests.agenda import EditItem
from meetingdesk.rows.releases import AgendaChange, ReleaseRow

TITLES = {"en": "First Meeting", "fr": "Première réunion", "ar": "الاجتماع الأول"}


def data_of(agenda, released=None, **changes):
    return provisional_agenda(agenda, released, choice("provisional-agenda", **changes), NOW)


def rows(data):
    return [row for part in data["parts"] for row in part["rows"]]


def test_items_stand_by_day_without_breaks_and_under_their_headings():
    data = data_of(sample_agenda())
    assert [part["name"] for part in data["parts"]] == [
        "Thursday 18 February 2021, 12:00\u201315:00 (Brussels)",
        "Friday 19 February 2021, 12:00\u201315:00 (Brussels)",
    ]
    numbers = [(row["kind"], row["number"]) for row in rows(data)][:5]
    assert numbers == [("heading", "I"), ("sub_item", "a)"), ("sub_item", "b)"), ("item", "II"), ("item", "III")]
    assert not any(row["title"] == "Break" for row in rows(data))


def test_the_annotation_says_who_takes_part_and_what_is_asked():
    speakers = (
        make_speaker(role="moderator", topic="What next"),
        make_speaker("B", entity=None, state="to_be_confirmed"),
        make_speaker("C", state="withdrawn"),
    )
    item = make_item(1, "Title", action="guidance_and_decision", speakers=speakers)
    [row] = rows(data_of(make_agenda(make_sitting(1, (item,)))))
    assert row["action"] == "For guidance and decision"
    assert row["annotation"] == [
        "Moderator: Ada Speaker (RTC Number 1) on \u201cWhat next\u201d.",
        "Speaker: B (tbc).",
        "The meeting will be invited to give guidance and to take a decision on this item.",
    ]


def test_parallel_items_stand_by_their_numbers():
    items = tuple(make_item(number, order=order) for number, order in ((1, 2), (2, 0), (3, 1)))
    data = data_of(make_agenda(make_sitting(1, items)))
    assert [row["number"] for row in rows(data)] == ["2", "3", "1"]


def test_what_is_taken_up_again_is_listed_once_and_what_has_no_time_at_the_end():
    item = make_item(1)
    first, second = make_sitting(1, (item,)), make_sitting(2, (item,))
    second = replace(second, slots=tuple(replace(slot, continued=True) for slot in second.slots))
    agenda = replace(make_agenda(first, second), unscheduled=(make_item(9),))
    data = data_of(agenda)
    assert [(part["name"][:7], len(part["rows"])) for part in data["parts"]] == [
        ("Thursda", 1), ("Friday ", 0), ("Not yet", 1)
    ]  # fmt: skip
    assert len(data_of(agenda, sitting=1)["parts"]) == 1


@pytest.mark.parametrize(
    ("ordinal", "language", "status"),
    [(None, "en", "Draft of 18 February 2021"), (0, "en", "3 February 2021"), (2, "en", "Rev.2, 3 February 2021")],
)
def test_the_state_is_a_draft_or_a_release(ordinal, language, status):
    at = clock.local(datetime(2021, 2, 3, 12, tzinfo=UTC), "Europe/Brussels")
    released = None if ordinal is None else ReleaseRow(1, ordinal, at, "", ())
    assert data_of(make_agenda(make_sitting()), released, language=language)["status"] == status


@pytest.mark.parametrize(
    ("released", "was_final", "language", "called", "status"),
    [
        (None, False, "en", "Provisional agenda", "Draft of 18 February 2021"),
        ((3, True), False, "en", "Final agenda", "3 February 2021"),
        ((3, True), False, "fr", "Ordre du jour définitif", "3 février 2021"),
        ((3, True), False, "es", "Orden del día definitivo", "3 de febrero de 2021"),
        ((3, True), False, "ar", "جدول الأعمال النهائي", "3 فبراير 2021"),
        (None, True, "en", "Agenda", "Draft of 18 February 2021"),
        ((4, False), True, "fr", "Ordre du jour", "Rév. 4, 3 février 2021"),
    ],
)
def test_it_is_provisional_until_it_has_been_final(released, was_final, language, called, status):
    at = clock.local(datetime(2021, 2, 3, 12, tzinfo=UTC), "Europe/Brussels")
    row = ReleaseRow(1, released[0], at, "", (), final=released[1]) if released else None
    asked = choice("provisional-agenda", language=language, beside="fr" if language == "en" else "en")
    for one in (asked, replace(asked, beside="")):
        data = provisional_agenda(make_agenda(make_sitting()), row, one, NOW, was_final=was_final)
        assert (data["title"], data["status"]) == (called, status)
        assert data["document_title"].startswith(f"{called} \u2013 ")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_its_symbol_stands_in_the_corner_of_each_page_and_in_word(language, read_pdf):
    agenda = sample_agenda(language)
    agenda = replace(agenda, meeting=replace(agenda.meeting, agenda_symbol="PR0001E1"))
    data = data_of(agenda, language=language)
    pages = read_pdf(typeset.pdf(data, "provisional-agenda")[0])
    assert len(pages) > 1
    assert all("PR0001E1" in page.split("\n", 3)[0] + page.split("\n", 3)[1] for page in pages)
    headed = {**data, "house": {**data["house"], "letterhead": ["World Organization"]}}
    assert "PR0001E1" in "".join(read_pdf(typeset.pdf(headed, "provisional-agenda")[0])[0].split("\n")[:2])
    assert "PR0001E1" in Word(agenda_word(data)).header()
    assert len(data_of(make_agenda(agenda_symbol="P" * 10_000))["symbol"]) == 41  # with an ellipsis


def test_the_head_is_in_two_languages_where_the_meeting_has_them():
    agenda = make_agenda(make_sitting(), titles=TITLES)
    heads = {language: data_of(agenda, language=language)["heads"] for language in ("en", "fr", "ar")}
    pairs = ["".join(head["language"] for head in found) for found in heads.values()]
    assert pairs == ["enfr", "fren", "aren"]
    assert [head["title"] for head in heads["fr"]] == ["Première réunion", "First Meeting"]
    assert [head["direction"] for head in heads["ar"]] == ["rtl", "ltr"]
    assert len(data_of(make_agenda(make_sitting()))["heads"]) == 1


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly(language, read_pdf):
    data = data_of(replace(sample_agenda(language), unscheduled=(make_item(9),)), language=language)
    pdf, warnings = typeset.pdf(data, "provisional-agenda")
    assert not warnings
    assert f"/Lang({language})".encode() in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    pages = read_pdf(pdf)
    if language != "ar":  # its letters come out of a PDF in other shapes
        assert data["title"] in pages[0]
        assert all(row["number"] in pages[0] + pages[1] for row in rows(data))


def test_what_people_type_is_printed_as_text(read_pdf):
    items = tuple(
        make_item(n, text, titles={}, number=f"N{n}", speakers=(make_speaker(text, entity=text, topic=text),))
        for n, text in enumerate(HOSTILE, start=1)
    )
    agenda = make_agenda(make_sitting(1, items), title=HOSTILE[1], place=HOSTILE[0], organiser_name=HOSTILE[2])
    pages = read_pdf(typeset.pdf(data_of(agenda), "provisional-agenda")[0])
    assert sum(page.count("Speaker:") for page in pages) == len(HOSTILE)
    assert Word(agenda_word(data_of(agenda))).codes() == ["PAGE", "NUMPAGES"]


def test_nothing_is_planned_yet(read_pdf):
    for agenda in (make_agenda(), make_agenda(make_sitting())):
        assert "Nothing has been planned" in read_pdf(typeset.pdf(data_of(agenda), "provisional-agenda")[0])[0]
        assert "Nothing has been planned" in Word(agenda_word(data_of(agenda))).text()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_word_file_holds_what_the_pages_hold(language):
    data = data_of(sample_agenda(language), language=language)
    word = Word(agenda_word(data))
    assert word.styled("Title") == [data["title"]]
    assert len(word.styled("Heading1")) == 2
    assert word.repeated() == ["".join(data["columns"])] * 2
    _, *tables = word.tables()
    assert [len(table) - 1 for table in tables] == [len(part["rows"]) for part in data["parts"]]
    assert word.misplaced() == []
    properties = word.properties()
    assert f"<dc:language>{language}</dc:language>" in properties
    assert "python-docx" not in properties
    assert not any("thumbnail" in name for name in word.parts.namelist())
    assert ("w:bidiVisual" in word.parts.read("word/document.xml").decode()) == (language == "ar")


def test_the_word_file_repeats_no_break_that_only_paper_needs():
    item = make_item(1, "A" * 60)
    text = Word(agenda_word(data_of(make_agenda(make_sitting(1, (item,)))))).text()
    assert "A" * 60 in text


def test_a_release_counts_until_something_has_changed(tmp_path, read_pdf):
    office = Office.create(tmp_path / "o.meetingdesk", sample=True, backups=False)
    meeting = office.reads.meeting("gmre-16").id
    office.release(meeting)

    def first_page():
        asked = replace(choice("provisional-agenda"), meeting=meeting)
        [path] = office.export(asked, "pdf", tmp_path / "a.pdf")
        return read_pdf(path.read_bytes())[0]

    assert "Draft of" not in first_page()
    office.release(meeting, final=True)
    assert "Final agenda" in first_page()
    [path] = office.export(replace(choice("report"), meeting=meeting), "pdf", tmp_path / "r.pdf")
    assert "1. Final agenda" in read_pdf(path.read_bytes())[-1]
    item = office.reads.agenda(meeting).sittings[0].slots[0].item
    office.run(EditItem(item=item.id, title="Another"))
    assert "Draft of" in first_page()
    office.release(meeting)
    page = first_page()
    assert "Rev.2" in page
    assert "Provisional" not in page
    assert "changed" in page
    office.close()


# -- in two languages side by side


def beside(language, second, agenda=None, other=None):
    agenda = agenda or sample_agenda(language)
    asked = choice("provisional-agenda", language=language, beside=second)
    return provisional_agenda(agenda, None, asked, NOW, other or sample_agenda(second))


def test_each_row_says_the_same_in_both_languages():
    item = make_item(1, "Dogs", titles={"en": "Dogs", "fr": "Chiens"}, action="note")
    data = beside("en", "fr", *[make_agenda(make_sitting(1, (item,)), titles={"en": "First", "fr": "Première"})] * 2)
    [part] = data["parts"]
    [row] = part["rows"]
    assert (row["title"], row["beside"]["title"]) == ("Dogs", "Chiens")
    assert row["beside"]["action"] == "Pour information"
    assert row["beside"]["annotation"] == ["La réunion sera invitée à prendre note de ce point."]
    assert part["beside"]["name"].startswith("Jeudi 18 février 2021")
    assert data["beside"]["title"] == "Ordre du jour provisoire"
    assert [head["title"] for head in data["heads"]] == ["First", "Première"]


def test_the_same_language_twice_is_one():
    assert beside("en", "en")["beside"] is None


@pytest.mark.parametrize(("language", "second"), [("en", "fr"), ("fr", "ar"), ("ar", "en"), ("es", "en")])
def test_both_languages_are_printed_accessibly_and_written_for_word(language, second, read_pdf):
    data = beside(language, second)
    pdf, warnings = typeset.pdf(data, "provisional-agenda")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    text = "".join(read_pdf(pdf))
    for code, title in ((language, data["title"]), (second, data["beside"]["title"])):
        assert title in text or code == "ar"
    word = Word(agenda_word(data))
    assert word.misplaced() == []
    _, *tables = word.tables()
    assert [len(table) - 1 for table in tables] == [len(part["rows"]) for part in data["parts"]]
    plain = re.compile("[\u2066-\u2069\u202a-\u202e\u200e\u200f\u200b]")
    first = data["parts"][0]["rows"][1]
    cells = [plain.sub("", cell) for cell in tables[0][2]]
    assert plain.sub("", first["title"]) in cells[1]
    assert plain.sub("", first["beside"]["title"]) in cells[2]


def test_what_people_type_is_text_in_both(read_pdf):
    items = tuple(
        make_item(n, text, titles={"en": text, "fr": text}, action="note", speakers=(make_speaker(text, entity=text),))
        for n, text in enumerate(HOSTILE, start=1)
    )
    agenda = make_agenda(make_sitting(1, items), title=HOSTILE[1])
    data = beside("en", "fr", agenda, agenda)
    text = "".join(read_pdf(typeset.pdf(data, "provisional-agenda")[0]))
    for hostile in ("=1+1", "<b>x</b>", "&amp;", "#REF!"):
        assert text.count(hostile) >= 4  # title and speaker, in each language
    assert Word(agenda_word(data)).codes() == ["PAGE", "NUMPAGES"]


def test_what_changed_since_the_release_before_is_marked(read_pdf):
    items = (make_item(1, "Old"), make_item(2, "Fresh"), make_item(3, "Moved"))
    changes = [
        AgendaChange("added", items[1].uid, 2, "2", "Fresh", "", "", ()),
        AgendaChange("moved", items[2].uid, 3, "3", "Moved", "", "", ()),
        AgendaChange("removed", "gone", None, "4", "Gone", "", "", ()),
    ]
    agenda = make_agenda(make_sitting(1, items))
    data = provisional_agenda(agenda, None, choice("provisional-agenda"), NOW, None, changes)
    assert [row["mark"] for row in data["parts"][0]["rows"]] == ["", "new", "changed"]
    text = "".join(read_pdf(typeset.pdf(data, "provisional-agenda")[0]))
    assert "Fresh new" in " ".join(text.split())
    assert "Moved  changed" in Word(agenda_word(data)).text()
    both = provisional_agenda(agenda, None, choice("provisional-agenda", beside="fr"), NOW, agenda, changes)
    assert [row["beside"]["mark"] for row in both["parts"][0]["rows"]] == ["", "ajout", "modification"]
