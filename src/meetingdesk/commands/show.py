"""`meetingdesk show`: what the file holds, for people or as JSON."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from meetingdesk import conflict_words, words
from meetingdesk.commands.common import (
    AsJson,
    By,
    ByWhat,
    MeetingKey,
    answer,
    group,
    opened,
)
from meetingdesk.domain.seen_from import seen_from
from meetingdesk.exchange import answers
from meetingdesk.exchange.platforms import answers as log_answers
from meetingdesk.rows.attendance import FiguresRow, PresenceRow
from meetingdesk.rows.invitations import InvitationRow

InZone = Annotated[str | None, typer.Option("--zone", help="The IANA zone whose clock is shown.")]
show = group("Show what the file holds.")
_ALL = 10**6  # steps


@show.command("meetings")
def show_meetings(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """List the meetings, or show one."""
    with opened(context) as office:
        rows = office.reads.meetings() if meeting is None else (office.reads.meeting(meeting),)
    answer(answers.meetings(rows), as_json, lambda: [f"{row.key}\t{row.title}\t{row.first_day or ''}" for row in rows])


@show.command("directory")
def show_directory(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """List the regional entities, all or those invited to a meeting."""
    with opened(context) as office:
        rows = office.reads.directory()
        if meeting is not None:
            invited = {row.entity for row in office.reads.delegations(office.reads.meeting(meeting).id)}
            rows = tuple(row for row in rows if row.id in invited)
    answer(
        answers.directory(rows),
        as_json,
        lambda: [f"{row.region or '-'}\t{row.kind or '-'}\t{row.name}\t{row.city}\t{row.zone}" for row in rows],
    )


@show.command("agenda")
def show_agenda(
    context: typer.Context, meeting: MeetingKey = None, zone: InZone = None, as_json: AsJson = False
) -> None:
    """Show sittings and items, on the host's clock or on that of a zone."""
    with opened(context) as office:
        row = office.reads.agenda(office.reads.meeting(meeting).id)
    if zone:
        row = seen_from(row, zone)

    def lines() -> list[str]:
        result = [f"{row.meeting.title} ({zone or row.meeting.zone})"]
        for sitting in row.sittings:
            day = sitting.start.date()
            result.append(f"{sitting.number}. {day} {_span(sitting.start, sitting.end, day)}")
            result += [f"  {_span(s.start, s.end, day)}  {s.item.number}  {s.item.title}" for s in sitting.slots]
        return result + [f"  -  {item.number}  {item.title}" for item in row.unscheduled]

    answer(answers.agenda(row), as_json, lines)


def _span(start: datetime, end: datetime, day: date) -> str:
    """Return `23:30-01:00 (+1)`: how many days after `day` each date is, where it is another."""
    begins, ends = (instant.date().toordinal() - day.toordinal() for instant in (start, end))
    first = f" ({begins:+d})" if begins and begins != ends else ""
    last = f" ({ends:+d})" if ends else ""
    return f"{start:%H:%M}{first}-{end:%H:%M}{last}"


@show.command("conflicts")
def show_conflicts(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """List what is wrong with the plan, the conflicts first."""
    with opened(context) as office:
        rows = office.reads.conflicts(office.reads.meeting(meeting).id)
    told = [(row, conflict_words.message(row)) for row in rows]
    answer(answers.conflicts(told), as_json, lambda: [message for _, message in told])


@show.command("delegations")
def show_delegations(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """List delegations and their people."""
    with opened(context) as office:
        rows = office.reads.delegations_screen(office.reads.meeting(meeting).id).delegations
    answer(
        answers.delegations(rows),
        as_json,
        lambda: [f"{row.region or '-'}\t{row.entity_name}\t{row.state}\t{len(row.delegates)}" for row in rows],
    )


@show.command("invitations")
def show_invitations(
    context: typer.Context, meeting: MeetingKey = None, by: ByWhat = By.SITTING, as_json: AsJson = False
) -> None:
    """Show who holds which invitation."""
    with opened(context) as office:
        rows = office.reads.invitations(office.reads.meeting(meeting).id, by.value).invitations
    answer(
        answers.invitations(rows),
        as_json,
        lambda: [f"{row.name} <{row.email}>\t{row.state}\t{', '.join(row.reasons)}\t{_said(row)}" for row in rows],
    )


def _said(row: InvitationRow) -> str:
    if row.answer is None:
        return ""
    said = words.say(f"answer.{row.answer.answer}")
    return words.say("answer.earlier", answer=said) if row.answer.earlier else said


@show.command("attendance")
def show_attendance(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """Show who was there, by sitting, and the names that are still to be matched."""
    with opened(context) as office:
        row = office.reads.attendance(office.reads.meeting(meeting).id)

    def lines() -> list[str]:
        result = []
        for place, part in enumerate(row.sittings):
            span = f"{part.start:%Y-%m-%d %H:%M}-{part.end:%H:%M}"
            result.append(words.say("cli.attended", span=span, **_figures(part.figures)))
            result += [
                f"  {one.delegate.name}\t{one.presence[place].minutes}\t{words.say(_status(one.presence[place]))}"
                for one in row.people
            ]
        result += [words.say("cli.unmatched", n=len(row.unmatched))] if row.unmatched else []
        return result + [f"  {one.name} <{one.email}>\t{one.minutes}" for one in row.unmatched]

    answer(log_answers.attendance(row), as_json, lines)


def _status(presence: PresenceRow) -> str:
    return f"attendance.status.{presence.status}"


def _figures(row: FiguresRow) -> dict[str, int]:
    counts = {"represented": row.represented, "entities": row.entities}
    return counts | {"attended": row.attended, "people": row.people}


@show.command("history")
def show_history(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """Show who changed what, newest first; of a meeting, what was done to it and to what is in it."""
    with opened(context) as office:
        rows = office.reads.history_with_places()
        if meeting is not None:
            key = office.reads.meeting(meeting).id
            rows = tuple(
                row for row in office.reads.history_with_places(_ALL) if row.place and row.place.meeting == key
            )
    told = [
        (row, words.step(row.step.code, row.step.parameters), words.step_detail(row.step.parameters)) for row in rows
    ]
    answer(
        answers.history(told),
        as_json,
        lambda: [f"{row.step.at:%Y-%m-%d %H:%M}\t{row.who}\t{name}\t{row.step.state}" for row, name, _detail in told],
    )
