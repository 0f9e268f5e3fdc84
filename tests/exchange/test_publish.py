"""The whole meeting as one file."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from tests.exchange.lines import content_lines, properties, unescaped
from tests.exchange.some_rows import (
    STAMP,
    UIDS,
    hard_events,
    make_agenda,
    make_item,
    make_sitting,
    make_speaker,
    with_items,
)

from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar.publish import publish


@pytest.mark.parametrize(("by", "count"), [("sitting", 2), ("item", 4)])
def test_each_event_once_and_nobody_invited(by, count):
    data = publish(make_agenda(), by, "en", STAMP)
    events = properties(data)
    assert len({event["UID"] for event in events}) == len(events) == count
    assert not any("ATTENDEE" in event for event in events)
    assert all(event["ORGANIZER"].endswith("mailto:desk@example.org") for event in events)
    (head,) = properties(data, "VCALENDAR")
    assert head["METHOD"] == ":PUBLISH"
    assert unescaped(head["X-WR-CALNAME"]) == make_agenda().meeting.title
    lines = content_lines(data)
    first = lines.index("BEGIN:VEVENT")
    assert not {"VERSION", "METHOD", "X-WR-CALNAME"} & {line.partition(":")[0] for line in lines[first:]}


def test_the_instants_are_those_of_the_plan_on_both_sides_of_a_change_of_the_clocks():
    events = properties(publish(make_agenda(), "item", "en", STAMP))
    assert [(event["UID"], event["DTSTART"], event["DTEND"]) for event in events] == [
        (f":{UIDS[1]}", ":20270327T110000Z", ":20270327T113000Z"),
        (f":{UIDS[2]}", ":20270327T113000Z", ":20270327T120000Z"),
        (f":{UIDS[3]}", ":20270328T100000Z", ":20270328T103000Z"),
        (f":{UIDS[3]}-4", ":20270328T103000Z", ":20270328T110000Z"),
    ]


def test_titles_lose_control_characters_alone():
    titles = [unescaped(event["SUMMARY"]) for event in properties(publish(make_agenda(), "item", "en", STAMP))]
    assert titles == [
        "Ouverture 🎉: C:\\Office, «№ 1»; fin",
        ("能力建设需求调查 " * 12).strip(),
        *["تقرير المنطقة"] * 2,
    ]


def test_the_revision_is_that_of_the_sitting():
    agenda = make_agenda(make_sitting(1, sequence=4), make_sitting(2))
    assert [event["SEQUENCE"] for event in properties(publish(agenda, "sitting", "en", STAMP))] == [":4", ":0"]


def test_an_imported_schedule_needs_no_organiser():
    agenda = make_agenda(organiser_name="", organiser_email="")
    assert {event["ORGANIZER"] for event in properties(publish(agenda, "item", "en", STAMP))} == {":invalid:nomail"}


def test_an_item_without_a_link_is_in_its_room():
    sitting = with_items(make_sitting(1, link=""), make_item(1), room="K.1; main")
    (event,) = properties(publish(make_agenda(sitting), "item", "en", STAMP))
    assert unescaped(event["LOCATION"]) == "K.1; main"
    assert not {"URL", "CONFERENCE"} & set(event)


def test_an_empty_agenda_is_refused():
    with pytest.raises(UserError) as refused:
        publish(replace(make_agenda(), sittings=()), "sitting", "en", STAMP)
    assert refused.value.code == "calendar.empty"
    with pytest.raises(UserError):
        publish(make_agenda(make_sitting(1)), "item", "en", STAMP)


def test_a_large_conference_is_written_in_a_moment():
    items = [make_item(n % 10, uid=f"uid-{n}", title=f"Vortrag über № {n}", minutes=1) for n in range(800)]
    items = [replace(item, speakers=(make_speaker("Zoë Ångström"),)) for item in items]
    agenda = make_agenda(with_items(make_sitting(1, minutes=800), *items, room="K"))
    begin = time.process_time()
    events = properties(publish(agenda, "item", "fr", STAMP))
    assert len({event["UID"] for event in events}) == 800
    assert time.process_time() - begin < 8  # about one second; a slip from linear to worse would take minutes


def test_the_events_are_those_of_the_occasions():
    assert [event["UID"] for event in properties(publish(make_agenda(), "sitting", "en", STAMP))] == [
        f":{occasion.uid}" for occasion in hard_events("sitting")
    ]
