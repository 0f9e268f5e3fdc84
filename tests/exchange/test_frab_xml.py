"""Foreign schedules: what frab and pretalx write, and what strangers may send instead."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest

from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule import frab_json
from meetingdesk.exchange.schedule.frab_xml import read
from meetingdesk.exchange.schedule.placing import placed
from meetingdesk.exchange.schedule.safe_xml import MOST_MEGABYTES
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignProblem
from meetingdesk.words import say

DAY = "2027-03-27"
BRUSSELS = "Europe/Brussels"


def event(title="Talk", *, attributes='id="1"', persons=(), **fields):
    named = {"start": "09:00", "duration": "0:30", "title": title} | fields
    inside = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in named.items())
    people = "".join(f"<person>{escape(name)}</person>" for name in persons)
    return f"<event {attributes}>{inside}<persons>{people}</persons></event>"


def schedule(*events, head="<title>Conférence d'hiver</title>", room="K.1", day=DAY):
    inside = f"<room name={quoteattr(room)}>{''.join(events)}</room>"
    text = f'<schedule><conference>{head}</conference><day index="1" date="{day}">{inside}</day></schedule>'
    return text.encode()


def items(*events, **changes):
    return read(schedule(*events, **changes), "file.xml").items


def one(*args, head="<title>C</title>", **fields):
    (item,) = items(event(*args, **fields), head=head)
    return item


def test_a_whole_schedule():
    first, second = event(persons=["Zoë", " Zoë ", ""], type="keynote"), event("Pause", type="Break", language="fr-CH")
    found = read(schedule(first, second, head="<title>A  B</title><acronym>A_B 27</acronym>"), "file.xml")
    assert (found.title, found.key, found.zone, found.rooms) == ("A B", "a-b-27", None, ("K.1",))
    assert [(item.title, item.kind, item.room, item.speakers, item.language) for item in found.items] == [
        ("Talk", "presentation", "K.1", ("Zoë",), "en"),
        ("Pause", "break", "K.1", (), "fr"),
    ]
    assert (found.items[0].day, found.items[0].start, found.items[0].minutes) == (date(2027, 3, 27), 540, 30)
    assert (
        found.sha256
        == hashlib.sha256(schedule(first, second, head="<title>A  B</title><acronym>A_B 27</acronym>")).hexdigest()
    )
    assert found.problems == ()


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("<title>FOSDEM 2021</title>", "fosdem-2021"),
        ("<title>Conférence d'hiver</title>", "conference-d-hiver"),
        ("<title>会议</title>", "file"),
        ("", "file"),
    ],
)
def test_the_key_comes_from_the_head_or_the_file(head, key):
    assert read(schedule(event(), head=head), "file.xml").key == key


@pytest.mark.parametrize(("name", "zone"), [("Europe/Berlin", "Europe/Berlin"), ("", None)])
def test_the_zone_that_the_file_names_counts(name, zone):
    head = f"<title>C</title><time_zone_name>{name}</time_zone_name>"
    assert read(schedule(event(), head=head), "file.xml").zone == zone


@pytest.mark.parametrize("name", ["Nowhere/Bad", "../../etc/passwd"])
def test_a_zone_that_does_not_exist_is_refused_unless_another_is_given(name):
    data = schedule(event(), head=f"<title>C</title><time_zone_name>{name}</time_zone_name>")
    with pytest.raises(UserError) as refused:
        read(data, "file.xml")
    assert (refused.value.code, refused.value.parameters) == ("schedule.zone", {"zone": name})
    found = read(data, "file.xml", BRUSSELS)
    assert found.zone is None
    assert found.items[0].instant.isoformat() == "2027-03-27T09:00:00+01:00"
    assert found.problems == (ForeignProblem("conference", "schedule.zone_instead", {"zone": name, "other": BRUSSELS}),)


def test_a_zone_that_is_given_must_exist():
    with pytest.raises(UserError) as refused:
        read(schedule(event()), "file.xml", "Brussels")
    assert refused.value.code == "zone.unknown"


@pytest.mark.parametrize(
    ("day", "stated", "instant"),
    [
        ("2027-06-01", "2027-06-01T10:00:00+00:00", "2027-06-01T10:00:00+00:00"),
        ("2027-10-31", "2027-10-31T02:30:00+02:00", "2027-10-31T00:30:00+00:00"),
        ("2027-10-31", "2027-10-31T02:30:00+01:00", "2027-10-31T01:30:00+00:00"),
        ("2027-03-28", "2027-03-28T02:30:00+01:00", "2027-03-28T01:30:00+00:00"),
    ],
)
@pytest.mark.parametrize("zone", [None, BRUSSELS])
def test_a_date_with_an_offset_is_an_instant(day, stated, instant, zone):
    found = read(schedule(event(date=stated), day=day), "file.xml", zone)
    assert found.items[0].instant.isoformat() == instant
    assert found.problems == ()


def test_a_start_that_does_not_exist_is_a_problem_and_left_out():
    found = read(schedule(event("Lost", start="02:30"), event("Good"), day="2027-03-28"), "file.xml", BRUSSELS)
    assert [item.title for item in found.items] == ["Good"]
    ((problem),) = found.problems
    assert (problem.where, problem.code) == ("2027-03-28 event Lost", "schedule.item_missing")
    assert (problem.parameters["before"], problem.parameters["after"]) == ("2027-03-28 01:59", "2027-03-28 03:00")
    assert say(f"error.{problem.code}", "fr", **problem.parameters)


def test_a_start_that_comes_twice_is_the_first_and_a_problem():
    found = read(schedule(event(date="2027-10-31T02:30:00"), day="2027-10-31"), "file.xml", BRUSSELS)
    assert found.items[0].instant.isoformat() == "2027-10-31T02:30:00+02:00"
    assert [problem.code for problem in found.problems] == ["schedule.item_twice"]
    assert placed(found, BRUSSELS) == found


def test_where_nothing_is_left_the_reasons_come_with_the_refusal():
    for event_, zone, code in (
        (event(duration=""), None, "schedule.item_duration"),
        (event(start="02:30"), BRUSSELS, "schedule.item_missing"),
    ):
        with pytest.raises(EmptyScheduleError) as refused:
            read(schedule(event_, day="2027-03-28"), "file.xml", zone)
        assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(("text", "minutes"), [("0:05", 5), ("01:30", 90), ("01:30:00", 90), ("24:00", 1440)])
def test_durations(text, minutes):
    assert one(duration=text).minutes == minutes


@pytest.mark.parametrize(("start", "minutes"), [("03:59", 1440 + 239), ("04:00", 240), ("23:30", 1410)])
def test_before_the_change_of_day_it_is_the_night_after(start, minutes):
    head = "<title>C</title><day_change>04:00:00</day_change>"
    assert one(start=start, head=head).start == minutes


@pytest.mark.parametrize(
    ("stated", "minutes"),
    [
        ("2027-03-28T01:30:00+01:00", 1440 + 90),
        ("2027-03-28T00:30:00Z", 1440 + 90),
        ("2027-03-28 12:00:00+02:00", 1440 + 720),
        ("2027-03-27T18:00:00", 1080),
        ("2027-03-27", 540),
    ],
)
def test_the_events_own_date_wins_over_its_start(stated, minutes):
    head = "<title>C</title><time_zone_name>Europe/Brussels</time_zone_name><day_change>12:00</day_change>"
    found = one(date=stated, head=head if "T" in stated or " " in stated else "<title>C</title>")
    assert (found.day, found.start) == (date(2027, 3, 27), minutes)


def test_without_a_zone_the_wall_clock_of_the_date_counts():
    assert one(date="2027-03-27T18:00:00+05:30").start == 1080


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " \u2028 "}, "schedule.item_title"),
        ({"duration": ""}, "schedule.item_duration"),
        ({"duration": "00:00"}, "schedule.item_duration"),
        ({"duration": "24:01"}, "schedule.item_duration"),
        ({"duration": "an hour"}, "schedule.item_duration"),
        ({"start": "9am"}, "schedule.item_start"),
        ({"start": "24:00"}, "schedule.item_start"),
        ({"start": ""}, "schedule.item_start"),
        ({"date": "tomorrow"}, "schedule.item_start"),
        ({"date": "2027-03-26T23:59:00"}, "schedule.item_day"),
        ({"date": "2027-03-29T00:00:00"}, "schedule.item_day"),
        ({"date": "0001-01-01T00:00:00+14:00"}, "schedule.item_day"),
    ],
)
def test_an_event_that_cannot_be_taken_over_is_a_problem_of_its_own(fields, code):
    bad = event(**({"attributes": 'id="77"'} | fields))
    found = read(schedule(event("Good"), bad), "file.xml")
    assert [item.title for item in found.items] == ["Good"]
    (problem,) = found.problems
    assert problem.code == code
    assert problem.where.startswith("2027-03-27 event 77")
    assert say(f"error.{problem.code}")


def test_a_day_without_a_date_is_a_problem():
    text = schedule(event()).decode()
    second = text[text.index("<day") : text.index("</schedule>")].replace(DAY, "soon")
    found = read(text.replace("</schedule>", second + "</schedule>").encode(), "file.xml")
    assert found.problems == (ForeignProblem("day 1", "schedule.day"),)
    assert len(found.items) == 1


def test_a_guid_is_kept_and_anything_else_gives_one_that_comes_again():
    guid = "5C1F46F1-7F2E-4B8B-9C0D-0123456789AB"
    first = items(event(attributes=f'guid="{guid}" id="1"'), event(attributes='id="2"'), event(attributes=""))
    again = items(event(attributes=f'guid="{guid}" id="1"'), event(attributes='id="2"'), event(attributes=""))
    assert [item.uid for item in first] == [item.uid for item in again]
    assert first[0].uid == guid.lower()
    assert len({str(uuid.UUID(item.uid)) for item in first}) == 3


def test_what_is_attached_is_a_document_of_the_item():
    web = "https://example.org/slides/talk.pdf"
    attached = "".join(
        f"<attachment href={quoteattr(href)}>{text}</attachment>"
        for href, text in (
            (web, "Slides\n of it"),
            (web + "?2", ""),
            ("/local.pdf", "Local"),
            ("", "No"),
            (web, "Slides of it"),
        )
    )
    [item] = items(event().replace("</event>", f"<attachments>{attached}</attachments></event>"))
    assert [(one.symbol, one.title, one.address) for one in item.references] == [
        ("", "Slides of it", web),
        ("", "talk.pdf", web + "?2"),
    ]
    in_json = {"title": "T", "start": "09:00", "duration": "0:30", "attachments": [{"url": web, "title": "S"}, 7, {}]}
    days = [{"date": DAY, "rooms": {"K": [in_json]}}]
    whole = json.dumps({"schedule": {"conference": {"title": "C", "days": days}}}).encode()
    [item] = frab_json.read(whole, "file.json").items
    assert [(one.title, one.address) for one in item.references] == [("S", web)]


def test_no_uid_comes_twice():
    same = event(attributes='guid="5c1f46f1-7f2e-4b8b-9c0d-0123456789ab"')
    assert len({item.uid for item in items(same, same, event(), event())}) == 4


def test_a_room_comes_from_the_event_where_the_frame_names_none():
    (item,) = items(event(room="Aula"), room="")
    assert item.room == "Aula"


LONG = b"<schedule>" + b" " * MOST_MEGABYTES * 1024 * 1024 + b"</schedule>"
BOMB = b'<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><schedule>&b;</schedule>'
OUTSIDE = b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><schedule>&a;</schedule>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "schedule.xml"),
        (b"<schedule", "schedule.xml"),
        (b"<schedule>\n <day></schedule>", "schedule.xml"),
        (b"BEGIN:VCALENDAR", "schedule.xml"),
        (b"\x00" * 64, "schedule.xml"),
        (b'<?xml version="1.0"?><schedule>\xff</schedule>', "schedule.xml"),
        (b'<?xml version="1.0" encoding="utf-7"?><schedule/>', "schedule.encoding"),
        (b'<?xml version="1.0" encoding="nonsense"?><schedule/>', "schedule.encoding"),
        (b"<html><body/></html>", "schedule.other"),
        (b"<!DOCTYPE html>\n<html><body>Not found</body></html>", "schedule.web_page"),
        (b'\xef\xbb\xbf <!-- a --><!doctype HTML><html lang="en"><br></html>', "schedule.web_page"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html/>', "schedule.web_page"),
        (b"<html><br></html>", "schedule.web_page"),
        (b"<!--a-->" * 500 + b"<p", "schedule.xml"),
        (b"<schedule/>", "schedule.empty"),
        (schedule(event(duration="")), "schedule.empty"),
        (BOMB, "schedule.forbidden"),
        (OUTSIDE, "schedule.forbidden"),
        (b"<schedule>" * 40, "schedule.deep"),
        (LONG, "schedule.too_large"),
    ],
)
def test_a_file_that_is_no_schedule_is_refused_in_one_sentence(data, code):
    with pytest.raises(UserError) as refused:
        read(data, "file.xml")
    assert refused.value.code == code
    assert say(f"error.{code}", "fr", **refused.value.parameters)


def test_the_place_of_a_fault_is_told():
    with pytest.raises(UserError) as refused:
        read(b"<schedule>\n <day></schedule>", "file.xml")
    assert refused.value.parameters == {"line": 2, "column": 9}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_other_encodings_are_read(encoding):
    text = schedule(event("Réunion")).decode()
    data = (f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>' + text).encode(encoding)
    assert [item.title for item in read(data, "file.xml").items] == ["Réunion"]


if os.environ.get("MEETINGDESK_SCHEDULE"):  # a real conference, where one lies at hand: the FOSDEM of 2021

    def test_a_real_conference():
        found = read(Path(os.environ["MEETINGDESK_SCHEDULE"]).read_bytes(), "fosdem-2021.xml")
        assert (len(found.items), len({item.uid for item in found.items})) == (773, 773)
        assert {item.day for item in found.items} == {date(2021, 2, 6), date(2021, 2, 7)}
        assert len({name for item in found.items for name in item.speakers}) == 684
        assert found.problems == ()
