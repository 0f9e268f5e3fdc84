"""What the questions share: running a select, and saying that a row is gone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import Row, Select

from meetingdesk.errors import UserError

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

# A question is asked of the file as it is read, and by operations in the midst of an edit.
Reader: TypeAlias = "Connection | Session"
# Selects of many columns; the rows are unpacked right into dataclasses, which are typed.
AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]


def rows(reader: Reader, statement: AnySelect) -> list[AnyRow]:
    """Run a select of columns."""
    return list(reader.execute(statement).all())


def one(reader: Reader, statement: AnySelect) -> AnyRow:
    """Run a select that finds one row. Raises UserError `gone` where there is none: a step may have removed it."""
    row = reader.execute(statement).one_or_none()
    if row is None:
        raise UserError("gone")
    return row


def grouped(found: Iterable[AnyRow], key: int = 0) -> dict[Any, list[AnyRow]]:
    """Gather rows that are sorted by the column `key`."""
    return {value: list(group) for value, group in groupby(found, lambda row: row[key])}
