from __future__ import annotations

import csv
import io

import pytest
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_delegate,
    make_delegation,
    make_sitting,
    many_delegations,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue
from meetingdesk.documents.sign_in_table import sign_in_table
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.rows.documents import FORMATS, SheetRows


def export(asked, file_format, path, agenda=None, delegations=None, **options):
    agenda = agenda or sample_agenda(asked.language)
    delegations = sample_delegations(asked.language) if delegations is None else delegations
    rows = SheetRows(agenda, tuple(delegations), sample_attendance())
    return catalogue.export(asked, rows, sort_key(asked.language), file_format, path, **options)


@pytest.mark.parametrize("document", FORMATS)
def test_every_format_that_is_offered_can_be_had(document, tmp_path):
    starts = {"pdf": b"%PDF", "xlsx": b"PK", "csv": b"\xef\xbb\xbf", "html": b"<!doctype html>", "docx": b"PK"}
    for file_format in catalogue.formats(document):
        path = tmp_path / f"{document}.{file_format}"
        assert export(choice(document, sitting=1), file_format, path) == (path,)
        assert path.read_bytes().startswith(starts[file_format])


def test_another_format_is_refused_with_what_there_is(tmp_path):
    with pytest.raises(UserError) as refused:
        export(choice("order-of-business"), "odt", tmp_path / "x.odt")
    assert refused.value.parameters == {"format": "odt", "document": "order-of-business", "formats": "pdf"}
    assert "odt" in words.explain(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_the_table_has_a_row_a_person_and_sitting(tmp_path):
    (path,) = export(choice(email=True), "csv", tmp_path / "sheet.csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert len(rows) == 400
    assert rows[0] == {
        "No.": "1", "Region": "AMS South America, North America, Central America and the Caribbean",
        "Kind": "Vice-Chair's Office", "Entity": "Vice-Chair's Office, Americas and Caribbean (Guatemala)",
        "City": "Guatemala City", "Family name": "Pineda", "Given name": "Luis A.", "Name in own script": "",
        "Capacity": "Head of delegation", "Title or post": "Head of the Vice-Chair's Office",
        "E-mail": "l.pineda@example.org",
        "Sitting": "Sitting 1 \u00b7 Thursday 18 February 2021, 12:00\u201315:00 (Brussels)", "Signature": "",
    }  # fmt: skip
    assert [row["Sitting"][:9] for row in rows[199:201]] == ["Sitting 1", "Sitting 2"]


def test_the_table_holds_an_address_only_with_a_wish_and_consent():
    people = (make_delegate(1, email="yes@b.org"), make_delegate(2, email="no@b.org", list_address=False))
    arguments = (make_agenda(), [make_delegation(1, *people)])
    asked = sign_in_table(*arguments, choice(email=True), str.casefold)
    assert [row[asked.heads.index("E-mail")] for row in asked.rows] == ["yes@b.org", ""]
    unasked = sign_in_table(*arguments, choice(), str.casefold)
    assert "E-mail" not in unasked.heads
    assert "yes@b.org" not in str(unasked.rows)


@pytest.mark.parametrize("file_format", ["pdf", "xlsx", "csv"])
def test_cancel_leaves_nothing(file_format, tmp_path):
    def progress(done, total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(choice(sitting=1), file_format, tmp_path / "sheet", progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_warnings_are_told(tmp_path):
    told = []
    odd = [make_delegation(1, make_delegate(given="\ue000"))]
    export(choice(), "pdf", tmp_path / "x.pdf", make_agenda(make_sitting()), odd, tell=told.extend)
    assert [code for code, _ in told] == ["document.warning.glyphs"]


def test_a_very_long_sheet_becomes_a_file_a_sitting(tmp_path, monkeypatch, read_pdf):
    monkeypatch.setattr(catalogue, "ROWS_A_FILE", 50)
    agenda, delegations = make_agenda(make_sitting(1), make_sitting(2)), many_delegations(30)
    steps = []
    paths = export(
        choice(), "pdf", tmp_path / "sheet.pdf", agenda, delegations, progress=lambda *step: steps.append(step)
    )
    assert [path.name for path in paths] == ["sheet-1.pdf", "sheet-2.pdf"]
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert "Sitting 2" in read_pdf(paths[1].read_bytes())[0]
    pages = catalogue.draw(choice(), SheetRows(agenda, delegations), sort_key("en"))
    assert pages.warnings == (("document.warning.first_file", {"n": 2}),)
    assert words.known("document.warning.first_file")


@pytest.mark.parametrize("document", catalogue.PAGED)
def test_pages_are_drawn_for_the_screen(document):
    steps = []
    pages = catalogue.draw(
        choice(document, sitting=1),
        SheetRows(sample_agenda(), sample_delegations(), sample_attendance()),
        sort_key("en"),
        lambda *s: steps.append(s),
    )
    many = ("sign-in-sheet", "participants", "attendance-sheet", "certificates", "name-cards", "letters")
    assert len(pages.images) > (8 if document in many else 0)
    assert all(image.startswith(b"<svg") for image in pages.images)
    assert {code for code, _ in pages.warnings} <= {"document.warning.first_sheets"}
    assert steps[-1] == (2, 2)


def test_all_words_are_there_in_all_languages():
    for language in words.LANGUAGES:
        for document in FORMATS:
            assert words._find(language, f"document.title.{document}"), (language, document)
        english, other = words._find("en", "document"), words._find(language, "document")
        for group, texts in english.items():
            assert group in other, (language, group)
            plural = set(texts) == {"one", "other"}  # a language has its own forms, one of them at least
            wanted = {"other"} if plural else set(texts)
            assert isinstance(texts, str) or wanted <= set(other[group]), (language, group)


def test_several_documents_are_written_together_or_not_at_all(tmp_path):
    rows = SheetRows(sample_agenda(), sample_delegations())
    jobs = [
        catalogue.Job(choice("order-of-business"), "pdf", tmp_path / "order.pdf"),
        catalogue.Job(choice("participants"), "xlsx", tmp_path / "people.xlsx"),
    ]
    ready = {tmp_path / "meeting.ics": b"BEGIN:VCALENDAR"}
    steps = []
    paths = catalogue.export_all(jobs, rows, sort_key("en"), lambda *step: steps.append(step), ready=ready)
    assert [path.name for path in paths] == ["order.pdf", "people.xlsx", "meeting.ics"]
    assert sorted(tmp_path.iterdir()) == sorted(paths)
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    for path in paths:
        path.unlink()

    def cancel_late(done, total):
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        catalogue.export_all(jobs, rows, sort_key("en"), cancel_late, ready=ready)
    wrong = catalogue.Job(choice("participants"), "odt", tmp_path / "x.odt")
    with pytest.raises(UserError):
        catalogue.export_all([*jobs, wrong], rows, sort_key("en"))
    assert list(tmp_path.iterdir()) == []
