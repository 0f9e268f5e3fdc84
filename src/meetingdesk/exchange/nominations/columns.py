"""Which column of a table of people holds what, by its heading: in English, French and Spanish, and as we word it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from meetingdesk import words
from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.headings import folded

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "entity": ("Entity", "Regional entity", "Delegation", "Office", "Organisation", "Organization", "Institution",
               "Entité", "Entité régionale", "Délégation", "Bureau", "Organisme", "Entidad", "Entidad regional",
               "Delegación", "Oficina", "Organización"),
    "country": ("Country", "Host country", "Member", "Administration", "Member/administration", "Pays", "Pays hôte",
                "Membre", "Membre/administration", "País", "Miembro", "Administración", "Miembro/administración"),
    "zone": ("Time zone", "Timezone", "Zone", "Fuseau horaire", "Fuseau", "Huso horario", "Zona horaria"),
    "honorific": ("Honorific", "Mr/Ms", "Mr./Ms.", "Salutation", "Civilité", "M./Mme", "Tratamiento", "Sr./Sra."),
    "family": ("Family name", "Last name", "Surname", "Family", "Nom", "Nom de famille", "Noms", "Apellido",
               "Apellidos"),
    "given": ("Given name", "Given names", "First name", "First names", "Forename", "Prénom", "Prénoms", "Nombre",
              "Nombres"),
    "name": ("Name", "Full name", "Participant", "Delegate", "Name of delegate", "Nom complet", "Nom et prénom",
             "Nom et prénoms", "Nom, prénom", "Participant(e)", "Délégué", "Nombre completo", "Nombre y apellidos",
             "Apellidos y nombre", "Participante", "Delegado"),
    "native": ("Name in own script", "Native name", "Nom en écriture d'origine", "Nombre en su escritura"),
    "pronunciation": ("Pronunciation", "Phonetic name", "Prononciation", "Pronunciación"),
    "email": ("E-mail", "Email", "E-mail address", "Email address", "Mail", "Courriel", "Adresse électronique",
              "Adresse e-mail", "Adresse courriel", "Mél", "Correo electrónico", "Correo", "Dirección de correo"),
    "phone": ("Phone", "Telephone", "Tel", "Mobile", "Phone number", "Téléphone", "Tél", "Portable", "Teléfono",
              "Móvil", "Celular"),
    "capacity": ("Capacity", "Role", "Function in the delegation", "Qualité", "Rôle", "Rôle dans la délégation",
                 "Calidad", "Función en la delegación"),
    "post": ("Title", "Post", "Position", "Job title", "Function", "Designation", "Fonction", "Titre", "Poste",
             "Cargo", "Puesto", "Función"),
    "status": ("Status", "State", "Statut", "État", "Estado"),
    "mode": ("Mode", "Mode of participation", "Participation", "Mode de participation", "Modalidad",
             "Modo de participación"),
    "printed": ("Entity as printed", "Entité telle qu'imprimée", "Entidad tal como se imprime"),
    "own_zone": ("Own time zone", "Fuseau horaire personnel", "Huso horario propio"),
    "replaced_by": ("Replaced by", "Remplacé par", "Remplacée par", "Sustituido por", "Sustituida por"),
    "languages": ("Language", "Languages", "Working language", "Working languages", "Langue", "Langues",
                  "Langue de travail", "Langues de travail", "Idioma", "Idiomas", "Idioma de trabajo",
                  "Idiomas de trabajo"),
    "delegation_status": ("Status of the delegation", "Statut de la délégation", "Estado de la delegación"),
    "invited_on": ("Invited on", "Invitée le", "Invitada el"),
    "acknowledged_on": ("Acknowledged on", "Accusé de réception le", "Acuse de recibo el"),
    "answered_on": ("Answered on", "Réponse le", "Respuesta el"),
    "last_contact": ("Last contact", "Dernier contact", "Último contacto"),
    "quota": ("Quota", "Seats", "Places", "Quota de délégués", "Cupo", "Plazas"),
    "head_to_come": ("Head to be named", "Chef à désigner", "Jefe por designar"),
}  # fmt: skip
NAMES = ("family", "given", "name")
DAYS = ("invited_on", "acknowledged_on", "answered_on", "last_contact")
LEAST = 2  # fields that a row of heads names, one of them a name


def _plain(heading: str) -> str:
    return folded(heading).strip(" .:*")


@cache
def _known() -> Mapping[str, str]:
    """Return the field of each heading that is known; a French `Nom` is the family name where a `Prénom` stands too."""
    ours = {
        _plain(words.say(f"document.column.{name}", language)): name
        for name in HEADINGS
        for language in words.LANGUAGES
        if name != "name"
    }
    return ours | {_plain(heading): name for name, headings in HEADINGS.items() for heading in headings}


def columns(heads: Sequence[str], asked: Mapping[str, str]) -> dict[str, int]:
    """Return the place of each field among the heads; what was asked goes before what is known, "" asks for none.

    Raises UserError `nominations.field` or `nominations.column` where what was asked is not there.
    """
    known, plain = _known(), [_plain(head) for head in heads]
    found: dict[str, int] = {}
    for place, head in enumerate(plain):
        name = known.get(head)
        if name and name not in found:
            found[name] = place
    if "family" in found and "given" not in found and "name" not in found and _plain("Nom") == plain[found["family"]]:
        found["name"] = found.pop("family")  # the only column of names holds them whole
    for name, heading in asked.items():
        if name not in HEADINGS:
            raise UserError("nominations.field", field=name, known=words.listed(HEADINGS))
        found.pop(name, None)
        if not heading:
            continue
        if _plain(heading) not in plain:
            raise UserError("nominations.column", heading=heading, known=words.listed(filter(None, heads)))
        place = plain.index(_plain(heading))
        found = {other: column for other, column in found.items() if column != place} | {name: place}
    return found


class Heads(NamedTuple):
    """The row of heads: its place, its texts, and the column of each field that they name."""

    place: int
    texts: tuple[str, ...]
    fields: dict[str, int]


def head_row(rows: Sequence[Sequence[str]], asked: Mapping[str, str]) -> Heads | None:
    """Return the row of heads: the first of those that name most fields.

    Above it may stand a title, or a first row of heads over several columns, some of which go down to the second.
    """
    best: Heads | None = None
    refusal: UserError | None = None
    for place, row in enumerate(rows):
        texts = _with_above(row, rows[place - 1] if place else ())
        try:
            found = columns(texts, asked)
        except UserError as error:
            refusal = refusal or error
            continue
        names = any(name in found for name in NAMES)
        if names and len(found) >= LEAST and (best is None or len(found) > len(best.fields)):
            best = Heads(place, texts, found)
    if best is None and refusal is not None:
        raise refusal
    return best


def _with_above(row: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    """Return the heads of two rows as one: what has none below stands above, and may go on below.

    One text alone above is a title.
    """
    if sum(map(bool, above)) < 2:
        return tuple(row)
    return tuple(_joined(upper, lower) for upper, lower in zip_longest(above, row, fillvalue=""))


def _joined(upper: str, lower: str) -> str:
    both = f"{upper} {lower}"
    return both if upper and lower and _plain(both) in _known() else lower or upper
