"""The directory on its way in and out, as tables and JSON. Loaded with the first one."""

from __future__ import annotations

from pathlib import Path

from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.directory_table import directory_table
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.domain.foreign_entities import settle
from meetingdesk.errors import UserError, unwritten
from meetingdesk.exchange.apart import FOR_A_TABLE, read_apart
from meetingdesk.exchange.directory import fields, writing
from meetingdesk.exchange.files import write_whole
from meetingdesk.exchange.platforms.tables import MOST_MEGABYTES
from meetingdesk.queries import office
from meetingdesk.rows.directory import DirectoryRead, DirectoryTable
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.store.store import Store

LIMIT = MOST_MEGABYTES * 1024 * 1024 + 1  # bytes read at most; the reader itself refuses this many
READER = "meetingdesk.exchange.directory.reading"
# What a schedule and a directory are refused for is the same; the sentences speak of one or of the other.
CODES = ("too_large", "no_text", "rows", "quote", "workbook", "workbook_large", "cells", "heavy", "encoding")
TABLES = {"xlsx": xlsx_bytes, "csv": csv_bytes}
FORMATS = ("xlsx", "csv", "json")


def read(path: Path, progress: Progress = no_progress) -> DirectoryTable:
    """Read a file, in a process of its own. Raises UserError `import.unreadable` or `directory.*`."""
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT)
    except OSError as error:
        raise UserError("import.unreadable", path=str(path), reason=error.strerror or str(error)) from error
    try:
        table: DirectoryTable = read_apart(READER, "read", data, path.name, progress=progress, megabytes=FOR_A_TABLE)
    except UserError as error:
        group, _, code = error.code.partition(".")
        if group == "schedule" and code in CODES:
            raise UserError(f"directory.{code}", **error.parameters) from error
        raise
    return table


def look_at(store: Store, table: DirectoryTable) -> DirectoryRead:
    """Tell what would come of a directory; nothing is written."""
    with store.read() as reader:
        known = office.directory(reader)
        regions = [row.code for row in office.regions(reader)]
        kinds = [row.code for row in office.kinds(reader)]
    return settle(table, known, regions, kinds)


def export(store: Store, path: Path, file_format: str, language: str) -> Path:
    """Write the directory, so that it can be read back (xlsx, csv, json).

    Raises UserError `document.format` or `document.*`.
    """
    if file_format not in FORMATS:
        raise UserError("document.format", format=file_format, document="directory", formats=", ".join(FORMATS))
    with store.read() as reader:
        rows = office.directory(reader, None, language)
    if file_format == "json":
        data = writing.json_bytes(rows)
    else:
        data = TABLES[file_format](directory_table(fields.heads(language), map(writing.cells, rows), language))
    try:
        write_whole(path, data)
    except OSError as error:
        raise unwritten(error, path) from error
    return path
