"""What one step changed: the notice that every view gets, and the lines of the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

Move = Literal["do", "undo", "redo", "elsewhere"]  # elsewhere: whatever it was, it was done in another window


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The rows that one step touched. `code` and `parameters` name the step (`words`: `step.<code>`)."""

    code: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)
    move: Move = "do"
    step: int | None = None
    inserted: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    updated: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    deleted: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def tables(self) -> frozenset[str]:
        """The names of the tables in which something changed."""
        return frozenset(self.inserted) | frozenset(self.updated) | frozenset(self.deleted)

    @property
    def replayed(self) -> bool:
        """Whether this window has undone or redone it: then the keyboard goes to what changed."""
        return self.move in ("undo", "redo")

    def __bool__(self) -> bool:
        return bool(self.tables)


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the history: a step, when it was made (UTC) and whether it stands."""

    step: int
    at: datetime
    code: str
    parameters: Mapping[str, str | int]
    state: Literal["done", "undone", "expired"]
    rows: int


class UndoState(NamedTuple):
    """What undo and redo would do now; None where there is nothing to do."""

    undo: StepRow | None
    redo: StepRow | None
