"""Which kind of schedule a file is, told by what it holds, never by its name. A pure function of the bytes."""

from __future__ import annotations

from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule import frab_json, frab_xml, ics, table, texts, workbook
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.exchange.schedule.safe_xml import MOST_MEGABYTES
from meetingdesk.rows.schedule import ForeignSchedule

_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_CALENDAR = b"BEGIN:VCALENDAR"


def read(data: bytes, asked: Asked) -> ForeignSchedule:
    """Return the schedule that a file holds.

    Raises UserError `schedule.*` where it holds none, EmptyScheduleError where nothing can be taken over.
    """
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("schedule.too_large", megabytes=MOST_MEGABYTES)
    if data.startswith(workbook.START):
        return _of_workbook(data, asked)
    head = data[:4096].replace(b"\0", b"").lstrip(_BLANK)  # UTF-16 as well
    if head.startswith((b"{", b"[")):
        return frab_json.read(data, asked.source, asked.zone)
    if head[: len(_CALENDAR)].upper() == _CALENDAR:
        return ics.read(data, asked)
    if not head or head.startswith(b"<"):
        return frab_xml.read(data, asked.source, asked.zone)
    return table.schedule_of(texts.lines(data), data, asked)


def _of_workbook(data: bytes, asked: Asked) -> ForeignSchedule:
    """Read the first sheet that has a row of heads."""
    sheets = workbook.lines(data)
    for lines in sheets:
        try:
            return table.schedule_of(lines, data, asked)
        except UserError as error:
            if error.code not in ("schedule.columns", "schedule.column") or lines is sheets[-1]:
                raise
    return table.schedule_of([], data, asked)
