"""The rows of a schedule and its problems, as texts for the tables."""

from __future__ import annotations

from datetime import timedelta

from meetingdesk import words
from meetingdesk.domain.clock import DAY_MINUTES
from meetingdesk.rows.schedule import ForeignEntry, ForeignItem, ForeignProblem, ForeignSchedule


def item_line(item: ForeignItem) -> tuple[str, ...]:
    """Return day, start, minutes, room, title and speakers of an event, on its own clock."""
    day = item.day + timedelta(days=item.start // DAY_MINUTES)
    hour, minute = divmod(item.start % DAY_MINUTES, 60)
    speakers = words.listed(item.speakers) if item.speakers else ""
    return words.short_day(day), f"{hour:02d}:{minute:02d}", str(item.minutes), item.room, item.title, speakers


def entry_line(entry: ForeignEntry) -> tuple[str, ...]:
    """Return the same of an item that has no time."""
    speakers = words.listed(entry.speakers) if entry.speakers else ""
    title = next(iter(entry.titles.values()), "")
    return "", "", str(entry.minutes), "", f"{entry.number} {title}".strip(), speakers


def item_lines(schedule: ForeignSchedule | None) -> list[tuple[str, ...]]:
    """Return the lines of all events, by time, then those of items that have none."""
    if schedule is None:
        return []
    timed = sorted(schedule.items, key=lambda item: (item.day, item.start, item.room))
    free = [entry for entry in schedule.entries if not entry.slots]
    return [*map(item_line, timed), *map(entry_line, free)]


def problem_line(problem: ForeignProblem) -> tuple[str, str]:
    """Return where a problem is, and what."""
    return problem.where, words.say(f"error.{problem.code}", **problem.parameters)
