"""What goes out as a frab schedule is what the public validator takes, whatever the agenda holds."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.frab_rules import JSON_SCHEDULE, check_xml
from tests.exchange.some_rows import make_agenda, make_item, make_meeting, make_sitting, make_speaker, with_items

from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule import frab_json, frab_out, frab_xml
from meetingdesk.rows.agenda import ReferenceRow

STAMP = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)
TEXTS = st.text(min_size=1, max_size=40)


def out(agenda, language="en"):
    """Return the values, and both files, checked."""
    whole = frab_out.document(agenda, language, STAMP)
    data = frab_out.json_bytes(whole)
    jsonschema.validate(json.loads(data), JSON_SCHEDULE, format_checker=jsonschema.FormatChecker())
    return whole, data, frab_out.xml_bytes(whole), check_xml(frab_out.xml_bytes(whole))


def events(whole):
    return [
        event for day in whole["schedule"]["conference"]["days"] for room in day["rooms"].values() for event in room
    ]


def test_an_event_says_all_that_the_format_has_a_place_for():
    sitting = make_sitting(link="https://meet.example.org/j/1?a=b&c")
    item = make_item(1, title="Opening", kind="opening", number="I a)", speakers=(make_speaker("Zoë Ng"),))
    whole, _, _, root = out(make_agenda(with_items(sitting, make_item(2), item, room="K")))
    event = events(whole)[1]
    shown = ("date", "start", "duration", "room", "title", "subtitle", "type", "language")
    assert [event[name] for name in shown] == [
        "2027-03-27T12:30:00+01:00", "12:30", "00:30", "K", "Opening", "I a)", "opening", "en",
    ]  # fmt: skip
    assert event["guid"] == item.uid
    assert [one["name"] for one in event["persons"]] == ["Zoë Ng"]
    assert event["links"] == [{"url": sitting.link, "title": sitting.link}]
    assert root.findtext("day/room/event[2]/persons/person") == "Zoë Ng"
    assert root.find("day/room/event[2]/links/link").get("href") == sitting.link


def test_documents_with_an_address_are_attached_to_their_item():
    there = ReferenceRow(1, "GM/17", "Report\x00 & annex", "https://example.org/gm17?a=1&b=2")
    item = make_item(1, references=(there, ReferenceRow(2, "GM/18", "", "")))
    whole, _, _, root = out(make_agenda(with_items(make_sitting(link=""), item, make_item(2))))
    first, second = events(whole)
    assert [(one["url"], one["title"]) for one in first["attachments"]] == [
        (there.address, "GM/17 \u2013 Report & annex")
    ]
    assert (second["attachments"], first["links"]) == ([], [])
    assert root.findtext("day/room/event[1]/attachments/attachment") == "GM/17 \u2013 Report & annex"


def test_what_has_no_room_is_in_one_of_the_meetings_name():
    whole, *_ = out(make_agenda(with_items(make_sitting(), make_item(1))))
    [event] = events(whole)
    assert event["room"] == make_meeting().title


def test_hard_texts_go_out():
    whole, data, xml, _ = out(make_agenda(), "ar")
    assert len(frab_json.read(data, "s").items) == len(frab_xml.read(xml, "s").items) == len(events(whole)) == 4


def test_two_sittings_of_one_host_day_are_one_day_and_an_empty_one_is_a_day():
    parts = [make_sitting(1), make_sitting(2, start=1380, minutes=120), make_sitting(3, date(2027, 3, 29))]
    whole, *_ = out(make_agenda(*parts))
    days = whole["schedule"]["conference"]["days"]
    assert [(day["index"], day["date"], day["day_start"][11:], day["day_end"]) for day in days] == [
        (1, "2027-03-27", "12:00:00+01:00", "2027-03-28T01:00:00+01:00"),
        (2, "2027-03-29", "12:00:00+02:00", "2027-03-29T15:00:00+02:00"),
    ]


def test_an_item_that_is_taken_twice_has_two_guids_and_is_one_item_again():
    first, second = make_sitting(1), make_sitting(2, date(2027, 3, 28))
    item = make_item(1)
    whole, data, xml, _ = out(make_agenda(with_items(first, item), with_items(second, item, first=99)))
    guids = [event["guid"] for event in events(whole)]
    assert (guids[0], len(set(guids))) == (item.uid, 2)
    for read in (frab_json.read(data, "s.json"), frab_xml.read(xml, "s.xml")):
        [entry] = read.entries
        assert (entry.uid, entry.slots) == (item.uid, tuple(guids))


def test_a_meeting_without_a_sitting_is_refused():
    with pytest.raises(UserError) as refused:
        frab_out.document(replace(make_agenda(), sittings=()), "en", STAMP)
    assert refused.value.code == "schedule.no_sitting"


@pytest.mark.parametrize(
    ("key", "acronym"), [("gmre-16", "gmre_16"), ("k", "k___"), ("会議", "____"), ("a.b_c", "a_b_c")]
)
def test_a_key_becomes_an_acronym(key, acronym):
    assert frab_out.acronym(key) == acronym


@given(title=TEXTS, room=TEXTS | st.just(""), name=TEXTS, key=TEXTS, uid=TEXTS)
def test_whatever_the_texts_are_the_files_are_valid_and_both_read_the_same(title, room, name, key, uid):
    item = make_item(1, title=title, uid=uid, speakers=(make_speaker(name),))
    _, data, xml, _ = out(make_agenda(with_items(make_sitting(), item, room=room), key=key))
    if title.isprintable() and title.strip():
        one, two = frab_json.read(data, "s"), frab_xml.read(xml, "s")
        assert replace(one, sha256="") == replace(two, sha256="")
        assert one.items[0].title == " ".join(title.split())
