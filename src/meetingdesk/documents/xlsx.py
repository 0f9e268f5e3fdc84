"""A table as an Excel workbook: a frozen head that is repeated on each printed page, widths that fit, nothing computed.

Texts go in by `write_string` alone: XlsxWriter's `write` would make formulas and links out of them.
"""

from __future__ import annotations

import io
import unicodedata
from typing import Any

import xlsxwriter

from meetingdesk.documents.table import Cell, Table
from meetingdesk.documents.times import RIGHT_TO_LEFT
from meetingdesk.rows.house import Paper

PAPERS: dict[Paper, int] = {"letter": 1, "a4": 9}  # as ECMA-376 part 1, 18.3.1.63, numbers them
LONGEST_CELL = 32_767  # characters; what is longer, Excel refuses (specifications and limits of Excel)
LONGEST_NAME = 31
LONGEST_HEAD = 200  # of 255 that a printed head may have with its codes
NARROWEST, WIDEST = 6, 48
SIGNATURE_WIDTH = 30
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_SAFE: dict[str, Any] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_bytes(table: Table) -> bytes:
    """Return a table as the bytes of an XLSX file; a column for signatures is left wide."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _SAFE) as book:
        book.set_properties({"title": table.title, "subject": table.subtitle})
        sheet = book.add_worksheet(table.name.translate(_NOT_IN_NAMES).strip(" '")[:LONGEST_NAME])
        _set_page(sheet, table)
        _fill(sheet, table, book)
    return file.getvalue()


def _set_page(sheet: Any, table: Table) -> None:
    sheet.set_paper(PAPERS[table.paper])
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    subtitle = table.subtitle if len(table.subtitle) <= LONGEST_HEAD else f"{table.subtitle[: LONGEST_HEAD - 1]}\u2026"
    sheet.set_header(f"&L{subtitle.replace('&', '&&')}")
    sheet.set_footer("&R&P / &N")
    if table.language in RIGHT_TO_LEFT:
        sheet.right_to_left()


def _fill(sheet: Any, table: Table, book: Any) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "vcenter", "bottom": 4})
    for column, width in enumerate(_widths(table)):
        sheet.set_column(column, column, width)
    for column, text in enumerate(table.heads):
        sheet.write_string(0, column, text, head)
    for row, cells in enumerate(table.rows, start=1):
        for column, cell in enumerate(cells):
            _write(sheet, row, column, cell, body)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)


def _write(sheet: Any, row: int, column: int, cell: Cell, style: Any) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, style)
    elif cell:
        fits = cell if len(cell) <= LONGEST_CELL else f"{cell[: LONGEST_CELL - 1]}\u2026"
        sheet.write_string(row, column, fits, style)
    else:
        sheet.write_blank(row, column, None, style)


def _widths(table: Table) -> list[int]:
    columns = zip(*(table.heads, *table.rows), strict=True)
    widths = [min(WIDEST, max(NARROWEST, *(_width(str(cell)) + 2 for cell in column))) for column in columns]
    return [*widths[:-1], SIGNATURE_WIDTH] if table.signed else widths


def _width(text: str) -> int:
    """Return the width in characters; those of East Asia take two."""
    text = text[: WIDEST + 1]
    return len(text) if text.isascii() else sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
