"""A flat table for spreadsheets: heads and rows of plain text, with our own counts as the only numbers."""

from __future__ import annotations

from dataclasses import dataclass

from meetingdesk.rows.house import Paper

Cell = str | int


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a language. `name` heads the spreadsheet's tab, `title` and `subtitle` the printed page.

    `signed`: the last column is for signatures. `state`: a head and a text, which a file without pages tells in each
    row, as `subtitle` does on each page.
    """

    name: str
    title: str
    subtitle: str
    language: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    signed: bool = True
    paper: Paper = "a4"
    state: tuple[str, str] | None = None
