"""Delegations of a meeting and their people, in the order of the lists: region, kind, entity, head first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meetingdesk.rows.names import capitals, spoken


@dataclass(frozen=True, slots=True)
class DelegateRow:
    """A person in a delegation; `entity_name` and `post` as printed at that meeting, `zone` where the person is.

    `own_zone` is None where the person is with the entity; `replaced_by` is the delegate who came instead;
    `pronunciation` says how the name is said.
    """

    id: int
    uid: str
    honorific: str
    family: str
    given: str
    native: str
    email: str
    capacity: str
    post: str
    rank: int
    mode: str
    status: str
    zone: str
    list_address: bool
    languages: tuple[str, ...]
    person: int = 0
    phone: str = ""
    entity_name: str = ""
    own_zone: str | None = None
    replaced_by: int | None = None
    pronunciation: str = ""

    @property
    def stands(self) -> bool:
        """Whether the person is still expected: neither withdrawn nor replaced."""
        return self.status in ("nominated", "confirmed")

    @property
    def name(self) -> str:
        """Given and family name, as a person is addressed in English."""
        return spoken(self.given, self.family)

    @property
    def listed_name(self) -> str:
        """Family name in capitals, then the given name, as lists of participants print it."""
        return f"{capitals(self.family)} {self.given}".strip()


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """An entity's people at one meeting. The days are those of the host, None where nobody knows.

    `head_to_come`: the head is to be named. `footnote`: what lists print at their foot about the entity's name;
    `contact` and `email` are those of its focal point.
    `silent` and `reminder_due` depend on the day (`domain.delegations.as_of`); without one they are not told.
    """

    id: int
    entity: int
    entity_uid: str
    entity_name: str
    kind: str | None
    kind_name: str
    region: str | None
    region_name: str
    country: str
    city: str
    zone: str
    status: str
    quota: int | None
    last_contact: date | None
    delegates: tuple[DelegateRow, ...]
    uid: str = ""
    note: str = ""
    invited_on: date | None = None
    acknowledged_on: date | None = None
    answered_on: date | None = None
    head_to_come: bool = False
    footnote: str = ""
    contact: str = ""
    email: str = ""
    silent: bool = False
    reminder_due: bool = False

    @property
    def state(self) -> str:
        """The status, or `no_answer` where the time for an answer has passed without one."""
        return "no_answer" if self.silent else self.status

    @property
    def head(self) -> DelegateRow | None:
        """The head of delegation, if one stands."""
        return next((d for d in self.delegates if d.capacity == "head" and d.stands), None)

    @property
    def standing(self) -> tuple[DelegateRow, ...]:
        """The people who are still expected."""
        return tuple(delegate for delegate in self.delegates if delegate.stands)

    @property
    def over_quota(self) -> bool:
        """Whether more people stand than the entity may send."""
        return self.quota is not None and len(self.standing) > self.quota
