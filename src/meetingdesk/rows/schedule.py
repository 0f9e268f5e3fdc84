"""A schedule read from a foreign file, before anything is written: what `exchange.schedule` hands to `ImportAgenda`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from meetingdesk.errors import Parameter, UserError


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


@dataclass(frozen=True, slots=True)
class ForeignSchedule:
    """A whole schedule: its head, and its items in the order of the file. `zone` is None where the file names none."""

    key: str
    title: str
    zone: str | None
    rooms: tuple[str, ...]
    items: tuple[ForeignItem, ...]
    sha256: str
    problems: tuple[ForeignProblem, ...] = ()
