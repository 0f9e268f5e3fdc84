"""Encodings, delimiters, dates and limits; and what is no log at all."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.platforms.logs import ADA, DAYS, HEAD, REPORT, ZOE, stays, taken, teams, zoom

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import dates, tables
from meetingdesk.exchange.platforms.dates import parse
from meetingdesk.words import LANGUAGES, explain, known


def refusal(data, **asked):
    with pytest.raises(UserError) as refused:
        taken(data, **asked)
    assert all(explain(refused.value, language) for language in LANGUAGES)
    return refused.value.code


@pytest.mark.parametrize(
    ("text", "numbers", "at"),
    [
        ("11/19/2021 09:54:15 AM", (11, 19, 2021), "09:54:15"),
        ("2020/12/8 8:35", (2020, 12, 8), "08:35:00"),
        ("2024-01-15 10:02:34", (2024, 1, 15), "10:02:34"),
        ("2024-01-15T10:02:34Z", (2024, 1, 15), "10:02:34"),
        ("14/11/22, 09:29:07", (14, 11, 22), "09:29:07"),
        ("9/22/26, 2:48:05\u202fPM", (9, 22, 26), "14:48:05"),
        ("06.10.26, 18:01:00", (6, 10, 26), "18:01:00"),
        ("19/01/2021 à 09:58:51", (19, 1, 2021), "09:58:51"),
        ("Mar 22, 2025 19:13:27", (2025, 3, 22), "19:13:27"),
        ("Mar 22, 2025 7:13 PM", (2025, 3, 22), "19:13:00"),
        ("1/2/2027 12:00:00 AM", (1, 2, 2027), "00:00:00"),
        ("1/2/2027 12:00:00 p.m.", (1, 2, 2027), "12:00:00"),
    ],
)
def test_dates_as_they_are_written(text, numbers, at):
    stamp = parse(text)
    assert (stamp.numbers, f"{stamp.at}") == (numbers, at)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "--",
        "yesterday",
        "Moon 22, 2025 10:00",
        "1/2/2027",
        "12:30",
        "1/2/2027 25:00",
        "1/2/2027 13:00 PM",
        "1/2/3/4 10:00",
    ],
)
def test_what_is_no_date(text):
    assert parse(text) is None


def test_a_stated_offset_is_kept():
    rows = [ADA.replace("03/04/2027 12:01:05 PM", "2027-03-04 12:01:05+05:30").replace(
        "03/04/2027 02:58:00 PM", "2027-03-04T14:58:00+0530")]  # fmt: skip
    found = taken(zoom(*rows), zone=None)
    assert (found.zone, found.date_order) == ("UTC", "ymd")
    assert stays(found) == [("Ada Okafor", "04 06:31:05", "04 09:28:00")]


def test_the_zone_is_asked():
    assert refusal(zoom(ADA), zone=None) == "attendance.zone"
    assert refusal(zoom(ADA), zone="Mars/Olympus") == "zone.unknown"


OPEN = "Ada,,03/04/2027 12:00:00,03/04/2027 13:00:00,60,No,Y"


def test_one_date_that_can_be_read_in_one_way_settles_the_file():
    late = "Zoë,,13/04/2027 12:00:00,13/04/2027 13:00:00,60,No,Y"
    found = taken(zoom(OPEN, late), days=())
    assert (found.date_order, stays(found)[0][1]) == ("dmy", "03 10:00:00")


def test_else_the_days_of_the_meeting_do():
    assert taken(zoom(OPEN), days=[date(2027, 3, 4)]).date_order == "mdy"
    assert taken(zoom(OPEN), days=[date(2027, 4, 2)]).date_order == "dmy"


@pytest.mark.parametrize("days", [(), (date(2027, 9, 9),), (date(2027, 3, 4), date(2027, 4, 3))])
def test_what_is_still_open_is_asked(days):
    assert refusal(zoom(OPEN), days=days) == "attendance.date_order"
    assert taken(zoom(OPEN), days=days, date_order="dmy").date_order == "dmy"


def test_a_day_that_reads_the_same_either_way_is_not_asked():
    assert len(taken(zoom("Ada,,04/04/2027 12:00:00,04/04/2027 13:00:00,60,No,Y"), days=()).rows) == 1


@given(st.dates(date(2000, 1, 1), date(2069, 12, 31)), st.sampled_from(["dmy", "mdy", "ymd"]), st.booleans())
def test_a_date_written_in_an_order_is_read_in_it(day, order, short):
    year = f"{day.year % 100:02}" if short and order != "ymd" else f"{day.year:04}"
    text = {"dmy": f"{day.day}/{day.month}/{year}", "mdy": f"{day.month}/{day.day}/{year}",
            "ymd": f"{year}/{day.month}/{day.day}"}[order]  # fmt: skip
    assert parse(f"{text} 10:00").day(order) == day


@given(st.lists(st.dates(date(2027, 1, 1), date(2027, 12, 31)), min_size=1), st.sampled_from(["dmy", "mdy"]))
def test_the_order_is_never_guessed_wrong(days, order):
    """Written in one order and settled with the meeting's days: it is found, or asked."""
    pattern = {"dmy": "%d/%m/%Y", "mdy": "%m/%d/%Y"}[order]
    stamps = [parse(f"{day:{pattern}} 10:00") for day in days]
    try:
        found = dates.settle(stamps, days, None, "x")
    except UserError as error:
        refused = error.code
    else:
        refused = ""
        assert [stamp.day(found) for stamp in stamps] == days
    assert refused in ("", "attendance.date_order")


@pytest.mark.parametrize("mark", ["\t", ",", ";"])
def test_the_delimiter_is_counted(mark):
    text = "\n".join(mark.join(["Okafor, Ada", "x@y", "3/4/27; 1", "z"]) for _ in range(3))
    assert tables.delimiter(text) == mark


def test_a_byte_order_mark_before_the_first_heading_is_no_part_of_it():
    assert len(taken(("\ufeff\ufeff" + HEAD + "\n" + ADA).encode()).rows) == 1


def test_an_old_code_page_is_read():
    assert taken("\n".join((HEAD, ZOE)).encode("cp1252")).rows[0].name == "Zoë Ng"


def test_old_line_ends_are_read():
    assert len(taken("\r".join((HEAD, ADA, ZOE)).encode()).rows) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "unknown"),
        (b"\n\n\n", "unknown"),
        (b"Name,Moderator,Join,Left\nAda,false,1,2\n", "columns"),
        (b"Name,Moderator,Join,Left\n", "unknown"),
        (b"just a letter\nto somebody", "unknown"),
        (b"PK\x03\x04 a workbook", "workbook"),
        (b"\xd0\xcf\x11\xe0 an old one", "no_text"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "no_text"),
        (zoom(), "empty"),
        (zoom("Ada,,never,never,0,No,Y"), "empty"),
        (zoom(ADA, 'Open "quote,,x', '"never closed,,03/04/2027 01:00:00 PM', ZOE), "quote"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_in_one_sentence(data, code):
    assert refusal(data) == f"attendance.{code}"


def test_a_file_too_large_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(tables, "MOST_MEGABYTES", 0)
    assert refusal(zoom(ADA)) == "attendance.too_large"


def test_a_file_of_too_many_rows_is_refused(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    assert refusal(zoom(ADA, ZOE)) == "attendance.rows"


def test_every_problem_of_a_row_has_its_words():
    codes = ("no_name", "no_join", "time", "backwards", "action", "left_only")
    assert all(known(f"report_problem.{code}") for code in codes)


def said(data):
    """Return the rows that were taken in, or the sentence of the refusal; anything else is a bug."""
    try:
        return taken(data, days=DAYS).rows
    except UserError as error:
        return explain(error)


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_whatever_comes_is_taken_in_or_refused(data):
    assert said(data)


@given(st.integers(0, 2**32), st.integers(1, 12))
def test_a_file_cut_and_spoilt_anywhere_is_taken_in_or_refused(seed, times):
    chance = random.Random(seed)
    data = bytearray(chance.choice([zoom(ADA, ZOE), teams(*REPORT), teams(*REPORT, encoding="utf-8")]))
    for _ in range(times):
        place = chance.randrange(len(data))
        data[place : place + chance.randrange(3)] = chance.choice([b"", b'"', b"\t", b",", b"\n", b"\0", b"\xff"])
    assert said(bytes(data[: chance.randrange(len(data) + 1)]))
