"""Calendars of conferences: what each event becomes, and what strangers may send instead."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.some_rows import make_agenda

from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar.publish import publish
from meetingdesk.exchange.schedule import detect, ics_parts
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.rows.schedule import EmptyScheduleError
from meetingdesk.words import LANGUAGES, say

BRUSSELS = "Europe/Brussels"
GUID = "5c1f46f1-7f2e-4b8b-9c0d-0123456789ab"


def event(*lines, uid=GUID, start="DTSTART:20270301T080000Z", length="DURATION:PT30M", summary="SUMMARY:Talk"):
    return ["BEGIN:VEVENT", *filter(None, (f"UID:{uid}" if uid else "", start, length, summary)), *lines, "END:VEVENT"]


def calendar(*events, head=("X-WR-TIMEZONE:Europe/Brussels",)):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *(line for one in events for line in one), "END:VCALENDAR"]
    return "\r\n".join(lines).encode()


def read(data, zone=None):
    return detect.read(data, Asked("conf.ics", zone))


def one(*lines, head=("X-WR-TIMEZONE:Europe/Brussels",), zone=None, **changes):
    [item] = read(calendar(event(*lines, **changes), head=head), zone).items
    return item


def test_an_event_becomes_an_item():
    item = one("LOCATION:K.1\\, left", "CLASS:PUBLIC", summary="SUMMARY;LANGUAGE=fr-BE:Réunion\\, a\\;b\\n c")
    assert (item.title, item.language, item.room, item.uid) == ("Réunion, a;b c", "fr", "K.1, left", GUID)
    assert (item.day, item.start, item.minutes) == (date(2027, 3, 1), 540, 30)
    assert item.instant == datetime(2027, 3, 1, 8, tzinfo=UTC)


def test_the_calendar_names_itself():
    schedule = read(calendar(event(), head=("X-WR-CALNAME:Winter Conf 27", "X-WR-TIMEZONE:Asia/Tokyo")))
    assert (schedule.key, schedule.title, schedule.zone) == ("winter-conf-27", "Winter Conf 27", "Asia/Tokyo")
    bare = read(calendar(event(), head=()))
    assert (bare.key, bare.title, bare.zone) == ("conf", "conf", None)


def test_our_own_calendar_comes_back_at_its_times():
    agenda = make_agenda()
    for by, events in (("sitting", agenda.sittings), ("item", [s for part in agenda.sittings for s in part.slots])):
        data = publish(agenda, by, "en", datetime(2027, 1, 1, tzinfo=UTC))
        found = read(data, BRUSSELS).items
        assert [item.instant for item in found] == [one.start for one in events]
        assert all(item.title for item in found)


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Brussels", BRUSSELS),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("/example.org/2027/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Ours", "Asia/Kathmandu"),
    ],
)
def test_a_zone_is_looked_up_by_its_name_and_no_rule_of_a_sender_is_run(name, zone):
    rules = ["BEGIN:VTIMEZONE", "TZID:Ours", "X-LIC-LOCATION:Asia/Kathmandu", "BEGIN:STANDARD",
             "DTSTART:19700101T000000", "RRULE:FREQ=SECONDLY", "TZOFFSETFROM:+1200", "TZOFFSETTO:+1200",
             "END:STANDARD", "END:VTIMEZONE"]  # fmt: skip
    schedule = read(calendar(rules, event(start=f'DTSTART;TZID="{name}":20270301T090000'), head=()))
    [item] = schedule.items
    assert (schedule.zone, item.start, str(item.instant.tzinfo)) == (zone, 540, zone)


def test_a_floating_time_is_on_the_clock_of_the_calendar_or_of_who_asks():
    floating = "DTSTART:20270301T090000"
    assert one(start=floating).instant.isoformat() == "2027-03-01T09:00:00+01:00"
    assert one(start=floating, head=(), zone="Asia/Tokyo").instant.isoformat() == "2027-03-01T09:00:00+09:00"
    assert one(start=floating, head=()).instant is None


@pytest.mark.parametrize(
    ("length", "minutes"),
    [("DTEND:20270301T091500Z", 75), ("DURATION:PT1H30M", 90), ("DTEND;TZID=Europe/Brussels:20270301T100000", 60)],
)
def test_lengths(length, minutes):
    assert one(length=length).minutes == minutes


@pytest.mark.parametrize("place", ["https://meet.example.org/1", "zoommtg://x", "mailto:a@b.c", "A" * 81])
def test_a_link_or_an_address_is_no_room(place):
    assert one(f"LOCATION:{place}").room == ""


@pytest.mark.parametrize(
    ("changes", "lines", "code"),
    [
        ({"summary": "SUMMARY: "}, (), "schedule.item_title"),
        ({"summary": ""}, (), "schedule.item_title"),
        ({"start": ""}, (), "schedule.item_start"),
        ({"start": "DTSTART:soon"}, (), "schedule.item_start"),
        ({"start": "DTSTART:20270230T080000Z"}, (), "schedule.item_start"),
        ({"start": "DTSTART:00010101T000000Z"}, (), "schedule.item_start"),
        ({"start": "DTSTART;VALUE=DATE:20270301"}, (), "schedule.item_days"),
        ({"start": "DTSTART;TZID=Mars/Olympus:20270301T080000"}, (), "schedule.item_zone"),
        ({"start": "DTSTART;TZID=../../etc/passwd:20270301T080000"}, (), "schedule.item_zone"),
        ({"length": ""}, (), "schedule.item_duration"),
        ({"length": "DURATION:P99999999999999D"}, (), "schedule.item_duration"),
        ({"length": "DURATION:-PT5M"}, (), "schedule.item_duration"),
        ({"length": "DURATION:P2D"}, (), "schedule.item_duration"),
        ({"length": "DTEND:20270301T080000Z"}, (), "schedule.item_duration"),
        ({}, ("STATUS:CANCELLED",), "schedule.item_cancelled"),
    ],
)
def test_an_event_that_cannot_be_taken_over_is_a_problem_of_its_own(changes, lines, code):
    good = event(uid="good", summary="SUMMARY:Good")
    schedule = read(calendar(event(*lines, **changes), good))
    assert [item.title for item in schedule.items] == ["Good"]
    [problem] = schedule.problems
    assert problem.code == code
    assert all(say(f"error.{code}", language, **problem.parameters) for language in LANGUAGES)
    with pytest.raises(EmptyScheduleError):
        read(calendar(event(*lines, **changes)))


RULES = ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;COUNT=1000000000", "FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY", "x"]


@pytest.mark.parametrize("rule", RULES)
def test_of_what_repeats_the_first_time_is_taken(rule):
    schedule = read(calendar(event(f"RRULE:{rule}")))
    assert len(schedule.items) == 1
    assert [problem.code for problem in schedule.problems] == ["schedule.item_repeats"]


def test_an_event_that_stands_there_twice_is_the_later_one():
    old, new = event("SEQUENCE:2", summary="SUMMARY:New"), event("SEQUENCE:1", summary="SUMMARY:Old")
    assert [item.title for item in read(calendar(old, new)).items] == ["New"]
    other = event("RECURRENCE-ID:20270308T080000Z", summary="SUMMARY:Moved")
    assert len({item.uid for item in read(calendar(old, other)).items}) == 2


def test_events_without_a_uid_of_ours_get_one_that_comes_again():
    data = calendar(event(uid="a@b"), event(uid=""), event(uid=""))
    first, again = read(data).items, read(data).items
    assert [item.uid for item in first] == [item.uid for item in again]
    assert len({item.uid for item in first}) == 3


def test_alarms_and_what_else_is_in_an_event_do_not_count():
    alarm = [
        "BEGIN:VALARM",
        "SUMMARY:Alarm",
        "TRIGGER:-PT5M",
        "ATTACH:file:////evil/share",
        "REPEAT:999999",
        "END:VALARM",
    ]
    assert one(*alarm).title == "Talk"


MANY = [line for _ in range(ics_parts.MOST_COMPONENTS) for line in event(uid="")]
DEEP = ["BEGIN:VEVENT"] * 20


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"BEGIN:VCALENDAR\r\n", "schedule.calendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "schedule.calendar"),
        (b"BEGIN:VCALENDAR\r\nnothing\r\nEND:VCALENDAR\r\n", "schedule.calendar"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n", "schedule.calendar"),
        (calendar(["X:" + "y" * 70_000]), "schedule.calendar_large"),
        (calendar(MANY), "schedule.calendar_large"),
        (calendar(DEEP), "schedule.calendar_large"),
        (b"BEGIN:VCALENDAR\r\n" + b"\r\n" * 3_000_000, "schedule.too_large"),
        (calendar(), "schedule.empty"),
    ],
)
def test_a_file_that_is_no_calendar_is_refused_in_one_sentence(data, code):
    with pytest.raises(UserError) as refused:
        read(data)
    assert refused.value.code == code
    assert all(say(f"error.{code}", language, **refused.value.parameters) for language in LANGUAGES)


@given(st.lists(st.text(max_size=30), max_size=8))
def test_whatever_the_lines_are_it_is_read_or_refused(lines):
    try:
        schedule = read(calendar(event(*lines)))
    except UserError:
        return
    assert all(item.title and 0 < item.minutes <= 1440 for item in schedule.items)


@given(
    st.sampled_from(["DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "UID", "SEQUENCE", "RECURRENCE-ID"]),
    st.text(max_size=40),
)
def test_whatever_a_property_holds_it_is_read_or_refused(name, value):
    changed = [line for line in event() if not line.startswith(name)]
    changed.insert(1, f"{name}:{value}".replace("\r", "").replace("\n", ""))
    try:
        read(calendar(changed))
    except UserError:
        return
