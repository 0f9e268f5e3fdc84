"""One person's invitation to one event, or its cancellation: METHOD:REQUEST and CANCEL, one uid a file.

Outlook opens only the first event of a REQUEST and other clients refuse several, so there is one. Whoever is listed
as ATTENDEE is shown to all and added by Outlook, so only the recipient is. All else in a file is the same for everyone
with the same language and zone: it is built once, and the ATTENDEE line is set in as bytes. Zones differ by the times
in the text alone, so that is set in likewise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache

from icalendar import Calendar
from icalendar.parser import Contentline, Parameters

from meetingdesk.domain.audience import has_address
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar.description import cancellation, description
from meetingdesk.exchange.calendar.event import calendar, confirmed, frame
from meetingdesk.exchange.calendar.language import spoken
from meetingdesk.exchange.calendar.values import Text, mailto, parameter
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.invitations import IssuedRow, Occasion
from meetingdesk.rows.meetings import MeetingRow

LINE_OCTETS = 75  # RFC 5545 3.1, without the line break
_MARK = "invalid:recipient"
_MARK_LINE = f"\r\nATTENDEE:{_MARK}\r\n".encode()  # a text never starts a line: its own line breaks are escaped
_TEXT = "text"
_TEXT_LINE = f"\r\nDESCRIPTION:{_TEXT}\r\n".encode()  # the first is the event's, not its alarm's
_INVITED = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
_CANCELLED = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT"


@dataclass(frozen=True, slots=True)
class Letter:
    """A calendar file without its recipient."""

    method: str  # REQUEST or CANCEL
    sequence: int
    title: str
    start: datetime  # this and the end in UTC
    end: datetime
    head: bytes
    tail: bytes

    def to(self, name: str, email: str) -> bytes:
        """Return the file for one person."""
        return b"\r\n".join((self.head, _attendee(self.method, name, email), self.tail))

    def attendee(self, name: str, email: str) -> bytes:
        """Return the line that names the recipient, folded, without its last line break."""
        return _attendee(self.method, name, email)


@lru_cache(maxsize=64)  # a person's invitations follow each other
def _attendee(method: str, name: str, email: str) -> bytes:
    who = parameter(name) or parameter(email)
    return fold(f"ATTENDEE;{_INVITED if method == 'REQUEST' else _CANCELLED};CN={who}:{mailto(email)}")


def request(occasion: Occasion, *, language: str, zone: str, sequence: int, stamp: datetime) -> Letter:
    """Return the invitation to an event for people of one language and zone. Raises UserError without an organiser."""
    return Form(occasion, language=language, sequence=sequence, stamp=stamp).letter(zone)


class Form:
    """The invitation to an event in one language, from which the letter of each zone is made by its text alone."""

    def __init__(self, occasion: Occasion, *, language: str, sequence: int, stamp: datetime) -> None:
        """Build all but the text and the recipient. Raises UserError without an organiser."""
        self._occasion, self._language = occasion, spoken(language)
        made = _addressed("REQUEST", occasion.meeting)
        event = confirmed(occasion, _TEXT, language=self._language, sequence=sequence, stamp=stamp)
        event.add("ATTENDEE", _MARK)
        made.add_component(event)
        self._blank = _letter(made, "REQUEST", sequence, str(event["SUMMARY"]), occasion)

    def letter(self, zone: str) -> Letter:
        """Return the letter for people of one zone."""
        zones = tuple(dict.fromkeys((self._occasion.meeting.zone, zone)))
        text = Text(description(self._occasion, self._language, zones))
        line = Contentline.from_parts("DESCRIPTION", Parameters(), text).to_ical()
        return replace(self._blank, tail=self._blank.tail.replace(_TEXT_LINE, b"\r\n" + line + b"\r\n", 1))


def cancel(held: IssuedRow, meeting: MeetingRow, *, language: str, zone: str, sequence: int, stamp: datetime) -> Letter:
    """Return the cancellation of what someone holds. Raises UserError without an organiser."""
    made = _addressed("CANCEL", meeting)
    event = frame(held.uid, held.start, held.end, meeting, sequence=sequence, stamp=stamp)
    title = clean_line(held.title)
    zones = tuple(dict.fromkeys((meeting.zone, zone)))
    event.add("SUMMARY", Text(title))
    event.add("DESCRIPTION", Text(cancellation(held, spoken(language), zones)))
    event.add("STATUS", "CANCELLED")
    event.add("ATTENDEE", _MARK)
    made.add_component(event)
    return _letter(made, "CANCEL", sequence, title, held)


def fold(line: str) -> bytes:
    """Return a content line in pieces of at most 75 octets, none of which splits a character."""
    rest, pieces, room = line.encode("utf-8"), [], LINE_OCTETS
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:  # inside a UTF-8 character
            cut -= 1
        pieces.append(rest[:cut])
        rest, room = rest[cut:], LINE_OCTETS - 1
    return b"\r\n ".join([*pieces, rest])


def _addressed(method: str, meeting: MeetingRow) -> Calendar:
    """Return a calendar that asks for answers, which needs a mailbox that they can go to."""
    if not has_address(meeting.organiser_email):
        raise UserError("invitations.no_organiser", meeting=meeting.title)
    return calendar(method)


def _letter(made: Calendar, method: str, sequence: int, title: str, about: Occasion | IssuedRow) -> Letter:
    head, _, tail = made.to_ical().partition(_MARK_LINE)
    return Letter(method, sequence, title, about.start.astimezone(UTC), about.end.astimezone(UTC), head, tail)
