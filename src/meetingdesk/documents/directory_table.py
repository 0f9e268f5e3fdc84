"""The directory as a flat table; `exchange.directory` names its columns and reads it back."""

from __future__ import annotations

from collections.abc import Iterable

from meetingdesk import words
from meetingdesk.documents.table import Cell, Table


def directory_table(heads: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], language: str) -> Table:
    """Return the table in a language, in the order of the lists."""
    name = words.say("document.title.directory", language)
    return Table(name, name, "", language, heads, tuple(rows), signed=False)
