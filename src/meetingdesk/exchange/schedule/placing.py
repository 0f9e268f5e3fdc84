"""From the clock of a schedule to instants: what a clock never shows, or shows twice, is told of the event."""

from __future__ import annotations

from dataclasses import replace

from meetingdesk.domain import clock
from meetingdesk.errors import UserError
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignItem, ForeignProblem, ForeignSchedule


def placed(schedule: ForeignSchedule, zone: str) -> ForeignSchedule:
    """Return a schedule whose items all have their instant; times without an offset are on the clock of `zone`.

    An event at a time that does not exist is left out, one at a time that comes twice is at the first: both are
    problems. Placed once, it stays so. Raises EmptyScheduleError where no event is left, UserError `zone.unknown`.
    """
    clock.check_zone(zone)
    items: list[ForeignItem] = []
    problems = list(schedule.problems)
    for item in schedule.items:
        problem = None if item.instant else _problem(item, zone)
        if problem:
            problems.append(problem)
        if problem is None or problem.code != "schedule.item_missing":
            items.append(replace(item, instant=item.instant or clock.at(item.day, item.start, zone)))
    if not items:
        raise EmptyScheduleError(problems)
    return replace(schedule, items=tuple(items), problems=tuple(problems))


def _problem(item: ForeignItem, zone: str) -> ForeignProblem | None:
    try:
        clock.check_wall(item.day, item.start, zone)
    except UserError as error:
        where = clean_line(f"{item.day} event {item.title}")[:120]
        code = "schedule.item_missing" if error.code == "time.missing" else "schedule.item_twice"
        return ForeignProblem(where, code, error.parameters)
    return None
