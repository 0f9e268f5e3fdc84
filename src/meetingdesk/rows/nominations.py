"""People whom a foreign table nominates, before anything is written: what a file holds, and what would come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from meetingdesk.errors import Parameter
from meetingdesk.rows.names import spoken


class ForeignRow(NamedTuple):
    """One row of a table: its number in the file, its cells as they are, and its fields as they were read.

    A tuple, since thousands come from the process that reads: a dataclass takes longer to send and to receive.
    """

    number: int
    cells: tuple[str, ...]
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ForeignTable:
    """A table of nominations as it was read. `columns`: which heading stands for which field.

    `sheet` is the sheet that was read, of those that a workbook shows; `hidden` are those that it does not.
    """

    source: str
    sha256: str
    heads: tuple[str, ...]
    columns: Mapping[str, str]
    rows: tuple[ForeignRow, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nominee:
    """A row that can be taken in. `person`: whom of the office it means, None for somebody new.

    `entity` is None for an entity that is new: it is called `entity_name`, sits in `country`, and has the clock `zone`.
    `own_zone`: the clock of the person, where that is another than the entity's. `status`, `mode`: those of the
    delegate, "" where the table does not say. `successor`: the row of who came instead of somebody who is replaced.
    """

    row: int
    entity: int | None
    entity_name: str
    family: str
    given: str
    capacity: str
    person: int | None = None
    honorific: str = ""
    native: str = ""
    pronunciation: str = ""
    email: str = ""
    phone: str = ""
    post: str = ""
    country: str = ""
    zone: str = ""
    languages: tuple[str, ...] = ()
    own_zone: str = ""
    status: str = ""
    mode: str = ""
    printed: str = ""
    successor: int | None = None

    @property
    def name(self) -> str:
        """Given and family name, as a person is addressed in English."""
        return spoken(self.given, self.family)

    @property
    def stands(self) -> bool:
        """Whether the person is expected, as far as the table tells."""
        return self.status not in ("withdrawn", "replaced")


@dataclass(frozen=True, slots=True)
class ToldDelegation:
    """What a table says of a delegation as a whole; whose it is, is told as of a `Nominee`.

    `alone`: the row names nobody, but that the entity is invited. A day, a quota of None: it says none.
    """

    row: int
    entity: int | None
    entity_name: str
    status: str
    alone: bool = False
    country: str = ""
    zone: str = ""
    invited_on: date | None = None
    acknowledged_on: date | None = None
    answered_on: date | None = None
    last_contact: date | None = None
    quota: int | None = None
    head_to_come: bool = False


@dataclass(frozen=True, slots=True)
class RowRemark:
    """What is to be said of a row: a code of a sentence under `nominee`, with its parameters."""

    row: int
    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Nominations:
    """What would come of a table: who is taken in, which rows are rejected, and what else is to be known.

    `delegations`: those of which the table says more than their people.
    """

    table: ForeignTable
    accepted: tuple[Nominee, ...]
    rejected: tuple[RowRemark, ...]
    warnings: tuple[RowRemark, ...]
    delegations: tuple[ToldDelegation, ...] = ()

    @property
    def alone(self) -> tuple[ToldDelegation, ...]:
        """The rows that name an entity and nobody of it."""
        return tuple(one for one in self.delegations if one.alone)

    @property
    def taken(self) -> int:
        """How many rows are taken in."""
        return len(self.accepted) + len(self.alone)
