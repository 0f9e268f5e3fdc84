"""Releases of a list of participants: who was on it, and what differs from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Difference = Literal["new", "changed"]


@dataclass(frozen=True, slots=True)
class ListedLine:
    """Somebody on a list, by the uids of delegate and entity: a name would outlive the person in a release."""

    delegate: str
    entity: str
    capacity: str


@dataclass(frozen=True, slots=True)
class ListReleaseRow:
    """A list as it was handed out. `ordinal` 0 is the provisional list, n its n-th revision; `at` in the host zone."""

    id: int
    ordinal: int
    final: bool
    at: datetime
    note: str
    lines: tuple[ListedLine, ...]


@dataclass(frozen=True, slots=True)
class ListChanges:
    """What differs from a list to a later one: by the delegate's uid, and the lines of those who left it."""

    marked: Mapping[str, Difference]
    left: tuple[ListedLine, ...]

    def __bool__(self) -> bool:
        return bool(self.marked or self.left)
