"""What an organiser asks of delegations: the filters, and the one word for the invitations of several people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from meetingdesk.domain.search import fold
from meetingdesk.rows.delegations import DelegationRow

CAPACITIES = ("head", "alternate", "adviser", "observer")
WORST_FIRST = ("cancel_owed", "outdated", "never", "current")


def misses_head(row: DelegationRow) -> bool:
    """Tell whether a delegation has answered without naming a head; who has not answered is not reproached."""
    return row.status in ("nominated", "confirmed") and row.head is None


FILTERS: Mapping[str, Callable[[DelegationRow], bool]] = {
    "all": lambda _row: True,
    "confirmed": lambda row: row.status == "confirmed",
    "nominated": lambda row: row.status == "nominated",
    "no_answer": lambda row: row.status == "invited",
    "declined": lambda row: row.status == "declined",
    "no_head": misses_head,
    "over_quota": lambda row: row.over_quota,
    "replaced": lambda row: any(delegate.status == "replaced" for delegate in row.delegates),
}


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
