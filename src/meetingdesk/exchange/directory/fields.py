"""The fields of an entity, in the order of the columns, and by which headings they are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from meetingdesk import words
from meetingdesk.exchange.platforms.headings import folded

FIELDS = (
    "uid", "region", "kind", "name_en", "name_fr", "name_native", "country", "city", "zone", "valid_from", "valid_to",
    "date_precision", "confidence", "seat_confidence", "source", "note", "footnote",
    "contact", "email",
)  # fmt: skip
MORE: Mapping[str, tuple[str, ...]] = {
    "name_en": ("Entity", "Name", "English name"),
    "name_fr": ("French name", "Nom français"),
    "zone": ("Timezone", "Zone", "Fuseau"),
    "country": ("Host country", "Pays hôte"),
    "footnote": ("Footnote", "Note de bas de page", "Nota al pie"),
    "contact": ("Contact", "Focal point", "Point de contact", "Point focal", "Contacto", "Punto focal"),
    "email": ("E-mail", "Email", "Mail", "Courriel", "Adresse électronique", "Correo", "Correo electrónico"),
    "city": ("Seat", "Siège", "Sede"),
}


def heads(language: str) -> tuple[str, ...]:
    """Return the headings of the columns."""
    return tuple(words.say(f"directory.field.{field}", language) for field in FIELDS)


def columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the place of each field that a row of headings names."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        field = _known().get(folded(cell).strip(" .:*"))
        if field and field not in found:
            found[field] = place
    return found


@cache
def _known() -> Mapping[str, str]:
    """Return the field of each heading: our own words in every language, the names of the fields, and others' words."""
    known = {folded(word): field for field, said in MORE.items() for word in said}
    known |= {
        folded(words.say(f"directory.field.{field}", language)).strip(" .:*"): field
        for field in FIELDS
        for language in words.LANGUAGES
    }
    return known | {field: field for field in FIELDS}
