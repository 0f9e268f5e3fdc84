"""The values of an answer, as calendar programs write them and as they may be wrong."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

from meetingdesk.domain import clock
from meetingdesk.domain.audience import has_address
from meetingdesk.exchange.calendar_zones import zone_named
from meetingdesk.exchange.replies.parts import Component, Property

_STAMP = re.compile(r"(\d{8})T(\d{6})(Z?)")
_LENGTH = re.compile(r"P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:\d{1,4}S)?)?")
_GLOBAL_ID = "040000008200E00074C5B7101A82E008"
_WITHIN = b"vCal-Uid\x01\x00\x00\x00"
YEARS = range(clock.FIRST_YEAR, clock.LAST_YEAR)


def address(text: str) -> str:
    """Return the mailbox that a value names, without its scheme and what is around it; empty where it is none."""
    bare = re.sub(r"^\s*<?\s*(?:mailto:)?", "", text, flags=re.IGNORECASE)
    bare = unquote(bare.partition("?")[0]).strip().strip("<>'\"").strip()
    return bare if has_address(bare) else ""


def mailbox_of(attendee: Property) -> str:
    """Return an attendee's mailbox. iCloud names a place of its own instead, and the mailbox beside it (EMAIL)."""
    return address(attendee.value) or address(attendee.parameters.get("EMAIL", ""))


def event_uid(text: str) -> str:
    """Return the uid of an event. Outlook may wrap a foreign one into an identifier of its own (MS-OXCICAL 2.1.3)."""
    if not text.upper().startswith(_GLOBAL_ID):
        return text
    try:
        data = bytes.fromhex(text)
    except ValueError:
        return text
    _before, found, uid = data.partition(_WITHIN)
    return uid.rstrip(b"\x00").decode("ascii", "replace") if found else text


def sequence_of(event: Component) -> int:
    """Return the revision that is answered; without one it is the first (RFC 5545 3.8.7.4)."""
    text = event.text("SEQUENCE")
    return int(text) if re.fullmatch(r"\d{1,9}", text) else 0


def instant(found: Property | None, zone: str = "UTC") -> datetime | None:
    """Return a time as an instant; one without zone is on the clock of `zone`. None where it cannot be told."""
    match = _STAMP.fullmatch(found.value.strip()) if found else None
    if found is None or match is None:
        return None
    name = found.parameters.get("TZID", "")
    meant = "UTC" if match[3] else zone_named(name) if name else zone
    try:
        wall = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S")  # noqa: DTZ007 - a wall clock
    except ValueError:
        return None
    if meant is None or wall.year not in YEARS:
        return None
    return (clock.at(wall.date(), clock.minute_of_day(wall), meant) + timedelta(seconds=wall.second)).astimezone(UTC)


def end_of(event: Component, start: datetime | None) -> datetime | None:
    """Return when an event ends, by DTEND or DURATION; None where it does not say."""
    if start is None or (end := instant(event.first("DTEND"))) is not None:
        return end if start is not None and end is not None and end > start else None
    match = _LENGTH.fullmatch(event.text("DURATION"))
    days, hours, minutes = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    length = timedelta(days=days, hours=hours, minutes=minutes)
    return start + length if length else None
