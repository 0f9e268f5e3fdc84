"""What can be done to a meeting and its sittings."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class AddMeeting(Request):
    """Make a meeting with its first sittings. Without an organiser's address that of the last meeting is taken over."""

    code: ClassVar[str] = "add_meeting"
    key: str
    title: str
    zone: str
    sittings: tuple[NewSitting, ...]
    language: str = "en"
    organiser_name: str = ""
    organiser_email: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EditMeeting(Request):
    """Change what a meeting is; a field of None stays as it is. `language` says which title is meant.

    An empty title takes that language's away, where another is left.
    """

    code: ClassVar[str] = "edit_meeting"
    meeting: int
    title: str | None = None
    language: str = "en"
    place: str | None = None
    chair: str | None = None
    organiser_name: str | None = None
    organiser_email: str | None = None
    languages: tuple[str, ...] | None = None
    numbering: str | None = None
    receives: str | None = None
    mails: str | None = None
    notes: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CloneMeeting(Request):
    """Make the next edition of a meeting, which begins on `start` in the host zone.

    Sittings keep their distance in days and their wall times; rooms, items and slots come along, links do not. Every
    delegation whose entity is there on `start` is invited anew, without people. Where a delegate spoke, the entity is
    to name somebody.
    """

    code: ClassVar[str] = "clone_meeting"
    meeting: int
    key: str
    start: date


@dataclass(frozen=True, kw_only=True, slots=True)
class DeleteMeeting(Request):
    """Remove a meeting with all that is in it. Where people hold its invitations, only if `even_issued`."""

    code: ClassVar[str] = "delete_meeting"
    meeting: int
    even_issued: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AddSitting(Request):
    """Add a sitting to a meeting."""

    code: ClassVar[str] = "add_sitting"
    meeting: int
    day: date
    start: int
    minutes: int
    kind: str = "plenary"


@dataclass(frozen=True, kw_only=True, slots=True)
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


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveSittings(Request):
    """Move several sittings of a meeting at once; the slots of each move with it."""

    code: ClassVar[str] = "move_sittings"
    places: tuple[SittingPlace, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class EditSittingLink(Request):
    """Change how a sitting is joined."""

    code: ClassVar[str] = "edit_sitting_link"
    sitting: int
    link: str
    conference_id: str = ""
    passcode: str = ""
    dial_in: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SetInterpretation(Request):
    """Say whether a sitting is interpreted, in a meeting of several languages."""

    code: ClassVar[str] = "set_interpretation"
    sitting: int
    interpretation: bool


@dataclass(frozen=True, kw_only=True, slots=True)
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


@dataclass(frozen=True, kw_only=True, slots=True)
class DeleteSitting(Request):
    """Remove a sitting; its items go back to the tray."""

    code: ClassVar[str] = "delete_sitting"
    sitting: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AddRoom(Request):
    """Add a parallel virtual room."""

    code: ClassVar[str] = "add_room"
    meeting: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RenameRoom(Request):
    """Give a room another name."""

    code: ClassVar[str] = "rename_room"
    room: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveRoom(Request):
    """Move a room among those of its meeting: `by` places later, or earlier where it is negative."""

    code: ClassVar[str] = "move_room"
    room: int
    by: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DeleteRoom(Request):
    """Remove a room that nothing is planned in."""

    code: ClassVar[str] = "delete_room"
    room: int
