"""A table as an Excel workbook: a frozen head that is repeated on each printed page, widths that fit, nothing computed.

What is listed is a table of Excel's own (ECMA-376 part 1, 18.5): it sorts, filters and grows as one, and formulas may
name its columns. It has no style of Excel's: it looks as our sheets do.

Texts go in by `write_string` alone: XlsxWriter's `write` would make formulas and links out of them.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
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
ON_PAPER = 200  # characters beside each other on a landscape page that can still be read: at two thirds of their size
UNBROKEN = 25  # characters of a word, most addresses, for which its column is left wide enough
LONG = 160  # characters of a cell that count for the width of its column
SIGNATURE_WIDTH, SIGNATURE_HEIGHT = 30, 27  # characters, and points that a hand needs
LINE_HEIGHT, AIR = 15, 3  # points; the second in rows of several lines: where Excel's font is not, lines are higher
MOST_LINES = 27  # of a row: Excel has none of more than 409 points
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_SAFE: dict[str, Any] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_bytes(table: Table, *further: Table) -> bytes:
    """Return tables as the bytes of an XLSX file, a sheet each; a column for signatures is left wide."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _SAFE) as book:
        book.set_properties({"title": table.title, "subject": table.subtitle})
        for one in (table, *further):
            sheet = book.add_worksheet(one.name.translate(_NOT_IN_NAMES).strip(" '")[:LONGEST_NAME])
            _set_page(sheet, one)
            _fill(sheet, one, book)
    return file.getvalue()


def _set_page(sheet: Any, table: Table) -> None:
    sheet.set_paper(PAPERS[table.paper])
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5)  # inches
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    subtitle = table.subtitle if len(table.subtitle) <= LONGEST_HEAD else f"{table.subtitle[: LONGEST_HEAD - 1]}\u2026"
    sheet.set_header(f"&L{subtitle.replace('&', '&&')}")
    sheet.set_footer("&R&P / &N")
    if table.language in RIGHT_TO_LEFT:
        sheet.right_to_left()


def _fill(sheet: Any, table: Table, book: Any) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1, "indent": 1})
    # Without the indent a text touches its neighbour's.
    body = book.add_format({"text_wrap": True, "valign": "vcenter", "bottom": 4, "indent": 1})
    widths = _widths(table)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_row(0, _height(table.heads, widths))
    heads = _unlike(table.heads)
    for column, text in enumerate(heads):
        sheet.write_string(0, column, text, head)
    for row, cells in enumerate(table.rows, start=1):
        height = _height(cells, widths)
        sheet.set_row(row, max(height, SIGNATURE_HEIGHT) if table.signed else height)
        for column, cell in enumerate(cells):
            _write(sheet, row, column, cell, body)
    if table.rows:  # Excel knows no table without a row
        columns = [{"header": text, "header_format": head} for text in heads]
        shape = {"name": _table_name(table.name), "style": None, "columns": columns}
        sheet.add_table(0, 0, len(table.rows), len(heads) - 1, shape)


def _unlike(heads: Sequence[str]) -> list[str]:
    """Return heads with a number behind those that stood before: in a table no two are alike, in whatever case."""
    met = Counter[str]()
    found = []
    for head in heads:
        met[head.lower()] += 1
        found.append(head if met[head.lower()] == 1 else f"{head} ({met[head.lower()]})")
    return found


def _table_name(name: str) -> str:
    """Return a name that formulas may use: what is no letter or figure of any script becomes a line."""
    return re.sub(r"\W+", "_", name).strip("_")[:LONGEST_NAME]


def _write(sheet: Any, row: int, column: int, cell: Cell, style: Any) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, style)
    elif cell:
        fits = cell if len(cell) <= LONGEST_CELL else f"{cell[: LONGEST_CELL - 1]}\u2026"
        sheet.write_string(row, column, fits, style)
    else:
        sheet.write_blank(row, column, None, style)


def _widths(table: Table) -> list[int]:
    """Return the widths of the columns: so wide that rows have as few lines as a printed page allows."""
    columns = [[str(cell) for cell in column] for column in zip(*(table.heads, *table.rows), strict=True)]
    if table.signed:
        return [*_for_paper(columns[:-1], ON_PAPER - SIGNATURE_WIDTH), SIGNATURE_WIDTH]
    return _for_paper(columns, ON_PAPER)


def _for_paper(columns: list[list[str]], room: int) -> list[int]:
    """Return widths for `room`: each wide enough for its words, and what is left for whichever has the most lines."""
    longest = [max(column, key=_width) for column in columns]
    whole = [max(NARROWEST, min(WIDEST, _width(text) + 2)) for text in longest]
    words = [max(map(_longest_word, column)) + 3 for column in columns]
    widths = [min(most, max(NARROWEST, min(word, UNBROKEN))) for most, word in zip(whole, words, strict=True)]
    lines = [_lines_of(text, width) for text, width in zip(longest, widths, strict=True)]
    for _one_more in range(max(room - sum(widths), room // 10)):  # a little in any case, or rows become towers
        narrow = [place for place, most in enumerate(whole) if widths[place] < most]
        if not narrow:
            break
        place = max(narrow, key=lines.__getitem__)
        widths[place] += 1
        lines[place] = _lines_of(longest[place], widths[place])
    return widths


def _longest_word(text: str) -> int:
    return max(map(_width, text[:LONG].split()), default=0)


def _height(cells: Sequence[Cell], widths: list[int]) -> int:
    lines = _lines(cells, widths)
    return LINE_HEIGHT * lines + (AIR if lines > 1 else 0)


def _lines(cells: Sequence[Cell], widths: list[int]) -> int:
    """Return how many lines a row needs. Excel would find out by itself, LibreOffice prints lines over each other."""
    most = max(_lines_of(str(cell), width) for cell, width in zip(cells, widths, strict=True))
    return min(most, MOST_LINES)


def _lines_of(text: str, width: int) -> int:
    if len(text) * 2 < width and "\n" not in text:
        return 1  # most cells: even signs of double width fit
    lines, used, room = (
        1,
        0,
        max(1, width - 4),
    )  # an indent; and a bold or another font is wider than the width is counted in
    for line in text[: MOST_LINES * WIDEST].split("\n"):
        lines, used = lines + bool(used), 0
        for word in line.split(" "):
            size = _width(word)
            if used and used + 1 + size > room:
                lines, used = lines + 1, 0
            lines, used = lines + max(0, size - 1) // room, used + bool(used) + size
    return lines


def _width(text: str) -> int:
    """Return the width in characters; those of East Asia take two."""
    text = text[:LONG]
    return len(text) if text.isascii() else sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
