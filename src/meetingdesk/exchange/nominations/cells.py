"""What stands in the cells of a table of people: names, capacities, addresses and languages, as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from meetingdesk import words
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
_BETWEEN = re.compile(r"[\s;,/|]+")
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
def _statuses() -> Mapping[str, str]:
    return {
        folded(words.say(f"personal.state.{code}", language)): code
        for code in ("nominated", "confirmed")
        for language in words.LANGUAGES
    }


def status_of(text: str) -> str:
    """Return `nominated` or `confirmed`, or nothing where a text says neither."""
    return _statuses().get(folded(text).strip(" .:"), "")


def addresses_of(text: str) -> tuple[str, ...]:
    """Return the addresses of a cell, which may hold several; of none the first words, for a refusal to name."""
    parts = [part.strip("<>()[]\"'").removeprefix("mailto:") for part in _BETWEEN.split(text)]
    found = tuple(dict.fromkeys(part for part in parts if "@" in part))
    return found or (text.strip(),)


@lru_cache(maxsize=256)  # the same few stand in thousands of rows
def languages_of(text: str) -> tuple[str, ...]:
    """Return the codes of the languages that a cell names; what is not known is left out."""
    known = _languages()
    return tuple(dict.fromkeys(known[word] for word in map(folded, _BETWEEN.split(text)) if word in known))


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
