"""What can be done while the day runs. `at` is the instant at which it happened, aware."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request


class StartSitting(Request):
    """Open a sitting; one that was closed goes on."""

    code: ClassVar[str] = "start_sitting"
    sitting: int
    at: datetime


class CloseSitting(Request):
    """Close a sitting, and the items that still run in it."""

    code: ClassVar[str] = "close_sitting"
    sitting: int
    at: datetime


class StartItem(Request):
    """Take up an item: what ran in its room before is closed, and its sitting is opened if it was not yet."""

    code: ClassVar[str] = "start_item"
    slot: int
    at: datetime


class CloseItem(Request):
    """Close an item that runs."""

    code: ClassVar[str] = "close_item"
    slot: int
    at: datetime


class ExtendSitting(Request):
    """Let a sitting last longer than planned."""

    code: ClassVar[str] = "extend_sitting"
    sitting: int
    minutes: int


class DropSpeaker(Request):
    """A speaker drops out: the entity is to name another; a speaker without an entity counts as withdrawn."""

    code: ClassVar[str] = "drop_speaker"
    speaking: int
