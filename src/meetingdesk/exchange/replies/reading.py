"""Answers to invitations, read from files that strangers sent: calendar files and mails with one in them.

METHOD is REPLY or COUNTER (RFC 5546 3.2.3, 3.2.7). ORGANIZER is not asked for, since Exchange leaves it out. Of several
attendees the one counts who sent the mail, else the one who says something. Nothing is looked up here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.tables import decoded
from meetingdesk.exchange.replies.gate import check_size, refuse_repeating
from meetingdesk.exchange.replies.mail import Enclosed, enclosed
from meetingdesk.exchange.replies.parts import Component, Property, calendars
from meetingdesk.exchange.replies.values import address, end_of, event_uid, instant, mailbox_of, sequence_of
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.replies import Answer, ForeignReplies, ForeignReply, RefusedFile

LONGEST = 500  # characters of a comment or a name
_ANSWERS: dict[str, Answer] = {
    "ACCEPTED": "accepted", "TENTATIVE": "tentative", "DECLINED": "declined", "DELEGATED": "delegated",
    "NEEDS-ACTION": "none",
}  # fmt: skip
_METHODS = ("REPLY", "COUNTER")
_OUTLOOK = b"\xd0\xcf\x11\xe0"  # a message as Outlook keeps it


def read_all(files: Sequence[tuple[str, bytes]]) -> ForeignReplies:
    """Return the answers in files, given by name and bytes; a file in which something is wrong is refused whole."""
    replies: list[ForeignReply] = []
    refused: list[RefusedFile] = []
    for source, data in files:
        try:
            replies += read(source, data)
        except UserError as error:
            refused.append(RefusedFile(source, error.code, error.parameters))
    return ForeignReplies(tuple(replies), tuple(refused))


def read(source: str, data: bytes) -> list[ForeignReply]:
    """Return the answers in one file, each once. Raises UserError `replies.*`."""
    check_size(data)
    if data.startswith(_OUTLOOK):
        raise UserError("replies.outlook")
    mark = hashlib.sha256(data).hexdigest()
    try:
        parts = [Enclosed(decoded(data))] if _is_calendar(data) else enclosed(data)
    except UserError as error:
        if error.code == "attendance.no_text":
            raise UserError("replies.no_calendar") from error
        raise
    found = dict.fromkeys(reply for part in parts for reply in _replies(part, source, mark))
    if not found:
        raise UserError("replies.no_calendar")
    return list(found)


def _is_calendar(data: bytes) -> bool:
    head = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head[:15].upper() == b"BEGIN:VCALENDAR"


def _replies(part: Enclosed, source: str, mark: str) -> Iterable[ForeignReply]:
    for calendar in calendars(part.text):
        method = (calendar.text("METHOD") or part.method).upper()
        for event in calendar.inside:
            if event.name == "VEVENT":
                yield _reply(event, method, part, source, mark)


def _reply(event: Component, method: str, part: Enclosed, source: str, mark: str) -> ForeignReply:
    refuse_repeating(iter(event.properties))
    if method not in _METHODS:
        raise UserError("replies.method", method=method[:40] or "-")
    uid = event_uid(event.text("UID"))
    if not uid:
        raise UserError("replies.no_uid")
    who = _answering(event.properties.get("ATTENDEE", ()), part.sender)
    email = (mailbox_of(who) if who else "") or part.sender
    if not email:
        raise UserError("replies.no_one")
    start = instant(event.first("DTSTART")) if method == "COUNTER" else None
    parameters = who.parameters if who else {}
    return ForeignReply(
        source=source,
        sha256=mark,
        uid=uid,
        email=email,
        sender=part.sender,
        name=(parameters.get("CN", "") or clean_line(part.name))[:LONGEST],
        answer="counter" if method == "COUNTER" else _answer(parameters),
        sequence=sequence_of(event),
        stamped=instant(event.first("DTSTAMP")) or part.date,
        comment=(event.text("COMMENT") or parameters.get("X-RESPONSE-COMMENT", ""))[:LONGEST],
        delegated_to=address(parameters.get("DELEGATED-TO", "")),
        delegated_from=address(parameters.get("DELEGATED-FROM", "")),
        start=start,
        end=end_of(event, start),
    )


def _answer(parameters: Mapping[str, str]) -> Answer:
    said = parameters.get("PARTSTAT", "NEEDS-ACTION").upper()
    if said not in _ANSWERS:
        raise UserError("replies.status", status=said[:40])
    return _ANSWERS[said]


def _answering(attendees: Sequence[Property], sender: str) -> Property | None:
    """Return who answers: who sent the mail, else who says something, and rather the deputy than who named one."""
    own = next((one for one in attendees if sender and mailbox_of(one).casefold() == sender.casefold()), None)
    saying = [one for one in attendees if one.parameters.get("PARTSTAT", "NEEDS-ACTION").upper() != "NEEDS-ACTION"]
    deputies = [one for one in saying if one.parameters["PARTSTAT"].upper() != "DELEGATED"]
    return own or next(iter((*deputies, *saying, *attendees)), None)
