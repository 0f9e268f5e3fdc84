"""Tables of nominations on their way in: read, and looked at against a meeting. Loaded with the first one."""

from __future__ import annotations

from pathlib import Path

from meetingdesk import words
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.delegations_table import delegations_table
from meetingdesk.documents.table import Cell, Table
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.domain import nominees
from meetingdesk.errors import UserError, unwritten
from meetingdesk.exchange.apart import FOR_A_TABLE, read_apart, stand_by
from meetingdesk.exchange.files import write_whole
from meetingdesk.exchange.nominations.reading import AskedTable
from meetingdesk.exchange.platforms.tables import MOST_MEGABYTES
from meetingdesk.queries import delegations, meetings, office, people
from meetingdesk.rows.nominations import ForeignTable, Nominations
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.store.store import Store

LIMIT = MOST_MEGABYTES * 1024 * 1024 + 1  # bytes read at most; the reader itself refuses this many
READER = "meetingdesk.exchange.nominations.reading"
# What a schedule and a table of people are refused for is the same; the sentences speak of one or of the other.
CODES = ("too_large", "no_text", "rows", "quote", "workbook", "workbook_large", "cells", "heavy", "encoding")

TABLES = {"xlsx": xlsx_bytes, "csv": csv_bytes}


def expect() -> None:
    """Start what reads the next table, while somebody looks for it."""
    stand_by(READER)


def read(path: Path, asked: AskedTable, progress: Progress = no_progress) -> ForeignTable:
    """Read a file, in a process of its own. Raises UserError `import.unreadable` or `nominations.*`."""
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT)
    except OSError as error:
        raise UserError("import.unreadable", path=str(path), reason=error.strerror or str(error)) from error
    return read_bytes(data, asked, progress)


def read_bytes(data: bytes, asked: AskedTable, progress: Progress = no_progress) -> ForeignTable:
    """Read what a file holds, or what was copied. Raises UserError `nominations.*`."""
    try:
        table: ForeignTable = read_apart(READER, "read", data, asked, progress=progress, megabytes=FOR_A_TABLE)
    except UserError as error:
        group, _, code = error.code.partition(".")
        if group == "schedule" and code in CODES:
            raise UserError(f"nominations.{code}", **error.parameters) from error
        raise
    return table


def look_at(store: Store, meeting: int, table: ForeignTable, language: str, *, new_entities: bool) -> Nominations:
    """Tell what would come of a table at a meeting; nothing is written. Raises UserError `gone`."""
    with store.read() as reader:
        row = meetings.meeting(reader, meeting, language)
        entities = office.directory(reader, row.first_day, language)
        listed = delegations.delegations(reader, meeting, language)
        known = people.people(reader, "", language)
    return nominees.settle(table, entities, listed, known, new_entities=new_entities)


def write_rejected(looked_at: Nominations, path: Path, language: str) -> Path:
    """Write the rejected rows as they came, each with its reason, as XLSX. Raises UserError `document.*`."""
    cells = {row.number: row.cells for row in looked_at.table.rows}
    heads = looked_at.table.heads
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.row, words.say(f"nominee.{one.code}", language, **one.parameters), *_filled(cells[one.row], len(heads)))
        for one in looked_at.rejected
    )
    name = words.say("document.rejected.title", language)
    first = (words.say("document.rejected.row", language), words.say("document.rejected.reason", language))
    table = Table(name, name, looked_at.table.source, language, (*first, *heads), rows, signed=False)
    return _written(path, xlsx_bytes(table))


def export(store: Store, meeting: int, path: Path, file_format: str, language: str) -> Path:
    """Write who stands in the delegations, as a table that can be read back (`xlsx`, `csv`).

    Raises UserError `document.format`, `document.*` or `gone`.
    """
    if file_format not in TABLES:
        raise UserError("document.format", format=file_format, document="delegations", formats=", ".join(TABLES))
    with store.read() as reader:
        row = meetings.meeting(reader, meeting, language)
        listed = delegations.delegations(reader, meeting, language)
    return _written(path, TABLES[file_format](delegations_table(row, listed, language)))


def _written(path: Path, data: bytes) -> Path:
    try:
        write_whole(path, data)
    except OSError as error:
        raise unwritten(error, path) from error
    return path


def _filled(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))[:width]
