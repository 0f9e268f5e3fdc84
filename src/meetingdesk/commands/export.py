"""`meetingdesk export`: sheets and calendars."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from meetingdesk.office import Office

AGENDA_SHEETS, AGENDA_TABLES = ("pdf", "docx"), ("xlsx", "csv")

export = group("Write a sheet or a calendar.")


def _warn(warnings: Warnings) -> None:
    for code, parameters in warnings:
        tell(code, **parameters)


def _sheet(
    context: typer.Context, document: Document, out: Path, file_format: str, meeting: str | None, language: Language,
    zones: list[str] | None = None, entity: str = "",
) -> None:  # fmt: skip
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        choice = SheetChoice(
            document=document, meeting=key, language=language.value, zones=tuple(zones or ()),
            email=document == "participants", entity=_entity(office, key, entity) if entity else None,
        )  # fmt: skip
        for path in office.export(choice, file_format, out, no_progress, _warn):
            tell("cli.written", path=str(path))


def _entity(office: Office, meeting: int, name: str) -> int:
    """Return the id of an entity of a meeting. Raises UserError `document.entity` with the nearest names."""
    names = {row.entity_name.casefold(): row for row in office.reads.delegations(meeting)}
    if found := names.get(name.strip().casefold()):
        return found.entity
    near = difflib.get_close_matches(name.casefold(), names, n=3, cutoff=0.0)
    raise UserError("document.entity", name=name, near="; ".join(names[one].entity_name for one in near))


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


@export.command("certificates")
def export_certificates(
    context: typer.Context,
    out: Out,
    file_format: OutFormat = "pdf",
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the certificates of attendance (pdf), a page for each person who was there."""
    _sheet(context, "certificates", out, file_format, meeting, language)


@export.command("name-cards")
def export_name_cards(
    context: typer.Context,
    out: Out,
    file_format: OutFormat = "pdf",
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the name cards (pdf), eight a page."""
    _sheet(context, "name-cards", out, file_format, meeting, language)


@export.command("letters")
def export_letters(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    entity: Annotated[str, typer.Option("--entity", help="The name of one entity; without it, all of them.")] = "",
) -> None:
    """Write the letters that invite entities to name their delegations (pdf, docx)."""
    _sheet(context, "letters", out, file_format, meeting, language, entity=entity)


@export.command("report")
def export_report(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
) -> None:
    """Write the summary report (pdf, docx), with room for what was decided."""
    _sheet(context, "report", out, file_format, meeting, language)


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
