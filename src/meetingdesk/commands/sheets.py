"""The printed sheets of `meetingdesk export`: what most of them ask is the same, so most are a line of a table."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from meetingdesk import words
from meetingdesk.commands.common import (
    By,
    InLanguage,
    Language,
    MeetingKey,
    OnDay,
    OnPaper,
    Out,
    OutFormat,
    PaperSize,
    Zones,
    opened,
    tell,
)
from meetingdesk.domain.local_times import Place, zones_by_region
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import FORMATS, Document, SheetChoice, Warnings
from meetingdesk.rows.progress import no_progress

if TYPE_CHECKING:
    from meetingdesk.office import Office

# What asks for nothing of its own, with the text of its help.
LISTS: dict[Document, str] = {
    "participants": "the list of participants (pdf, docx, xlsx, csv), with the addresses of those who agreed to it",
    "name-cards": "the name cards (pdf), eight a page",
}
SHEETS: dict[Document, str] = {
    "hand-over": "the hand-over sheet (pdf): notes, dates, and what is open",
    "news-note": "a news note (pdf, docx), drafted from the facts in the file",
    "programme": "the programme as one web page (html): the agenda on the clock of whoever reads it",
}
BY_DAY: dict[Document, str] = {
    "certificates": "the certificates of attendance (pdf), a page for each person who was there",
    "report": "the summary report (pdf, docx), with room for what was decided",
    "director-brief": "the brief of a day for the director (pdf), one page",
    "running-script": "the chair’s running script (pdf): whom the floor is given to, and what is put to the meeting",
    "booth-sheet": "the sheet for the interpreters (pdf): speakers, their languages, and the documents to hand",
}
WITH_ZONES: dict[Document, str] = {
    "order-of-business": "the order of business (pdf)",
}


class Order(StrEnum):
    """How the entities of a list go; the codes of `rows.documents.ListOrder`."""

    STRUCTURE = "structure"
    NAME = "name"


class Signed(StrEnum):
    """What a signature is for; with an underscore, the codes of `rows.documents.Signed`."""

    SITTING = "sitting"
    HALF_DAY = "half-day"
    DAY = "day"


class Quorum(StrEnum):
    """A fraction of the entities invited; the codes of `domain.quorum`."""

    THIRD = "third"
    HALF = "half"
    MAJORITY = "majority"
    TWO_THIRDS = "two_thirds"
    THREE_QUARTERS = "three_quarters"


InOrder = Annotated[
    Order | None,
    typer.Option("--order", help="Entities by region and kind, or by name; without it, as the meeting has it."),
]
OfRegion = Annotated[str, typer.Option("--region", help="Columns for the cities of one region, by its code.")]
FEW = 4  # clocks of a region that leave room for the titles
TO_BE_GIVEN: Any = ...  # as typer has it


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command was asked for: a sheet in a format, of a meeting by its key, and where it is put."""

    document: Document
    out: Path
    file_format: str
    meeting: str | None
    language: Language
    day: date | None = None
    paper: PaperSize | None = None


def write(context: typer.Context, asked: Asked, entity: str = "", **more: Any) -> None:
    """Write a sheet and tell where. `more`: options of the sheet's choice. Raises UserError."""
    with opened(context) as office:
        key = office.reads.meeting(asked.meeting).id
        choice = SheetChoice(
            document=asked.document, meeting=key, language=asked.language.value, day=asked.day,
            email=asked.document == "participants", paper=asked.paper.value if asked.paper else None,
        )  # fmt: skip
        choice = replace(choice, entity=_entity(office, key, entity) if entity else None, **more)
        for path in office.export(choice, asked.file_format, asked.out, no_progress, warn):
            tell("cli.written", path=str(path))


def warn(warnings: Warnings) -> None:
    """Tell what is not as it should be in what was written."""
    for code, parameters in warnings:
        print(words.warning(code, parameters), file=sys.stderr)


def day_of(value: datetime | None) -> date | None:
    """Return the day that was asked for, if any."""
    return value.date() if value else None


def _entity(office: Office, meeting: int, name: str) -> int:
    """Return the id of an invited entity. Raises UserError `document.entity` with the nearest names, if any is near."""
    from meetingdesk.domain.nominees.entities import Entities

    invited = {row.entity for row in office.reads.delegations(meeting)}
    entities = Entities((row for row in office.reads.directory() if row.id in invited), invited)
    if found := entities.find(name):
        return found.id
    if near := entities.nearest(name):
        raise UserError("document.entity", name=name, near="; ".join(near))
    raise UserError("document.no_entity", name=name)


def _zones_of(context: typer.Context, asked: Asked, region: str) -> tuple[str, ...]:
    """Return the zones where most of a region's entities sit. Raises UserError `document.region`."""
    with opened(context, read_only=True) as office:
        meeting = office.reads.meeting(asked.meeting)
        rows = office.reads.delegations(meeting.id)
        places = [Place(row.region, row.kind, row.city, row.zone) for row in rows if row.status != "declined"]
    zones = zones_by_region(places, meeting.zone, FEW)
    if region.upper() not in zones:
        raise UserError("document.region", name=region, codes=", ".join(zones))
    return zones[region.upper()]


def add_to(export: typer.Typer) -> None:
    """Give the group a command a sheet."""
    for document, text in LISTS.items():
        export.command(document, help=f"Write {text}.")(_list(document))
    for document, text in SHEETS.items():
        export.command(document, help=f"Write {text}.")(_plain(document))
    for document, text in BY_DAY.items():
        export.command(document, help=f"Write {text}.")(_by_day(document))
    for document, text in WITH_ZONES.items():
        export.command(document, help=f"Write {text}.")(_with_zones(document))
    export.command("letters")(letters)
    export.command("sign-in-sheet")(sign_in_sheet)
    export.command("attendance-sheet")(attendance_sheet)
    export.command("attendance-charts")(attendance_charts)


def _only_format(document: Document) -> Any:
    """Return the format of a document that has but one."""
    offered = FORMATS[document]
    return offered[0] if len(offered) == 1 else TO_BE_GIVEN


def _list(document: Document) -> Any:
    def command(
        context: typer.Context,
        out: Out,
        file_format: OutFormat = _only_format(document),
        meeting: MeetingKey = None,
        language: InLanguage = Language.EN,
        order: InOrder = None,
        paper: OnPaper = None,
    ) -> None:
        write(context, Asked(document, out, file_format, meeting, language, paper=paper), list_order=order)

    return command


def _plain(document: Document) -> Any:
    def command(
        context: typer.Context,
        out: Out,
        file_format: OutFormat = _only_format(document),
        meeting: MeetingKey = None,
        language: InLanguage = Language.EN,
        paper: OnPaper = None,
    ) -> None:
        write(context, Asked(document, out, file_format, meeting, language, paper=paper))

    return command


def _by_day(document: Document) -> Any:
    def command(
        context: typer.Context,
        out: Out,
        file_format: OutFormat = _only_format(document),
        meeting: MeetingKey = None,
        language: InLanguage = Language.EN,
        day: OnDay = None,
        paper: OnPaper = None,
    ) -> None:
        write(context, Asked(document, out, file_format, meeting, language, day_of(day), paper))

    return command


def _with_zones(document: Document) -> Any:
    def command(
        context: typer.Context,
        out: Out,
        file_format: OutFormat,
        meeting: MeetingKey = None,
        language: InLanguage = Language.EN,
        day: OnDay = None,
        zone: Zones = None,
        region: OfRegion = "",
        paper: OnPaper = None,
    ) -> None:
        asked = Asked(document, out, file_format, meeting, language, day_of(day), paper)
        zones = tuple(zone or ()) + (_zones_of(context, asked, region) if region else ())
        write(context, asked, zones=zones)

    return command


def letters(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    entity: Annotated[str, typer.Option("--entity", help="The name of one entity; without it, all of them.")] = "",
    paper: OnPaper = None,
) -> None:
    """Write the letters that invite entities to name their delegations (pdf, docx)."""
    write(context, Asked("letters", out, file_format, meeting, language, paper=paper), entity)


def sign_in_sheet(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    day: OnDay = None,
    zone: Zones = None,
    region: OfRegion = "",
    by: Annotated[
        Signed, typer.Option("--by", help="What is signed for: each sitting, half-day or day.")
    ] = Signed.SITTING,
    order: InOrder = None,
    paper: OnPaper = None,
) -> None:
    """Write the sign-in sheet (pdf, xlsx, csv)."""
    asked = Asked("sign-in-sheet", out, file_format, meeting, language, day_of(day), paper)
    zones = tuple(zone or ()) + (_zones_of(context, asked, region) if region else ())
    write(context, asked, zones=zones, list_order=order, signed=by.value.replace("-", "_"))


def attendance_sheet(
    context: typer.Context,
    out: Out,
    file_format: OutFormat,
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    day: OnDay = None,
    by: Annotated[By, typer.Option("--by", help="A column a sitting, or one an item.")] = By.SITTING,
    order: InOrder = None,
    paper: OnPaper = None,
) -> None:
    """Write the attendance sheet (pdf, xlsx, csv)."""
    asked = Asked("attendance-sheet", out, file_format, meeting, language, day_of(day), paper)
    write(context, asked, by_item=by is By.ITEM, list_order=order)


def attendance_charts(
    context: typer.Context,
    out: Out,
    file_format: OutFormat = _only_format("attendance-charts"),
    meeting: MeetingKey = None,
    language: InLanguage = Language.EN,
    day: OnDay = None,
    quorum: Annotated[
        Quorum | None, typer.Option(help="What makes a quorum; without it, what the meeting says.")
    ] = None,
    paper: OnPaper = None,
) -> None:
    """Write the attendance drawn (pdf): by minute, by region and kind, by day, by edition, by delegation."""
    asked = Asked("attendance-charts", out, file_format, meeting, language, day_of(day), paper)
    write(context, asked, quorum=quorum.value if quorum else None)
