"""The participants report of Zoom: alone, below a block about the meeting, or joined with it line by line.

Its times name no zone. Its minutes are rounded up for each row, so they serve only where a time of leaving is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.headings import folded, words
from meetingdesk.exchange.platforms.report import RawReport, RawRow
from meetingdesk.exchange.platforms.tables import Line

HEAD_WITHIN = 10  # lines: the block above the participants has two, and a spreadsheet may leave some blank
_ORIGINAL = words(
    "Name (Original Name)",
    "User Name (Original Name)",
    "Nom (nom original)",
    "Nombre (nombre original)",
    "Name (ursprünglicher Name)",
    "名前 (元の名前)",
)
_NAME = _ORIGINAL | words("Name", "User Name", "Nom", "Nombre")
_EMAIL = words(
    "User Email", "Email", "E-Mail", "Adresse e-mail de l'utilisateur", "E-mail del usuario", "Correo electrónico",
    "ユーザーメール",
)  # fmt: skip
_JOIN = words("Join Time", "Heure d'arrivée", "Hora para unirse", "Hora de entrada", "参加時刻")
_LEAVE = words("Leave Time", "Heure de départ", "Hora para salir", "Hora de salida", "退出時刻")
_MINUTES = words("Duration (Minutes)", "Durée (minutes)", "Duración (minutos)", "所要時間（分）")
_TOTAL = words("Total Duration (Minutes)", "Durée totale (minutes)", "Duración total (minutos)")
_WAITING = words("In Waiting Room", "Salle d'attente", "En sala de espera")
_ENDS = words("End Time", "Heure de fin")
_YES = words("Yes", "Oui", "Sí", "Ja")


def read(lines: Sequence[Line]) -> RawReport | None:
    """Return what the file says, None where it is no such report. Raises UserError `attendance.no_times`."""
    for place, line in enumerate(lines[:HEAD_WITHIN]):
        headings = [folded(cell) for cell in line.cells]
        name = _place(headings, _ORIGINAL)
        if name is None and _place(headings, _EMAIL) is not None:
            name = _place(headings, _NAME)
        if name is not None and _place(headings, _JOIN) is not None:
            return _report(lines[:place], headings, name, lines[place + 1 :])
        if name is not None and _place(headings, _TOTAL | _MINUTES) is not None:
            raise UserError("attendance.no_times")
    return None


def _place(headings: Sequence[str], known: frozenset[str], since: int = 0) -> int | None:
    return next((place for place, heading in enumerate(headings) if place >= since and heading in known), None)


def _report(block: Sequence[Line], headings: Sequence[str], name: int, lines: Sequence[Line]) -> RawReport:
    """Read the participants. Joined with the meeting, two headings come twice: theirs stand after the name."""
    places = {field: _place(headings, known, name) for field, known in _FIELDS.items()}
    rows = [_row(line, name, places) for line in lines if any(line.cells) and line.cells != tuple(headings)]
    layout = "joined" if name > 0 else "block" if any(line.cells for line in block) else "participants"
    return RawReport("zoom", layout, rows, ends=_ends(block))


_FIELDS = {"email": _EMAIL, "joined": _JOIN, "left": _LEAVE, "minutes": _MINUTES, "waiting": _WAITING}


def _row(line: Line, name: int, places: dict[str, int | None]) -> RawRow:
    def cell(place: int | None) -> str:
        return line.cells[place] if place is not None and place < len(line.cells) else ""

    return RawRow(
        line=line.number,
        name=cell(name),
        email=cell(places["email"]),
        joined=cell(places["joined"]),
        left=cell(places["left"]),
        minutes=cell(places["minutes"]),
        waiting=folded(cell(places["waiting"])) in _YES,
        cells=line.cells,
    )


def _ends(block: Sequence[Line]) -> str:
    """Return when the meeting ended, from the block above: a line of headings, a line of values."""
    filled = [line.cells for line in block if line.cells]
    if len(filled) < 2:
        return ""
    place = _place([folded(cell) for cell in filled[0]], _ENDS)
    return filled[1][place] if place is not None and place < len(filled[1]) else ""
