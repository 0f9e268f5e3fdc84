"""A schedule read from a foreign file, before anything is written: what `exchange.schedule` hands to `ImportAgenda`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from meetingdesk.errors import Parameter, UserError


@dataclass(frozen=True, slots=True)
class ForeignReference:
    """A document that an item of a schedule refers to, by symbol, title or both."""

    symbol: str
    title: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """One event of a foreign schedule. `start` counts minutes from midnight of `day` on its clock, may pass 1440.

    `instant`, where it is known, says when that is; the clock alone cannot, in an hour that comes twice.
    """

    uid: str
    title: str
    kind: str
    day: date
    start: int
    minutes: int
    room: str
    speakers: tuple[str, ...]
    language: str
    instant: datetime | None = None
    references: tuple[ForeignReference, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignSitting:
    """A sitting that a schedule names itself: its day, start and minutes on the schedule's clock.

    `items`: the uids of the `ForeignItem`s in it.
    """

    uid: str
    day: date
    start: int
    minutes: int
    kind: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForeignEntry:
    """What a schedule's own agenda says of an item, scheduled or not. `parent` is the uid of the item above.

    `slots`: the uids of the `ForeignItem`s that are its times; `number` is empty where it follows from the order.
    """

    uid: str
    titles: Mapping[str, str]
    minutes: int
    kind: str = "presentation"
    number: str = ""
    parent: str | None = None
    item_class: str | None = None
    action: str | None = None
    speakers: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    references: tuple[ForeignReference, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignProblem:
    """What is wrong in a schedule: where, and the code of a sentence under `error` with its parameters."""

    where: str
    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


class EmptyScheduleError(UserError):
    """No event of a schedule can be taken over, for these reasons."""

    def __init__(self, problems: Sequence[ForeignProblem]) -> None:
        super().__init__("schedule.empty")
        self.problems = tuple(problems)


class UnknownColumnsError(UserError):
    """No row of a table heads a column of titles; `heads` are what may be its headings."""

    def __init__(self, heads: Sequence[str], titles: str = "") -> None:
        super().__init__("schedule.columns", titles=titles)
        self.heads = tuple(heads)


@dataclass(frozen=True, slots=True)
class ForeignSchedule:
    """A whole schedule: its head, and its items in the order of the file. `zone` is None where the file names none.

    `entries`, where it has an agenda of its own: the items in their order; what they do not name comes after, by time.
    `heads` and `columns`, of a table: its headings, and which of them stands for which field.
    """

    key: str
    title: str
    zone: str | None
    rooms: tuple[str, ...]
    items: tuple[ForeignItem, ...]
    sha256: str
    problems: tuple[ForeignProblem, ...] = ()
    sittings: tuple[ForeignSitting, ...] = ()
    entries: tuple[ForeignEntry, ...] = ()
    languages: tuple[str, ...] = ()
    numbering: str = ""
    heads: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many agenda items it makes."""
        named = {slot for entry in self.entries for slot in entry.slots}
        return len(self.entries) + sum(item.uid not in named for item in self.items)
