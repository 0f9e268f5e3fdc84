"""The rows of a workbook (XLSX, ODS), as texts. Nothing in it is computed: a formula counts as the value it had last.

The archive is looked through before it is unpacked, since a small one can hold a great deal (reading it still belongs
into a process with limits: a single cell far out makes a sheet of any size).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.tables import MOST_ROWS, Line
from meetingdesk.exchange.text import clean_line

START = b"PK\x03\x04"
MOST_MEMBERS = 200
MOST_MEGABYTES = 64  # unpacked, all members together
MOST_TIMES = 200  # a member unpacked, against what it takes in the archive
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000  # of a sheet, the empty ones between them too
_MEGABYTE = 1024 * 1024
_CONTENTS = ("xl/workbook.xml", "content.xml")  # of XLSX (ECMA-376 part 1) and ODS (OASIS OpenDocument 1.3 part 2)


class Sheet(NamedTuple):
    """A sheet of a workbook; of one that is hidden no row is read."""

    name: str
    hidden: bool
    lines: list[Line]


def lines(data: bytes, *, seconds: bool = False) -> list[list[Line]]:
    """Return the rows of each visible sheet. Raises UserError as `sheets`."""
    return [sheet.lines for sheet in sheets(data, seconds=seconds) if not sheet.hidden]


def sheets(data: bytes, *, seconds: bool = False) -> list[Sheet]:
    """Return the sheets of cells. `seconds`: times are told to the second, as logs have them, else to the minute.

    Raises UserError `schedule.no_text` for another archive, `schedule.workbook`, `.workbook_large`, `.rows` and
    `.cells`.
    """
    _check_archive(data)
    text = _text_of_log if seconds else _text
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            found = []
            for sheet in book.sheets_metadata:
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    hidden = sheet.visible != SheetVisibleEnum.Visible
                    rows = [] if hidden else _lines(book.get_sheet_by_name(sheet.name), text)
                    found.append(Sheet(sheet.name, hidden, rows))
            return found
    except (CalamineError, OSError, ValueError) as error:
        raise UserError("schedule.workbook") from error


def _check_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if not {member.filename for member in members}.intersection(_CONTENTS):
                raise UserError("schedule.no_text")
            if any(member.flag_bits & 1 for member in members):
                raise UserError("schedule.workbook")
            sizes = [_size(archive, member) for member in members[: MOST_MEMBERS + 1]]
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, RuntimeError, ValueError) as error:
        raise UserError("schedule.workbook") from error
    if len(members) > MOST_MEMBERS or sum(sizes) > MOST_MEGABYTES * _MEGABYTE:
        raise UserError("schedule.workbook_large", megabytes=MOST_MEGABYTES)


def _size(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Return how large a member is, counted while it is unpacked: what the archive says of it may be a lie."""
    most = min(MOST_MEGABYTES * _MEGABYTE, max(_MEGABYTE, member.compress_size * MOST_TIMES))
    size = 0
    with archive.open(member) as file:
        while part := file.read(_MEGABYTE):
            size += len(part)
            if size > most:
                raise UserError("schedule.workbook_large", megabytes=MOST_MEGABYTES)
    return size


def _lines(sheet: Any, text: Callable[[object], str]) -> list[Line]:
    if sheet.height > MOST_ROWS:
        raise UserError("schedule.rows", rows=MOST_ROWS)
    if sheet.height * sheet.width > MOST_CELLS:
        raise UserError("schedule.cells", cells=MOST_CELLS)
    first = sheet.start[0] + 1 if sheet.start else 1
    spelled = _Spelled()
    return [
        Line(number, tuple([spelled[cell] if type(cell) is str else text(cell) for cell in row[:MOST_COLUMNS]]))
        for number, row in enumerate(sheet.iter_rows(), start=first)
    ]


class _Spelled(dict[str, str]):
    """The texts of a sheet by what stands in its cells: most stand in many."""

    def __missing__(self, cell: str) -> str:
        text = self[cell] = clean_line(cell)
        return text


def _text_of_log(cell: object) -> str:
    """Spell a cell as `_text` does, its times to the nearest second."""
    if isinstance(cell, datetime):
        whole = (cell + timedelta(milliseconds=500)).replace(microsecond=0)
        return whole.isoformat(sep=" ")
    if isinstance(cell, time):
        return (datetime.combine(date.min, cell) + timedelta(milliseconds=500)).strftime("%H:%M:%S")
    if isinstance(cell, timedelta):
        count = round(cell.total_seconds())
        return f"{count // 3600:02}:{count // 60 % 60:02}:{count % 60:02}"
    return _text(cell)


def _text(cell: object) -> str:
    """Spell a cell as one types it: dates as ISO 8601 has them, lengths as hours and minutes, whole numbers whole."""
    if isinstance(cell, bool) or cell is None:
        return ""
    if isinstance(cell, datetime):
        whole = (cell + timedelta(seconds=30)).replace(second=0, microsecond=0)  # a fraction of a day is never exact
        return whole.date().isoformat() if whole.time() == time(0) else whole.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        minutes = round(cell.hour * 60 + cell.minute + cell.second / 60) % (24 * 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(cell, float):
        return f"{cell:.10g}"
    return clean_line(str(cell))
