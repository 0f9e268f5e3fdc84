"""A log read from a platform's file, before anything is written: what `exchange.platforms` hands to `ImportReport`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from meetingdesk.errors import UserError
from meetingdesk.rows.attendance import ProposalRow

Platform = Literal["zoom", "teams", "webex", "meet", "bigbluebutton", "table"]
DateOrder = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class ForeignRow:
    """One stay of one participant. Instants are UTC; `line` counts from 1, `cells` is the row as it stood."""

    line: int
    name: str
    email: str
    joined: datetime
    left: datetime
    estimated: bool = False
    waiting: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row that cannot be taken in: its line, the reason (`words`: `report_problem.<code>`) and its text."""

    line: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class ForeignReport:
    """A whole log. `zone` is the one that its clock times were read in, `UTC` where the file says so itself.

    One that was read by column mapping has `heads`, its headings, and `columns`, the heading of each field.
    """

    platform: Platform
    layout: str
    source: str
    sha256: str
    zone: str
    date_order: DateOrder
    rows: tuple[ForeignRow, ...]
    problems: tuple[ProblemRow, ...] = ()
    heads: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SaidOfLog:
    """What was said of a log that it does not say itself: zone, order of dates, their day, headings by field."""

    zone: str | None = None
    date_order: DateOrder | None = None
    day: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


class UnknownColumnsError(UserError):
    """Nothing tells which columns of a table are a name and a time; `columns` are the headings that were told."""

    def __init__(self, source: str, heads: Sequence[str] = (), columns: Mapping[str, str] | None = None) -> None:
        super().__init__("attendance.columns", source=source, known=" · ".join(filter(None, heads))[:200])
        self.heads = tuple(heads)
        self.columns: Mapping[str, str] = columns or {}


@dataclass(frozen=True, slots=True)
class MatchRow:
    """What a name of a log is taken for (see `rows.attendance.NameRow`), before or after the log is taken in.

    `proposals`: at most three who may be meant, the best first; none for what is not a person.
    """

    name: str
    email: str
    method: str
    person: bool
    delegate_uid: str | None
    delegate_name: str | None
    rows: int
    proposals: tuple[ProposalRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportsRead:
    """Logs that were read for a meeting, and what their names would be taken for.

    `outside` counts the rows that overlap no sitting: many of them say that the zone is a wrong one. `shift`: by how
    many minutes most rows would have to be later to lie within sittings, 0 where they do or where no shift helps.
    """

    meeting: int
    reports: tuple[ForeignReport, ...]
    matches: tuple[MatchRow, ...]
    outside: int
    shift: int = 0
