"""Entities of a foreign directory, before anything is written: what a file holds, and what would come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from meetingdesk.rows.nominations import RowRemark

Fate = Literal["added", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class DirectoryLine:
    """One entity as a file tells it: its row there, and those of its fields that are told, as texts."""

    row: int
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DirectoryTable:
    """The entities of a file, as they were read."""

    source: str
    sha256: str
    lines: tuple[DirectoryLine, ...]


@dataclass(frozen=True, slots=True)
class ForeignEntity:
    """A row that can be taken in. `entity`: which one of the office it is, None for a new one, which gets this uid.

    `values` are those of the fields that the file tells, as the directory keeps them; `differ` names those that are
    other than the office has them.
    """

    row: int
    entity: int | None
    uid: str
    name: str
    fate: Fate
    values: Mapping[str, str | date | None]
    differ: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DirectoryRead:
    """What would come of a foreign directory."""

    table: DirectoryTable
    entities: tuple[ForeignEntity, ...]
    rejected: tuple[RowRemark, ...]

    def count(self, fate: Fate) -> int:
        """Return how many entities would meet this fate."""
        return sum(one.fate == fate for one in self.entities)

    @property
    def news(self) -> tuple[ForeignEntity, ...]:
        """The entities of which something would be written."""
        return tuple(one for one in self.entities if one.fate != "unchanged")
