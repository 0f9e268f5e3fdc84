"""What can be done about who was there. A decision by hand always wins over the logs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request
from meetingdesk.rows.report import ForeignReport


class SetMark(Request):
    """Decide by hand: present, late, excused, absent, or represented `by` another delegate.

    No item: the whole sitting.
    """

    code: ClassVar[str] = "set_mark"
    delegate: int
    sitting: int
    status: str
    by: int | None = None
    item: int | None = None


class SetMarks(Request):
    """Decide the same about several in one step, such as all who sit in the room. No item: the whole sitting."""

    code: ClassVar[str] = "set_marks"
    delegates: tuple[int, ...]
    sitting: int
    status: str
    item: int | None = None


class ClearMark(Request):
    """Take a decision by hand back: the logs count again."""

    code: ClassVar[str] = "clear_mark"
    delegate: int
    sitting: int
    item: int | None = None


class AddWalkIn(Request):
    """Add somebody who is at a sitting to a delegation, as a new person of the office, marked as present.

    No item: at the whole sitting.
    """

    code: ClassVar[str] = "add_walk_in"
    delegation: int
    sitting: int
    family: str
    given: str
    item: int | None = None


class ImportReport(Request):
    """Take in the logs of a meeting in one step. With a sitting, their rows count in that one alone."""

    code: ClassVar[str] = "import_report"
    meeting: int
    reports: tuple[ForeignReport, ...]
    at: datetime
    sitting: int | None = None


class RemoveReport(Request):
    """Take an imported log out again, with all its rows."""

    code: ClassVar[str] = "remove_report"
    report: int


class MatchName(Request):
    """Decide whom a name in the logs stands for: in this meeting, or in every meeting of the office."""

    code: ClassVar[str] = "match_name"
    meeting: int
    name: str
    email: str = ""
    delegate: int
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name in the logs with its address, and the delegate whom it stands for."""

    name: str
    email: str
    delegate: int


class MatchNames(Request):
    """Decide in one step whom several names in the logs of a meeting stand for."""

    code: ClassVar[str] = "match_names"
    meeting: int
    matches: tuple[NameMatch, ...]


class MatchNewPerson(Request):
    """Add somebody to a delegation, as a new person of the office, whom a name in the logs stands for."""

    code: ClassVar[str] = "match_new_person"
    meeting: int
    name: str
    email: str = ""
    delegation: int
    family: str
    given: str
    everywhere: bool = False


class NotAPerson(Request):
    """Decide that a name in the logs is not a person: a device, a room, an interpreter."""

    code: ClassVar[str] = "not_a_person"
    meeting: int
    name: str
    email: str = ""
    everywhere: bool = False


class ForgetMatch(Request):
    """Take back what was decided about a name."""

    code: ClassVar[str] = "forget_match"
    meeting: int
    name: str
    email: str = ""
