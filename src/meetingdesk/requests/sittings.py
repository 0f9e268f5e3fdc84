"""What can be done to the sittings of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meetingdesk.requests.base import Request


@dataclass(frozen=True, kw_only=True, slots=True)
class NewSitting:
    """A sitting to be: host date, start in minutes from host midnight, length in minutes.

    `first`: of a start that the clock shows twice, the first is meant.
    """

    day: date
    start: int
    minutes: int
    first: bool = False


class AddSitting(Request):
    """Add a sitting to a meeting."""

    code: ClassVar[str] = "add_sitting"
    meeting: int
    day: date
    start: int
    minutes: int
    kind: str = "plenary"


class MoveSitting(Request):
    """Move a sitting to another host day or time, or change its length; its slots move with it."""

    code: ClassVar[str] = "move_sitting"
    sitting: int
    day: date
    start: int
    minutes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SittingPlace:
    """Where a sitting comes to stand: host date, start in minutes from host midnight, length in minutes."""

    sitting: int
    day: date
    start: int
    minutes: int


class MoveSittings(Request):
    """Move several sittings of a meeting at once; the slots of each move with it."""

    code: ClassVar[str] = "move_sittings"
    places: tuple[SittingPlace, ...]


class EditSittingLink(Request):
    """Change how a sitting is joined."""

    code: ClassVar[str] = "edit_sitting_link"
    sitting: int
    link: str
    conference_id: str = ""
    passcode: str = ""
    dial_in: str = ""


class SetInterpretation(Request):
    """Say whether a sitting is interpreted, in a meeting of several languages."""

    code: ClassVar[str] = "set_interpretation"
    sitting: int
    interpretation: bool


class EditSitting(Request):
    """Change what a sitting is and for whom it is held; a field of None stays as it is.

    `audience` is all, regions, kinds or capacities, and `audience_codes` are its codes. Among them may stand the uids
    of delegates, who are asked besides; where it holds nothing else, the sitting is for these named people alone.
    """

    code: ClassVar[str] = "edit_sitting"
    sitting: int
    kind: str | None = None
    audience: str | None = None
    audience_codes: tuple[str, ...] | None = None


class DeleteSitting(Request):
    """Remove a sitting; its items go back to the tray."""

    code: ClassVar[str] = "delete_sitting"
    sitting: int
