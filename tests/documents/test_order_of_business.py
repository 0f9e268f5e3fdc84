"""The order of business: its data, and the pages that typst makes of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.documents.conftest import NOW
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_item,
    make_sitting,
    make_speaker,
    sample_agenda,
    sample_delegations,
)

from meetingdesk.documents import typeset
from meetingdesk.documents.order_of_business import order_of_business, regions_in_turn
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import ReferenceRow


def order(agenda, **changes):
    return order_of_business(agenda, choice("order-of-business", **changes), NOW)


def rows(agenda, **changes):
    return order(agenda, **changes)["sittings"][0]["rows"]


def test_items_stand_in_time_with_number_title_action_speakers_and_minutes():
    speakers = (
        make_speaker("Ada"),
        make_speaker("", entity="RTC Fiji", state="to_be_confirmed"),
        make_speaker("Max", role="moderator", topic="How"),
        make_speaker("Gone", state="withdrawn"),
    )
    item = make_item(1, "Opening", number="I", action="guidance_and_decision", speakers=speakers)
    (row,) = rows(make_agenda(make_sitting(1, (item,))))
    assert (row["time"], row["number"], row["title"], row["minutes"]) == ("12:00\u201312:15", "I", "Opening", "15")
    assert row["action"] == "For guidance and decision"
    assert [(one["name"], one["entity"], one["role"], one["open"], one["topic"]) for one in row["speakers"]] == [
        ("Ada", "RTC Number 1", "", "", ""),
        ("RTC Fiji", "", "", "(tbc)", ""),
        ("Max", "RTC Number 1", "Moderator", "", "How"),
    ]


@pytest.mark.parametrize(("language", "title"), [("en", "Opening (continued)"), ("fr", "Opening (suite)")])
def test_an_item_that_was_taken_up_before_is_continued(language, title):
    sitting = make_sitting(1, (make_item(1, "Opening"),))
    later = replace(sitting, slots=tuple(replace(slot, continued=True) for slot in sitting.slots))
    (row,) = rows(make_agenda(later), language=language)
    assert row["title"] == title


def test_titles_are_in_the_language_of_the_document():
    item = make_item(1, "Opening", titles={"en": "Opening", "fr": "Ouverture"}, action="note")
    agenda = make_agenda(make_sitting(1, (item,)))
    (row,) = rows(agenda, language="fr")
    assert (row["title"], row["action"]) == ("Ouverture", "Pour information")
    assert rows(agenda, language="es")[0]["title"] == "Opening"


def test_local_times_are_marked_against_the_date_of_the_sitting():
    items = tuple(make_item(number) for number in range(1, 9))
    agenda = make_agenda(make_sitting(1, items, at=23 * 60))
    data = order(agenda, zones=("Asia/Tokyo", "America/Lima"))
    first, late = data["sittings"][0]["rows"][0], data["sittings"][0]["rows"][6]
    assert first["times"] == [{"time": "07:00", "mark": "+1"}, {"time": "17:00", "mark": ""}]
    assert late["time"] == "00:30\u201300:45 (+1)"
    assert late["times"] == [{"time": "08:30", "mark": "+1"}, {"time": "18:30", "mark": ""}]
    assert data["note"].startswith("+1 and \u22121")
    assert [(one["head"], one["sub"]) for one in data["sittings"][0]["columns"][:3]] == [
        ("Brussels", "UTC+1"),
        ("Tokyo", "UTC+9"),
        ("Lima", "UTC\u22125"),
    ]


def test_sub_items_stand_under_their_heading():
    heading = make_item(9, "Reports", number="IV", sub_items=2)
    items = (
        make_item(1, number="IV a)", parent=9),
        make_item(2, number="IV b)", parent=9),
        make_item(3, number="V"),
        make_item(4, number="IV c)", parent=9),
    )
    agenda = replace(make_agenda(make_sitting(1, items)), headings=(heading,))
    assert [(row["kind"], row["number"]) for row in rows(agenda)] == [
        ("heading", "IV"),
        ("sub_item", "a)"),
        ("sub_item", "b)"),
        ("item", "V"),
        ("heading", "IV"),
        ("sub_item", "c)"),
    ]


def test_rooms_have_a_column_where_there_are_some():
    sitting = make_sitting(1, (make_item(1), make_item(2)))
    assert "room" not in [column["key"] for column in order(make_agenda(sitting))["sittings"][0]["columns"]]
    slots = (replace(sitting.slots[0], room=1, room_name="Room 1"), sitting.slots[1])
    made = order(make_agenda(replace(sitting, slots=slots)))["sittings"][0]
    assert "room" in [column["key"] for column in made["columns"]]
    assert [row["room"] for row in made["rows"]] == ["Room 1", ""]


def test_a_zone_that_does_not_exist_is_refused():
    with pytest.raises(UserError, match=r"zone\.unknown"):
        order(make_agenda(), zones=("Europe/Bruxelles",))


def test_the_sample_on_paper(sample_order, read_pdf):
    pages = read_pdf(sample_order)
    for number, page in enumerate(pages, start=1):
        for text in (
            "16th Global Meeting",
            "18\u201319 February 2021",
            "Order of business",
            f"Page {number} of {len(pages)}",
        ):
            assert text in page
        assert re.search(r"Brussels +Lima +Tokyo +Fiji", page)
    text = "\n".join(pages)
    assert "Thursday 18 February 2021, 12:00\u201315:00 (Brussels)" in text
    assert re.search(r"12:00\u201312:20 +06:00 +20:00 +23:00 +a\) +Opening remarks", text)
    assert re.search(r"13:10\u201313:20 +07:10 +21:10 +00:10 \+1 +Break", text)
    assert "(To take note)" in text
    assert "Room 2" in text
    for sitting in sample_agenda().sittings:
        assert text.count(f"Sitting {sitting.number}\n") == 1


def test_no_page_ends_with_the_heading_of_sub_items(read_pdf):
    heading = make_item(9, "The heading", number="IV", sub_items=1)
    for before in range(20, 40):
        items = (*(make_item(number + 100, "Short") for number in range(before)), make_item(1, "The child", parent=9))
        agenda = replace(make_agenda(make_sitting(1, items, at=0, length=5)), headings=(heading,))
        pages = read_pdf(typeset.pdf(order(agenda), "order-of-business")[0])
        assert [page for page in pages if "The heading" in page] == [page for page in pages if "The child" in page]


def test_the_pdf_is_accessible(sample_order, pdf_facts, tmp_path):
    assert re.search(r"Tagged: +yes", pdf_facts(sample_order, tmp_path))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in sample_order
    structure = pdf_facts(sample_order, tmp_path, "-struct")
    assert structure.count("\n  Table ") == 2
    assert structure.count("    THead") == 2


def test_nothing_planned_yet(read_pdf):
    (page,) = read_pdf(typeset.pdf(order(make_agenda()), "order-of-business")[0])
    assert "Nothing has been planned here so far." in page
    (page,) = read_pdf(typeset.pdf(order(make_agenda(make_sitting(1))), "order-of-business")[0])
    assert "Nothing has been planned here so far." in page


def test_arabic_runs_from_right_to_left(read_pdf):
    pdf, warnings = typeset.pdf(order(sample_agenda("ar"), language="ar", zones=("Asia/Tokyo",)), "order-of-business")
    assert not warnings
    assert b"/Direction/R2L" in pdf
    assert "12:00\u201312:20" in read_pdf(pdf)[0]


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_a_tour_de_table_lists_the_regions_in_turn(language, read_pdf):
    regions = regions_in_turn(sample_delegations(language))
    assert len(set(regions)) == len(regions) > 1
    items = (make_item(1, "Opening"), make_item(2, "Reports", kind="tour_de_table"))
    agenda = make_agenda(make_sitting(1, items))
    data = order_of_business(agenda, choice("order-of-business", language=language), NOW, regions)
    opening, tour = data["sittings"][0]["rows"]
    assert "regions" not in opening
    assert len(tour["regions"]) == len(regions)
    pdf, warnings = typeset.pdf(data, "order-of-business")
    assert not warnings
    if language == "en":
        assert all(name.split()[0] in read_pdf(pdf)[0] for name in regions)


def test_an_item_names_the_documents_that_it_refers_to(read_pdf):
    references = (
        ReferenceRow(1, "PC-12", "Annual report", "https://docs.example.org"),
        ReferenceRow(2, "", "Note", ""),
    )
    agenda = make_agenda(make_sitting(1, (make_item(1, "Opening", references=references),)))
    data = order(agenda)
    assert data["sittings"][0]["rows"][0]["documents"] == ["PC-12 \u2013 Annual report", "Note"]
    pdf, warnings = typeset.pdf(data, "order-of-business")
    assert not warnings
    assert "PC-12 \u2013 Annual report" in read_pdf(pdf)[0]
