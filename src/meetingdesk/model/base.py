"""What all tables share: names of constraints, column types that keep the journal exact, and small helpers.

The journal compares rows byte by byte, so there are no REAL or BLOB columns, text holds no NUL, and a value has one
spelling: JSON is compact with sorted keys, instants are ISO 8601 in UTC.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    text,
)

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


KINDS: dict[str, Any] = {
    "int": Integer, "bool": Boolean, "date": Date, "str": Plain, "datetime": Instant,
    "dict[str, str]": Json, "list[str]": Json, "list[dict[str, Any]]": Json,
}  # fmt: skip


class Base:
    """The journalled tables. Integer keys are never used twice (AUTOINCREMENT).

    A class is declared by its annotations and made a table at once; `Class.column` is the column, to select by. The
    mapper, which costs a quarter of a start, comes to it with the first edit (`model.mapping`).
    """

    __tablename__: ClassVar[str]
    __table_args__: ClassVar[Any] = ({"sqlite_autoincrement": True},)
    __table__: ClassVar[Table]
    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)

    def __init_subclass__(cls) -> None:
        columns = [_column(name, said, cls.__dict__.get(name)) for name, said in cls.__annotations__.items()]
        *constraints, options = cls.__table_args__
        cls.__table__ = Table(cls.__tablename__, cls.metadata, *columns, *constraints, **options)
        for made in columns:
            setattr(cls, made.name, made)

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            getattr(type(self), name)  # a column that there is
            setattr(self, name, value)

    @classmethod
    def __clause_element__(cls) -> Table:
        """Stand for the table in a select, until the mapper does."""
        return cls.__table__


@dataclass(frozen=True, slots=True)
class _Declared:
    """What a column has besides its name and type, as `sqlalchemy.Column` takes it."""

    arguments: tuple[Any, ...]
    options: dict[str, Any]


def column(*arguments: Any, **options: Any) -> Any:
    """Declare a column of a class that is annotated with its type: its constraints, its default."""
    return _Declared(arguments, options)


def _column(name: str, said: str, declared: _Declared | None) -> Column[Any]:
    """Return a column by its annotation, such as `Mapped[int | None]`; NULL is allowed where that says so."""
    kind = said.removeprefix("Mapped[").removesuffix("]")
    arguments, options = (declared.arguments, declared.options) if declared else ((), {})
    plain = kind.removesuffix(" | None")
    return Column(name, KINDS[plain](), *arguments, nullable=plain != kind, **options)


def key() -> Any:
    """Return the column of the key."""
    return column(primary_key=True)


def uid() -> Any:
    """Return the column of what names a row in every file that it gets into."""
    return column(unique=True, default=lambda: str(uuid.uuid4()))


def yes() -> Any:
    """Return a column that is true unless something else is said; what was there before it came, has it."""
    return column(default=True, server_default=text("1"))


def blank() -> Any:
    """Return the column of a text that is empty unless something is said; what was there before it came, has none."""
    return column(default="", server_default=text("''"))


def table_args(*constraints: Any) -> tuple[Any, ...]:
    """Return `__table_args__` with these constraints and the keys of `Base`."""
    return (*constraints, {"sqlite_autoincrement": True})


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """Return a CHECK that a column holds one of these words (or NULL, where it may)."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def actual_end() -> Any:
    """Return the column of when something that is run was closed: after it was begun."""
    check = "actual_end IS NULL OR (actual_start IS NOT NULL AND actual_end > actual_start)"
    return column(CheckConstraint(check, name="actual"))
