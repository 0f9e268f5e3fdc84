"""A problem as a programme in whole numbers: a column for each place that a task may have, rows for the rules.

A task that stays takes no column: what cannot be beside it is left out. Of each room, and of each person, at most one
task runs at any instant at which a task may start: no two spans overlap then. What stays together has a column for
each window; a member stands inside the chosen one, and nothing else in its rooms.

Sets are gone through in order: with its rows in another order HiGHS may find another plan of the same cost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from math import gcd

from meetingdesk.domain.planner.problem import Choice, Group, Problem, Task, Window

Rule = tuple[str, Hashable]  # what and whose; see `rules`
Span = tuple[int, int, int]  # start, end, column
ORDER: Rule = ("order", None)


def rules(problem: Problem) -> tuple[Rule, ...]:
    """Return the rules that can be left out to see what stands against a plan, those that people bend first first."""
    parts = Counter(person for task in problem.tasks for person in task.people)
    people = sorted((person for person, count in parts.items() if count > 1), key=str)
    fixed = [("pause" if task.pause else "fixed", place) for place, task in enumerate(problem.tasks) if task.fixed]
    order = [ORDER] if problem.order else []
    order += [("before", place) for place, pairs in enumerate(problem.wishes) if pairs]
    together = [("together", place) for place in range(len(problem.groups))]
    return (*order, *together, *sorted(fixed), *(("person", person) for person in people))


@dataclass(slots=True)
class Programme:
    """Columns with their costs, all 0 or 1, and rows of columns and factors with their bounds."""

    choices: list[tuple[int, Choice]] = field(default_factory=list)  # the task and place of the first columns
    costs: list[float] = field(default_factory=list)
    rows: list[tuple[list[int], list[int], float, float]] = field(default_factory=list)
    impossible: bool = False  # a task has no place left

    def row(self, plus: Iterable[int], least: float, most: float, minus: Iterable[int] = ()) -> None:
        """Add a row: the sum of some columns less the sum of others."""
        first, second = list(plus), list(minus)
        self.rows.append((first + second, [1] * len(first) + [-1] * len(second), least, most))


class Builder:
    """Makes the programme of a problem with some of its rules."""

    def __init__(self, problem: Problem, kept: Collection[Rule]) -> None:
        self.problem = problem
        self.kept = frozenset(kept)
        self.programme = Programme()
        self.columns: dict[int, list[int]] = {}
        self.stays = [
            (place, task, task.choices[0])
            for place, task in enumerate(problem.tasks)
            if task.fixed and ("pause" if task.pause else "fixed", place) in self.kept
        ]
        self.wishes = frozenset(
            pair for place, pairs in enumerate(problem.wishes) if ("before", place) in self.kept for pair in pairs
        )
        self.order = sorted(self.wishes | set(problem.order if ORDER in self.kept else ()))
        self._ordered = frozenset(self.order)
        self.groups = [
            (place, group, self._windows(group))
            for place, group in enumerate(problem.groups)
            if ("together", place) in self.kept
        ]
        self.people = [
            task.people & {person for what, person in self.kept if what == "person"} for task in problem.tasks
        ]

    def build(self) -> Programme:
        """Return the programme."""
        self._add_tasks()
        self._price()
        for place, group, windows in self.groups:
            self._add_group(place, group, windows)
        self._add_rooms()
        self._add_people()
        for first, second in self.order:
            self._add_order(first, second)
        self.programme.impossible |= self._against_what_stays()
        return self.programme

    # -- columns

    def _add_tasks(self) -> None:
        for place, task in enumerate(self.problem.tasks):
            if task.fixed:
                continue
            fitting = [choice for choice in task.choices if self._fits(place, task, choice)]
            first = len(self.programme.choices)
            self.programme.choices += [(place, choice) for choice in fitting]
            self.columns[place] = list(range(first, first + len(fitting)))
            self.programme.row(self.columns[place], 1, 1)
            self.programme.impossible |= not fitting

    def _price(self) -> None:
        """Set the costs: what a move counts is, for all tasks together, less than the least step between two plans."""
        choices = [choice for _, choice in self.programme.choices]
        unit = gcd(*(choice.cost for choice in choices)) or 1
        move = 1 / (2 * len(self.columns) + 1)
        self.programme.costs = [choice.cost / unit + choice.moves * move for choice in choices]

    def _fits(self, place: int, task: Task, choice: Choice) -> bool:
        """Tell whether a choice can be beside all that stays."""
        for number, other, there in self.stays:
            if ((number, place) in self._ordered and there.end > choice.start) or (
                (place, number) in self._ordered and choice.end > there.start
            ):
                return False
            if not _overlap(choice, there) or self._related(place, number):
                continue
            in_room = task.heads is None and other.heads is None
            if in_room and self.problem.takes(choice) & self.problem.takes(there):
                return False
            if self.people[place] & self.people[number]:
                return False
        return True

    def _against_what_stays(self) -> bool:
        """Tell whether two tasks that stay are not in the order that is wished for."""
        stays = {place: choice for place, _, choice in self.stays}
        both = ((first, second) for first, second in self.wishes if first in stays and second in stays)
        return any(stays[first].end > stays[second].start for first, second in both)

    def _related(self, one: int, other: int) -> bool:
        return one in self._headed(other) or other in self._headed(one)

    def _headed(self, task: int) -> frozenset[int]:
        group = self.problem.tasks[task].heads
        return frozenset() if group is None else self.problem.groups[group].tasks

    # -- what stays together

    def _windows(self, group: Group) -> list[Window]:
        """Return the windows that hold the members that stay, and take no room of another task that stays."""
        inside = [choice for place, _, choice in self.stays if place in group.tasks]
        outside = [
            choice
            for place, task, choice in self.stays
            if place not in group.tasks and not task.pause and task.heads is None
        ]
        return [
            window
            for window in group.windows
            if all(_holds(window, choice) for choice in inside)
            and not any(_overlap(window, choice) and self._share(group, window, choice) for choice in outside)
        ]

    def _share(self, group: Group, window: Window, choice: Choice) -> bool:
        return bool(self.problem.takes(choice) & self.problem.group_takes(group, window.sitting))

    def _add_group(self, place: int, group: Group, windows: list[Window]) -> None:
        first = len(self.programme.costs)
        numbered = list(enumerate(windows, start=first))
        self.programme.costs += [0.0] * len(windows)
        self.programme.row([column for column, _ in numbered], 1, 1)
        self.programme.impossible |= not windows
        for task in sorted(group.tasks & self.columns.keys()):
            self._hold(task, numbered, is_head=self.problem.tasks[task].heads == place)
        self._keep_out(group, numbered)

    def _hold(self, task: int, windows: list[tuple[int, Window]], *, is_head: bool) -> None:
        """Let a member stand inside the window that is chosen, or begin with it where it stands for the whole."""
        for column in self.columns[task]:
            choice = self.programme.choices[column][1]
            around = (number for number, window in windows if _holds(window, choice))
            if is_head:
                around = (number for number, window in windows if _begins(window, choice))
            self.programme.row([column], -1, 0, around)

    def _keep_out(self, group: Group, numbered: list[tuple[int, Window]]) -> None:
        for resource, spans in self._spans_by_room(exclude=group.tasks).items():
            own = [
                (window.start, window.end, column)
                for column, window in numbered
                if resource in self.problem.group_takes(group, window.sitting)
            ]
            if own:
                self._one_at_a_time(chain(spans, own))

    # -- one at a time

    def _spans_by_room(self, exclude: frozenset[int] = frozenset()) -> dict[Hashable, list[Span]]:
        found: dict[Hashable, list[Span]] = defaultdict(list)
        for task, columns in self.columns.items():
            if task in exclude or self.problem.tasks[task].heads is not None:
                continue
            for column in columns:
                choice = self.programme.choices[column][1]
                for resource in self.problem.takes(choice):
                    found[resource].append((choice.start, choice.end, column))
        return {resource: found[resource] for resource in sorted(found, key=str)}

    def _add_rooms(self) -> None:
        for spans in self._spans_by_room().values():
            self._one_at_a_time(spans)

    def _add_people(self) -> None:
        busy: dict[Hashable, list[int]] = defaultdict(list)
        for task in self.columns:
            for person in self.people[task]:
                busy[person].append(task)
        for tasks in (busy[person] for person in sorted(busy, key=str)):
            heads = [task for task in tasks if self.problem.tasks[task].heads is not None]
            self._one_of([task for task in tasks if task not in heads])
            for head in heads:
                self._one_of([head, *(task for task in tasks if task != head and not self._related(head, task))])

    def _one_of(self, tasks: list[int]) -> None:
        if len(tasks) > 1:
            columns = [(self.programme.choices[column][1], column) for task in tasks for column in self.columns[task]]
            self._one_at_a_time((choice.start, choice.end, column) for choice, column in columns)

    def _one_at_a_time(self, spans: Iterable[Span]) -> None:
        spans = sorted(spans)
        for instant in sorted({start for start, _, _ in spans}):
            self.programme.row([column for start, end, column in spans if start <= instant < end], 0, 1)

    def _add_order(self, first: int, second: int) -> None:
        """Let one task end before another starts; those that stay have been heeded by `_fits`."""
        if first not in self.columns or second not in self.columns:
            return
        before = [(self.programme.choices[column][1], column) for column in self.columns[first]]
        after = [(self.programme.choices[column][1], column) for column in self.columns[second]]
        for instant in sorted({choice.end for choice, _ in before}):
            late = [column for choice, column in before if choice.end >= instant]
            early = [column for choice, column in after if choice.start < instant]
            if early:
                self.programme.row([*late, *early], 0, 1)


def _overlap(one: Choice | Window, other: Choice) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(window: Window, choice: Choice) -> bool:
    return window.sitting == choice.sitting and window.start <= choice.start and choice.end <= window.end


def _begins(window: Window, choice: Choice) -> bool:
    return (window.sitting, window.start) == (choice.sitting, choice.start)
