"""What the mail around invitations says, in the recipient's language: what is new, when, how to join, how to add it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Literal

from meetingdesk.exchange.calendar.description import cancellation, description, join_lines, summary
from meetingdesk.exchange.calendar.language import spoken
from meetingdesk.exchange.calendar.letters import Copy, about
from meetingdesk.exchange.calendar.times import span, spans
from meetingdesk.exchange.calendar.values import uri
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.invitations import Occasion
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.words import say

Paragraphs = list[list[str]]
News = Literal["invitation", "link", "time", "update", "cancellation"]
PROGRAMS = ("outlook", "google", "apple", "thunderbird")


def subject(copies: Sequence[Copy], meeting: MeetingRow) -> str:
    """Return the subject of a mail: what is new, and the meeting; for one event alone the event."""
    language = spoken(copies[0].invitation.language)
    title = _meeting_title(copies, meeting) if len(copies) > 1 else copies[0].letter.title
    return say(f"mail.subject.{_news(copies)}", language, title=clean_line(title))


def paragraphs(copies: Sequence[Copy], meeting: MeetingRow, *, buttons: bool) -> Paragraphs:
    """Return the text of a mail, a list of lines each paragraph."""
    language = spoken(copies[0].invitation.language)
    gone = all(copy.invitation.occasion is None for copy in copies)
    lead = say(f"mail.lead.{_news(copies)}", language, title=clean_line(_meeting_title(copies, meeting)))
    found = [[say("mail.greeting", language, name=clean_line(copies[0].invitation.name))], [lead]]
    found += [_event(copy, meeting, language) for copy in copies]
    if not gone:
        found += _on_screen(copies[0], language)
    found += [[say("mail.remove", language)]] if gone else how_to_add(language, buttons=buttons)
    found.append([say("mail.closing", language), clean_line(meeting.organiser_name), meeting.organiser_email.strip()])
    return [[line for line in lines if line] for lines in found]


def calendar_text(copy: Copy, meeting: MeetingRow) -> str:
    """Return the text of the event itself, as it stands in the calendar."""
    row, what = copy.invitation, about(copy.invitation)
    zones, language = tuple(dict.fromkeys((meeting.zone, row.zone))), spoken(row.language)
    return description(what, language, zones) if isinstance(what, Occasion) else cancellation(what, language, zones)


def how_to_add(language: str, *, buttons: bool = False) -> Paragraphs:
    """Return how to put invitations into each calendar program, and the trap of adding them twice."""
    if buttons:
        return [[say("mail.how.buttons", language)], [say("mail.how.twice", language)]]
    programs = [say(f"mail.how.{program}", language) for program in PROGRAMS]
    return [[say("mail.how.title", language), *programs], [say("mail.how.twice", language)]]


def plain(text: Paragraphs) -> str:
    """Return paragraphs as plain text."""
    return "\n\n".join("\n".join(lines) for lines in text) + "\n"


def marked_up(text: Paragraphs, language: str) -> str:
    """Return paragraphs as HTML: the same words, links to be clicked, Arabic from the right."""
    way = "rtl" if spoken(language) == "ar" else "ltr"
    body = "\n".join("<p>" + "<br>\n".join(map(_linked, lines)) + "</p>" for lines in text)
    return f'<html lang="{spoken(language)}" dir="{way}"><body dir="{way}">\n{body}\n</body></html>\n'


def _meeting_title(copies: Sequence[Copy], meeting: MeetingRow) -> str:
    """Return the title in the recipient's language, which events have; `meeting` is in that of the organiser."""
    occasions = (copy.invitation.occasion for copy in copies)
    return next((occasion.meeting.title for occasion in occasions if occasion), meeting.title)


def _news(copies: Sequence[Copy]) -> News:
    """Return what a mail is about: a wrong link or time first, whatever else is in it."""
    rows = [copy.invitation for copy in copies]
    if any(_old_link(copy) for copy in copies):
        return "link"
    if any("time" in row.reasons and row.held for row in rows):
        return "time"
    if all(row.occasion is None for row in rows):
        return "cancellation"
    return "invitation" if all(row.state in ("never", "current") for row in rows) else "update"


def _event(copy: Copy, meeting: MeetingRow, language: str) -> list[str]:
    row, what = copy.invitation, about(copy.invitation)
    zones = tuple(dict.fromkeys((meeting.zone, row.zone)))
    times = spans(what.start, what.end, zones, language)
    if not isinstance(what, Occasion):
        return [clean_line(what.title), say("mail.cancelled", language), *times]
    return [summary(what, language), *_corrections(copy, language), *times, *join_lines(what.sitting, language)]


def _on_screen(copy: Copy, language: str) -> Paragraphs:
    name = clean_line(copy.invitation.on_screen)
    return [[say("mail.on_screen", language, name=name)]] if name else []


def _corrections(copy: Copy, language: str) -> list[str]:
    """Return what was wrong in the copy that this person holds, by its old link and its old time."""
    held, found = copy.invitation.held, []
    if old := _old_link(copy):
        found.append(say("mail.new_link", language, old=old))
    if held and "time" in copy.invitation.reasons:
        found.append(say("mail.new_time", language, old=span(held.start, held.end, copy.invitation.zone, language)))
    return found


def _old_link(copy: Copy) -> str:
    """Return the link that holds no longer, or nothing."""
    row = copy.invitation
    if row.held is None or row.occasion is None or row.held.link == row.occasion.sitting.link:
        return ""
    return clean_line(row.held.link)


def _linked(line: str) -> str:
    link = uri(line)
    return f'<a href="{escape(link)}">{escape(line)}</a>' if link else escape(line)
