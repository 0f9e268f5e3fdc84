"""Zoom's report of a webinar: the hosts, the panelists and the attendees, each in a section with headings of its own.

Every line is padded with commas to the widest section. Who registered and did not come is in it as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from meetingdesk.exchange.platforms import dates
from meetingdesk.exchange.platforms.headings import folded, words
from meetingdesk.exchange.platforms.report import RawReport, RawRow
from meetingdesk.exchange.platforms.tables import Line

_FIRST = words("Attendee Report")
_SECTION = words("Host Details", "Panelist Details", "Attendee Details", "Other Attended", "Registrant Details")
_FIELDS = {
    "attended": words("Attended"),
    "name": words("User Name (Original Name)", "User Name", "Name (Original Name)"),
    "given": words("First Name"),
    "family": words("Last Name"),
    "email": words("Email"),
    "joined": words("Join Time"),
    "left": words("Leave Time"),
    "minutes": words("Time in Session (minutes)"),
}
_NO = words("No")


def read(lines: Sequence[Line]) -> RawReport | None:
    """Return who was there, in all sections; None where it is no such report."""
    if not lines or not lines[0].cells or folded(lines[0].cells[0]) not in _FIRST:
        return None
    rows: list[RawRow] = []
    places: dict[str, int] = {}
    inside = False
    for line in lines[1:]:
        if len(line.cells) == 1 and folded(line.cells[0]) in _SECTION:
            inside, places = True, {}
        elif inside and line.cells and not places:
            places = _places(line.cells)
        elif inside and line.cells and folded(_cell(line, places, "attended")) not in _NO:
            rows.append(_row(line, places))
    return RawReport("zoom", "webinar", rows) if inside else None


def _places(heads: Sequence[str]) -> dict[str, int]:
    plain = [folded(head) for head in heads]
    found = {name: next((n for n, head in enumerate(plain) if head in known), -1) for name, known in _FIELDS.items()}
    return {name: place for name, place in found.items() if place >= 0}


def _cell(line: Line, places: dict[str, int], name: str) -> str:
    place = places.get(name, len(line.cells))
    return line.cells[place] if place < len(line.cells) else ""


def _row(line: Line, places: dict[str, int]) -> RawRow:
    whole = " ".join(filter(None, (_cell(line, places, "given"), _cell(line, places, "family"))))
    return RawRow(
        line=line.number,
        name=_cell(line, places, "name") or whole,
        email=_cell(line, places, "email"),
        joined=_cell(line, places, "joined"),
        left=_cell(line, places, "left") if dates.parse(_cell(line, places, "left")) else "",
        minutes=_cell(line, places, "minutes"),
        waiting=False,
        cells=line.cells,
    )
