"""Blocks of cells as spreadsheets copy and paste them: lines of text whose cells are parted by tabs.

What a spreadsheet would compute is guarded on its way out, as in CSV, and comes back as it went (`domain.cells`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from meetingdesk.desktop.item_models.lines import Cell, Heading, Line
from meetingdesk.domain.cells import guarded, unguarded


def as_text(cell: Cell, heading: Heading) -> str:
    """Return what a cell holds, as people write it: of a choice the word."""
    if cell.value is None:
        return cell.words
    return dict(heading.options).get(cell.value, cell.value)


def copied(headings: Sequence[Heading], lines: Iterable[Line], columns: Sequence[int], *, heads: bool) -> str:
    """Return the cells of lines in some columns, perhaps below their headings."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter="\t", lineterminator="\n")
    if heads:
        writer.writerow([headings[place].text for place in columns])
    for line in lines:
        writer.writerow([guarded(as_text(line.cells[place], headings[place])) for place in columns])
    return file.getvalue()


def parsed(text: str) -> list[list[str]]:
    """Return the cells of a block that was copied from a spreadsheet, or from here."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows = csv.reader(io.StringIO(plain, newline=""), delimiter="\t")
    return [[" ".join(unguarded(cell).split()) for cell in row] or [""] for row in rows]
