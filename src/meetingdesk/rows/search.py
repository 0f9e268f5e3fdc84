"""What a search over everything finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HitKind = Literal["meeting", "sitting", "item", "delegation", "person", "entity"]


@dataclass(frozen=True, slots=True)
class HitRow:
    """One thing found. `where` says what tells it apart (meeting, entity, city); `meeting` is None for the office's.

    `delegation`: of a person, the delegation in the latest meeting, to go there.
    """

    kind: HitKind
    id: int
    title: str
    where: str
    meeting: int | None
    delegation: int | None = None
