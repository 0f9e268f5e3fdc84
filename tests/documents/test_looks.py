"""What was once seen to be wrong on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.documents.conftest import NOW
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
)

from meetingdesk.collation import sort_key
from meetingdesk.documents import frame, makers, typeset
from meetingdesk.rows.conflicts import ConflictRow
from meetingdesk.rows.documents import SheetRows
from meetingdesk.rows.overview import TodoRow

LONG = ("A title that goes on for a while, as titles of meetings do, " * 6)[:300]
START, END = datetime(2021, 2, 18, 12, tzinfo=UTC), datetime(2021, 2, 18, 13, tzinfo=UTC)


def data_of(document, rows, **changes):
    asked = choice(document, **changes)
    return makers.make(rows, asked, sort_key(asked.language), NOW)


def rows_of(agenda, *delegations, **more):
    attendance = make_attendance(agenda, delegations, lambda person, sitting: make_presence(sitting.number))
    return SheetRows(agenda, delegations, attendance, **more)


@pytest.mark.parametrize(
    ("language", "day"), [("fr", "Jeudi 18 février 2021"), ("es", "Jueves, 18 de febrero de 2021")]
)
def test_a_date_at_the_head_of_a_line_begins_with_a_capital(language, day):
    rows = rows_of(make_agenda(make_sitting(1, (make_item(1),))), make_delegation(1, make_delegate(1)))
    asked = {"language": language}
    assert data_of("provisional-agenda", rows, **asked)["parts"][0]["name"].startswith(day)
    assert data_of("order-of-business", rows, **asked)["sittings"][0]["when"].startswith(day)
    assert data_of("director-brief", rows, **asked)["line"].startswith(day)
    assert data_of("attendance-sheet", rows, **asked)["figures"][0]["when"] == day
    assert data_of("sign-in-sheet", rows, **asked)["sittings"][0]["line"].partition(" · ")[2][0].islower()


@pytest.mark.parametrize("document", ["letters", "certificates", "provisional-agenda"])
def test_what_is_signed_names_the_meeting_in_full_and_once(document, read_pdf):
    rows = rows_of(make_agenda(make_sitting(1), title=LONG, titles={"en": LONG}), make_delegation(1, make_delegate(1)))
    pdf, _ = typeset.pdf(data_of(document, rows), document)
    text = "".join("".join(read_pdf(pdf)).split())
    assert text.count("".join(LONG.split())) == 1


def test_a_name_that_is_in_its_own_script_already_is_not_repeated():
    def own(**names):
        return frame.own_writing(make_delegate(1, **names), "EG")

    assert own(family="المصري", given="لينا", native="لينا المصري") is None
    assert own(family="王", given="立新", native="王立新") is None
    assert own(family="Wang", given="Lixin", native="王立新")["text"] == "王立新"


def test_an_arabic_sheet_keeps_names_and_numbers_in_order_inside_its_own_sentences():
    agenda = make_agenda(make_sitting(1, (make_item(9, number="IX a)"),)))
    clash = ConflictRow(
        "person", "conflict", (1,), (), (), (), ("Amina Wekesa",), START, END,
        {"first": "IX a) الإرشاد", "second": "X الختام"},
    )  # fmt: skip
    todos = (TodoRow("conflicts", {"n": 1}, "danger", "conflict", "agenda", conflict=clash),)
    [row] = data_of("hand-over", rows_of(agenda, todos=todos), language="ar")["open"]["rows"]
    assert row["cause"].startswith("\u2068Amina Wekesa\u2069: ")
    assert "«\u2066IX a)\u2069 \u2068الإرشاد\u2069»" in row["cause"]


def test_lists_have_the_marks_of_their_language():
    speakers = (make_speaker("A", entity=None), make_speaker("B", entity="Office, East", state="confirmed"))
    rows = rows_of(make_agenda(make_sitting(1, (make_item(1, speakers=speakers),))))
    assert data_of("report", rows, language="ar")["between"] == "؛ "
    assert data_of("news-note", rows)["paragraphs"][-1] == "Contributions came from A; Office, East."


def test_the_booth_does_not_repeat_a_title_that_is_the_same_in_two_languages():
    item = make_item(1, "Budget", titles={"en": "Budget", "fr": "Budget", "es": "Presupuesto"})
    agenda = make_agenda(make_sitting(1, (item,)), languages=("en", "fr", "es"))
    [row] = data_of("booth-sheet", rows_of(agenda))["sittings"][0]["rows"]
    assert [one["text"] for one in row["titles"]] == ["Presupuesto"]


def test_no_page_ends_on_a_heading_in_two_languages_either(read_pdf):
    parts = [make_item(n, f"Part {n}", parent=99, number=f"IV {n}") for n in range(2, 5)]
    for before in range(22, 30):
        items = [make_item(100 + n, f"Matter {n}") for n in range(before)]
        sitting = make_sitting(1, (*items, *parts))
        agenda = make_agenda(sitting, titles={"en": "Meeting", "fr": "Réunion"})
        agenda = replace(agenda, headings=(make_item(99, "Heading", number="IV"),))
        asked = choice("provisional-agenda", beside="fr")
        data = makers.make(SheetRows(agenda, (), beside=agenda), asked, sort_key("en"), NOW)
        pages = read_pdf(typeset.pdf(data, "provisional-agenda")[0])
        [page] = [page for page in pages if "Heading" in page]
        assert "Part 2" in page


def test_heads_of_narrow_columns_do_not_run_into_each_other(read_pdf):
    kinds = ("Bureau pour institutionnaliser", "Bureau de liaison", *"ABCDE")
    delegations = tuple(
        make_delegation(n, make_delegate(n), kind=f"K{n}", kind_name=name) for n, name in enumerate(kinds, 1)
    )
    rows = rows_of(sample_agenda("fr"), *delegations)
    data = data_of("attendance-charts", rows, language="fr")
    text = "".join(read_pdf(typeset.pdf(data, "attendance-charts")[0]))
    assert "institutionnaliser" not in text  # it is wider than its column, and parted there
