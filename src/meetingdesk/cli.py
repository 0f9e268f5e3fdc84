"""The command line: a contract for scripts (see README). Rooms load when a command needs them.

With `--json` standard output holds one JSON document and nothing else; words for people go to standard error.
Exit status: 0 done, 1 refused (nothing written), 2 usage, 3 the file cannot be used.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from meetingdesk import crash, paths, words
from meetingdesk.errors import UserError
from meetingdesk.exchange import answers
from meetingdesk.requests.meetings import AddMeeting, CloneMeeting
from meetingdesk.rows.agenda import ConflictRow
from meetingdesk.rows.attendance import FiguresRow, PresenceRow
from meetingdesk.rows.documents import Document, SheetChoice, Warnings
from meetingdesk.rows.progress import no_progress
from meetingdesk.rows.report import ReportsRead

if TYPE_CHECKING:
    from meetingdesk.office import Office

_OPTIONS: dict[str, Any] = {"no_args_is_help": True, "add_completion": False, "rich_markup_mode": None}
program = typer.Typer(name="meetingdesk", pretty_exceptions_enable=False, **_OPTIONS)
new = typer.Typer(help="Make an office file or a meeting.", **_OPTIONS)
clone = typer.Typer(help="Make the next edition of a meeting.", **_OPTIONS)
show = typer.Typer(help="Show what the file holds.", **_OPTIONS)
take_in = typer.Typer(help="Take in a foreign file.", **_OPTIONS)
issue = typer.Typer(help="Issue what leaves the house.", **_OPTIONS)
export = typer.Typer(help="Write a sheet or a calendar.", **_OPTIONS)
GROUPS = {"new": new, "clone": clone, "show": show, "import": take_in, "issue": issue, "export": export}
for name, group in GROUPS.items():
    program.add_typer(group, name=name)


class By(StrEnum):
    """What one invitation stands for."""

    SITTING = "sitting"
    ITEM = "item"


class Language(StrEnum):
    """The languages of the documents."""

    EN = "en"
    FR = "fr"
    ES = "es"
    AR = "ar"


class DateOrder(StrEnum):
    """How dates are written."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class Only(StrEnum):
    """Which invitations."""

    DUE = "due"


class Way(StrEnum):
    """The ways of looking at the screens (see pictures.py)."""

    PLAIN = "plain"
    LARGE = "large"
    FR = "fr"
    RTL = "rtl"
    PSEUDO = "pseudo"


MeetingKey = Annotated[
    str | None, typer.Option("--meeting", help="The key of the meeting; may be left out if there is one.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Out = Annotated[Path, typer.Option("--out", help="Where to write.")]
OutFormat = Annotated[str, typer.Option("--format", help="The format of the file.")]
InLanguage = Annotated[Language, typer.Option("--language", help="The language of the document.")]
ByWhat = Annotated[By, typer.Option("--by", help="One event a sitting, or one an item.")]
Zones = Annotated[
    list[str] | None, typer.Option("--zone", help="An IANA zone for a column of local times; may be repeated.")
]


@program.callback()
def common(
    context: typer.Context,
    file: Annotated[Path | None, typer.Option("--file", help="The office file.")] = None,
) -> None:
    """Schedule virtual meetings, follow delegations, issue invitations and print sheets. Alone, it opens the window."""
    context.obj = file or paths.office_file()


@contextmanager
def opened(context: typer.Context, *, read_only: bool = False) -> Iterator[Office]:
    """Open the office file for one command."""
    from meetingdesk.office import Office

    office = Office.open(context.obj, read_only=read_only)
    office.on_warning(lambda warning: print(words.explain(warning), file=sys.stderr))
    try:
        yield office
    finally:
        office.close(patient=True)  # a script may run a hundred commands a minute


def tell(code: str, **parameters: Any) -> None:
    """Say something to the person at the keyboard, on standard error."""
    print(words.say(code, **parameters), file=sys.stderr)


def answer(document: dict[str, Any], as_json: bool, lines: Callable[[], list[str]]) -> None:
    """Print a JSON document, or lines for people."""
    print(json.dumps(document, ensure_ascii=False, indent=1) if as_json else "\n".join(lines()))


@program.command()
def sample(file: Path) -> None:
    """Make a new FILE with the sample office."""
    from meetingdesk.office import Office

    Office.create(file, sample=True).close()
    tell("cli.made", path=str(file))


@new.command("office")
def new_office(context: typer.Context) -> None:
    """Make a new file with the shipped directory and nothing else."""
    from meetingdesk.office import Office

    Office.create(context.obj).close()
    tell("cli.made", path=str(context.obj))


@new.command("meeting")
def new_meeting(
    context: typer.Context,
    key: Annotated[str, typer.Option(help="A short key, such as gmre-16.")],
    title: Annotated[str, typer.Option(help="The title.")],
    zone: Annotated[str, typer.Option(help="The IANA zone in which the meeting is planned.")],
    sitting: Annotated[list[str], typer.Option(help="DATE and times, as 2027-03-01T12:00/15:00; may be repeated.")],
) -> None:
    """Make a meeting with its sittings."""
    from meetingdesk.domain.clock import check_zone, parse_sitting
    from meetingdesk.requests.meetings import NewSitting

    spans = [parse_sitting(text, check_zone(zone)) for text in sitting]
    sittings = tuple(NewSitting(day=span.day, start=span.start, minutes=span.minutes) for span in spans)
    with opened(context) as office:
        office.run(AddMeeting(key=key, title=title, zone=zone, sittings=sittings))
    tell("cli.meeting_made", key=key)


@clone.command("meeting")
def clone_meeting(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", help="The key of the meeting that it is made from.")],
    new_key: Annotated[str, typer.Option("--as", metavar="KEY", help="The key of the next edition.")],
    start: Annotated[
        datetime, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day on which it begins, 2027-03-01.")
    ],
) -> None:
    """Make the next edition of KEY: its sittings, agenda and invited entities on new dates, without people."""
    with opened(context) as office:
        office.run(CloneMeeting(meeting=office.reads.meeting(key).id, key=new_key, start=start.date()))
    tell("cli.meeting_made", key=new_key)


@show.command("meetings")
def show_meetings(context: typer.Context, as_json: AsJson = False) -> None:
    """List the meetings."""
    with opened(context) as office:
        rows = office.reads.meetings()
    answer(answers.meetings(rows), as_json, lambda: [f"{row.key}\t{row.title}\t{row.first_day or ''}" for row in rows])


@show.command("directory")
def show_directory(context: typer.Context, as_json: AsJson = False) -> None:
    """List the regional entities."""
    with opened(context) as office:
        rows = office.reads.directory()
    answer(
        answers.directory(rows),
        as_json,
        lambda: [f"{row.region or '-'}\t{row.kind or '-'}\t{row.name}\t{row.city}\t{row.zone}" for row in rows],
    )


@show.command("agenda")
def show_agenda(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """Show sittings and items."""
    with opened(context) as office:
        row = office.reads.agenda(office.reads.meeting(meeting).id)

    def lines() -> list[str]:
        result = [f"{row.meeting.title} ({row.meeting.zone})"]
        for sitting in row.sittings:
            result.append(f"{sitting.number}. {sitting.start:%Y-%m-%d %H:%M}-{sitting.end:%H:%M}")
            result += [f"  {s.start:%H:%M}-{s.end:%H:%M}  {s.item.number}  {s.item.title}" for s in sitting.slots]
        return result + [f"  -  {item.number}  {item.title}" for item in row.unscheduled]

    answer(answers.agenda(row), as_json, lines)


def _conflict_words(row: ConflictRow) -> dict[str, str]:
    return {
        "people": words.listed(row.people),
        "room": row.room,
        "start": f"{row.start:%Y-%m-%d %H:%M}",
        "end": f"{row.end:%H:%M}",
    }


@show.command("conflicts")
def show_conflicts(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """List what cannot be at the same time."""
    with opened(context) as office:
        rows = office.reads.conflicts(office.reads.meeting(meeting).id)
    told = [(row, words.say(f"conflict.{row.kind}", **_conflict_words(row))) for row in rows]
    answer(answers.conflicts(told), as_json, lambda: [message for _, message in told])


@show.command("delegations")
def show_delegations(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """List delegations and their people."""
    with opened(context) as office:
        rows = office.reads.delegations(office.reads.meeting(meeting).id)
    answer(
        answers.delegations(rows),
        as_json,
        lambda: [f"{row.region or '-'}\t{row.entity_name}\t{row.status}\t{len(row.delegates)}" for row in rows],
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
        lambda: [f"{row.name} <{row.email}>\t{row.state}\t{', '.join(row.reasons)}" for row in rows],
    )


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

    answer(answers.attendance(row), as_json, lines)


def _status(presence: PresenceRow) -> str:
    return f"attendance.status.{presence.status}"


def _figures(row: FiguresRow) -> dict[str, int]:
    counts = {"represented": row.represented, "entities": row.entities}
    return counts | {"attended": row.attended, "people": row.people}


@show.command("history")
def show_history(context: typer.Context, as_json: AsJson = False) -> None:
    """Show who changed what, newest first."""
    with opened(context) as office:
        rows = office.reads.history_with_places()
    told = [(row, words.say(f"step.{row.step.code}", **row.step.parameters)) for row in rows]
    answer(
        answers.history(told),
        as_json,
        lambda: [f"{row.step.at:%Y-%m-%d %H:%M}\t{row.who}\t{name}\t{row.step.state}" for row, name in told],
    )


@take_in.command("agenda")
def import_agenda(
    context: typer.Context,
    path: Path,
    meeting: MeetingKey = None,
    zone: Annotated[str | None, typer.Option(help="The zone of the times, where the schedule names none.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in a schedule (frab XML): a new meeting, or items for the days of a meeting."""
    with opened(context) as office:
        known = office.reads.meeting(meeting) if meeting else None
        schedule = office.read_schedule(path)
        if not dry_run:
            office.take_over(schedule, path, zone, known)
    days = {item.day for item in schedule.items}
    document: dict[str, Any] = {
        "meeting": known.key if known else schedule.key,
        "items": len(schedule.items),
        "sittings": len(days),
        "problems": [{"where": where, "message": words.say(f"error.{code}")} for where, code in schedule.problems],
        "sha256": schedule.sha256,
        "written": not dry_run,
    }
    for problem in document["problems"]:
        print(f"{problem['where']}: {problem['message']}", file=sys.stderr)
    answer(document, as_json, lambda: [words.say("cli.agenda_read", n=len(schedule.items), days=len(days))])


@take_in.command("attendance")
def import_attendance(
    context: typer.Context,
    path: list[Path],
    meeting: MeetingKey = None,
    zone: Annotated[str | None, typer.Option(help="The zone of the times, where the log names none.")] = None,
    date_order: Annotated[
        DateOrder | None, typer.Option("--date-order", help="How its dates are written, where that is open.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take in attendance logs of Zoom and Teams, all in one step."""
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        reports = [office.read_report(one, key, zone, date_order.value if date_order else None) for one in path]
        read = office.look_at_reports(key, reports)
        if not dry_run:
            office.take_reports(key, reports)
    _tell_problems(read)
    matched = sum(match.method != "none" for match in read.matches)

    def lines() -> list[str]:
        result = [
            words.say("cli.report_read", n=len(one.rows), source=one.source, platform=one.platform, zone=one.zone)
            for one in read.reports
        ]
        return [*result, words.say("cli.names_matched", n=len(read.matches), matched=matched)]

    answer(answers.reports(read, written=not dry_run), as_json, lines)


def _tell_problems(read: ReportsRead) -> None:
    for report in read.reports:
        for row in report.problems:
            reason = words.say(f"report_problem.{row.code}")
            tell("cli.report_problem.row", source=report.source, line=row.line, reason=reason, text=row.text)
    if read.outside:
        of_all = sum(len(report.rows) for report in read.reports)
        tell("cli.report_problem.outside", n=read.outside, of_all=of_all, zone=read.reports[0].zone)


@issue.command("invitations")
def issue_invitations(
    context: typer.Context,
    out: Out,
    meeting: MeetingKey = None,
    only: Annotated[
        Only | None, typer.Option(help="Only those never issued, outdated, or owed a cancellation.")
    ] = None,
    by: ByWhat = By.SITTING,
    as_json: AsJson = False,
) -> None:
    """Write one invitation a person and sitting into a folder, and record who holds what."""
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        report = office.issue(key, out, by=by.value, only_due=only is Only.DUE)
    reasons = [(name, words.say(f"skipped.{code}")) for name, code in report.skipped]
    for name, reason in reasons:
        print(f"{name}: {reason}", file=sys.stderr)
    answer(
        answers.issued(report.written, reasons),
        as_json,
        lambda: [words.say("cli.issued", n=len(report.written), folder=str(out))],
    )


def _warn(warnings: Warnings) -> None:
    for code, parameters in warnings:
        tell(code, **parameters)


def _sheet(
    context: typer.Context, document: Document, out: Path, file_format: str, meeting: str | None, language: Language,
    zones: list[str] | None = None,
) -> None:  # fmt: skip
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        choice = SheetChoice(
            document=document, meeting=key, language=language.value, zones=tuple(zones or ()),
            email=document == "participants",
        )  # fmt: skip
        for path in office.export(choice, file_format, out, no_progress, _warn):
            tell("cli.written", path=str(path))


@export.command("sign-in-sheet")
def export_sign_in_sheet(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    zone: Zones = None,
) -> None:
    """Write the sign-in sheet (pdf, xlsx, csv)."""
    _sheet(context, "sign-in-sheet", out, file_format, meeting, language, zone)


@export.command("order-of-business")
def export_order_of_business(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    zone: Zones = None,
) -> None:
    """Write the order of business (pdf)."""
    _sheet(context, "order-of-business", out, file_format, meeting, language, zone)


@export.command("participants")
def export_participants(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the list of participants (pdf, xlsx, csv), with the addresses of those who agreed to be listed so."""
    _sheet(context, "participants", out, file_format, meeting, language)


@export.command("attendance-sheet")
def export_attendance_sheet(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the attendance sheet (pdf, xlsx, csv)."""
    _sheet(context, "attendance-sheet", out, file_format, meeting, language)


@export.command("calendar")
def export_calendar(
    context: typer.Context,
    out: Out,
    file_format: OutFormat = "ics",
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    by: ByWhat = By.SITTING,
) -> None:
    """Write the whole meeting as one calendar file (ics)."""
    if file_format != "ics":
        raise UserError("document.format", format=file_format, document="calendar", formats="ics")
    with opened(context) as office:
        office.export_calendar(office.reads.meeting(meeting).id, out, by.value, language.value)
    tell("cli.written", path=str(out))


@program.command()
def check(context: typer.Context, as_json: AsJson = False) -> None:
    """Check the file: whole, consistent, as expected. Exit status 1 where it is not."""
    from meetingdesk import keeping

    problems = [words.say(f"check.{problem.code}", **problem.parameters) for problem in keeping.check(context.obj)]
    answer(
        {"file": str(context.obj), "problems": problems},
        as_json,
        lambda: problems or [words.say("cli.file_is_whole", path=str(context.obj))],
    )
    if problems:
        raise typer.Exit(1)


@program.command()
def backup(
    context: typer.Context,
    out: Annotated[Path | None, typer.Option("--out", help="A new file, or a folder; else among the others.")] = None,
) -> None:
    """Make a verified backup; prints its path."""
    with opened(context) as office:
        path = office.backup(out)
    print(path)
    tell("cli.backed_up", path=str(context.obj))


@program.command()
def restore(context: typer.Context, backup: Path) -> None:
    """Put BACKUP in the place of the file. The file that is there is kept."""
    from meetingdesk.office import Office

    done = Office.restore(backup, context.obj)
    tell("cli.restored", path=str(done.path), at=f"{done.preview.backup.at:%Y-%m-%d %H:%M} UTC")
    if done.kept is not None:
        tell("cli.kept_damaged" if done.damaged else "cli.kept", path=str(done.kept))
    if done.carried:
        tell("cli.carried", n=done.carried)
    if not done.complete:
        tell("cli.ledger_incomplete")


@program.command()
def demo(out: Out) -> None:
    """Make the sample office and write everything that can be made of it; needs no display."""
    from meetingdesk.demo import make

    for path in make(out):
        print(path)


@program.command()
def screens(out: Out, way: Annotated[Way | None, typer.Option(help="One way only.")] = None) -> None:
    """Paint each screen of the sample: light and dark, at 1x and 1.5x, in French, dressed up, from right to left."""
    from meetingdesk import pictures

    for path in pictures.paint(out) if way is None else pictures.paint_in(out, pictures.WAYS[way.value]):
        print(path)


def run(arguments: list[str]) -> int:
    """Run one command; return its exit status. Nobody is shown a traceback."""
    try:
        program(args=arguments, prog_name="meetingdesk")
    except SystemExit as end:  # typer's way to end: 0, 2 for usage, or the status of `typer.Exit`
        return end.code if isinstance(end.code, int) else 1
    except UserError as error:
        print(words.explain(error), file=sys.stderr)
        return error.exit_status
    except Exception as error:  # noqa: BLE001 - the last net: a bug is logged, and told in one sentence
        print(words.say("error.bug", path=str(crash.record(error))), file=sys.stderr)
        return 1
    return 0
