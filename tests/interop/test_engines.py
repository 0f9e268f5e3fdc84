"""Every file that leaves the house, as libical, ical.js and ts-ics (or more of them) understand it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.exchange.some_rows import (
    HARD_NAMES,
    LINK,
    STAMP,
    hard_events,
    make_agenda,
    make_issued,
    make_item,
    make_meeting,
    make_sitting,
    make_speaker,
    with_items,
)

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.exchange.calendar.description import summary
from meetingdesk.exchange.calendar.invite import cancel, request
from meetingdesk.exchange.calendar.publish import publish
from meetingdesk.exchange.calendar.values import parameter

ORGANISER = "desk@example.org"


def expect(occasion, language="en", **changes):
    return {
        "uid": occasion.uid,
        "start": occasion.start.isoformat(),
        "end": occasion.end.isoformat(),
        "summary": summary(occasion, language),
        "status": "CONFIRMED",
        "sequence": 0,
        "location": LINK,
        "url": LINK,
        "conference": LINK,
        "organizer": ORGANISER,
    } | changes


def ask(occasion, sequence=0, language="en", zone="Asia/Kathmandu"):
    return request(occasion, language=language, zone=zone, sequence=sequence, stamp=STAMP)


@pytest.mark.parametrize("by", ["sitting", "item"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_a_whole_meeting(engines, by, language):
    path = engines.write("meeting.ics", publish(make_agenda(), by, language, STAMP))
    engines.check([expect(event, language, attendees=[]) for event in hard_events(by)], path)


def test_a_meeting_without_organiser_and_links(engines):
    sitting = with_items(make_sitting(1, link=""), make_item(1, speakers=(make_speaker("Zoë"),)), room="Зал; 1")
    agenda = make_agenda(sitting, organiser_name="", organiser_email="")
    path = engines.write("meeting.ics", publish(agenda, "item", "en", STAMP))
    (event,) = occasions(agenda, "item")
    none = {"location": "Зал; 1", "url": None, "conference": None, "organizer": None}
    expected = expect(event) | none
    del expected["organizer"]  # each tells an address that is no mailbox in its own way
    engines.check([expected], path)


def test_a_backslash_before_an_n_is_no_line_break(engines):
    event = replace(hard_events("item")[0], title="C:\\New\\notes")
    path = engines.write("request.ics", ask(event).to("Kim Min", "kim@example.org"))
    titles = {line["engine"]: line["summary"] for line in engines.read(path)}
    titles.pop("khal", None)  # its library takes it for one when reading
    assert set(titles.values()) <= {"C:\\New\\notes"}


def test_invitations_of_people_with_hard_names(engines):
    sitting, item = hard_events("sitting")[0], hard_events("item")[0]
    events = [replace(event, uid=f"{event.uid}-{n}") for n in range(len(HARD_NAMES)) for event in (sitting, item)]
    names = {event.uid: HARD_NAMES[place // 2] for place, event in enumerate(events)}
    paths = [
        engines.write(f"{event.uid}.ics", ask(event, sequence=7).to(names[event.uid], "o'neil+x@example.org"))
        for event in events
    ]
    engines.check([expect(event, sequence=7) for event in events], *paths)
    told = [event for event in engines.read(*paths) if "attendees" in event]  # not every engine tells them
    assert told
    for event in told:
        (attendee,) = event["attendees"]
        assert attendee["email"] == "o'neil+x@example.org"
        assert attendee["name"] == parameter(names[event["uid"]])
        assert event.get("method", "REQUEST") == "REQUEST"


def test_an_update_and_a_cancellation(engines):
    occasion = hard_events("sitting")[1]
    moved = replace(occasion, start=clock.later(occasion.start, 75), end=clock.later(occasion.end, 75))
    first = engines.write("1.ics", ask(occasion).to("Kim Min", "kim@example.org"))
    update = engines.write("2.ics", ask(moved, sequence=1).to("Kim Min", "kim@example.org"))
    engines.check([expect(moved, sequence=1)], first, update)
    held = make_issued(uid=moved.uid, start=moved.start, end=moved.end, title=summary(moved, "en"), sequence=1)
    letter = cancel(held, make_meeting(), language="fr", zone="Asia/Tokyo", sequence=2, stamp=STAMP)
    last = engines.write("3.ics", letter.to(HARD_NAMES[1], "kim@example.org"))
    gone = {"location": None, "url": None, "conference": None}
    engines.check([expect(moved, sequence=2, status="CANCELLED") | gone], first, update, last)


# Zones that are easy to get wrong: half and quarter hours, negative summer time, changes on a Friday or at midnight,
# a rule that ends, an hour of half, and both ends of the day line.
HOSTS = (
    "Europe/Brussels", "America/New_York", "Europe/Dublin", "Africa/Casablanca", "Africa/Cairo", "Asia/Jerusalem",
    "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago", "America/St_Johns", "Pacific/Chatham",
    "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tehran", "America/Vancouver",
)  # fmt: skip


def test_hosts_in_hard_zones_through_a_year(engines):
    sittings = []
    for zone in HOSTS:
        for month in range(1, 13):
            start = clock.at(date(2027, month, 28), 30, zone)
            number = len(sittings) + 1
            changes = {"uid": f"{zone.replace('/', '-').replace('_', '-')}-{month}", "number": number}
            sittings.append(replace(make_sitting(1), id=number, start=start, end=clock.later(start, 150), **changes))
    path = engines.write("year.ics", publish(make_agenda(*sittings), "sitting", "en", STAMP))
    expected = [
        {"uid": event.uid, "start": event.start.isoformat(), "end": event.end.isoformat()}
        for event in occasions(make_agenda(*sittings), "sitting")
    ]
    engines.check(expected, path)
    assert clock.local(datetime(2027, 1, 28, tzinfo=UTC), "America/Vancouver").utcoffset().total_seconds() == -7 * 3600
