"""What can be done to delegations."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from meetingdesk.requests.base import KEPT, Kept, Request


class InviteEntities(Request):
    """Invite regional entities to a meeting; those already invited stay as they are."""

    code: ClassVar[str] = "invite_entities"
    meeting: int
    entities: tuple[int, ...]


class NominateDelegate(Request):
    """Add a person to a delegation, as a new person of the office. A new head makes the former one alternate."""

    code: ClassVar[str] = "nominate_delegate"
    delegation: int
    family: str
    given: str
    email: str = ""
    capacity: str = "adviser"
    post: str = ""


class SetDelegateStatus(Request):
    """Nominated, confirmed or withdrawn."""

    code: ClassVar[str] = "set_delegate_status"
    delegate: int
    status: str


class SetDelegationStatus(Request):
    """Invited, acknowledged, nominated, confirmed or declined. The day of the step in the host zone is kept."""

    code: ClassVar[str] = "set_delegation_status"
    delegation: int
    status: str


class EditDelegations(Request):
    """Change one delegation or many in one step; a field of None or KEPT stays as it is in each of them.

    A new status notes the day; `invited_on`, `acknowledged_on` and `answered_on` put another in its place, None: not
    known. `head_to_come`: the head is to be named later, and is not counted as missing.
    """

    code: ClassVar[str] = "edit_delegations"
    delegations: tuple[int, ...]
    status: str | None = None
    quota: int | Kept | None = KEPT
    last_contact: date | Kept | None = KEPT
    note: str | None = None
    invited_on: date | Kept | None = KEPT
    acknowledged_on: date | Kept | None = KEPT
    answered_on: date | Kept | None = KEPT
    head_to_come: bool | None = None


class RemoveDelegation(Request):
    """Take back the invitation of an entity; only while nobody is in the delegation."""

    code: ClassVar[str] = "remove_delegation"
    delegation: int


class ConfirmAll(Request):
    """Confirm a delegation and all of its nominated people."""

    code: ClassVar[str] = "confirm_all"
    delegation: int


class NominatePerson(Request):
    """Add somebody whom the office knows to a delegation, such as one who came to the last edition.

    Who has withdrawn from this delegation or was replaced stands again. A new head makes the former one alternate.
    """

    code: ClassVar[str] = "nominate_person"
    delegation: int
    person: int
    capacity: str = "adviser"
    post: str = ""
    entity_name: str = ""
    mode: str = "remote"


class EditDelegate(Request):
    """Change a delegate at this meeting; a field of None stays as it is.

    `rank` is the place among the people of the delegation, from 0. A new head makes the former one alternate. What
    belongs to the person in all meetings (names, address, phone) is changed by `requests.people.EditPerson`.
    """

    code: ClassVar[str] = "edit_delegate"
    delegate: int
    capacity: str | None = None
    post: str | None = None
    entity_name: str | None = None
    rank: int | None = None
    mode: str | None = None


class EditDelegates(Request):
    """Change several delegates at once; a field of None stays as it is in each, and a head stays head."""

    code: ClassVar[str] = "edit_delegates"
    delegates: tuple[int, ...]
    status: str | None = None
    capacity: str | None = None
    mode: str | None = None


class RemoveDelegate(Request):
    """Take a delegate off a delegation as if never named; where they speak, the entity is still to name somebody."""

    code: ClassVar[str] = "remove_delegate"
    delegate: int


class ReplaceDelegate(Request):
    """Put another person in the place of a delegate, who stays on record as replaced.

    Either `person`, whom the office knows, or the names of somebody new. The successor takes the rank, and what is
    ticked: the capacity and the items on which the other speaks; what is not taken is the entity's, still to be named.
    """

    code: ClassVar[str] = "replace_delegate"
    delegate: int
    person: int | None = None
    family: str = ""
    given: str = ""
    email: str = ""
    post: str = ""
    takes_capacity: bool = True
    takes_speaking: bool = True
