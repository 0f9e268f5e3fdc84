"""What the screen of the delegations shows: the table with what leads on, and one delegation in detail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.office import EntityRow


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
    role: str = "speaker"


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
