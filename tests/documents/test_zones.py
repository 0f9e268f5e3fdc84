"""Further clocks on sheets: which are taken, what paper they need, and that nothing is printed over anything else."""

from __future__ import annotations

import itertools
import re
import subprocess

import pytest
from tests.documents.conftest import NOW
from tests.documents.sample_rows import (
    ZONE,
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

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, typeset
from meetingdesk.documents.order_of_business import order_of_business
from meetingdesk.documents.zones import with_zones_that_fit
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import FORMATS, SheetRows

LONG = (
    "Africa/Ouagadougou", "Indian/Antananarivo", "Asia/Yekaterinburg", "America/Scoresbysund", "Asia/Ho_Chi_Minh",
)  # fmt: skip
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def small():
    agenda = make_agenda(make_sitting(1, (make_item(1),)))
    return SheetRows(agenda, (make_delegation(1, make_delegate()),))


def exported(document, file_format, path, rows, **changes):
    asked = choice(document, **changes)
    catalogue.export(asked, rows, sort_key(asked.language), file_format, path)
    return path.read_bytes()


def test_repeats_and_the_host_are_dropped():
    asked = choice("order-of-business", zones=("Asia/Tokyo", ZONE, "Asia/Tokyo", "America/Lima"))
    assert with_zones_that_fit(asked, ZONE).zones == ("Asia/Tokyo", "America/Lima")


@pytest.mark.parametrize(("zones", "across"), [(0, False), (2, False), (3, True), (5, True)])
def test_many_columns_lay_the_page_across(zones, across):
    assert (
        order_of_business(sample_agenda(), choice("order-of-business", zones=LONG[:zones]), NOW)["landscape"] is across
    )
    assert with_zones_that_fit(choice("sign-in-sheet", zones=LONG[:zones]), ZONE).landscape is False


@pytest.mark.parametrize("document", FORMATS)
@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_more_than_fit_are_refused_in_one_sentence(document, language, tmp_path):
    with pytest.raises(UserError) as refused:
        exported(document, "pdf", tmp_path / "sheet.pdf", small(), zones=(*LONG, "Asia/Tokyo"))
    said = words.explain(refused.value, language)
    assert (refused.value.code, "5" in said, "6" in said) == ("document.zones", True, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("document", "file_format"), [(one, form) for one in FORMATS for form in catalogue.FORMATS[one]]
)
def test_a_zone_that_does_not_exist_is_refused_by_every_sheet(document, file_format, tmp_path):
    with pytest.raises(UserError, match=r"zone\.unknown"):
        exported(document, file_format, tmp_path / "sheet", small(), zones=("Asia/Nowhere",))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("zones", [1, 2, 3, 5])
def test_nothing_is_printed_over_anything_else(zones, language, tmp_path, pdf_facts):
    asked = choice("order-of-business", zones=LONG[:zones], language=language)
    pdf, warnings = typeset.pdf(order_of_business(sample_agenda(language), asked, NOW), "order-of-business")
    assert not warnings
    across = re.search(r"Page size: +841", pdf_facts(pdf, tmp_path))
    assert bool(across) is (zones > 2)
    boxes = _boxes(pdf)
    assert len(boxes) > 100
    for one, other in itertools.combinations(boxes, 2):
        assert not _overlap(one, other), (one, other)


def test_the_heads_of_long_cities_keep_apart():
    """Times stand where their column starts, so that a head in it ends before the next one starts."""
    asked = choice("order-of-business", zones=LONG)
    agenda = make_agenda(make_sitting(1, (make_item(1),)))
    boxes = _boxes(typeset.pdf(order_of_business(agenda, asked, NOW), "order-of-business")[0])
    top = next(box[1] for box in boxes if box[4].startswith("12:00\u201312:15"))
    starts = [box[0] for box in boxes if re.fullmatch(r"\d\d:\d\d", box[4]) and abs(box[1] - top) < 3]
    assert len(starts) == len(LONG)
    heads = [box for box in boxes if top - 45 < box[1] < top - 4]
    for here, following in itertools.pairwise(starts):
        ends = [box[2] for box in heads if here - 1 <= box[0] < following - 1]
        assert ends
        assert max(ends) < following - 3


def _boxes(pdf):
    """The words of the first page with where they stand."""
    done = subprocess.run(["pdftotext", "-bbox", "-l", "1", "-", "-"], input=pdf, capture_output=True, check=True)
    return [(*map(float, found[:4]), found[4]) for found in WORD.findall(done.stdout.decode())]


def _overlap(one, other):
    """Tell whether two words cover each other sideways by more than a hair, on one line."""
    sideways = min(one[2], other[2]) - max(one[0], other[0])
    return sideways > 1 and abs(one[1] - other[1]) < 2


def test_the_line_of_a_sitting_tells_the_time_in_each_zone(tmp_path, read_pdf):
    rows = SheetRows(sample_agenda(), sample_delegations()[:4], sample_attendance())
    there = "12:00\u201315:00 (Brussels) \u00b7 18:00\u201321:00 (Bangkok)"
    for document in ("sign-in-sheet", "participants", "attendance-sheet"):
        pdf = exported(document, "pdf", tmp_path / "sheet.pdf", rows, zones=("Asia/Bangkok",), sitting=1)
        assert there in " ".join(" ".join(read_pdf(pdf)).split())
    for document in ("sign-in-sheet", "attendance-sheet"):
        assert there in exported(document, "csv", tmp_path / "a.csv", rows, zones=("Asia/Bangkok",)).decode("utf-8-sig")


def test_an_attendance_sheet_of_all_sittings_tells_their_starts(tmp_path, read_pdf):
    rows = SheetRows(sample_agenda(), sample_delegations()[:4], sample_attendance())
    pdf = exported("attendance-sheet", "pdf", tmp_path / "a.pdf", rows, zones=("Asia/Bangkok", "Pacific/Auckland"))
    assert "18:00 Bangkok" in read_pdf(pdf)[0]
    assert "00:00 (+1)" in read_pdf(pdf)[0]


def test_later_pages_of_a_sign_in_sheet_have_room_for_their_rows(tmp_path, read_pdf):
    rows = SheetRows(sample_agenda(), sample_delegations())
    pages = read_pdf(exported("sign-in-sheet", "pdf", tmp_path / "a.pdf", rows, zones=LONG, sitting=1))
    assert "(Antananarivo)" in pages[0]
    assert not any("(Antananarivo)" in page for page in pages[1:])
