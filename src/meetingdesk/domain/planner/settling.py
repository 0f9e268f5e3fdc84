"""Where what moves comes to rest: of the plans that cost the same and move the same, the nearest to the present one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from meetingdesk.domain.planner.model import Builder, rules
from meetingdesk.domain.planner.problem import Choice, Problem, Task
from meetingdesk.domain.planner.solver import solve
from meetingdesk.rows.progress import Progress

SECONDS = 5.0  # after that the plan stays as it was found
GAP = 15  # minutes: less than that before what moves is closed

Chosen = Mapping[int, Choice]
Costs = Mapping[int, Mapping[Choice, int]]  # of the choices that are left, by task


def settle(problem: Problem, chosen: Chosen, progress: Progress) -> Chosen:
    """Return a plan in which each task is as near to its present time, in the chosen sitting, as the same cost allows.

    What comes from another sitting or from the tray stands as early as it can. Then small gaps are closed.
    """
    tasks = problem.tasks
    near = {p: {one: _way(tasks[p], one) for one in _as_good(tasks[p], here)} for p, here in chosen.items()}
    chosen = _cheapest(problem, chosen, near, progress)
    early = {
        p: {one: one.start for one in _as_good(tasks[p], here) if 0 <= here.start - one.start < GAP}
        for p, here in chosen.items()
    }
    return _cheapest(problem, chosen, early, progress)


def _cheapest(problem: Problem, chosen: Chosen, costs: Costs, progress: Progress) -> Chosen:
    """Return the plan of these choices that costs least, or the one there is where none is found in time."""
    tasks = tuple(
        replace(task, choices=tuple(costs[place])) if place in costs else task
        for place, task in enumerate(problem.tasks)
    )
    programme = Builder(replace(problem, tasks=tasks), rules(problem)).build()
    paid = [float(costs[place][choice]) for place, choice in programme.choices]
    programme.costs = paid + [0.0] * (len(programme.costs) - len(paid))
    solved = solve(programme, SECONDS, progress)
    return chosen if solved.columns is None else dict(programme.choices[column] for column in solved.columns)


def _as_good(task: Task, chosen: Choice) -> tuple[Choice, ...]:
    if chosen.moves == 0:
        return (chosen,)
    alike = (chosen.sitting, chosen.room, chosen.cost, chosen.moves)
    return tuple(one for one in task.choices if (one.sitting, one.room, one.cost, one.moves) == alike)


def _way(task: Task, choice: Choice) -> int:
    """Return how many minutes a task is from where it stands now, or from the start of another sitting."""
    present = next((one for one in task.choices if one.moves == 0), None)
    here = present is not None and present.sitting == choice.sitting
    return abs(choice.offset - present.offset) if present is not None and here else choice.offset
