"""Which column of a table holds what, by its heading: in English, French, Spanish, and as our own sheets word it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from meetingdesk import words
from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.headings import folded

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "number": ("No", "Nr", "#", "Number", "Item No", "Item number", "N°", "Numéro", "Número", "Núm", "Punto n.º"),
    "date": ("Day", "Jour", "Día"),
    "start": ("Time", "From", "Begin", "Begins", "Starts", "Start time", "Heure", "De", "Heure de début", "Hora",
              "Desde", "Hora de inicio", "Comienzo", "Start date", "DTSTART"),
    "end": ("To", "Until", "Ends", "End time", "Finish", "À", "Jusqu'à", "Heure de fin", "Hasta", "Hora de fin",
            "Final"),
    "minutes": ("Minutes", "Min", "Duration", "Length", "Durée", "Duración", "Minutos"),
    "title": ("Title", "Agenda item", "Item title", "Subject", "Topic", "Session", "Name", "Summary", "Titre",
              "Intitulé", "Point", "Point de l'ordre du jour", "Objet", "Sujet", "Título", "Punto",
              "Punto del orden del día", "Asunto", "Tema"),
    "kind": ("Type", "Nature", "Tipo"),
    "room": ("Location", "Place", "Track", "Venue", "Lieu", "Salle", "Sala", "Lugar"),
    "speakers": ("Speaker", "Presenter", "Presenters", "Orateur", "Orateurs", "Intervenant", "Intervenants", "Oratrice",
                 "Orador", "Oradores", "Ponente", "Ponentes"),
    "class": ("Item class", "Category", "Catégorie", "Categoría"),
    "action": ("Action asked", "Action required", "Action demandée", "Acción solicitada"),
    "documents": ("Document", "Document No", "Papers", "Reference", "References", "Référence", "Références",
                  "Documento", "Referencia", "Referencias"),
    "zone": ("Timezone", "Zone", "Fuseau", "Huso horario"),
    "language": ("Lang",),
    "uid": ("ID", "GUID", "Identifier"),
}  # fmt: skip


def _known() -> dict[str, str]:
    """Return the field of each heading that is known."""
    known: dict[str, str] = {}
    for name, headings in HEADINGS.items():
        ours = (words.say(f"document.column.{name}", language) for language in words.LANGUAGES)
        for heading in (*ours, *headings):
            known.setdefault(_plain(heading), name)
    return known


def _plain(heading: str) -> str:
    return folded(heading).strip(" .:*")


def columns(heads: Sequence[str], asked: Mapping[str, str]) -> dict[str, int]:
    """Return the place of each field among the heads of a table; what was asked goes before what is known.

    A field that was asked to have no heading has none.

    Raises UserError `schedule.field` or `schedule.column` where what was asked is not there.
    """
    known = _known()
    found: dict[str, int] = {}
    for place, head in enumerate(heads):
        name = known.get(_plain(head))
        if name and name not in found:
            found[name] = place
    plain = [_plain(head) for head in heads]
    for name, heading in asked.items():
        if name not in HEADINGS:
            raise UserError("schedule.field", field=name, known=", ".join(HEADINGS))
        if not heading:
            found.pop(name, None)
            continue
        if _plain(heading) not in plain:
            raise UserError("schedule.column", heading=heading, known=", ".join(filter(None, heads)))
        place = plain.index(_plain(heading))
        found = {other: column for other, column in found.items() if column != place} | {name: place}
    return found


def head_row(rows: Iterable[Sequence[str]], asked: Mapping[str, str]) -> tuple[int, dict[str, int]] | None:
    """Return the place of the row of heads, and where its fields are: the first that names a title and one more."""
    refusal: UserError | None = None
    for place, row in enumerate(rows):
        try:
            found = columns(row, asked)
        except UserError as error:
            refusal = refusal or error
            continue
        if "title" in found and len(found) > 1:
            return place, found
    if refusal:
        raise refusal
    return None
