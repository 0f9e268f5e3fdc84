"""Delegations of a meeting and their people, in the order of the lists: region, kind, entity, head first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from meetingdesk.rows.office import EntityRow, MeetingRow


@dataclass(frozen=True, slots=True)
class DelegateRow:
    """A person in a delegation; `entity_name` and `post` as printed at that meeting, `zone` where the person is.

    `own_zone` is None where the person is with the entity; `replaced_by` is the delegate who came instead.
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

    @property
    def stands(self) -> bool:
        """Whether the person is still expected: neither withdrawn nor replaced."""
        return self.status in ("nominated", "confirmed")

    @property
    def name(self) -> str:
        """Given and family name, as a person is addressed in English."""
        return f"{self.given} {self.family}".strip()

    @property
    def listed_name(self) -> str:
        """Family name in capitals, then the given name, as lists of participants print it."""
        return f"{self.family.upper()} {self.given}".strip()


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """An entity's people at one meeting."""

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


@dataclass(frozen=True, slots=True)
class FormerRow:
    """Who came for an entity to the last edition. `delegate`: the same person in the delegation of now, if any."""

    person: int
    name: str
    email: str
    capacity: str
    post: str
    status: str
    delegate: int | None


@dataclass(frozen=True, slots=True)
class DelegationsRow:
    """The delegations of a meeting. `counts`: how many pass each filter of `domain.delegations.FILTERS`.

    `last_edition` is the meeting before in the series; `former` its people by delegation id of this meeting.
    """

    meeting: MeetingRow
    delegations: tuple[DelegationRow, ...]
    counts: Mapping[str, int]
    people: int
    last_edition: MeetingRow | None
    former: Mapping[int, tuple[FormerRow, ...]]


@dataclass(frozen=True, slots=True)
class LocalSitting:
    """A sitting on the clock of the entity's seat; starts and ends are aware."""

    sitting: int
    number: int
    start: datetime
    end: datetime
    night: bool


@dataclass(frozen=True, slots=True)
class OnAgenda:
    """An item on which somebody of the delegation, or the entity itself, speaks; start is in the host zone."""

    item: int
    number: str
    title: str
    speaker: str
    delegate: int | None
    state: str
    sitting: int | None
    start: datetime | None


@dataclass(frozen=True, slots=True)
class DelegationDetail:
    """All about one delegation. `editions`: how many meetings of the series it was invited to, this one included."""

    meeting: MeetingRow
    delegation: DelegationRow
    entity: EntityRow
    editions: int
    last_edition: MeetingRow | None
    former: tuple[FormerRow, ...]
    local_times: tuple[LocalSitting, ...]
    agenda: tuple[OnAgenda, ...]
