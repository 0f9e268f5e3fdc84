"""The attendee report of a Teams live event: who joined and who left, in UTC, a line each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from meetingdesk.exchange.platforms.headings import folded, words
from meetingdesk.exchange.platforms.report import SHOWN, RawReport, RawRow
from meetingdesk.exchange.platforms.tables import Line
from meetingdesk.rows.report import ProblemRow

_FIELDS = {
    "session": words("SessionId"),
    "participant": words("ParticipantId"),
    "name": words("FullName", "Full Name"),
    "at": words("UtcEventTimestamp"),
    "action": words("Action"),
}
_JOINED, _LEFT = words("Joined", "Join"), words("Left", "Leave")


def read(lines: Sequence[Line]) -> RawReport | None:
    """Return the stays, None where it is no such report."""
    filled = [line for line in lines if line.cells]
    plain = [folded(cell) for cell in filled[0].cells] if filled else []
    places = {name: n for name, known in _FIELDS.items() for n, head in enumerate(plain) if head in known}
    if len(places) < len(_FIELDS):
        return None
    rows: list[RawRow] = []
    problems: list[ProblemRow] = []
    open_stays: dict[tuple[str, str], list[int]] = defaultdict(list)
    for line in filled[1:]:
        said = {name: line.cells[n] if n < len(line.cells) else "" for name, n in places.items()}
        who, action = (said["session"], said["participant"]), folded(said["action"])
        if action in _JOINED:
            open_stays[who].append(len(rows))
            rows.append(RawRow(line.number, said["name"], "", said["at"], "", "", False, line.cells))
        elif action in _LEFT and open_stays[who]:
            place = open_stays[who].pop()
            rows[place] = rows[place]._replace(left=said["at"], cells=(*rows[place].cells, *line.cells))
        else:
            code = "left_only" if action in _LEFT else "action"
            problems.append(ProblemRow(line.number, code, " · ".join(line.cells)[:SHOWN]))
    return RawReport("teams", "live_event", rows, utc=True, problems=tuple(problems))
