"""What can be done to a meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from meetingdesk.requests.base import KEPT, Kept, Request

if TYPE_CHECKING:
    from meetingdesk.requests.sittings import NewSitting


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


class EditMeeting(Request):
    """Change what a meeting is; a field of None or KEPT stays as it is. `language` says which title is meant.

    An empty title takes that language's away, where another is left; an empty quorum the rule.
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
    retained_until: date | Kept | None = KEPT
    quorum: str | None = None
    quorum_basis: str | None = None
    quorum_reading: str | None = None
    enough: int | None = None
    grace: int | None = None
    list_order: str | None = None
    reminder_days: int | None = None
    agenda_symbol: str | None = None
    list_symbol: str | None = None
    next_edition: str | None = None
    naming: str | None = None


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


class DeleteMeeting(Request):
    """Remove a meeting with all that is in it. Where people hold its invitations, only if `even_issued`."""

    code: ClassVar[str] = "delete_meeting"
    meeting: int
    even_issued: bool = False
