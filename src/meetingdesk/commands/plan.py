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
    from meetingdesk.rows.planner import PlaceRow, PlanRow
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
    with opened(context) as office:
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


class Order(StrEnum):
    """Whether the items change places."""

    KEEP = "keep"
    FREE = "free"


@plan.command("agenda")
def plan_agenda(
    context: typer.Context,
    meeting: MeetingKey = None,
    order: Annotated[
        Order | None,
        typer.Option(help="Keep the present order, or free it; by default it is kept once an agenda is released."),
    ] = None,
    any_room: Annotated[bool, typer.Option("--any-room", help="Let items in a room go to another room.")] = False,
    tray: Annotated[bool, typer.Option("--tray", help="Place the unscheduled items, too.")] = False,
    seconds: Annotated[float, typer.Option(min=1, help="When to stop looking for a better order.")] = 60.0,
    apply: Annotated[bool, typer.Option("--apply", help="Carry the plan out, as one step.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell which items to move so that speakers speak in humane hours; with --apply, move them."""
    from meetingdesk.exchange import planner
    from meetingdesk.requests.agenda import as_planned
    from meetingdesk.rows.planner import PlanOptions

    keep = None if order is None else order is Order.KEEP
    options = PlanOptions(keep_order=keep, any_room=any_room, tray=tray, seconds=seconds)
    with opened(context, read_only=not apply) as office:
        key = office.reads.meeting(meeting).id
        found = office.plan_order(key, options)
        agenda = office.reads.agenda(key)
        if apply and found.moves:
            office.run(as_planned(found))
    answer(planner.answer(found, agenda, applied=apply), as_json, lambda: _moves(found, applied=apply))


def _moves(row: PlanRow, *, applied: bool) -> list[str]:
    from meetingdesk.domain.burden import hours

    lines = [
        words.say(
            "cli.planned",
            n=len(row.moves),
            before=f"{hours(row.burden_before):.1f}",
            after=f"{hours(row.burden_after):.1f}",
        )
    ]
    for one in row.moves:
        cost = f"{hours(one.burden_before):.1f} \u2192 {hours(one.burden_after):.1f}"
        title = f"{one.item.number} {one.item.title}".strip()
        lines.append(f"  {_place(one.before)} \u2192 {_place(one.after)}\t{cost}\t{title}")
    proven = words.say("cli.planned_best" if row.proven else "cli.planned_so_far")
    return [*lines, proven, *([] if applied or not row.moves else [words.say("cli.planned_only")])]


def _place(place: PlaceRow | None) -> str:
    if place is None:
        return words.say("cli.planned_tray")
    return " ".join(filter(None, (f"{place.start:%Y-%m-%d %H:%M}", place.room_name)))
