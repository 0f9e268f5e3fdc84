"""Every sheet keeps PDF/UA-1, however little is known of the meeting."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_delegate,
    make_delegation,
    make_item,
    make_sitting,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)

from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue
from meetingdesk.rows.documents import SheetRows

BARE = {"place": "", "chair": "", "organiser_name": "", "organiser_email": ""}


def written(document, rows, path, **changes):
    told = []
    asked = choice(document, **changes)
    catalogue.export(asked, rows, sort_key(asked.language), "pdf", path, tell=told.extend)
    assert told == []
    content = path.read_bytes()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    return content


def bare(agenda):
    return replace(agenda, meeting=replace(agenda.meeting, **BARE))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("document", catalogue.PAGED)
def test_without_place_and_chair(document, language, tmp_path, pdf_facts):
    rows = SheetRows(bare(sample_agenda(language)), sample_delegations(language)[:9], sample_attendance())
    content = written(document, rows, tmp_path / "sheet.pdf", language=language)
    levels = [int(level) for level in re.findall(r"\bH(\d) ", pdf_facts(content, tmp_path, "-struct-text"))]
    assert levels[0] == 1
    assert all(level <= before + 1 for before, level in itertools.pairwise(levels))
    assert len(levels) > (0 if document == "news-note" else 2)  # a note is one headline and its text


@pytest.mark.parametrize("document", ["sign-in-sheet", "order-of-business", "participants"])
def test_without_sittings_without_people_and_without_regions(document, tmp_path):
    people = make_delegation(1, make_delegate(), region=None, region_name="")
    for agenda in (make_agenda(), make_agenda(make_sitting(1)), make_agenda(make_sitting(1, (make_item(1),)))):
        for delegations in ((), (people,)):
            written(document, SheetRows(bare(agenda), delegations), tmp_path / "sheet.pdf")
