"""What a block that is pasted would change, cell by cell, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.item_models.lines import Heading, Line
from meetingdesk.desktop.lists.blocks import as_text
from meetingdesk.desktop.lists.dates import read_date
from meetingdesk.domain.audience import has_address
from meetingdesk.domain.search import fold


class Unreadable(Exception):  # noqa: N818 - not an error of the program: a cell that says nothing here
    """Why a text cannot stand in a column."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell of a line: what it holds, what it would hold, and the value of that; or what is wrong with it."""

    key: int
    row: str
    column: int
    before: str
    after: str
    value: str = ""
    problem: str = ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def read_value(heading: Heading, text: str) -> str:
    """Return the value of a text in a column: a code, a date in ISO 8601. Raises Unreadable."""
    if heading.sort == "choice":
        return _option(heading, text)
    if heading.sort == "date" and text:
        day = read_date(text)
        if day is None:
            raise Unreadable(_tr("“{text}” is no date such as 2027-02-18").format(text=text))
        return day.isoformat()
    if heading.sort == "number" and text and not (text.isdecimal() and int(text) > 0):
        raise Unreadable(_tr("“{text}” is no number from 1 on").format(text=text))
    if heading.sort == "email" and text and not has_address(text):
        raise Unreadable(_tr("“{text}” is no e-mail address").format(text=text))
    return text


def _option(heading: Heading, text: str) -> str:
    wanted = fold(text)
    for code, word in heading.options:
        if wanted in (fold(code), fold(word)):
            return code
    known = ", ".join(word for _code, word in heading.options)
    raise Unreadable(_tr("“{text}” is none of: {known}").format(text=text, known=known))


def plan(
    headings: Sequence[Heading], lines: Sequence[Line], columns: Sequence[int], block: Sequence[Sequence[str]]
) -> list[CellChange]:
    """Return what a block changes in lines and columns, both from its upper corner on; what is the same is left out.

    A single cell goes into all of them.
    """
    single = len(block) == 1 and len(block[0]) == 1
    rows = [[block[0][0]] * len(columns)] * len(lines) if single else block
    found = [
        _change(headings[column], line, column, text)
        for line, texts in zip(lines, rows, strict=False)
        for column, text in zip(columns, texts, strict=False)
    ]
    return [one for one in found if one is not None]


def _change(heading: Heading, line: Line, column: int, text: str) -> CellChange | None:
    cell, row = line.cells[column], line.cells[0].words
    before = as_text(cell, heading)
    if text == before:
        return None
    if not heading.sort or cell.value is None:
        problem = _tr("{column} is not changed here").format(column=heading.text)
        return CellChange(line.key, row, column, before, text, problem=problem)
    try:
        value = read_value(heading, text)
    except Unreadable as why:
        return CellChange(line.key, row, column, before, text, problem=str(why))
    if value == cell.value:
        return None
    after = dict(heading.options).get(value, value)
    return CellChange(line.key, row, column, before, after, value)
