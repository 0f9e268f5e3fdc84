"""All rules together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meetingdesk.domain.conflicts import elsewhere, interpreters, night, order, places, seats, sittings, spans
from meetingdesk.domain.conflicts.expected import Expected
from meetingdesk.domain.conflicts.timed import timed
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.conflicts import ConflictRow, EngagedRow
from meetingdesk.rows.delegations import DelegationRow


def find(
    agenda: AgendaRow,
    delegations: Iterable[DelegationRow] = (),
    engaged: Sequence[EngagedRow] = (),
    language: str = "en",
) -> tuple[ConflictRow, ...]:
    """Return what is wrong with a plan: the conflicts first, each part by start.

    `delegations`: who is invited; `engaged`: when people are at other meetings; `language`: of the names of holidays.
    """
    expected = Expected(delegations)
    slots = timed(agenda)
    rows = [
        *places.rows(agenda, slots),
        *order.rows(agenda, slots),
        *spans.rows(agenda),
        *sittings.rows(agenda, expected),
        *elsewhere.rows(agenda, slots, expected, engaged),
        *night.rows(agenda),
        *interpreters.rows(agenda),
        *seats.rows(agenda, expected, language),
    ]
    return tuple(sorted(rows, key=_order))


def clashes(agenda: AgendaRow) -> tuple[ConflictRow, ...]:
    """Return what moving an item can bring about, by start: two in one place, one in two, or not in order."""
    slots = timed(agenda)
    return tuple(sorted((*places.rows(agenda, slots), *order.rows(agenda, slots)), key=_order))


def _order(row: ConflictRow) -> tuple[bool, float, str, tuple[int, ...], tuple[int, ...]]:
    return row.severity == "warning", row.start.timestamp(), row.kind, row.sittings, row.slots
