"""What can be done to the regions and the kinds of entities, by which the office groups its directory."""

from __future__ import annotations

from typing import ClassVar

from meetingdesk.requests.base import Request


class AddGroup(Request):
    """Add a region or a kind (`what`: `region`, `kind`) behind the others. Its short code is for good."""

    code: ClassVar[str] = "add_group"
    what: str
    short_code: str
    name_en: str
    name_fr: str = ""


class EditGroup(Request):
    """Name a region or a kind otherwise; a text of None stays as it is. A kind has no short names."""

    code: ClassVar[str] = "edit_group"
    what: str
    group: int
    name_en: str | None = None
    name_fr: str | None = None
    short_en: str | None = None
    short_fr: str | None = None


class MoveGroup(Request):
    """Move a region or a kind among its like: `by` places later, or earlier where it is negative."""

    code: ClassVar[str] = "move_group"
    what: str
    group: int
    by: int


class DeleteGroup(Request):
    """Remove a region or a kind that nothing is of."""

    code: ClassVar[str] = "delete_group"
    what: str
    group: int
