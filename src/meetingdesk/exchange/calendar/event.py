"""One event of a calendar, and the calendar around it.

Times are in UTC with no VTIMEZONE: the one form that every engine reads at the right instant. The link stands in
LOCATION, URL, CONFERENCE and line 1 of DESCRIPTION, since no place is shown by all clients.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vUri

import meetingdesk
from meetingdesk.exchange.calendar.description import summary
from meetingdesk.exchange.calendar.values import Text, conference, organizer, uri
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.invitations import Occasion
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.words import say

ALARM_MINUTES = 15


def calendar(method: str) -> Calendar:
    """Return an empty calendar of an iTIP method (RFC 5546)."""
    made = Calendar()
    made.add("PRODID", f"-//MeetingDesk//MeetingDesk {meetingdesk.__version__}//EN")
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", method)
    return made


def frame(uid: str, start: datetime, end: datetime, meeting: MeetingRow, *, sequence: int, stamp: datetime) -> Event:
    """Return an event with what each must have: uid, times, organiser, revision."""
    event = Event()
    event.add("UID", uid)
    for name, instant in (("DTSTAMP", stamp), ("LAST-MODIFIED", stamp), ("DTSTART", start), ("DTEND", end)):
        event.add(name, instant.astimezone(UTC).replace(microsecond=0))
    event.add("SEQUENCE", sequence)
    event.add("ORGANIZER", organizer(meeting.organiser_name, meeting.organiser_email))
    return event


def confirmed(occasion: Occasion, text: str, *, language: str, sequence: int, stamp: datetime) -> Event:
    """Return the event of a sitting or an item in a language; `text` is what it says, by `description`."""
    event = frame(occasion.uid, occasion.start, occasion.end, occasion.meeting, sequence=sequence, stamp=stamp)
    title = summary(occasion, language)
    event.add("SUMMARY", Text(title))
    event.add("DESCRIPTION", Text(text))
    _add_place(event, occasion, language)
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "OPAQUE")
    event.add("CLASS", "PUBLIC")
    event.add_component(_alarm(title))
    return event


def place(occasion: Occasion) -> str:
    """Return where an event is: its link, else its room."""
    room = occasion.slots[0].room_name if occasion.by == "item" else ""
    return clean_line(occasion.sitting.link) or clean_line(room)


def _add_place(event: Event, occasion: Occasion, language: str) -> None:
    if where := place(occasion):
        event.add("LOCATION", Text(where))
    if link := uri(occasion.sitting.link):
        event.add("URL", vUri(link))
        event.add("CONFERENCE", conference(link, say("calendar.join", language)))


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", timedelta(minutes=-ALARM_MINUTES))
    alarm.add("DESCRIPTION", Text(title))
    return alarm
