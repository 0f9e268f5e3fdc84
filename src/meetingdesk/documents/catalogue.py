"""Which documents there are and in which formats: the one way in for the window and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from meetingdesk.documents import elsewhere
from meetingdesk.documents.agenda_word import agenda_word
from meetingdesk.documents.attendance import chosen_sittings as chosen_attended
from meetingdesk.documents.attendance_table import attendance_table
from meetingdesk.documents.attendance_totals import totals_tables
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.elsewhere import StillWanted
from meetingdesk.documents.frame import chosen_sittings, house_data
from meetingdesk.documents.letters_word import letters_word
from meetingdesk.documents.makers import attendance_of, make
from meetingdesk.documents.news_note_word import news_note_word
from meetingdesk.documents.order_of_business import regions_in_turn
from meetingdesk.documents.participants_table import participants_table
from meetingdesk.documents.participants_word import participants_word
from meetingdesk.documents.programme import programme
from meetingdesk.documents.report_word import report_word
from meetingdesk.documents.sign_in_lists import lists
from meetingdesk.documents.sign_in_table import sign_in_table
from meetingdesk.documents.table import Table
from meetingdesk.documents.typeset import Data
from meetingdesk.documents.write import packed_file, whole_files
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.documents.zones import with_zones_that_fit
from meetingdesk.domain.roster import SortKey
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import FORMATS, Document, Pages, SheetChoice, SheetRows, Warnings
from meetingdesk.rows.progress import Progress, no_progress

WORD_FILES: dict[Document, Callable[[Data], bytes]] = {
    "provisional-agenda": agenda_word,
    "participants": participants_word,
    "letters": letters_word,
    "report": report_word,
    "news-note": news_note_word,
}
PAGED: tuple[Document, ...] = tuple(document for document, offered in FORMATS.items() if "pdf" in offered)
# Typst holds about 100 KB a tagged row while it works: more rows than this go into a file a sitting.
ROWS_A_FILE = 6_000
SHEETS_SHOWN = 12  # of a page for each of hundreds, more would keep the eye waiting


class Job(NamedTuple):
    """One file to be written."""

    choice: SheetChoice
    file_format: str
    path: Path


Tell = Callable[[Warnings], None]


def tell_nobody(warnings: Warnings) -> None:
    """Drop the warnings."""


def formats(document: Document) -> tuple[str, ...]:
    """Return the formats that a document can be had in."""
    return FORMATS[document]


def export(
    choice: SheetChoice,
    rows: SheetRows,
    order: SortKey,
    file_format: str,
    path: Path,
    progress: Progress = no_progress,
    tell: Tell = tell_nobody,
) -> tuple[Path, ...]:
    """Write a document; return the files written: one, or one a sitting where it would be too long.

    `order` is the collation of the document's language. Raises UserError `document.*` or `zone.unknown`, or Cancelled
    from `progress`; then the folder is as it was.
    """
    return export_all([Job(choice, file_format, path)], rows, order, progress, tell)


def export_all(
    jobs: Iterable[Job],
    rows: SheetRows,
    order: SortKey,
    progress: Progress = no_progress,
    tell: Tell = tell_nobody,
    ready: Mapping[Path, bytes] = MappingProxyType({}),
    pack: Path | None = None,
) -> tuple[Path, ...]:
    """Write several documents of the same rows, and files that are `ready`: all of them or none. Raises as `export`.

    `pack`: the ZIP file that they go into.
    """
    parts = [part for job in jobs for part in _parts(job, rows)]
    progress(0, len(parts) + 1)
    tell(rows.house.told)
    with packed_file(pack) if pack else whole_files() as put:
        for done, part in enumerate(parts, start=1):
            still_wanted = partial(progress, done - 1, len(parts) + 1)
            content, warnings = _content(part, rows, order, still_wanted)
            progress(done, len(parts) + 1)
            put(part.path, content)
            tell(warnings)
        for path, content in ready.items():
            put(path, content)
        progress(len(parts) + 1, len(parts) + 1)
    return (pack,) if pack else (*(part.path for part in parts), *ready)


def draw(choice: SheetChoice, rows: SheetRows, order: SortKey, progress: Progress = no_progress) -> Pages:
    """Draw a document for the screen; of one that is too long for one file, the first sitting.

    Raises UserError `document.*` or `zone.unknown`, or Cancelled from `progress`.
    """
    parts = _parts(Job(choice, "pdf", Path("sheet.pdf")), rows)
    progress(0, 2)
    data = _data(parts[0].choice, rows, order)
    data, cut = _first_sheets(data)
    progress(1, 2)
    images, warnings = elsewhere.images(data, choice.document, partial(progress, 1, 2), again=True)
    progress(2, 2)
    warnings = (*rows.house.told, *warnings, *cut)
    if len(parts) > 1:
        warnings = (*warnings, ("document.warning.first_file", {"n": len(parts)}))
    return Pages(images, warnings)


def draw_all(choice: SheetChoice, rows: SheetRows, order: SortKey, progress: Progress = no_progress) -> Pages:
    """Draw all pages of a document, to be printed. Raises as `draw`."""
    parts = _parts(Job(choice, "pdf", Path("sheet.pdf")), rows)
    images: list[bytes] = []
    warnings: Warnings = rows.house.told
    for done, part in enumerate(parts):
        still_wanted = partial(progress, done, len(parts))
        still_wanted()
        drawn, told = elsewhere.images(_data(part.choice, rows, order), choice.document, still_wanted)
        images += drawn
        warnings = (*warnings, *told)
    progress(len(parts), len(parts))
    return Pages(tuple(images), warnings)


def _first_sheets(data: Data) -> tuple[Data, Warnings]:
    """Return of a document that is a page for each of many (`sheets`) the first ones, and what tells so."""
    sheets = data.get("sheets", [])
    if len(sheets) <= SHEETS_SHOWN:
        return data, ()
    told: dict[str, str | int] = {"n": SHEETS_SHOWN, "of_all": len(sheets)}
    return {**data, "sheets": sheets[:SHEETS_SHOWN]}, (("document.warning.first_sheets", told),)


def _content(part: Job, rows: SheetRows, order: SortKey, still_wanted: StillWanted) -> tuple[bytes, Warnings]:
    choice = part.choice
    if part.file_format == "pdf":
        return elsewhere.pdf(_data(choice, rows, order), choice.document, still_wanted)
    if part.file_format == "docx":
        return WORD_FILES[choice.document](_data(choice, rows, order)), ()
    if part.file_format == "html":
        return programme(rows.agenda, rows.calendar, choice, order, regions=regions_in_turn(rows.delegations)), ()
    tables = [replace(table, paper=choice.paper or "a4") for table in tables_of(choice, rows, order)]
    return (xlsx_bytes(*tables) if part.file_format == "xlsx" else csv_bytes(tables[0])), ()


def _data(choice: SheetChoice, rows: SheetRows, order: SortKey) -> Data:
    return {**make(rows, choice, order, datetime.now(UTC)), "house": house_data(rows.house)}


def tables_of(choice: SheetChoice, rows: SheetRows, order: SortKey) -> tuple[Table, ...]:
    """Return the list itself, and what a workbook has on further sheets."""
    if choice.document == "participants":
        return (participants_table(rows.agenda, rows.delegations, choice, order, rows.lists),)
    if choice.document == "attendance-sheet":
        attendance = rows.by_item or attendance_of(rows)
        sittings = chosen_attended(attendance, choice)
        return (
            attendance_table(rows.agenda, rows.delegations, attendance, choice, order),
            *totals_tables(rows.agenda, rows.delegations, attendance, sittings, choice, order),
        )
    return (sign_in_table(rows.agenda, rows.delegations, choice, order),)


def _parts(job: Job, rows: SheetRows) -> list[Job]:
    """Return what goes into which file. Raises UserError `document.format`, `document.zones` or `zone.unknown`."""
    choice, offered = with_zones_that_fit(job.choice, rows.agenda.meeting.zone), formats(job.choice.document)
    choice = replace(choice, paper=choice.paper or rows.house.paper)
    if job.file_format not in offered:
        raise UserError("document.format", format=job.file_format, document=choice.document, formats=", ".join(offered))
    chosen_sittings(rows.agenda, choice)
    if job.file_format == "pdf" and choice.document == "sign-in-sheet":
        return _files(job._replace(choice=choice), rows)
    return [job._replace(choice=choice)]


def _files(job: Job, rows: SheetRows) -> list[Job]:
    """Return the files of a sign-in sheet: one, or where it would be too long, one a sitting, or a day."""
    signed = lists(rows.agenda, job.choice)
    people = sum(len(delegation.delegates) for delegation in rows.delegations)
    if people * len(signed) <= ROWS_A_FILE:
        return [job]
    sittings = [sitting for one in signed for sitting in one.sittings]
    choices = (
        {str(one.number): replace(job.choice, sitting=one.id) for one in sittings}
        if job.choice.signed == "sitting"
        else {one.day.isoformat(): replace(job.choice, day=one.day) for one in sittings}
    )
    if len(choices) < 2:
        return [job]
    path = job.path
    return [
        Job(choice, job.file_format, path.with_name(f"{path.stem}-{name}{path.suffix}"))
        for name, choice in choices.items()
    ]
