"""What stands in the cells of a table of people: names, capacities, addresses and languages, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache

from meetingdesk import words
from meetingdesk.domain.delegations import STATUSES as DELEGATION_STATUSES
from meetingdesk.exchange.platforms.headings import folded

CAPACITIES: Mapping[str, tuple[str, ...]] = {
    "head": ("Head", "Head of delegation", "HoD", "Chief delegate", "Chef", "Chef de délégation", "Cheffe",
             "Cheffe de délégation", "Jefe", "Jefa", "Jefe de delegación", "Jefa de delegación"),
    "alternate": ("Alternate", "Deputy", "Deputy head", "Deputy head of delegation", "Suppléant", "Suppléante",
                  "Chef adjoint", "Suplente", "Alterno", "Alterna"),
    "delegate": ("Delegate", "Member", "Representative", "Délégué", "Déléguée", "Membre", "Représentant",
                 "Représentante", "Delegado", "Delegada", "Miembro", "Representante"),
    "adviser": ("Adviser", "Advisor", "Expert", "Conseiller", "Conseillère", "Experte", "Asesor", "Asesora",
                "Consejero", "Consejera", "Experto", "Experta"),
    "observer": ("Observer", "Observateur", "Observatrice", "Observador", "Observadora"),
    "interpreter": ("Interpreter", "Interprète", "Intérprete"),
    "secretariat": ("Secretariat", "Secretary", "Member of the Secretariat", "Secrétariat", "Secrétaire",
                    "Membre du Secrétariat", "Secretaría", "Secretario", "Secretaria", "Miembro de la Secretaría"),
}  # fmt: skip
STATUSES: Mapping[str, tuple[str, ...]] = {
    "nominated": ("Proposed", "Proposé", "Proposée", "Propuesto", "Propuesta"),
    "confirmed": ("Confirmed", "Registered", "Accepted", "Confirmé", "Confirmée", "Inscrit", "Inscrite", "Accepté",
                  "Acceptée", "Confirmado", "Confirmada", "Inscrito", "Inscrita", "Aceptado", "Aceptada"),
    "withdrawn": ("Cancelled", "Annulé", "Annulée", "Désisté", "Désistée", "Cancelado", "Cancelada"),
    "replaced": (),
}  # fmt: skip
MODES: Mapping[str, tuple[str, ...]] = {
    "remote": ("Online", "Virtual", "By video", "En ligne", "Virtuel", "Par visioconférence", "En línea",
               "Por videoconferencia"),
    "room": ("In person", "On site", "Physical", "En personne", "Présentiel", "En présentiel", "Sur place",
             "En persona", "Presencial"),
}  # fmt: skip
_BETWEEN = re.compile(r"[\s;,/|]+")
_PARTS = re.compile(r"[;,/|]")
_CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")  # the shape of a BCP 47 tag
_NUMBERS = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", re.ASCII)
_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "en": ("English", "Anglais", "Inglés"),
    "fr": ("French", "Français", "Francés"),
    "es": ("Spanish", "Espagnol", "Español"),
    "ar": ("Arabic", "Arabe", "Árabe"),
    "pt": ("Portuguese", "Portugais", "Portugués"),
    "ru": ("Russian", "Russe", "Ruso"),
}


@cache
def _capacities() -> Mapping[str, str]:
    ours = {
        folded(words.say(f"document.capacity.{code}", language)): code
        for code in CAPACITIES
        for language in words.LANGUAGES
    }
    return ours | {folded(word): code for code, said in CAPACITIES.items() for word in said}


@lru_cache(maxsize=256)
def capacity_of(text: str) -> str:
    """Return the code of a capacity, or the text where it is none that is known."""
    return _capacities().get(folded(text).strip(" .:"), text)


@cache
def _known(group: str, codes: Iterable[str]) -> Mapping[str, str]:
    """Return the codes of a group of words by how each language says them."""
    return {folded(words.say(f"{group}.{code}", language)): code for code in codes for language in words.LANGUAGES}


@cache
def _spelt(group: str) -> Mapping[str, str]:
    said = {"personal.state": STATUSES, "document.mode": MODES}[group]
    others = {folded(word): code for code, texts in said.items() for word in texts}
    return {**others, **_known(group, tuple(said))}


@lru_cache(maxsize=256)
def status_of(text: str) -> str:
    """Return the code of the status of a delegate, or the text where it is none that is known."""
    return _spelt("personal.state").get(folded(text).strip(" .:"), text)


@lru_cache(maxsize=256)
def mode_of(text: str) -> str:
    """Return `remote` or `room`, or the text where it is neither."""
    return _spelt("document.mode").get(folded(text).strip(" .:"), text)


@lru_cache(maxsize=256)
def delegation_status_of(text: str) -> str:
    """Return the code of the status of a delegation, or the text where it is none that is known."""
    return _known("document.status", DELEGATION_STATUSES).get(folded(text).strip(" .:"), text)


def tick_of(text: str) -> str:
    """Return `1` where a text says yes, else nothing."""
    return "1" if folded(text) in {*_known("personal", ("yes",)), "x", "1", "true"} else ""


@lru_cache(maxsize=256)
def day_of(text: str) -> str:
    """Return a day as ISO 8601 has it, or the text where it is none, or could be either of two."""
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return text[:10] if text[10:] in ("", " 00:00") else text
    first, mark, second, year = found.groups()
    if mark == "/" and int(first) <= 12 and int(second) <= 12 and first != second:
        return text
    month, day = (second, first) if mark == "." or int(second) <= 12 else (first, second)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return text


def addresses_of(text: str) -> tuple[str, ...]:
    """Return the addresses of a cell, which may hold several; of none the first words, for a refusal to name."""
    parts = [part.strip("<>()[]\"'").removeprefix("mailto:") for part in _BETWEEN.split(text)]
    found = tuple(dict.fromkeys(part for part in parts if "@" in part))
    return found or (text.strip(),)


@lru_cache(maxsize=256)  # the same few stand in thousands of rows
def languages_of(text: str) -> tuple[str, ...]:
    """Return the codes of the languages that a cell names; what is not known is left out.

    A code of another language counts between commas alone: beside words it may be one of them ("fr et en").
    """
    return tuple(dict.fromkeys(code for part in _PARTS.split(text) for code in _languages_of(part.strip())))


def _languages_of(part: str) -> list[str]:
    known = _languages()
    found = [known[word] for word in map(folded, _BETWEEN.split(part)) if word in known]
    return found or ([part] if _CODE.fullmatch(part) else [])


@cache
def _languages() -> Mapping[str, str]:
    return {folded(word): code for code, said in _LANGUAGES.items() for word in (code, *said)}


def names_of(text: str) -> tuple[str, str]:
    """Part a whole name into family and given: at a comma, by its capitals, else before its last word."""
    family, comma, given = text.partition(",")
    if comma:
        return family.strip(), given.strip()
    parts = text.split()
    capitals = [part for part in parts if part.isupper() and len(part.strip(".")) > 1]
    if capitals and len(capitals) < len(parts):
        return " ".join(capitals), " ".join(part for part in parts if part not in capitals)
    return (parts[-1], " ".join(parts[:-1])) if parts else ("", "")
