"""Text tables from strangers: which encoding, which delimiter, which lines.

Platforms write UTF-16 or UTF-8, with tabs, commas or semicolons, and spreadsheets save them anew as they like. The
delimiter is the one that most lines hold twice or more: guessing by other marks takes the comma inside a date for it.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from meetingdesk.errors import UserError
from meetingdesk.exchange.text import clean_line

MOST_MEGABYTES = 20
MOST_ROWS = 100_000
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")  # workbooks, new and old, and printed sheets
_DELIMITERS = "\t,;"


class Line(NamedTuple):
    """One line of a table: its number in the file, from 1, and its cells without the empty ones at its end."""

    number: int
    cells: tuple[str, ...]


def lines(data: bytes) -> list[Line]:
    """Return all lines, the blank ones too. Raises UserError `attendance.too_large`, `.no_text`, `.rows`, `.quote`."""
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("attendance.too_large", megabytes=MOST_MEGABYTES)
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    mark = delimiter(text)
    found = _by_line(text) if mark == "\t" else _quoted(text, mark)
    table = list(itertools.islice(found, MOST_ROWS + 1))
    if len(table) > MOST_ROWS:
        raise UserError("attendance.rows", rows=MOST_ROWS)
    if mark != "\t" and table and _never_closed(text, table[-1].number):
        raise UserError("attendance.quote", line=table[-1].number)
    return table


def _by_line(text: str) -> Iterator[Line]:
    """Read cells parted by tabs: they have no need of quotes, so one that stands alone is a letter of a name."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count('"') % 2 or '"' not in line:
            yield Line(number, _trimmed(line.split("\t")))
        else:
            yield from (Line(number, _trimmed(row)) for row in csv.reader([line], delimiter="\t"))


def _quoted(text: str, mark: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    begins = 1
    try:
        for row in reader:
            yield Line(begins, _trimmed(row))
            begins = reader.line_num + 1
    except csv.Error as error:  # a cell without end
        raise UserError("attendance.quote", line=begins) from error


def _never_closed(text: str, last: int) -> bool:
    """Tell whether the last row swallows the rest of the file after a quote."""
    rest = text.split("\n", last - 1)[-1]
    return rest.rstrip("\n").count("\n") > 0 and rest.count('"') % 2 == 1


def decoded(data: bytes) -> str:
    """Return the text. Without a mark at its head, it is UTF-16 by its NULs, else UTF-8, else Windows-1252."""
    if data.startswith(_NO_TEXT):
        raise UserError("attendance.no_text")
    known = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None) or _by_nuls(data)
    try:
        return data.decode(known or "utf-8")
    except UnicodeDecodeError as error:
        if known:
            raise UserError("attendance.no_text") from error
        return data.decode("cp1252", errors="replace")


def _by_nuls(data: bytes) -> str | None:
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even + odd <= len(head) // 8:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def delimiter(text: str) -> str:
    """Return the delimiter that most lines hold twice or more; where none does, once: a table of two columns."""
    lines = text.splitlines()

    def held(mark: str) -> tuple[int, int]:
        counts = [line.count(mark) for line in lines]
        return sum(count >= 2 for count in counts), sum(count == 1 for count in counts)

    return max(_DELIMITERS, key=held)


def _trimmed(row: list[str]) -> tuple[str, ...]:
    cells = [clean_line(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)
