"""The rows of a CSV file, or of any text with tabs, commas or semicolons; see `platforms.tables`."""

from __future__ import annotations

from meetingdesk.domain.cells import unguarded
from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import tables
from meetingdesk.exchange.platforms.tables import Line
from meetingdesk.exchange.text import clean_line

# What a log and a schedule are refused for is the same; the sentences speak of one or of the other.
CODES = {
    "attendance.too_large": "schedule.too_large",
    "attendance.no_text": "schedule.no_text",
    "attendance.rows": "schedule.rows",
    "attendance.quote": "schedule.quote",
}


def lines(data: bytes) -> list[Line]:
    """Return the rows, their cells as they were before they were guarded against being computed.

    Raises UserError `schedule.too_large`, `.no_text`, `.rows` or `.quote`.
    """
    try:
        found = tables.lines(data)
    except UserError as error:
        raise UserError(CODES.get(error.code, error.code), **error.parameters) from error
    return [Line(line.number, tuple(clean_line(unguarded(cell)) for cell in line.cells)) for line in found]
