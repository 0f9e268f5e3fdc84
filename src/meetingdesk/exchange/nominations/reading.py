"""The rows of a table of nominations, whatever file it comes in. A pure function of the bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from meetingdesk.errors import UserError
from meetingdesk.exchange.nominations import html_table
from meetingdesk.exchange.nominations.cells import (
    addresses_of,
    capacity_of,
    day_of,
    delegation_status_of,
    languages_of,
    mode_of,
    names_of,
    status_of,
    tick_of,
)
from meetingdesk.exchange.nominations.columns import DAYS, HEADINGS, head_row
from meetingdesk.exchange.platforms.tables import Line
from meetingdesk.exchange.schedule import texts, workbook
from meetingdesk.rows.nominations import ForeignRow, ForeignTable

HEADS_WITHIN = 20  # rows: what stands above the heads is a title, a date of printing and such
LONGEST = 400  # characters of a cell that are read
_SPELLED: Mapping[str, Callable[[str], str]] = {
    "capacity": capacity_of,
    "email": lambda text: " ".join(addresses_of(text)),
    "languages": lambda text: " ".join(languages_of(text)),
    "status": status_of,
    "mode": mode_of,
    "delegation_status": delegation_status_of,
    "head_to_come": tick_of,
    **dict.fromkeys(DAYS, day_of),
}


@dataclass(frozen=True, slots=True)
class AskedTable:
    """What goes with a table beside its bytes: its name, the sheet to read, and the heading of each field."""

    source: str
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


def read(data: bytes, asked: AskedTable) -> ForeignTable:
    """Return the table that a file holds.

    Raises UserError `schedule.*` for a file that cannot be read, and `nominations.sheet`, `.columns`, `.column`,
    `.field` or `.empty` for one that holds no such table.
    """
    if data.startswith(workbook.START):
        return _of_workbook(data, asked)
    if html_table.is_html(data):
        return _table(html_table.lines(data), data, asked)
    return _table(texts.lines(data), data, asked)


def _of_workbook(data: bytes, asked: AskedTable) -> ForeignTable:
    """Read the sheet that was asked for, or the first on show that has a row of heads."""
    sheets = workbook.sheets(data)
    shown = {sheet.name: sheet.lines for sheet in sheets if not sheet.hidden}
    if asked.sheet is not None and asked.sheet not in shown:
        raise UserError("nominations.sheet", sheet=asked.sheet, known=", ".join(shown))
    refusal: UserError | None = None
    for name, lines in shown.items():
        if asked.sheet in (None, name):
            try:
                return _table(lines, data, asked, name, tuple(shown), tuple(s.name for s in sheets if s.hidden))
            except UserError as error:
                refusal = refusal or error
    raise refusal or UserError("nominations.empty")


def _table(
    lines: Sequence[Line],
    data: bytes,
    asked: AskedTable,
    sheet: str = "",
    sheets: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
) -> ForeignTable:
    heads = head_row([line.cells for line in lines[:HEADS_WITHIN]], asked.columns)
    if heads is None:
        raise UserError("nominations.columns", names=", ".join(HEADINGS["family"][:3]))
    rows = _rows(lines[heads.place + 1 :], heads.fields)
    if not rows:
        raise UserError("nominations.empty")
    return ForeignTable(
        source=asked.source,
        sha256=hashlib.sha256(data).hexdigest(),
        heads=heads.texts,
        columns={name: heads.texts[column] for name, column in heads.fields.items()},
        rows=tuple(rows),
        sheet=sheet,
        sheets=sheets,
        hidden=hidden,
    )


def _rows(lines: Sequence[Line], fields: Mapping[str, int]) -> list[ForeignRow]:
    """Return the rows that name somebody, or an entity and where its delegation stands.

    One without an entity has that of the row above, as merged cells do.
    """
    rows: list[ForeignRow] = []
    above: dict[str, str] = {}
    for line in lines:
        cells, width = line.cells, len(line.cells)
        held = {name: cells[at][:LONGEST] for name, at in fields.items() if at < width and cells[at]}
        if "entity" in held:
            above = {name: held[name] for name in ("entity", "country", "zone") if name in held}
        alone = "entity" in held and "delegation_status" in held
        if alone or any(name in held for name in ("family", "given", "name", "email")):
            rows.append(ForeignRow(line.number, line.cells, _spelled(held if "entity" in held else above | held)))
    return rows


def _spelled(held: Mapping[str, str]) -> dict[str, str]:
    """Return the fields in one spelling: names parted, capacities and languages as codes, addresses with spaces."""
    fields = dict(held)
    if "name" in fields:
        family, given = names_of(fields.pop("name"))
        fields |= {name: text for name, text in (("family", family), ("given", given)) if text and name not in fields}
    return fields | {name: spell(fields[name]) for name, spell in _SPELLED.items() if name in fields}
