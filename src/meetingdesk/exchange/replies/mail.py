"""The calendars in a mail, and who sent it: as the mail's own part, as an attachment, in a mail that is passed on."""

from __future__ import annotations

import email
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses, parsedate_to_datetime

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.tables import decoded
from meetingdesk.exchange.replies.gate import check_parts
from meetingdesk.exchange.replies.values import address

_CALENDAR = ("text/calendar", "application/ics", "text/x-vcalendar")


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A calendar in a file: its text, the method that the mail names, sender and date of the mail around it."""

    text: str
    method: str = ""
    sender: str = ""
    name: str = ""
    date: datetime | None = None


def enclosed(data: bytes) -> list[Enclosed]:
    """Return the calendars in a mail. Raises UserError `replies.many_parts`, `.outlook` or `.no_calendar`."""
    check_parts(data)
    try:
        found = list(_parts(email.message_from_bytes(data), Enclosed("")))
    except RecursionError as error:
        raise UserError("replies.many_parts", parts=0) from error
    if not found:
        raise UserError("replies.outlook" if b"winmail.dat" in data.lower() else "replies.no_calendar")
    return found


def _parts(message: Message, around: Enclosed) -> Iterator[Enclosed]:
    if message["From"]:
        around = _around(message)
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part, around)
        return
    name = message.get_filename("")
    if message.get_content_type() in _CALENDAR or name.lower().endswith(".ics"):
        method = collapse_rfc2231_value(message.get_param("method", "") or "").upper()
        yield Enclosed(_text(message), method, around.sender, around.name, around.date)


def _around(message: Message) -> Enclosed:
    """Return who sent a mail and when, by its head."""
    pairs = getaddresses([_words(str(message["From"]))])
    name, mailbox = pairs[0] if pairs else ("", "")
    try:
        date = parsedate_to_datetime(str(message["Date"]))
        date = date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        date = None
    return Enclosed("", "", address(mailbox), name, date)


def _words(text: str) -> str:
    """Return a header with its encoded words read (RFC 2047)."""
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, ValueError, HeaderParseError):
        return text


def _text(part: Message) -> str:
    """Return a part as text, by the charset that it names where that can be, else by its bytes."""
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    charset = part.get_content_charset("")
    try:
        return data.decode(charset) if charset not in ("", "us-ascii") else decoded(data)
    except (LookupError, ValueError):
        return decoded(data)
