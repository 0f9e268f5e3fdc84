"""The whole meeting as one calendar file: METHOD:PUBLISH, several events, nobody invited (RFC 5546 3.2.1)."""

from __future__ import annotations

from datetime import datetime

from meetingdesk.domain.occasions import By, occasions
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar.description import description
from meetingdesk.exchange.calendar.event import calendar, confirmed
from meetingdesk.exchange.calendar.language import spoken
from meetingdesk.exchange.calendar.values import Text
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.agenda import AgendaRow


def publish(agenda: AgendaRow, by: By, language: str, stamp: datetime) -> bytes:
    """Return the file. Times in its text are on the host's clock. Raises UserError where the agenda has no event.

    All properties of the calendar come before its events, since Outlook ignores what stands after them.
    """
    events = occasions(agenda, by)
    if not events:
        raise UserError("calendar.empty", meeting=agenda.meeting.title)
    language = spoken(language)
    made = calendar("PUBLISH")
    made.add("X-WR-CALNAME", Text(clean_line(agenda.meeting.title)))
    for occasion in events:
        sequence = occasion.sitting.sequence if by == "sitting" else 0
        text = description(occasion, language, (agenda.meeting.zone,))
        made.add_component(confirmed(occasion, text, language=language, sequence=sequence, stamp=stamp))
    data: bytes = made.to_ical()
    return data
