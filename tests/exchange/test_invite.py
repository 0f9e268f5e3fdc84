"""One person's invitation, and its cancellation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.lines import content_lines, properties, unescaped
from tests.exchange.some_rows import HARD_NAMES, LINK, STAMP, hard_events, make_issued, make_meeting

from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar.invite import Form, cancel, request

EVENT = {
    "UID", "DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "LOCATION", "URL",
    "CONFERENCE", "STATUS", "TRANSP", "CLASS", "ORGANIZER", "ATTENDEE",
}  # fmt: skip
HEAD = {"VERSION", "PRODID", "CALSCALE", "METHOD"}


def build(occasion=None, **changes):
    values = {"language": "en", "zone": "Asia/Tokyo", "sequence": 0, "stamp": STAMP} | changes
    return request(occasion or hard_events("sitting")[0], **values)


def event_of(letter, name="Kim Min", email="kim@example.org"):
    (event,) = properties(letter.to(name, email))
    return event


def test_a_request_has_what_each_needs_and_nothing_else():
    letter = build(sequence=3)
    event = event_of(letter)
    assert set(event) == EVENT
    assert event["DTSTART"] == ":20270327T110000Z"
    assert event["DTEND"] == ":20270327T140000Z"
    assert event["DTSTAMP"] == event["LAST-MODIFIED"] == ":20261124T083015Z"
    assert event["SEQUENCE"] == ":3"
    assert event["STATUS"] == ":CONFIRMED"
    assert event["ORGANIZER"] == ';CN="The “Secretariat” WCO Brussels":mailto:desk@example.org'
    (head,) = properties(letter.to("Kim Min", "kim@example.org"), "VCALENDAR")
    assert set(head) == HEAD
    assert head["METHOD"] == ":REQUEST"


def test_the_recipient_alone_is_invited():
    assert event_of(build())["ATTENDEE"] == (
        ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Kim Min:mailto:kim@example.org"
    )
    assert event_of(build(), name="\x00")["ATTENDEE"].endswith(";CN=kim@example.org:mailto:kim@example.org")


def test_a_zone_changes_the_text_alone():
    tokyo, cairo = build(zone="Asia/Tokyo"), build(zone="Africa/Cairo")
    form = Form(hard_events("sitting")[0], language="en", sequence=0, stamp=STAMP)
    assert [form.letter("Asia/Tokyo"), form.letter("Africa/Cairo")] == [tokyo, cairo]
    there, here = event_of(tokyo), event_of(cairo)
    assert {name for name in there if there[name] != here[name]} == {"DESCRIPTION"}


def test_a_title_that_reads_as_what_is_set_in_stays_a_title():
    event = hard_events("item")[0]
    letter = build(replace(event, title="text"))
    assert event_of(letter)["SUMMARY"] == ":text"
    assert letter.to("Kim Min", "kim@example.org").count(b"\r\nDESCRIPTION:text\r\n") == 1  # its alarm's
    assert unescaped(event_of(letter)["DESCRIPTION"]) == unescaped(event_of(build(event))["DESCRIPTION"])


def test_the_link_stands_in_four_places():
    event = event_of(build())
    assert event["URL"] == f":{LINK}"
    assert event["CONFERENCE"] == f";FEATURE=AUDIO,VIDEO;LABEL=Join the meeting;VALUE=URI:{LINK}"
    assert unescaped(event["LOCATION"]) == LINK
    assert unescaped(event["DESCRIPTION"]).splitlines()[0] == LINK


def test_there_is_one_alarm():
    (alarm,) = properties(build().to("Kim Min", "kim@example.org"), "VALARM")
    assert set(alarm) == {"ACTION", "TRIGGER", "DESCRIPTION"}
    assert (alarm["ACTION"], alarm["TRIGGER"]) == (":DISPLAY", ":-PT15M")


def test_what_cannot_be_opened_is_a_place_but_no_link():
    occasion = hard_events("sitting")[0]
    event = event_of(build(replace(occasion, sitting=replace(occasion.sitting, link="Ask the desk"))))
    assert set(event) == EVENT - {"URL", "CONFERENCE"}
    assert event["LOCATION"] == ":Ask the desk"


@pytest.mark.parametrize("name", HARD_NAMES)
@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru"])
def test_every_name_and_language_gives_lines_that_hold(name, language):
    assert set(event_of(build(language=language), name=name)) == EVENT


def test_the_cancellation_says_what_was_held():
    held = make_issued(title="Meeting; sitting 1", sequence=1)
    letter = cancel(held, make_meeting(), language="en", zone="Asia/Tokyo", sequence=2, stamp=STAMP)
    event = event_of(letter)
    assert set(event) == {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "STATUS",
        "ORGANIZER", "ATTENDEE",
    }  # fmt: skip
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (":event", ":2", ":CANCELLED")
    assert event["DTSTART"] == ":20270327T110000Z"
    assert unescaped(event["SUMMARY"]) == "Meeting; sitting 1"
    assert "RSVP" not in event["ATTENDEE"]
    assert "METHOD:CANCEL" in content_lines(letter.to("Kim Min", "kim@example.org"))


@pytest.mark.parametrize("email", ["", "the secretariat"])
def test_without_an_organiser_nobody_can_be_invited(email):
    occasion = hard_events("sitting")[0]
    with pytest.raises(UserError) as refused:
        build(replace(occasion, meeting=make_meeting(organiser_email=email)))
    assert refused.value.code == "invitations.no_organiser"


any_text = st.text(st.characters(codec=None), max_size=120)


@given(name=any_text, title=any_text, passcode=any_text, link=any_text, organiser=any_text)
def test_any_text_in_any_field_gives_exactly_the_expected_properties(name, title, passcode, link, organiser):
    occasion = hard_events("sitting")[0]
    meeting = make_meeting(title=title, organiser_name=organiser)
    sitting = replace(occasion.sitting, passcode=passcode, link=link)
    letter = build(replace(occasion, title=title, meeting=meeting, sitting=sitting))
    assert set(event_of(letter, name=name)) - {"URL", "CONFERENCE", "LOCATION"} == EVENT - {
        "URL", "CONFERENCE", "LOCATION",
    }  # fmt: skip


def test_a_text_that_looks_like_the_mark_is_left_alone():
    occasion = replace(hard_events("sitting")[0], title="x\r\nATTENDEE:invalid:recipient")
    event = event_of(build(occasion))
    assert unescaped(event["SUMMARY"]) == "x ATTENDEE:invalid:recipient – sitting 1"
    assert event["ATTENDEE"].endswith("mailto:kim@example.org")
