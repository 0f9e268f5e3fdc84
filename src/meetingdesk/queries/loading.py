"""What the questions share: running a select, and saying that a row is gone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session

from meetingdesk.errors import UserError

# Selects of many columns; the rows are unpacked right into dataclasses, which are typed.
AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]


def rows(session: Session, statement: AnySelect) -> list[AnyRow]:
    """Run a select of columns."""
    return list(session.execute(statement).all())


def one(session: Session, statement: AnySelect) -> AnyRow:
    """Run a select that finds one row. Raises UserError `gone` where there is none: a step may have removed it."""
    row = session.execute(statement).one_or_none()
    if row is None:
        raise UserError("gone")
    return row


def grouped(found: Iterable[AnyRow], key: int = 0) -> dict[Any, list[AnyRow]]:
    """Gather rows that are sorted by the column `key`."""
    return {value: list(group) for value, group in groupby(found, lambda row: row[key])}
