"""Releases of an agenda: what was published, and what differs from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ChangeKind = Literal["added", "removed", "scheduled", "unscheduled", "moved", "resized", "retitled", "speakers"]


@dataclass(frozen=True, slots=True)
class TimeRow:
    """When and where an item is taken. `start` is aware, in the host zone; no room: all rooms."""

    start: datetime
    minutes: int
    room: str = ""


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """An item as a release holds it.

    `speakers` are kept as (id of the speaking, id of the delegate or 0), never by name: a person who is erased must
    not live on in a release.
    """

    uid: str
    number: str
    titles: dict[str, str]
    times: tuple[TimeRow, ...]
    speakers: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A published state of the agenda. `ordinal` 0 is the provisional agenda, n its n-th revision.

    `at` is in the host zone. `final`: it was called the final agenda.
    """

    id: int
    ordinal: int
    at: datetime
    note: str
    items: tuple[PublishedItem, ...]
    final: bool = False


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """What differs between two states of one item, and whom that touches: those who speak on it, then or now."""

    kind: ChangeKind
    uid: str
    item: int | None  # None: it is not on the agenda any more
    number: str
    title: str
    before: str | tuple[TimeRow, ...]
    after: str | tuple[TimeRow, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionsRow:
    """The releases of a meeting, the latest first, and what each changed against the one before.

    `pending` is what has changed since the latest. `frozen`: whether any number is.
    """

    releases: tuple[ReleaseRow, ...]
    changes: dict[int, tuple[AgendaChange, ...]]
    pending: tuple[AgendaChange, ...]
    frozen: bool
