"""What all tables share: names of constraints, column types that keep the journal exact, and small helpers.

The journal compares rows byte by byte, so there are no REAL or BLOB columns, text holds no NUL, and a value has one
spelling: JSON is compact with sorted keys, instants are ISO 8601 in UTC.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import CheckConstraint, Dialect, MetaData, String, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from meetingdesk.errors import UserError

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Plain(TypeDecorator[str]):
    """Text without NUL, which SQLite would cut there."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Refuse NUL."""
        if value is not None and "\0" in value:
            raise UserError("text.nul")
        return value


class Json(TypeDecorator[Any]):
    """A small list or mapping of plain values, as compact JSON with sorted keys."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Spell a value in its one way."""
        if value is None:
            return None
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        if "\\u0000" in text:
            raise UserError("text.nul")
        return text

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read it back."""
        return None if value is None else json.loads(value)


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC. A naive value is refused rather than guessed."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Turn an aware value into UTC text."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"a naive time cannot be kept: {value!r}"
            raise ValueError(message)
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read it back, aware."""
        return None if value is None else datetime.fromisoformat(value)


Key = Annotated[int, mapped_column(primary_key=True)]
Yes = Annotated[bool, mapped_column(default=True, server_default=text("1"))]  # what was there before it came, has it
Uid = Annotated[str, mapped_column(unique=True, default=lambda: str(uuid.uuid4()))]


class Base(DeclarativeBase):
    """The journalled tables. Integer keys are never used twice (AUTOINCREMENT)."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {str: Plain(), dict[str, str]: Json(), list[str]: Json(), datetime: Instant()}  # noqa: RUF012 - SQLAlchemy's own shape
    __table_args__: Any = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own shape


def table_args(*constraints: Any) -> tuple[Any, ...]:
    """Return `__table_args__` with these constraints and the keys of `Base`."""
    return (*constraints, {"sqlite_autoincrement": True})


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """Return a CHECK that a column holds one of these words (or NULL, where it may)."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def actual_end() -> Mapped[datetime | None]:
    """Return the column of when something that is run was closed: after it was begun."""
    check = "actual_end IS NULL OR (actual_start IS NOT NULL AND actual_end > actual_start)"
    return mapped_column(CheckConstraint(check, name="actual"))
