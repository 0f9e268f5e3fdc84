"""`meetingdesk plan`: what the planners find."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from meetingdesk import words
from meetingdesk.commands.common import AsJson, MeetingKey, answer, group, opened
from meetingdesk.errors import UserError
from meetingdesk.exchange import answers

if TYPE_CHECKING:
    from meetingdesk.rows.window import DayRow, StartRow, WindowRow

plan = group("Plan the hours of a meeting.")


class Count(StrEnum):
    """Who counts for one."""

    ENTITIES = "entities"
    DELEGATES = "delegates"


@plan.command("window")
def plan_window(
    context: typer.Context,
    hours: Annotated[float, typer.Option(help="How long a sitting lasts, in hours and quarters: 3, or 2.5.")],
    meeting: MeetingKey = None,
    dates: Annotated[
        list[datetime] | None,
        typer.Option(
            "--date",
            formats=["%Y-%m-%d"],
            metavar="DATE",
            help="A date (UTC) instead of those of the sittings; may be repeated.",
        ),
    ] = None,
    count: Annotated[Count, typer.Option(help="Count each entity once, or each delegate.")] = Count.ENTITIES,
    as_json: AsJson = False,
) -> None:
    """Tell for each quarter hour (UTC) of each date what starting then costs whom, and the best by three rules."""
    from meetingdesk.domain import moving, window

    wanted = sorted({day.date() for day in dates or ()})
    minutes = window.check_minutes(_minutes(hours))
    with opened(context, read_only=True) as office:
        row = office.reads.window(office.reads.meeting(meeting).id, min(wanted, default=None))
    days: Sequence[date] = wanted or tuple(moving.days(row.sittings))
    if not days:
        raise UserError("window.no_day")
    found = window.plan(row.delegates if count is Count.DELEGATES else row.entities, days, minutes)
    answer(answers.window(minutes, found), as_json, lambda: [_line(row, day, rule) for day in found for rule in _RULES])


_RULES = ("minimax", "coverage", "total")


def _minutes(hours: float) -> int:
    """Return minutes; 0, which is refused, for what is no number of whole minutes."""
    return int(hours * 60) if 0 < hours <= 24 and (hours * 60).is_integer() else 0


def _line(row: WindowRow, day: DayRow, rule: str) -> str:
    from meetingdesk.domain import clock
    from meetingdesk.domain.burden import hours

    start: StartRow = getattr(day, rule)
    return words.say(
        "cli.window_start",
        day=day.day.isoformat(),
        rule=words.say(f"window.rule.{rule}"),
        start=words.clock(start.start),
        host=words.clock(clock.local(start.start, row.meeting.zone)),
        zone=row.meeting.zone,
        worst=f"{hours(start.worst):.1f}",
        entity=start.entity,
        total=f"{hours(start.total):.1f}",
        n=start.in_hours,
    )
