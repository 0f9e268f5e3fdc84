"""`meetingdesk import`: foreign files, looked at first, taken in as one step."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from meetingdesk import words
from meetingdesk.commands.common import (
    AsJson,
    DateOrder,
    MeetingKey,
    answer,
    group,
    opened,
    tell,
)
from meetingdesk.errors import UserError
from meetingdesk.exchange import answers
from meetingdesk.exchange.platforms import answers as log_answers
from meetingdesk.exchange.replies import answers as reply_answers
from meetingdesk.rows.replies import LookedReply
from meetingdesk.rows.report import ForeignReport, ReportsRead, SaidOfLog
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignProblem

InDateOrder = Annotated[
    DateOrder | None, typer.Option("--date-order", help="How its dates are written, where that is open.")
]
take_in = group("Take in a foreign file.")


@take_in.command("agenda")
def import_agenda(
    context: typer.Context,
    path: Path,
    meeting: MeetingKey = None,
    zone: Annotated[str | None, typer.Option(help="The zone of the times, where the schedule names none.")] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="FIELD=HEADING", help="Which column of a table holds a field; repeatable."),
    ] = None,
    date_order: InDateOrder = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in a schedule (frab XML or JSON, csv, xlsx, ics): a new meeting, or items for the days of a meeting.

    The fields of a table: number, title, kind, date, start, end, minutes, room, speakers, zone, language, uid.
    """
    columns = dict(_column(text) for text in column or ())
    with opened(context) as office:
        known = office.reads.meeting(meeting) if meeting else None
        with _telling_why():
            schedule = office.read_schedule(
                path, zone, known, columns=columns, date_order=date_order.value if date_order else None
            )
        if dry_run:
            office.rehearse_take_over(schedule, path, zone, known)
        else:
            office.take_over(schedule, path, zone, known)
    days = {item.day for item in schedule.items}
    document: dict[str, Any] = {
        "meeting": known.key if known else schedule.key,
        "items": schedule.size,
        "sittings": len(schedule.sittings or days),
        "problems": [{"where": one.where, "message": _sentence(one)} for one in schedule.problems],
        "sha256": schedule.sha256,
        "written": not dry_run,
    }
    _tell_of(schedule.problems)
    answer(document, as_json, lambda: [words.say("cli.agenda_read", n=schedule.size, days=len(days))])


def _column(text: str) -> tuple[str, str]:
    field, equals, heading = text.partition("=")
    if not equals:
        raise typer.BadParameter(words.say("cli.column_form", text=text))
    return field.strip(), heading.strip()


@contextlib.contextmanager
def _telling_why() -> Iterator[None]:
    """List the reasons where nothing of a schedule can be taken over."""
    try:
        yield
    except EmptyScheduleError as error:
        _tell_of(error.problems)
        raise


def _tell_of(problems: Sequence[ForeignProblem]) -> None:
    for problem in problems:
        print(f"{problem.where}: {_sentence(problem)}", file=sys.stderr)


def _sentence(problem: ForeignProblem) -> str:
    return words.say(f"error.{problem.code}", **problem.parameters)


@take_in.command("directory")
def import_directory(
    context: typer.Context,
    path: Path,
    skip_rejected: Annotated[
        bool, typer.Option("--skip-rejected", help="Take in the other rows where some are rejected.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in entities (csv, xlsx, ods, json) as `export directory` writes them, all in one step; none goes for it."""
    with opened(context) as office:
        found = office.read_directory(path)
        refused = bool(found.rejected) and not skip_rejected
        written = bool(found.news) and not dry_run and not refused
        if written:
            office.take_directory(found)
    for one in found.rejected:
        tell("cli.row", row=one.row, message=words.say(f"error.{one.code}", **one.parameters))
    fates = {"added": found.count("added"), "changed": found.count("changed"), "unchanged": found.count("unchanged")}
    answer(
        answers.directory_read(found, written=written),
        as_json,
        lambda: [words.say("cli.directory_read", **fates)],
    )
    if refused:
        raise UserError("nominations.rejected", n=len(found.rejected))


@take_in.command("delegations")
def import_delegations(
    context: typer.Context,
    path: Path,
    meeting: MeetingKey = None,
    sheet: Annotated[str | None, typer.Option(help="The sheet of a workbook; else the first with people.")] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="FIELD=HEADING", help="Which column holds a field; repeatable."),
    ] = None,
    new_entities: Annotated[
        bool, typer.Option("--new-entities", help="Make the entities that nobody knows, outside the regions.")
    ] = False,
    skip_rejected: Annotated[
        bool, typer.Option("--skip-rejected", help="Take in the other rows where some are rejected.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in people whom entities nominate (csv, tsv, xlsx, ods), all in one step.

    The fields: entity, country, zone, honorific, family, given, name, native, email, phone, capacity, post, languages,
    status, mode, printed, own_zone, replaced_by; of the delegation delegation_status, invited_on, acknowledged_on,
    answered_on, last_contact, quota, head_to_come.
    """
    columns = dict(_column(text) for text in column or ())
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        table = office.read_nominations(path, sheet=sheet, columns=columns)
        found = office.look_at_nominations(key, table, new_entities=new_entities)
        refused = bool(found.rejected) and not skip_rejected
        if found.taken and not dry_run and not refused:
            office.take_nominations(key, found)
    for one in (*found.rejected, *found.warnings):
        tell("cli.row", row=one.row, message=words.say(f"nominee.{one.code}", **one.parameters))
    answer(
        answers.nominations(found, written=bool(found.taken) and not dry_run and not refused),
        as_json,
        lambda: [words.say("cli.nominations_read", n=found.taken, of=len(table.rows))],
    )
    if refused:
        raise UserError("nominations.rejected", n=len(found.rejected))


@take_in.command("attendance")
def import_attendance(
    context: typer.Context,
    path: list[Path],
    meeting: MeetingKey = None,
    zone: Annotated[str | None, typer.Option(help="The zone of the times, where the log names none.")] = None,
    date_order: InDateOrder = None,
    day: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the times, where they have no date.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="FIELD=HEADING", help="Which column of a table holds a field; repeatable."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in attendance logs, all in one step: of Zoom, Teams, Webex, Google Meet and BigBlueButton, or any table.

    The fields of a table: name, given, family, email, date, joined, left, duration.
    """
    said = SaidOfLog(
        zone=zone,
        date_order=date_order.value if date_order else None,
        day=day.date() if day else None,
        columns=dict(_column(text) for text in column or ()),
    )
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        reports = [office.read_report(one, key, said) for one in path]
        read = office.look_at_reports(key, reports)
        if not dry_run:
            _check_confirmed(read, said)
            office.take_reports(key, reports)
    _tell_columns(read)
    _tell_problems(read)
    matched = sum(match.method != "none" for match in read.matches)

    def lines() -> list[str]:
        result = [
            words.say("cli.report_read", n=len(one.rows), source=one.source, platform=one.platform, zone=one.zone)
            for one in read.reports
        ]
        return [*result, words.say("cli.names_matched", n=len(read.matches), matched=matched)]

    answer(log_answers.reports(read, written=not dry_run), as_json, lines)


def _tell_columns(read: ReportsRead) -> None:
    for report in read.reports:
        if report.columns:
            tell("cli.report_problem.by_columns", source=report.source, columns=_mapping(report))


def _check_confirmed(read: ReportsRead, said: SaidOfLog) -> None:
    """Refuse a table of no known platform whose columns nobody has named."""
    for report in read.reports:
        if report.platform == "table" and not said.columns:
            raise UserError("attendance.confirm", source=report.source, columns=_mapping(report))


def _mapping(report: ForeignReport) -> str:
    return words.listed(f"{name}={heading}" for name, heading in report.columns.items())


def _tell_problems(read: ReportsRead) -> None:
    for report in read.reports:
        for row in report.problems:
            reason = words.say(f"report_problem.{row.code}")
            tell("cli.report_problem.row", source=report.source, line=row.line, reason=reason, text=row.text)
    if read.outside:
        of_all = sum(len(report.rows) for report in read.reports)
        tell("cli.report_problem.outside", n=read.outside, of_all=of_all, zone=read.reports[0].zone)
    if read.shift:
        hours = f"{abs(read.shift) / 60:g}"
        tell(f"cli.report_problem.{'later' if read.shift > 0 else 'earlier'}", hours=hours)


@take_in.command("replies")
def import_replies(
    context: typer.Context,
    path: list[Path],
    meeting: MeetingKey = None,
    skip_rejected: Annotated[
        bool, typer.Option("--skip-rejected", help="Keep the other answers where some are rejected.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in answers to invitations, as calendar files or as the mails that they came in (ics, eml)."""
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        read = office.read_replies(path, key)
        refused = reply_answers.refusals(read)
        written = bool(read.kept) and not dry_run and (skip_rejected or not refused)
        if written:
            office.take_replies(key, read)
    for source, reason in refused:
        print(f"{source}: {reason}", file=sys.stderr)
    answer(reply_answers.replies(read, written=written), as_json, lambda: [_reply_line(one) for one in read.replies])
    if refused and not skip_rejected:
        raise UserError("replies.rejected", n=len(refused))


def _reply_line(one: LookedReply) -> str:
    who = words.listed(one.people) or one.reply.name
    return f"{who} <{one.email}>\t{words.say(f'answer.{one.reply.answer}')}\t{words.say(f'reply.{one.outcome}')}"
