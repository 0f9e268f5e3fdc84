"""What the planner is asked, in plain numbers: tasks, the places each may have, and the rules between them.

Times are minutes that pass from the start of the first sitting, so that sittings of any day and zone compare.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

Resource = Hashable  # a room in a sitting; holds one task at a time


class Choice(NamedTuple):
    """A place that a task may have: sitting, offset and room as in a slot, its span, and what it costs.

    `moves`: 0 where the task stands now, 1 elsewhere in that sitting, 2 in another one; it decides between plans of
    equal cost, so that nothing moves in vain.
    """

    sitting: int
    offset: int
    room: int | None
    start: int
    end: int
    cost: int
    moves: int

    @property
    def place(self) -> tuple[int, int, int | None]:
        """Return what tells it from the others of its task."""
        return self.sitting, self.offset, self.room


@dataclass(frozen=True, slots=True)
class Task:
    """A slot to be placed, or one that stays: then it has one choice. `heads`: the group whose time it stands for."""

    people: frozenset[Hashable]
    choices: tuple[Choice, ...]
    fixed: bool = False
    pause: bool = False  # a break: what stays together may stand on both sides of it
    heads: int | None = None


class Window(NamedTuple):
    """A span that a group may fill in one sitting; it is longer than the group where a break lies inside."""

    sitting: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks that stay together: nothing else comes between them in the rooms that they use."""

    tasks: frozenset[int]
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """The whole: tasks by place in the list, pairs of them (first, second) in order, groups, and rooms by sitting.

    `halls` are the resources that a choice of this sitting and room takes; `wishes` pairs in order like those of
    `order`, those of each wish together.
    """

    tasks: tuple[Task, ...]
    order: tuple[tuple[int, int], ...]
    groups: tuple[Group, ...]
    halls: Mapping[tuple[int, int | None], frozenset[Resource]]
    wishes: tuple[tuple[tuple[int, int], ...], ...] = ()

    def takes(self, choice: Choice) -> frozenset[Resource]:
        """Return the rooms that a choice takes."""
        return self.halls[choice.sitting, choice.room]

    def group_takes(self, group: Group, sitting: int) -> frozenset[Resource]:
        """Return the rooms that the members of a group may use in a sitting."""
        choices = (choice for task in group.tasks for choice in self.tasks[task].choices)
        found: set[Resource] = set()
        for place in {(choice.sitting, choice.room) for choice in choices if choice.sitting == sitting}:
            found |= self.halls[place]
        return frozenset(found)
