"""Invented delegates of fifty delegations, for logs that are invented too. No name is that of a known person."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

from meetingdesk.domain.name_scores import Candidate

WORDS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
# Alpha-2 and alpha-3 code, name in English and French, culture of the names.
COUNTRIES = [row.split("|") for row in str(WORDS.pop("countries")).split("\n") if row]
TWINS = 0.02  # of those whose name somebody has already, how many keep it


@dataclass(frozen=True)
class Name:
    """One word of a name: as it is listed, as it is spelled otherwise, and in its own script."""

    listed: str
    other: str
    own: str


@dataclass(frozen=True)
class Somebody:
    """A delegate, or an outsider whose `person` is 0."""

    person: int
    delegation: int
    families: tuple[Name, ...]
    given: Name
    email: str

    @property
    def family(self) -> str:
        return " ".join(name.listed for name in self.families)

    @property
    def native(self) -> str:
        own = [name.own for name in (*self.families, self.given)]
        return " ".join(own) if all(own) else ""


def _name(text: str) -> Name:
    spelled, _, own = text.partition("=")
    listed, _, other = spelled.partition("/")
    return Name(listed, (other or listed).replace("_", " "), own)


def _drawn(dice: random.Random, culture: str, kind: str) -> Name:
    return _name(dice.choice(WORDS[culture][kind].split()))


def _made(dice: random.Random, culture: str, first: str, last: str) -> Name:
    one, other = _drawn(dice, culture, first), _drawn(dice, culture, last)
    joined = (a + b for a, b in ((one.listed, other.listed), (one.other, other.other), (one.own, other.own)))
    return Name(*(text.replace("_", " ") for text in joined))


def _family(dice: random.Random, culture: str) -> Name:
    if "begins" in WORDS[culture] and dice.random() < 0.8:
        return _made(dice, culture, "begins", "ends")
    return _drawn(dice, culture, "families")


def _given(dice: random.Random, culture: str) -> Name:
    if culture == "ko":
        return _made(dice, culture, "first_syllables", "second_syllables")
    return _drawn(dice, culture, "given")


def somebody(dice: random.Random, person: int, delegation: int) -> Somebody:
    """Invent a person of a delegation; with two family names where that is the custom."""
    code, culture = COUNTRIES[delegation - 1][0], COUNTRIES[delegation - 1][4]
    count = 2 if culture in ("es", "pt") and dice.random() < 0.7 else 1
    chosen = tuple(_family(dice, culture) for _ in range(count))
    if culture == "ar":  # the father's name stands before the family's
        chosen = (_given(dice, culture), *chosen)
    given = _given(dice, culture)
    host = f"customs.example.{code.lower()}" if dice.random() < 0.8 else "gmail.com"
    return Somebody(person, delegation, chosen, given, f"{given.listed}.{chosen[0].listed}{person}@{host}".casefold())


def delegates(dice: random.Random, count: int) -> list[Somebody]:
    """Invent delegates, spread over the delegations."""
    found: list[Somebody] = []
    names: set[tuple[str, str]] = set()
    while len(found) < count:
        one = somebody(dice, len(found) + 1, dice.randint(1, len(COUNTRIES)))
        name = (one.given.listed, one.family)
        if name not in names or dice.random() < TWINS:
            names.add(name)
            found.append(one)
    return found


def candidates(people: list[Somebody]) -> tuple[Candidate, ...]:
    """Return what the directory knows of them. Half of those with a script of their own have it listed."""
    return tuple(
        Candidate(one.person, one.family, one.given.listed, one.native if one.person % 2 else "", one.email,
                  one.delegation)
        for one in people
    )  # fmt: skip


def labels() -> tuple[tuple[str, int], ...]:
    """Return by what the delegations are named."""
    return tuple((text, place) for place, row in enumerate(COUNTRIES, 1) for text in row[:4])
