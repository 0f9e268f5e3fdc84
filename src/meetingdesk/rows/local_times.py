"""A sitting as it is in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LocalTimeRow:
    """The next sitting in one city. `night` when its start or its end falls into the local night (22:00-06:00)."""

    region: str | None
    city: str
    zone: str
    start: datetime
    end: datetime
    starts_in_night: bool
    night: bool
