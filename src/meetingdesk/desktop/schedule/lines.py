"""The rows of a schedule and its problems, as texts for the tables."""

from __future__ import annotations

from datetime import timedelta

from meetingdesk import words
from meetingdesk.domain.clock import DAY_MINUTES
from meetingdesk.rows.schedule import ForeignItem, ForeignProblem, ForeignSchedule


def item_line(item: ForeignItem) -> tuple[str, ...]:
    """Return day, start, minutes, room, title and speakers of an event, on its own clock."""
    day = item.day + timedelta(days=item.start // DAY_MINUTES)
    hour, minute = divmod(item.start % DAY_MINUTES, 60)
    speakers = words.listed(item.speakers) if item.speakers else ""
    return words.short_day(day), f"{hour:02d}:{minute:02d}", str(item.minutes), item.room, item.title, speakers


def item_lines(schedule: ForeignSchedule | None) -> list[tuple[str, ...]]:
    """Return the lines of all events, by time."""
    items = schedule.items if schedule else ()
    return [item_line(item) for item in sorted(items, key=lambda item: (item.day, item.start, item.room))]


def problem_line(problem: ForeignProblem) -> tuple[str, str]:
    """Return where a problem is, and what."""
    return problem.where, words.say(f"error.{problem.code}", **problem.parameters)
