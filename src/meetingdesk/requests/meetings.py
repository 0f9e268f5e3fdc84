"""What can be done to a meeting and its sittings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meetingdesk.requests.base import Request


@dataclass(frozen=True, kw_only=True, slots=True)
class NewSitting:
    """A sitting to be: host date, start in minutes from host midnight, length in minutes."""

    day: date
    start: int
    minutes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AddMeeting(Request):
    """Make a meeting with its first sittings."""

    code: ClassVar[str] = "add_meeting"
    key: str
    title: str
    zone: str
    sittings: tuple[NewSitting, ...]
    language: str = "en"


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
class EditSittingLink(Request):
    """Change how a sitting is joined."""

    code: ClassVar[str] = "edit_sitting_link"
    sitting: int
    link: str
    conference_id: str = ""
    passcode: str = ""
    dial_in: str = ""


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
