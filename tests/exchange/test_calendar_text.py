"""Titles and texts of events: the link first, every time with its zone, in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.exchange.some_rows import (
    LINK,
    hard_events,
    make_agenda,
    make_issued,
    make_item,
    make_sitting,
    make_speaker,
    with_items,
)

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.exchange.calendar.description import cancellation, description, summary
from meetingdesk.exchange.calendar.times import clocks, span
from meetingdesk.zone_names import offset

ZONES = ("Europe/Brussels", "Asia/Tokyo")


def one(sitting, by="sitting"):
    return occasions(make_agenda(sitting, title="Global Meeting"), by)[0]


def test_a_sitting_tells_how_to_join_when_and_what():
    item = make_item(1, number="I a)", title="Opening", speakers=(make_speaker("Taeil Kang", entity="WCO"),))
    late = make_item(2, number="II", title="Late", minutes=60)
    occasion = one(with_items(make_sitting(1, date(2021, 2, 18), start=870, minutes=90), item, late, room="Hall"))
    assert description(occasion, "en", ZONES).splitlines() == [
        LINK,
        "Meeting ID: 862 4417",
        "Passcode: pass;word,1",
        "Dial-in: +1 202 555 0118",
        "+32 2 555 01 18",
        "",
        "Thursday 18 February 2021, 14:30–16:00 (Brussels, UTC+1)",
        "Thursday 18 February 2021, 22:30 – Friday 19 February 2021, 00:00 (Tokyo, UTC+9)",
        "",
        "Order of business (Brussels | Tokyo)",
        "14:30 | 22:30  I a)  Opening [Hall]",
        "    Taeil Kang (WCO)",
        "15:00 | 23:00  II  Late [Hall]",
    ]


def test_an_item_that_was_taken_up_before_is_continued():
    occasion = hard_events("item")[0]
    later = replace(occasion, slots=tuple(replace(slot, continued=True) for slot in occasion.slots))
    assert " (continued)" in description(later, "en", ZONES)
    assert " (continued)" not in description(occasion, "en", ZONES)


def test_an_item_tells_its_meeting_room_and_speakers():
    speakers = (make_speaker("A", entity=None), make_speaker("B", entity="B"), make_speaker("C", state="withdrawn"))
    occasion = one(with_items(make_sitting(1, link="", conference_id="", passcode="", dial_in=""),
                              make_item(3, title="Elections", speakers=speakers), room="Hall"), "item")  # fmt: skip
    assert description(occasion, "en", ("Europe/Brussels",)).splitlines() == [
        "Saturday 27 March 2027, 12:00–12:30 (Brussels, UTC+1)",
        "",
        "Global Meeting",
        "3  Elections",
        "Room: Hall",
        "Speakers: A and B",
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "samedi 27 mars 2027, 12:00–15:00 (Bruxelles, UTC+1)"),
        ("es", "sábado, 27 de marzo de 2027, 12:00–15:00 (Bruselas, UTC+1)"),
    ],
)
def test_the_text_is_in_the_readers_language(language, line):
    text = description(hard_events("sitting")[0], language, ("Europe/Brussels",))
    assert line in text
    assert "Passcode" not in text


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("plenary", "Global Meeting – sitting 2"),
        ("breakout", "Global Meeting – sitting 2, break-out"),
        ("heads", "Global Meeting – sitting 2, heads of delegation"),
        ("test", "Global Meeting – connection test"),
    ],
)
def test_a_sitting_is_called_after_its_meeting_and_kind(kind, title):
    assert summary(one(make_sitting(2, kind=kind)), "en") == title


def test_an_item_is_called_by_its_title_or_else_its_number():
    assert summary(one(with_items(make_sitting(1), make_item(3, title="Vote")), "item"), "en") == "Vote"
    assert summary(one(with_items(make_sitting(1), make_item(3, title="\x00")), "item"), "en") == "3"
    assert summary(one(with_items(make_sitting(1), make_item(3, title="\x00", number="")), "item"), "en") == "–"


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("UTC", "UTC"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/St_Johns", "UTC\u22122:30"),
        ("Pacific/Kiritimati", "UTC+14"),
    ],
)
def test_an_offset_as_people_write_it(zone, text):
    assert offset(clock.local(datetime(2027, 7, 1, tzinfo=UTC), zone)) == text


def test_utc_is_named_once():
    start, end = datetime(2027, 7, 1, 9, tzinfo=UTC), datetime(2027, 7, 1, 10, tzinfo=UTC)
    assert span(start, end, "UTC", "en") == "Thursday 1 July 2027, 09:00–10:00 (UTC)"


def test_a_clock_that_is_past_midnight_shows_its_day():
    start, later = datetime(2027, 7, 1, 13, tzinfo=UTC), datetime(2027, 7, 1, 15, 30, tzinfo=UTC)
    assert clocks(later, start, ZONES, "en") == "17:30 | Fri 2 Jul 00:30"


def test_a_cancellation_names_the_time_that_was():
    text = cancellation(make_issued(), "en", ZONES)
    assert text.splitlines()[0].startswith("This is cancelled for you.")
    assert "12:00–15:00 (Brussels, UTC+1)" in text


def test_markup_is_plain_text():
    occasion = one(with_items(make_sitting(1), make_item(1, title="<b>Vote</b> & go")))
    assert "<b>Vote</b> & go" in description(replace(occasion), "en", ZONES)
