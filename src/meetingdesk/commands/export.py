"""`meetingdesk export`: sheets and calendars."""

from __future__ import annotations

from pathlib import Path

import typer

from meetingdesk.commands.common import (
    By,
    ByWhat,
    InLanguage,
    Language,
    MeetingKey,
    Out,
    OutFormat,
    Zones,
    group,
    opened,
    tell,
)
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import Document, SheetChoice, Warnings
from meetingdesk.rows.progress import no_progress

AGENDA_SHEETS, AGENDA_TABLES = ("pdf", "docx"), ("xlsx", "csv")

export = group("Write a sheet or a calendar.")


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
    """Write the list of participants (pdf, docx, xlsx, csv), with the addresses of those who agreed to be listed so."""
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


@export.command("programme")
def export_programme(
    context: typer.Context,
    out: Out,
    file_format: OutFormat = "html",
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the programme as one web page (html): the agenda on the clock of whoever reads it."""
    _sheet(context, "programme", out, file_format, meeting, language)


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
) -> None:
    """Write the provisional agenda (pdf, docx), or a table (csv, xlsx) that `import agenda` reads back."""
    if file_format in AGENDA_SHEETS:
        _sheet(context, "provisional-agenda", out, file_format, meeting, language)
        return
    if file_format not in AGENDA_TABLES:
        offered = ", ".join((*AGENDA_SHEETS, *AGENDA_TABLES))
        raise UserError("document.format", format=file_format, document="agenda", formats=offered)
    with opened(context) as office:
        office.export_agenda(office.reads.meeting(meeting).id, out, file_format, language.value)
    tell("cli.written", path=str(out))


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
