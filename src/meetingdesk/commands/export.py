"""`meetingdesk export`: sheets, tables and calendars."""

from __future__ import annotations

from typing import Annotated

import typer

from meetingdesk.commands import sheets
from meetingdesk.commands.common import (
    ADay,
    By,
    ByWhat,
    InLanguage,
    Language,
    MeetingKey,
    OnDay,
    OnPaper,
    Out,
    OutFormat,
    group,
    opened,
    tell,
)
from meetingdesk.commands.sheets import Asked, day_of, warn, write
from meetingdesk.errors import UserError
from meetingdesk.rows.progress import no_progress

AGENDA_SHEETS, AGENDA_TABLES = ("pdf", "docx"), ("xlsx", "csv")

export = group("Write a sheet or a calendar.")
sheets.add_to(export)


@export.command("delegations")
def export_delegations(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the people of the delegations with all that is known of them (xlsx, csv), to be taken in again."""
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        path = office.export_delegations(key, out, file_format, language.value)
    tell("cli.written", path=str(path))


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


@export.command("agenda")
def export_agenda(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    day: OnDay = None,
    paper: OnPaper = None,
    beside: Annotated[Language | None, typer.Option("--beside", help="A second language, side by side.")] = None,
) -> None:
    """Write the provisional agenda (pdf, docx), or a table (csv, xlsx) that `import agenda` reads back."""
    if file_format in AGENDA_SHEETS:
        asked = Asked("provisional-agenda", out, file_format, meeting, language, day_of(day), paper)
        write(context, asked, beside=beside.value if beside else "")
        return
    if file_format not in AGENDA_TABLES:
        offered = ", ".join((*AGENDA_SHEETS, *AGENDA_TABLES))
        raise UserError("document.format", format=file_format, document="agenda", formats=offered)
    with opened(context) as office:
        office.export_agenda(office.reads.meeting(meeting).id, out, file_format, language.value)
    tell("cli.written", path=str(out))


@export.command("day")
def export_day(
    context: typer.Context,
    out: Out,
    day: ADay,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write everything for one day into a folder, or into a file that ends in .zip: sheets, lists and calendar."""
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        for path in office.export_day(key, day.date(), out, no_progress, language.value, warn):
            tell("cli.written", path=str(path))


@export.command("schedule")
def export_schedule(
    context: typer.Context,
    out: Out,
    file_format: OutFormat = "xml",
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the agenda as a frab schedule (xml, json), for the programs that conferences use."""
    with opened(context) as office:
        office.export_schedule(office.reads.meeting(meeting).id, out, file_format, language.value)
    tell("cli.written", path=str(out))


@export.command("directory")
def export_directory(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    language: InLanguage = Language.EN,
) -> None:
    """Write the directory (xlsx, csv, json), to be taken in again."""
    with opened(context) as office:
        path = office.export_directory(out, file_format, language.value)
    tell("cli.written", path=str(path))


@export.command("people")
def export_people(context: typer.Context, out: Out, file_format: OutFormat = "vcf") -> None:
    """Write the people of the office as cards for an address book (vcf)."""
    if file_format != "vcf":
        raise UserError("document.format", format=file_format, document="people", formats="vcf")
    with opened(context) as office:
        path = office.export_people(out)
    tell("cli.written", path=str(path))
