"""What is wrong with a plan: derived from its rows each time, and never kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Severity = Literal["conflict", "warning"]


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """What cannot be (`conflict`), or should not (`warning`), from start to end on the host's clock.

    Words: `conflict.<kind>.name`, `.text` and `.mend`. `slots`, `items` and `item_uids` are of the items concerned, by
    start; none where it concerns whole sittings. `people`: the names of those it concerns.
    """

    kind: str
    severity: Severity
    sittings: tuple[int, ...]
    slots: tuple[int, ...]
    items: tuple[int, ...]
    item_uids: tuple[str, ...]
    people: tuple[str, ...]
    start: datetime
    end: datetime
    parameters: Mapping[str, str | int]
    room: str = ""


@dataclass(frozen=True, slots=True)
class EngagedRow:
    """When somebody is expected at another meeting of the file; `speaks`: on an item there. A free name has no id."""

    person: int | None
    name: str
    meeting: str
    start: datetime
    end: datetime
    speaks: bool
