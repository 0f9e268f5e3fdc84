"""What can be done to the people of the office."""

from __future__ import annotations

from typing import ClassVar

from meetingdesk.requests.base import KEPT, Kept, Request


class AddPerson(Request):
    """Add a person. `zone` only where it differs from the entity's; `list_address`: agreed to be listed with it."""

    code: ClassVar[str] = "add_person"
    family: str
    given: str = ""
    honorific: str = ""
    native: str = ""
    email: str = ""
    phone: str = ""
    pronunciation: str = ""
    languages: tuple[str, ...] = ()
    zone: str | None = None
    list_address: bool = False


class EditPerson(Request):
    """Change a person, in all meetings; a field of None stays as it is, a zone of None is that of the entity."""

    code: ClassVar[str] = "edit_person"
    person: int
    family: str | None = None
    given: str | None = None
    honorific: str | None = None
    native: str | None = None
    email: str | None = None
    phone: str | None = None
    pronunciation: str | None = None
    languages: tuple[str, ...] | None = None
    zone: str | Kept | None = KEPT
    list_address: bool | None = None


class DeletePerson(Request):
    """Remove a person who is in no delegation of any meeting."""

    code: ClassVar[str] = "delete_person"
    person: int


class MergePeople(Request):
    """Make one person of several who are the same: the others' parts, names and marks become the kept one's."""

    code: ClassVar[str] = "merge_people"
    kept: int
    others: tuple[int, ...]
