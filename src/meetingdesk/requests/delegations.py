"""What can be done to delegations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from meetingdesk.requests.base import Request


@dataclass(frozen=True, kw_only=True, slots=True)
class InviteEntities(Request):
    """Invite regional entities to a meeting; those already invited stay as they are."""

    code: ClassVar[str] = "invite_entities"
    meeting: int
    entities: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class NominateDelegate(Request):
    """Add a person to a delegation, as a new person of the office."""

    code: ClassVar[str] = "nominate_delegate"
    delegation: int
    family: str
    given: str
    email: str = ""
    capacity: str = "adviser"
    post: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SetDelegateStatus(Request):
    """Nominated, confirmed or withdrawn."""

    code: ClassVar[str] = "set_delegate_status"
    delegate: int
    status: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SetDelegationStatus(Request):
    """Invited, nominated, confirmed or declined."""

    code: ClassVar[str] = "set_delegation_status"
    delegation: int
    status: str
