"""What can be done to the order that is wished for: one item before another, each with all that stands below it."""

from __future__ import annotations

from typing import ClassVar

from meetingdesk.requests.base import Request


class AddPrecedence(Request):
    """Wish that an item is over before another one begins."""

    code: ClassVar[str] = "add_precedence"
    before: int
    after: int


class RemovePrecedence(Request):
    """Wish it no longer."""

    code: ClassVar[str] = "remove_precedence"
    precedence: int
