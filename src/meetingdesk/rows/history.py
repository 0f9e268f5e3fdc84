"""The history: who changed what, and where that can be seen now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meetingdesk.rows.changes import StepRow

PlaceKind = Literal["meeting", "sitting", "item", "delegation", "person", "entity", "attendance", "invitations"]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Where to go from a line of the history: the thing, or its meeting where the thing itself is gone.

    The attendance and the invitations have the id of their meeting.
    """

    kind: PlaceKind
    id: int
    meeting: int | None
    meeting_title: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A step, whose it was, and where it can be seen; `place` is None where nothing of it is left."""

    step: StepRow
    who: str
    place: PlaceRow | None
