"""What an organiser asks of delegations: the filters, and the one word for the invitations of several people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from meetingdesk.domain.search import fold
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.delegations_screen import FormerRow
from meetingdesk.rows.meetings import MeetingRow

CAPACITIES = ("head", "alternate", "delegate", "adviser", "observer", "interpreter", "secretariat")
STATUSES = ("invited", "acknowledged", "nominated", "confirmed", "declined")
DELEGATE_STATUSES = ("nominated", "confirmed", "withdrawn", "replaced")
MODES = ("remote", "room")
WAITING = ("invited", "acknowledged")  # what has not answered yet
WORST_FIRST = ("cancel_owed", "outdated", "never", "current")


def misses_head(row: DelegationRow) -> bool:
    """Tell whether a delegation has answered without a head, nor that one is to come; before that it need not."""
    return row.status in ("nominated", "confirmed") and row.head is None and not row.head_to_come


def heard_last(row: DelegationRow) -> date | None:
    """Return the last day on which the office is known to have been in contact with an entity about its delegation."""
    return max(filter(None, (row.invited_on, row.acknowledged_on, row.last_contact)), default=None)


def is_quiet(row: DelegationRow, days: int, today: date) -> bool:
    """Tell whether an entity has not answered and the last contact, as far as any is known, lies so many days back."""
    last = heard_last(row)
    return row.status in WAITING and last is not None and (today - last).days >= days


def as_of(row: DelegationRow, meeting: MeetingRow, today: date) -> DelegationRow:
    """Return a delegation with what depends on the day: whether it is silent, and whether a reminder is due.

    Silent is who has not answered in time; once the meeting is over, who never did, and nobody is reminded any more.
    """
    over = meeting.last_day is not None and meeting.last_day < today
    quiet = is_quiet(row, meeting.reminder_days, today)
    silent = row.status in WAITING and (over or quiet)
    return replace(row, silent=silent, reminder_due=quiet and not over) if silent else row


FILTERS: Mapping[str, Callable[[DelegationRow], bool]] = {
    "all": lambda _row: True,
    "confirmed": lambda row: row.status == "confirmed",
    "nominated": lambda row: row.status == "nominated",
    "no_answer": lambda row: row.status in WAITING,
    "reminder": lambda row: row.reminder_due,
    "declined": lambda row: row.status == "declined",
    "no_head": misses_head,
    "over_quota": lambda row: row.over_quota,
    "replaced": lambda row: any(delegate.status == "replaced" for delegate in row.delegates),
}


def mailboxes(rows: Sequence[DelegationRow], former: Mapping[int, Sequence[FormerRow]]) -> list[tuple[str, str]]:
    """Return names and addresses to write to: of whoever stands in these delegations.

    Where nobody does in any, those whom to ask for an answer: the focal points of the entities that have given none,
    else who came for them last time (`former`, by delegation).
    """
    standing = [(one.name, one.email) for row in rows for one in row.standing]
    if standing:
        return standing
    return [found for row in rows if row.status in WAITING for found in _to_ask(row, former.get(row.id, ()))]


def _to_ask(row: DelegationRow, former: Iterable[FormerRow]) -> list[tuple[str, str]]:
    if row.email:
        return [(row.contact or row.entity_name, row.email)]
    return [(one.name, one.email) for one in former]


def counts(rows: Iterable[DelegationRow]) -> dict[str, int]:
    """Return how many delegations pass each filter."""
    listed = list(rows)
    return {code: sum(map(passes, listed)) for code, passes in FILTERS.items()}


def searched(row: DelegationRow) -> str:
    """Return what a filter field looks into, folded: entity, city, country, region, kind, people and addresses."""
    people = " ".join(f"{one.name} {one.family} {one.native} {one.email} {one.post}" for one in row.delegates)
    place = f"{row.city} {row.country} {row.region or ''} {row.region_name} {row.kind or ''} {row.kind_name}"
    return fold(f"{row.entity_name} {place} {people}")


def invitation_state(row: DelegationRow, states: Mapping[str, str]) -> str | None:
    """Return the state that asks most of the organiser, or None where nobody is expected.

    `states` are those of the invitations by the delegate's uid; see `worst`.
    """
    return worst(states[one.uid] for one in row.delegates if one.uid in states)


def worst(states: Iterable[str]) -> str | None:
    """Return the most pressing of the states of invitations (`rows.invitations.State`), or None of none."""
    return min(states, key=WORST_FIRST.index, default=None)
