"""Tables of participants read by column mapping: Webex, Google Meet, BigBlueButton, and whatever people keep.

No real export of these was at hand, so their headings are known from what others read, and told so: a report of these
carries its headings and what its columns were taken for, to be confirmed before it is taken in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import columns, dates
from meetingdesk.exchange.platforms.columns import Places
from meetingdesk.exchange.platforms.headings import folded, words
from meetingdesk.exchange.platforms.report import Asked, RawReport, RawRow
from meetingdesk.exchange.platforms.tables import Line
from meetingdesk.rows.report import Platform, UnknownColumnsError

LAYOUT = "columns"
_WEBEX = words(
    "Meeting Name", "Meeting Start Time", "Meeting End Time", "Attendance Duration", "Attendee Email", "Session Name",
    "Connection Type", "Nome da reunião", "Data de início da reunião", "Data de término da reunião",
    "Duração da presença", "E-mail do convidado", "Tipo de conexão", "Nome da sessão",
)  # fmt: skip
_MEET = words("Time joined", "Time exited")
_BIGBLUEBUTTON = words("Moderator", "Activity Score", "Talk Time", "Webcam Time", "Poll Votes", "Raise Hands")
_UTC = re.compile(r"\butc\b", re.IGNORECASE)
# BigBlueButton translates its headings, not their places (its learning dashboard, `services/UserService`).
_BIGBLUEBUTTON_PLACES: Places = {"name": 0, "joined": 9, "left": 10, "duration": 11}
_CLOCK_LENGTH = re.compile(r"\d{1,2}:\d\d:\d\d")
_ONE_ROW_A_PERSON = ("meet", "bigbluebutton")
_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)|(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{2,4})")


def read(lines: Sequence[Line], asked: Asked) -> RawReport | None:
    """Return the rows of a table; None where this is none at all.

    Raises UserError `attendance.columns` (UnknownColumnsError) where nothing tells who joined when, `.day` where its
    times have no date, and as `columns.places`.
    """
    head = columns.head_row(lines)
    if head is None:
        return None
    heads, body = lines[head].cells, [line for line in lines[head + 1 :] if any(line.cells)]
    platform = _platform(heads, body)
    found = dict(_BIGBLUEBUTTON_PLACES) if platform == "bigbluebutton" else {}
    found = columns.places(heads, body, asked.columns) if asked.columns or not found else found
    told = {name: heads[place] for name, place in found.items() if place < len(heads)}
    if not (_whole(found) and (body or platform != "table") and _has_times(body, found, platform)):
        if not body:
            return None
        raise UnknownColumnsError(asked.source, heads, told)
    utc = all(_UTC.search(heads[found[name]]) for name in ("joined", "left") if name in found)
    rows = _rows(body, found, platform, asked)
    return RawReport(platform, LAYOUT, rows, utc=utc, heads=heads, columns=told)


def _whole(found: Places) -> bool:
    return "joined" in found and any(name in found for name in (*columns.NAMES, "email"))


def _has_times(body: Sequence[Line], found: Places, platform: Platform) -> bool:
    return platform != "table" or any(columns.is_time(_cell(line, found, "joined")) for line in body)


def _platform(heads: Sequence[str], body: Sequence[Line]) -> Platform:
    plain = {folded(head) for head in heads}
    if len(plain & _BIGBLUEBUTTON) >= 3 or any(map(_of_bigbluebutton, body[:1])):
        return "bigbluebutton"
    if len(plain & _WEBEX) >= 3:
        return "webex"
    return "meet" if plain >= _MEET else "table"


def _of_bigbluebutton(line: Line) -> bool:
    cells = line.cells
    places = _BIGBLUEBUTTON_PLACES
    return (
        len(cells) > places["duration"]
        and dates.parse(cells[places["joined"]]) is not None
        and _CLOCK_LENGTH.fullmatch(cells[places["duration"]]) is not None
    )


def _cell(line: Line, found: Places, name: str) -> str:
    place = found.get(name)
    return line.cells[place] if place is not None and place < len(line.cells) else ""


def _rows(body: Sequence[Line], found: Places, platform: Platform, asked: Asked) -> list[RawRow]:
    rows = [_row(line, found, platform) for line in body]
    if platform == "bigbluebutton":  # its last row is the answers of nobody to polls
        rows = [row for row in rows if row.joined or row.minutes]
    bare = [row for row in rows if dates.is_clock(row.joined) or dates.is_clock(row.left)]
    if not bare:
        return rows
    day = "" if "date" in found else _day(asked)
    days = {line.number: day or _cell(line, found, "date") for line in body}
    return [_on_day(row, days[row.line]) for row in rows]


def _row(line: Line, found: Places, platform: Platform) -> RawRow:
    parts = (_cell(line, found, "given"), _cell(line, found, "family"))
    name = _cell(line, found, "name") or " ".join(filter(None, parts))
    if platform == "bigbluebutton":
        name = name.replace('"', "").strip()  # it does not double the quotes inside a name
    return RawRow(
        line=line.number,
        name=name,
        email=_cell(line, found, "email"),
        joined=_cell(line, found, "joined"),
        left=_cell(line, found, "left"),
        minutes=_cell(line, found, "duration"),
        waiting=False,
        cells=line.cells,
        gaps=platform in _ONE_ROW_A_PERSON,
    )


def _on_day(row: RawRow, day: str) -> RawRow:
    """Give bare times of day their date; who leaves at an earlier time than he joined left on the day that follows."""
    joined, left = (f"{day} {text}" if day and dates.is_clock(text) else text for text in (row.joined, row.left))
    return row._replace(joined=joined, left=left, overnight=True)


def _day(asked: Asked) -> str:
    """Return the day of times without a date: as said, else as the name of the file has it; else it is asked."""
    if asked.day is not None:
        return asked.day.isoformat()
    match = _DAY_IN_NAME.search(asked.source)
    if match is None:
        raise UserError("attendance.day", source=asked.source)
    return "/".join(part for part in match.groups() if part)
