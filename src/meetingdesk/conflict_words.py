"""What is told of a conflict: what it is and whose, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from meetingdesk import words
from meetingdesk.domain import clock

if TYPE_CHECKING:
    from meetingdesk.rows.conflicts import ConflictRow

NAMED = 3  # how many people a sentence names


def name(kind: str, language: str | None = None) -> str:
    """Return what a kind of conflict is called."""
    return words.say(f"conflict.{kind}.name", language)


def text(row: ConflictRow, language: str | None = None, zone: str = "") -> str:
    """Return what is wrong, whose it is, and when: on the host's clock, or on that of a zone."""
    if zone:
        row = replace(row, start=clock.local(row.start, zone), end=clock.local(row.end, zone))
    return words.say(f"conflict.{row.kind}.text", language, **_parameters(row, language))


def mend(row: ConflictRow, language: str | None = None) -> str:
    """Return how it can be mended."""
    return words.say(f"conflict.{row.kind}.mend", language)


def message(row: ConflictRow, language: str | None = None) -> str:
    """Return both sentences."""
    return f"{text(row, language)} {mend(row, language)}"


def _parameters(row: ConflictRow, language: str | None) -> dict[str, str | int]:
    told: dict[str, str | int] = {
        "people": _people(row.people, language),
        "room": row.room,
        "when": _when(row, language),
        "day": words.short_day(row.start.date(), language),
    }
    if zone := str(row.parameters.get("zone", "")):
        told["local"] = _local(row.start, zone)
        told["place"] = row.parameters.get("city") or words.city(zone, language)
    return {**row.parameters, **told}


def _people(people: Sequence[str], language: str | None) -> str:
    if len(people) <= NAMED:
        return words.listed(people, language)
    return ", ".join(people[:NAMED]) + ", \u2026"


def _when(row: ConflictRow, language: str | None) -> str:
    """Return the time with the city of its zone: `Fri 19 Feb, 12:50-13:20 Brussels`, with an en dash."""
    zone = getattr(row.start.tzinfo, "key", "UTC")
    day = words.short_day(row.start.date(), language)
    times = f"{words.clock(row.start)}\u2013{words.clock(row.end)}"
    return f"{day}, {times} {words.city(zone, language)}"


def _local(start: datetime, zone: str) -> str:
    """Return the time there; on another date than the host's with the distance."""
    there = clock.local(start, zone)
    ahead = clock.day_offset(there, start)
    return words.clock(there) + (f" {ahead:+d}".replace("-", "\u2212") if ahead else "")
