"""Filtering and sorting of lines before they are shown: plain lists, so that thousands cost little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from meetingdesk.desktop.item_models.lines import Group, Line
from meetingdesk.domain.search import contains, fold, terms


def sift(lines: Iterable[Line], search: str) -> list[Line]:
    """Return the lines that hold every word of a search."""
    words = terms(search)
    return [line for line in lines if contains(words, line.found)] if words else list(lines)


def in_order(lines: Sequence[Line], column: int, *, descending: bool) -> tuple[Line, ...]:
    """Return lines sorted by a column; equal ones keep their order, as do all where the column is none."""
    if column < 0:
        return tuple(lines)

    def key(line: Line) -> Any:
        cell = line.cells[column]
        return fold(cell.words) if cell.order is None else cell.order

    return tuple(sorted(lines, key=key, reverse=descending))


def grouped_in_order(groups: Sequence[Group], column: int, *, descending: bool) -> tuple[Group, ...]:
    """Return the groups with their lines sorted by a column."""
    return tuple(replace(one, lines=in_order(one.lines, column, descending=descending)) for one in groups)
