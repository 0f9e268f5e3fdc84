"""Which spelling of a schedule a file is in, told by what it holds, never by its name."""

from __future__ import annotations

from meetingdesk.exchange.schedule import frab_json, frab_xml
from meetingdesk.rows.schedule import ForeignSchedule

_BLANK = b"\xef\xbb\xbf \t\r\n"


def read(data: bytes, source_name: str, zone: str | None = None) -> ForeignSchedule:
    """Return the schedule that a file holds; what `zone` and `source_name` are for, `frab.schedule_of` tells.

    Raises UserError `schedule.*` where it holds none, EmptyScheduleError where nothing can be taken over.
    """
    head = data[:4096].replace(b"\0", b"").lstrip(_BLANK)  # UTF-16 as well
    if head.startswith((b"{", b"[")):
        return frab_json.read(data, source_name, zone)
    return frab_xml.read(data, source_name, zone)
