"""A schedule read from a foreign file, before anything is written: what `exchange.schedule` hands to `ImportAgenda`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """One event of a foreign schedule. `start` counts minutes from host midnight of `day`, may pass 1440."""

    uid: str
    title: str
    kind: str
    day: date
    start: int
    minutes: int
    room: str
    speakers: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class ForeignSchedule:
    """A whole schedule: its head, and its items in the order of the file. `zone` is None where the file names none."""

    key: str
    title: str
    zone: str | None
    rooms: tuple[str, ...]
    items: tuple[ForeignItem, ...]
    sha256: str
    problems: tuple[tuple[str, str], ...] = ()  # (where, error code)
