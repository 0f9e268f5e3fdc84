"""Who was there: people and sittings, the names of the logs, and the figures of the day.

Entities are represented, people attend. Spans are pairs of seconds counted from the start of the sitting's window.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.delegations import DelegateRow
from meetingdesk.rows.meetings import MeetingRow

Status = Literal["attended", "late", "left_early", "partial", "absent", "excused", "represented", "unknown"]
Source = Literal["log", "hand", "none"]
Method = Literal["alias", "email", "exact", "fuzzy", "none"]
Likeness = Literal["same", "short", "similar"]
Spans = tuple[tuple[int, int], ...]
LogName = tuple[str, str]  # a name as it stands in the logs, and its address


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """One person at one sitting. `unknown`: no log covers the sitting and nothing was decided by hand.

    `mark` is the decision by hand (present, late, represented, excused, absent): it wins over the log, whose minutes
    stay visible.
    `by`: the delegate by whom this person is represented. `by_log`: what the log alone comes to. `estimated`: a time of
    joining or leaving is missing from the log. `expected`: the sitting is held for this person. `inherited`: at an
    item, the decision is that about its whole sitting. `items`: of a sitting, how many decisions are about its items.
    """

    sitting: int
    minutes: int
    share: float
    status: Status
    source: Source
    mark: str | None
    spans: Spans
    estimated: bool
    expected: bool
    by: int | None = None
    by_log: Status = "unknown"
    inherited: bool = False
    items: int = 0

    @property
    def decided(self) -> str | None:
        """The decision by hand about this very sitting or item."""
        return None if self.inherited else self.mark

    @property
    def attended(self) -> bool:
        """Whether the person counts as having been there."""
        return self.status in ("attended", "late", "left_early")


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """One line of the matrix; `presence` has one cell a sitting, in the order of the sittings."""

    delegate: DelegateRow
    delegation: int
    entity_name: str
    region: str | None
    kind: str | None
    presence: tuple[PresenceRow, ...]


@dataclass(frozen=True, slots=True)
class FigureCell:
    """The figures of one region and kind; an entity outside them stands under an empty code."""

    region: str
    kind: str
    entities: int
    represented: int
    people: int
    attended: int


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """Of those expected: how many entities were represented, how many people attended; in all, and by cell."""

    entities: int
    represented: int
    people: int
    attended: int
    cells: tuple[FigureCell, ...]


@dataclass(frozen=True, slots=True)
class DayFiguresRow:
    """The figures of one host day: who attended any of its sittings."""

    day: date
    figures: FiguresRow


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition of a series with the figures of all its sittings taken together; `year` is that of its first one."""

    meeting: int
    key: str
    edition: int | None
    year: int | None
    figures: FiguresRow


@dataclass(frozen=True, slots=True)
class AttendedSittingRow:
    """A sitting (without its slots) with the window in which presence counts: as it was run, else as planned.

    `breaks` are left out of it. With an `item` (its key): that item in the sitting, from when it was first taken up to
    when it was last closed; `breaks` are the time between its slots, `marks` those about the item itself.
    """

    sitting: SittingRow
    start: datetime
    end: datetime
    has_log: bool
    marks: int
    figures: FiguresRow
    breaks: Spans = ()
    item: int | None = None


@dataclass(frozen=True, slots=True)
class LogLineRow:
    """One row of an imported log, in the host zone. `cells` is the row as it stood in the file, at `line`."""

    report: int
    line: int
    name: str
    email: str
    joined: datetime
    left: datetime
    estimated: bool
    waiting: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TracedRow:
    """A row of a log and what becomes of it: whom its name was taken for, how, and the sittings that it counts in.

    `method` and `person` are as in `NameRow`; no `sittings`: it counts nowhere.
    """

    line: LogLineRow
    method: Method
    person: bool
    delegates: tuple[int, ...]
    delegate_name: str | None
    sittings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A delegate whom a name of a log may mean, and how near the name comes: 0 to 100.

    `likeness`: it is the same name, a short form of theirs, or a similar one. `inside`: it names their delegation too.
    """

    delegate: int
    uid: str
    name: str
    entity: str
    region: str | None
    score: float
    likeness: Likeness
    inside: bool


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name as it stands in the logs, with its address, and whom it was taken for: the delegates of one person.

    `method` says how: `alias` (remembered, by hand), `email`, `exact` (the name inside its delegation), `fuzzy` (nearly
    so) or `none`. `person` False: decided
    by hand not to be a person. `spans` has one entry a sitting. `lines` are given where nobody was found.
    """

    name: str
    email: str
    method: Method
    person: bool
    delegates: tuple[int, ...]
    delegate_uid: str | None
    delegate_name: str | None
    rows: int
    minutes: int
    first: datetime
    last: datetime
    spans: tuple[Spans, ...]
    lines: tuple[LogLineRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRow:
    """An imported log. `sitting` None: its rows count in every sitting that they overlap. `who` took it in."""

    id: int
    uid: str
    platform: str
    layout: str
    source: str
    sha256: str
    zone: str
    sitting: int | None
    imported_at: datetime
    rows: int
    who: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """The attendance of a meeting. `people` are in the order of the lists; `names` by their first appearance.

    By item: `sittings` are items of sittings, spans count from the start of the item, and no more is told.
    """

    meeting: MeetingRow
    sittings: tuple[AttendedSittingRow, ...]
    people: tuple[AttendeeRow, ...]
    names: tuple[NameRow, ...]
    reports: tuple[ReportRow, ...]
    days: tuple[DayFiguresRow, ...]

    @property
    def unmatched(self) -> tuple[NameRow, ...]:
        """The names that wait for a human."""
        return tuple(row for row in self.names if row.method == "none")

    @property
    def not_people(self) -> tuple[NameRow, ...]:
        """The names that are not people: devices, rooms, interpreters."""
        return tuple(row for row in self.names if not row.person)
