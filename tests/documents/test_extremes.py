"""Every document at its limits: one delegate, a title of 300 characters, 40 items, mixed scripts, hostile text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from tests.documents.golden import NOW
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
from tests.documents.structure import tags
from tests.documents.word_reader import Word

from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, makers, typeset
from meetingdesk.rows.agenda import ReferenceRow
from meetingdesk.rows.documents import SheetRows

TITLE = ("The title of a meeting that goes on for a while, as titles of meetings do, " * 4)[:300]
NATIVES = (
    "王立新",
    "ผู้แทน ตัวอย่าง",
    "Глеб Зайцев",
    "لينا المصري",
    "Nguyễn Thị Ánh",
    "Αθηνά",
    "דנה",
    "ಕನ್ನಡ",
    "山田太郎",
    "홍길동",
)
TABLES = ("order-of-business", "sign-in-sheet", "participants", "attendance-sheet", "running-script", "booth-sheet")


def rows_of(agenda, delegations):
    attendance = make_attendance(agenda, delegations, lambda person, sitting: make_presence(sitting.number))
    return SheetRows(agenda, delegations, attendance)


def printed(document, rows, **changes):
    """The PDF and the codes of the warnings."""
    asked = choice(document, **changes)
    data = makers.make(rows, asked, sort_key(asked.language), NOW)
    pdf, warnings = typeset.pdf(data, document)
    return data, pdf, {code for code, _ in warnings}


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("document", catalogue.PAGED)
def test_a_meeting_of_one_delegate_and_a_meeting_of_everything(document, paper, read_pdf):
    one = rows_of(make_agenda(make_sitting(1, (make_item(1),))), (make_delegation(1, make_delegate(1)),))
    titles = {"en": TITLE, "fr": TITLE}
    speakers = tuple(make_speaker(native, entity=native, topic=TITLE) for native in NATIVES)
    items = tuple(make_item(n, TITLE, titles=titles, action="note", speakers=speakers[:n]) for n in range(1, 41))
    people = tuple(
        make_delegate(n, family=native, given=native, native=native, post=TITLE) for n, native in enumerate(NATIVES, 1)
    )
    crowded = make_agenda(make_sitting(1, items), title=TITLE, titles=titles, chair=TITLE, place=TITLE, notes=TITLE)
    everything = rows_of(crowded, (make_delegation(1, *people, entity_name=TITLE),))
    for rows in (one, everything):
        _, pdf, warnings = printed(document, rows, paper=paper)
        assert "document.warning.not_accessible" not in warnings
        pages = read_pdf(pdf)
        assert 0 < len(pages) < 100
        assert all(page.strip() for page in pages)


@pytest.mark.parametrize("document", catalogue.PAGED)
def test_whatever_is_typed_into_whatever_field_is_printed_as_text(document, read_pdf):
    texts = tuple(text[:400] for text in HOSTILE)
    items = tuple(
        make_item(n, text, titles={"en": text}, action="note", number=text[:30],
                  references=(ReferenceRow(1, text, text, text),),
                  speakers=(make_speaker(text, entity=text, topic=text),))
        for n, text in enumerate(texts, 1)
    )  # fmt: skip
    delegations = tuple(
        make_delegation(
            n, make_delegate(n, honorific=text, family=text, given=text, native=text, email=text, post=text, phone=text,
                             entity_name=text),
            entity_name=text, region_name=text, kind_name=text, city=text, note=text,
        )
        for n, text in enumerate(texts, 1)
    )  # fmt: skip
    evil = '#import "x.typ": y \n #panic() $x$ <script>'
    fields = dict.fromkeys(("title", "place", "chair", "organiser_name", "organiser_email", "notes"), evil)
    agenda = make_agenda(make_sitting(1, items), **fields)
    data, pdf, warnings = printed(document, rows_of(agenda, delegations), email=True)
    assert warnings <= {"document.warning.glyphs", "document.warning.not_accessible"}
    assert "#panic()" in "".join(read_pdf(pdf))
    if document in catalogue.WORD_FILES:
        assert set(Word(catalogue.WORD_FILES[document](data)).codes()) <= {"PAGE", "NUMPAGES"}


@pytest.mark.parametrize("document", TABLES)
def test_the_tags_of_a_table_are_as_many_as_its_cells(document, tmp_path):
    whole = sample_agenda()
    agenda = replace(whole, sittings=whole.sittings[:1])
    rows = SheetRows(agenda, sample_delegations()[:6], sample_attendance())
    data, pdf, warnings = printed(document, rows)
    assert not warnings
    (tmp_path / "sheet.pdf").write_bytes(pdf)
    found = Counter(name for _, name, _ in tags(tmp_path / "sheet.pdf"))
    assert found["Document"] == 1
    assert found["H1"] >= 1
    assert found["Table"] >= 1
    assert found["THead"] >= found["Table"]
    assert found["TH"] >= found["THead"]
    if document in ("running-script", "booth-sheet"):
        [sitting] = data["sittings"]
        columns = 1 + len(sitting["columns"])
        assert (found["Table"], found["TH"]) == (1, columns)
        assert found["TR"] == 1 + len(sitting["rows"])
        assert found["TD"] == columns * len(sitting["rows"])
