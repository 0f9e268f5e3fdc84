"""The office: regions, kinds, entities, series and people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region, in the one order that is used everywhere."""

    id: int
    code: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of regional entity, in the one order that is used everywhere."""

    id: int
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A regional entity. `confidence` and `seat_confidence`: high, medium or low; valid_to is the first day after."""

    id: int
    uid: str
    name: str
    kind: str | None
    region: str | None
    country: str
    city: str
    zone: str
    valid_from: date | None
    valid_to: date | None
    confidence: str
    seat_confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting of the office. `title` is in the language asked for; the days are host dates of its sittings."""

    id: int
    uid: str
    key: str
    title: str
    edition: int | None
    zone: str
    place: str
    chair: str
    organiser_name: str
    organiser_email: str
    languages: tuple[str, ...]
    numbering: str
    receives: str
    first_day: date | None
    last_day: date | None
    sittings: int
    items: int
    delegations: int
