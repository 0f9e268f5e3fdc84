"""What can be done to the parallel rooms of a meeting."""

from __future__ import annotations

from typing import ClassVar

from meetingdesk.requests.base import Request


class AddRoom(Request):
    """Add a parallel virtual room."""

    code: ClassVar[str] = "add_room"
    meeting: int
    name: str


class RenameRoom(Request):
    """Give a room another name."""

    code: ClassVar[str] = "rename_room"
    room: int
    name: str


class MoveRoom(Request):
    """Move a room among those of its meeting: `by` places later, or earlier where it is negative."""

    code: ClassVar[str] = "move_room"
    room: int
    by: int


class DeleteRoom(Request):
    """Remove a room that nothing is planned in."""

    code: ClassVar[str] = "delete_room"
    room: int
