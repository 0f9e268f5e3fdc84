"""What a sign-in sheet is signed for: sittings, half-days, days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.documents.conftest import NOW
from tests.documents.sample_rows import choice, make_agenda, make_delegate, make_delegation, make_sitting

from meetingdesk import words
from meetingdesk.documents import catalogue, typeset
from meetingdesk.documents.sign_in_lists import lists
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.documents.sign_in_table import sign_in_table
from meetingdesk.domain import clock
from meetingdesk.rows.documents import SheetRows

DAY = date(2021, 2, 18)


def sitting(number, day, start, minutes=90, **changes):
    begin = clock.at(day, start, "Europe/Brussels")
    return make_sitting(number, day=day, start=begin, end=clock.later(begin, minutes), minutes=minutes, **changes)


@pytest.fixture
def agenda():
    """Two sittings in a morning, one at one o'clock, one before that on the next day."""
    next_day = date(2021, 2, 19)
    made = make_agenda(
        sitting(1, DAY, 9 * 60), sitting(2, DAY, 11 * 60), sitting(3, DAY, 13 * 60), sitting(4, next_day, 12 * 60 + 59)
    )
    return replace(made, meeting=replace(made.meeting, place="Brussels"))


def people():
    return (
        make_delegation(1, make_delegate(1), make_delegate(2, status="withdrawn")),
        make_delegation(2, make_delegate(3), region="AP", region_name="Asia"),
    )


def numbers(agenda, **changes):
    return [([one.number for one in found.sittings], found.part) for found in lists(agenda, choice(**changes))]


def test_a_list_a_sitting_a_half_day_or_a_day(agenda):
    assert numbers(agenda) == [([1], ""), ([2], ""), ([3], ""), ([4], "")]
    assert numbers(agenda, signed="half_day") == [([1, 2], "morning"), ([3], "afternoon"), ([4], "morning")]
    assert numbers(agenda, signed="day") == [([1, 2, 3], ""), ([4], "")]


def test_of_what_was_chosen_alone(agenda):
    assert numbers(agenda, signed="half_day", day=DAY) == [([1, 2], "morning"), ([3], "afternoon")]
    assert numbers(agenda, signed="day", sitting=3) == [([3], "")]


def test_sittings_are_put_to_their_half_day_whatever_their_order(agenda):
    turned = replace(agenda, sittings=tuple(reversed(agenda.sittings)))
    assert numbers(turned, signed="half_day") == numbers(agenda, signed="half_day")


def test_a_meeting_without_sittings_has_one_list_of_everybody():
    data = sign_in_sheet(make_agenda(), people(), choice(signed="half_day"), str.casefold, NOW)
    assert [len(one["regions"]) for one in data["sittings"]] == [2]


def test_the_line_says_the_half_day_and_its_sittings(agenda):
    asked = choice(signed="half_day", zones=("Asia/Bangkok",))
    data = sign_in_sheet(agenda, people(), asked, str.casefold, NOW)
    assert data["sittings"][0]["line"] == (
        "Thursday 18 February 2021, morning \u00b7 Sitting 1 09:00\u201310:30 (Brussels), 15:00\u201316:30 (Bangkok)"
        " \u00b7 Sitting 2 11:00\u201312:30 (Brussels), 17:00\u201318:30 (Bangkok) \u00b7 Brussels"
    )
    assert "Bangkok" not in data["sittings"][0]["continued"]


def test_whoever_is_expected_at_any_of_the_sittings_signs_once():
    regional = make_agenda(
        sitting(1, DAY, 540, audience="regions", audience_codes=("EUR",)),
        sitting(2, DAY, 660, audience="regions", audience_codes=("AP",)),
    )
    table = sign_in_table(regional, people(), choice(signed="half_day"), str.casefold)
    rows = [dict(zip(table.heads, row, strict=True)) for row in table.rows]
    assert [(row["Family name"], row["Date"]) for row in rows] == [
        ("Family1", "Thursday 18 February 2021, morning"),
        ("Family3", "Thursday 18 February 2021, morning"),
    ]
    assert len(sign_in_table(regional, people(), choice(), str.casefold).rows) == 2


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed(agenda, language, read_pdf):
    data = sign_in_sheet(agenda, people(), choice(signed="half_day", language=language), str.casefold, NOW)
    pages = read_pdf(typeset.pdf(data, "sign-in-sheet")[0])
    assert len(pages) == 3
    if language == "fr":
        assert "Jeudi 18 février 2021, matin" in pages[0]
        assert "Jeudi 18 février 2021, après-midi" in pages[1]


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("sitting", ["s-1.pdf", "s-2.pdf", "s-3.pdf", "s-4.pdf"]),
        ("half_day", ["s-2021-02-18.pdf", "s-2021-02-19.pdf"]),
        ("day", ["s.pdf"]),
    ],
)
def test_what_is_too_long_for_a_file_is_parted(agenda, signed, names, tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "ROWS_A_FILE", 6)  # three people on two lists
    rows = SheetRows(agenda, people())
    written = catalogue.export(choice(signed=signed), rows, str.casefold, "pdf", tmp_path / "s.pdf")
    assert [path.name for path in written] == names
