"""Which column of a table of participants holds what: as was asked, else by its heading, else by what stands in it.

The words are those of Webex, Google Meet and BigBlueButton and of tables that people keep, as far as they are known;
no list of headings is complete, so whoever takes such a table in confirms what its columns were taken for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from meetingdesk import words as sentences
from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms import dates
from meetingdesk.exchange.platforms.headings import folded, words
from meetingdesk.exchange.platforms.tables import Line

_IN_BRACKETS = re.compile(r"\s*\((?:utc|hh:mm:ss|h:mm:ss)\)$")  # a zone, or how a time is written
LOOKED_AT = 50  # rows that tell what a column holds
HEADS_WITHIN = 20
LEAST_HEADS = 3
NAMES = ("name", "given", "family")
# The order is that in which a heading is looked for: `Nombre` is a given name where `Apellidos` stands beside it.
FIELDS: Mapping[str, frozenset[str]] = {
    "name": words(
        "Name", "Display Name", "Full Name", "User Name", "Participant", "Participant Name", "Attendee",
        "Attendee Name", "NameOfAttendee", "Nom", "Nom complet", "Nom d'affichage", "Nom affiché", "Nom d'utilisateur",
        "Participant(e)", "Nombre completo", "Nombre para mostrar", "Participante", "Asistente", "Nome de exibição",
        "Nome completo", "Anzeigename", "Teilnehmer", "Vollständiger Name",
    ),
    "given": words(
        "First Name", "Given Name", "Forename", "Prénom", "Prénoms", "Nombre", "Nombres", "Nome", "Vorname",
    ),
    "family": words(
        "Last Name", "Family Name", "Surname", "Nom de famille", "Apellido", "Apellidos", "Sobrenome", "Nachname",
    ),
    "email": words(
        "Email", "E-mail", "Email Address", "E-mail address", "User Email", "Attendee Email", "Invitee Email",
        "Adresse e-mail", "Courriel", "Adresse électronique", "Correo electrónico", "E-mail do convidado",
        "E-Mail-Adresse",
    ),
    "date": words("Date", "Day", "Jour", "Fecha", "Día", "Data", "Datum", "Tag"),
    "joined": words(
        "Join", "Joined", "Join Time", "Joined at", "Time joined", "First join", "Arrival", "Entered", "Login",
        "AttendeeFirstJoinTime", "Arrivée", "Heure d'arrivée", "Entrée", "Heure d'entrée", "Entrada",
        "Hora de entrada", "Hora da entrada", "Se unió", "Beitritt", "Beigetreten", "Beitrittszeit",
    ),
    "left": words(
        "Left", "Leave", "Leave Time", "Left at", "Time exited", "Last leave", "Departure", "Exit", "Logout",
        "AttendeeLastLeaveTime", "Départ", "Heure de départ", "Sortie", "Heure de sortie", "Salida",
        "Hora de salida", "Hora da saída", "Salió", "Verlassen", "Austritt",
    ),
    "duration": words(
        "Duration", "Duration (minutes)", "Attendance Duration", "Time in session", "Minutes", "Durée",
        "Durée (minutes)", "Duración", "Duración (minutos)", "Duração", "Duração da presença", "Dauer",
        "AttendeeTotalTimeInSession",
    ),
}  # fmt: skip
Places = dict[str, int]


def by_heading(heads: Sequence[str]) -> Places:
    """Return the place of each field whose heading is known."""
    plain = [_plain(head) for head in heads]
    found: Places = {}
    for name, known in FIELDS.items():
        place = next((n for n, head in enumerate(plain) if head in known), None)
        if place is not None:
            found[name] = place
    if "name" in found and "given" in found and "family" not in found and plain[found["name"]] == "nom":
        found["family"] = found.pop("name")  # a French `Nom` beside a `Prénom`
    return found


def _plain(head: str) -> str:
    return _IN_BRACKETS.sub("", folded(head)).strip(" .:*")


def head_row(lines: Sequence[Line]) -> int | None:
    """Return the place of the row of headings: the first of those that name most fields, else the first wide one."""
    best = max(
        ((len(by_heading(line.cells)), -place) for place, line in enumerate(lines[:HEADS_WITHIN])), default=(0, 0)
    )
    if best[0] >= 2:
        return -best[1]
    return next((place for place, line in enumerate(lines[:HEADS_WITHIN]) if len(line.cells) >= LEAST_HEADS), None)


def places(heads: Sequence[str], rows: Sequence[Line], asked: Mapping[str, str]) -> Places:
    """Return where each field stands. Raises UserError `attendance.field` or `.column`: what was asked is not there."""
    found = _by_content(rows, by_heading(heads))
    plain = [_plain(head) for head in heads]
    for name, heading in asked.items():
        if name not in FIELDS:
            raise UserError("attendance.field", field=name, known=sentences.listed(FIELDS))
        found.pop(name, None)
        if heading and _plain(heading) not in plain:
            raise UserError("attendance.column", heading=heading, known=sentences.listed(filter(None, heads)))
        if heading:
            place = plain.index(_plain(heading))
            found = {other: column for other, column in found.items() if column != place} | {name: place}
    return {name: found[name] for name in FIELDS if name in found}


def _by_content(rows: Sequence[Line], found: Places) -> Places:
    """Find by what they hold the columns that no heading tells: addresses, two times that differ by row, a name."""
    seen = [line.cells for line in rows[:LOOKED_AT]]
    if "email" not in found and (places := _holding(seen, found, _is_address, 1)):
        found["email"] = places[0]
    times = _holding(seen, found, is_time, max(1, len(seen) // 2))
    varying = [place for place in times if len({_cell(row, place) for row in seen}) > 1] or times
    for name in ("joined", "left"):
        if name not in found and varying:
            found[name] = varying.pop(0)
    if not any(name in found for name in NAMES):
        texts = _holding(seen, found, _is_text, max(1, len(seen) // 2))
        whole = [place for place in texts if any(" " in _cell(row, place) for row in seen)]  # a name has two words
        if texts:
            found["name"] = (whole or texts)[0]
    return found


def _is_address(cell: str) -> bool:
    return "@" in cell and " " not in cell


def _is_text(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and not is_time(cell)


def is_time(cell: str) -> bool:
    """Tell whether a cell is a time, with a date or without."""
    return dates.parse(cell) is not None or dates.is_clock(cell)


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _holding(rows: Sequence[Sequence[str]], found: Places, test: Callable[[str], bool], least: int) -> list[int]:
    """Return the columns that nothing was found for yet, and in which enough cells pass a test."""
    width = max(map(len, rows), default=0)
    free = [place for place in range(width) if place not in found.values()]
    return [place for place in free if sum(test(_cell(row, place)) for row in rows) >= least]
