"""What Teams writes: the attendance list of 2020, and the report in numbered sections.

The report's headings are known for some languages only, so its columns are told by what stands in them: a name first,
then two columns of dates, somewhere an e-mail address. Section 3 has the single stays; section 2, first joining and
last leaving, hides the gaps and is read where there is no other: of the whole file, or of one person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from meetingdesk.exchange.platforms import dates
from meetingdesk.exchange.platforms.headings import folded, words
from meetingdesk.exchange.platforms.report import SHOWN, RawReport, RawRow
from meetingdesk.exchange.platforms.tables import Line
from meetingdesk.rows.report import ProblemRow

LOOKED_AT = 50  # rows that tell what a column holds
_SECTION = re.compile(r"(\d)\.\s+\S.*")
_UTC = re.compile(r"\butc\b", re.IGNORECASE)
_JOINED = words("Joined", "Rejoint", "Ingressou", "Se unió", "Beigetreten")
_BEFORE = words("Joined before")
_LEFT = words("Left", "A quitté l'appel", "Saiu", "Salió", "Verlassen")
_ACTIONS = _JOINED | _BEFORE | _LEFT


class Columns(NamedTuple):
    """Where things stand in a section; a name stands first."""

    joined: int
    left: int
    email: int | None


def read(lines: Sequence[Line]) -> RawReport | None:
    """Return what the file says, None where it is neither the list nor the report."""
    lines = [Line(line.number, dates.joined(line.cells)) for line in lines]
    return _sections(lines) or _list(lines)


def _sections(lines: Sequence[Line]) -> RawReport | None:
    parts: dict[str, list[Line]] = {}
    name = ""
    for line in lines:
        match = _SECTION.fullmatch(line.cells[0]) if len(line.cells) == 1 else None
        if match:
            name = match[1]
        elif line.cells and name:
            parts.setdefault(name, []).append(line)
    (whole, whole_utc), (single, utc) = (_stays(parts.get(number, [])) for number in ("2", "3"))
    if not whole and not single:
        return None
    ends = [line.cells[1] for line in parts.get("1", []) if len(line.cells) > 1 and dates.parse(line.cells[1])]
    end = ends[1] if len(ends) > 1 else ""
    if not single:
        return RawReport("teams", "participants", whole, ends=end, utc=whole_utc)
    told = {folded(row.name) for row in single}
    others = [row for row in whole if folded(row.name) not in told] if utc == whole_utc else []
    return RawReport("teams", "activities", [*others, *single], ends=end, utc=utc)


def _stays(part: Sequence[Line]) -> tuple[list[RawRow], bool]:
    """Return the stays of a section, none where it holds no two columns of dates, and whether they are in UTC."""
    columns = _columns(part[1:])
    if columns is None:
        return [], False
    utc = all(_UTC.search(_cell(part[0], place)) for place in (columns.joined, columns.left))
    return [_row(line, columns) for line in part[1:]], utc


def _columns(lines: Sequence[Line]) -> Columns | None:
    """Return where the times stand, from what the first rows hold; None where two columns of dates are not there."""
    seen = [line.cells for line in lines[:LOOKED_AT]]
    times = _holding(seen, lambda cell: dates.parse(cell) is not None)
    if not times:
        return None
    addresses = _holding(seen, lambda cell: "@" in cell and " " not in cell)
    email = next((place for place in addresses if place > times[0]), None)
    return Columns(times[0], times[1] if len(times) > 1 else times[0] + 1, email)


def _holding(rows: Iterable[tuple[str, ...]], test: Callable[[str], bool]) -> list[int]:
    """Return the columns after the first in which something passes a test."""
    return sorted({place for row in rows for place, cell in enumerate(row) if place and test(cell)})


def _cell(line: Line, place: int | None) -> str:
    return line.cells[place] if place is not None and place < len(line.cells) else ""


def _row(line: Line, columns: Columns) -> RawRow:
    return RawRow(
        line=line.number,
        name=_cell(line, 0),
        email=_cell(line, columns.email),
        joined=_cell(line, columns.joined),
        left=_cell(line, columns.left),
        minutes="",
        waiting=False,
        cells=line.cells,
    )


def _list(lines: Sequence[Line]) -> RawReport | None:
    """Read the list of 2020: a name, an action, a time. Who was still there when it was fetched has no last action."""
    filled = [line for line in lines if line.cells]
    events = [line for line in filled[1:] if _is_event(line)]
    if not events or len(filled[0].cells) != 3:
        return None
    rows: list[RawRow] = []
    problems = [
        ProblemRow(line.number, "action", " · ".join(line.cells)[:SHOWN]) for line in filled[1:] if not _is_event(line)
    ]
    open_stays: dict[str, list[int]] = defaultdict(list)
    for line in events:
        name, action, at = line.cells
        if folded(action) in _LEFT and not open_stays[name]:
            problems.append(ProblemRow(line.number, "left_only", " · ".join(line.cells)[:SHOWN]))
        elif folded(action) in _LEFT:
            place = open_stays[name].pop()
            rows[place] = rows[place]._replace(left=at, cells=(*rows[place].cells, *line.cells))
        else:
            open_stays[name].append(len(rows))
            rows.append(RawRow(line.number, name, "", at, "", "", False, line.cells, folded(action) in _BEFORE))
    return RawReport("teams", "list", rows, problems=tuple(problems))


def _is_event(line: Line) -> bool:
    return len(line.cells) == 3 and folded(line.cells[1]) in _ACTIONS
