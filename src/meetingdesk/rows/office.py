"""The office: regions, kinds, entities, series and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region, in the one order that is used everywhere."""

    id: int
    code: str
    name: str
    short: str
    names: Mapping[str, str] = field(default_factory=dict, hash=False)  # by language
    shorts: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of regional entity, in the one order that is used everywhere."""

    id: int
    code: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict, hash=False)  # by language


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A regional entity. `confidence` and `seat_confidence`: high, medium or low; valid_to is the first day after.

    `name` is in the language asked for. `date_precision`: day, month, year or unknown, of `valid_from`.
    `footnote`: what lists print at their foot about its name. `contact` and `email` are those of its focal point.
    """

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
    name_en: str = ""
    name_fr: str = ""
    name_native: str = ""
    date_precision: str = "unknown"
    note: str = ""
    footnote: str = ""
    contact: str = ""
    email: str = ""
    kind_name: str = ""
    region_name: str = ""

    def is_valid(self, day: date) -> bool:
        """Tell whether the entity was there on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """How many entities there were at the end of a year, by code of kind and of region ("" for none).

    `undated` of them are counted in every year up to their end, since nobody knows when they began.
    """

    year: int
    total: int
    kinds: Mapping[str, int]
    regions: Mapping[str, int]
    undated: int
