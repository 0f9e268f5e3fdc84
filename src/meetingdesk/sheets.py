"""Printed sheets from an open office: what a sheet is made from is read here, then drawn or written.

It loads typst and XlsxWriter, so that `office` loads it with the first sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from meetingdesk import collation
from meetingdesk.documents import catalogue, house, house_file
from meetingdesk.documents.catalogue import Job
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar.publish import publish
from meetingdesk.queries import agenda, attendance, attended_editions, delegations, list_releases, overview, releases
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.attendance import AttendanceRow
from meetingdesk.rows.documents import Document, Pages, SheetChoice, SheetRows, Warnings
from meetingdesk.rows.house import House
from meetingdesk.rows.progress import Progress
from meetingdesk.store.store import Store

Warn = Callable[[Warnings], None]
OF_ATTENDANCE: frozenset[Document] = frozenset(
    {"attendance-sheet", "attendance-charts", "certificates", "report", "director-brief", "news-note"}
)
OF_A_DAY: tuple[Document, ...] = (
    "order-of-business", "running-script", "booth-sheet", "sign-in-sheet", "participants",
)  # fmt: skip
AFTER_A_DAY: tuple[Document, ...] = ("attendance-sheet", "director-brief")


def house_of(file: Path) -> House:
    """Return the house style of an office file."""
    return house.read(house.folder_of(file))


def make_style(file: Path, *, templates: bool) -> Path:
    """Make the folder of the house style of an office file; return it. Raises UserError `document.style.*`."""
    return house.make(house.folder_of(file), templates=templates)


def change_style(file: Path, key: str, value: object) -> House:
    """Change one value of the house style, back to the shipped one for None. Raises UserError `document.style.*`."""
    return house_file.change(house.folder_of(file), key, value)


def preview(store: Store, choice: SheetChoice, progress: Progress) -> Pages:
    """Draw a sheet for the screen."""
    rows = _rows_of(store, choice)
    return catalogue.draw(choice, rows, collation.sort_key(choice.language), progress)


def pages(store: Store, choice: SheetChoice, progress: Progress) -> Pages:
    """Draw all pages of a sheet for a printer."""
    rows = _rows_of(store, choice)
    return catalogue.draw_all(choice, rows, collation.sort_key(choice.language), progress)


def export(
    store: Store, choice: SheetChoice, file_format: str, path: Path, progress: Progress, warn: Warn
) -> Sequence[Path]:
    """Write a sheet; return the files written."""
    rows = _rows_of(store, choice)
    order = collation.sort_key(choice.language)
    return catalogue.export(choice, rows, order, file_format, path, progress, warn)


def export_day(
    store: Store, meeting: int, day: date, folder: Path, language: str, progress: Progress, warn: Warn
) -> Sequence[Path]:
    """Write everything for one host day into a folder or a ZIP file, all of it or nothing; return the files.

    Order of business, running script, sheet for the interpreters, sign-in sheet, list of participants, calendar, and
    where any attendance is known, the attendance sheet and the brief.
    Raises UserError `document.day` where no sitting is on that day.
    """
    rows = _rows(store, meeting, language, with_attendance=True)
    if all(sitting.day != day for sitting in rows.agenda.sittings):
        raise UserError("document.day", day=day.isoformat())
    name = f"{rows.agenda.meeting.key}-{day.isoformat()}"
    documents = [*OF_A_DAY, *(AFTER_A_DAY if _is_known(rows.attendance, day) else ())]
    jobs = [
        Job(_choice(document, meeting, day, language), file_format, folder / f"{name}-{document}.{file_format}")
        for document in documents
        for file_format in catalogue.formats(document)
        if file_format in ("pdf", "xlsx")  # what is printed, not what is edited or read by programs
    ]
    calendar = {folder / f"{name}.ics": publish(rows.agenda, "sitting", language, datetime.now(UTC))}
    order = collation.sort_key(language)
    pack = folder if folder.suffix.casefold() == ".zip" else None
    return catalogue.export_all(jobs, rows, order, progress, warn, ready=calendar, pack=pack)


def _choice(document: Document, meeting: int, day: date, language: str) -> SheetChoice:
    everybody = document == "participants"  # they are listed once for the whole meeting, with those who agreed to it
    return SheetChoice(
        document=document, meeting=meeting, language=language, day=None if everybody else day, email=everybody
    )


def _handed_out(row: AgendaRow, language: str) -> bytes | None:
    """Return the calendar that a programme hands out, None where there is nothing to put in one.

    It goes to anybody, so it tells no way in; and its events are not those of the invitations, which do: with their
    uids it would take the link out of a calendar that has it.
    """
    if not row.sittings:
        return None
    sittings = tuple(
        replace(one, uid=f"programme-{one.uid}", link="", conference_id="", passcode="", dial_in="")
        for one in row.sittings
    )
    return publish(replace(row, sittings=sittings), "sitting", language, datetime.now(UTC))


def _is_known(row: AttendanceRow | None, day: date) -> bool:
    return row is not None and any(one.has_log or one.marks for one in row.sittings if one.sitting.day == day)


def _rows_of(store: Store, choice: SheetChoice) -> SheetRows:
    """Read what one document is made from."""
    document, language = choice.document, choice.language
    rows = _rows(store, choice.meeting, language, with_attendance=document in OF_ATTENDANCE)
    if document == "programme":
        return replace(rows, calendar=_handed_out(rows.agenda, language))
    if document == "provisional-agenda" and choice.beside:
        with store.read() as reader:
            return replace(rows, beside=agenda.agenda(reader, choice.meeting, choice.beside))
    if document == "attendance-charts":
        with store.read() as reader:
            return replace(rows, editions=attended_editions.attended_editions(reader, choice.meeting, language))
    if document == "attendance-sheet" and choice.by_item:
        with store.read() as reader:
            return replace(rows, by_item=attendance.by_item(reader, choice.meeting, language, sitting=choice.sitting))
    if document == "hand-over":
        with store.read() as reader:
            return replace(rows, todos=overview.overview(reader, choice.meeting, datetime.now(UTC), language).todos)
    return rows


def _rows(store: Store, meeting: int, language: str, *, with_attendance: bool) -> SheetRows:
    with store.read() as reader:
        versions = releases.versions(reader, meeting, language)
        return SheetRows(
            agenda.agenda(reader, meeting, language),
            delegations.delegations(reader, meeting, language),
            attendance.attendance(reader, meeting, language) if with_attendance else None,
            versions=versions,
            lists=list_releases.released_lists(reader, meeting),
            house=house_of(store.path),
        )
