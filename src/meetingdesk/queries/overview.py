"""What the overview of a meeting shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from meetingdesk.domain import clock, conflicts
from meetingdesk.domain.clock import data_version
from meetingdesk.domain.delegations import as_of
from meetingdesk.domain.local_times import Place, local_times
from meetingdesk.domain.todos import todos
from meetingdesk.model import Person
from meetingdesk.queries.attendance import attendance, is_taken
from meetingdesk.queries.conflicts import engaged
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.invitations import invitations
from meetingdesk.queries.loading import Reader
from meetingdesk.queries.office import directory, kinds, regions
from meetingdesk.queries.releases import unreleased
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.office import EntityRow
from meetingdesk.rows.overview import BoardCell, OverviewRow

FURTHEST_FIRST = ("attended", "confirmed", "nominated", "acknowledged", "invited", "declined")


def overview(reader: Reader, meeting_id: int, now: datetime, language: str = "en") -> OverviewRow:
    """Return the overview as of `now`, an aware instant. Raises UserError `gone`."""
    issued = invitations(reader, meeting_id, now=now, language=language)
    agenda = issued.agenda
    today = clock.local(now, agenda.meeting.zone).date()
    invited = tuple(as_of(row, agenda.meeting, today) for row in delegations(reader, meeting_id, language))
    entities = directory(reader, None, language)
    found = conflicts.find(agenda, invited, engaged(reader, meeting_id, language), language)
    clashes = [row for row in found if row.severity == "conflict"]
    upcoming = next_sitting(agenda, now)
    unsent = sum(batch.count for batch in issued.unsent)
    changed = unreleased(reader, agenda)
    return OverviewRow(
        meeting=agenda.meeting,
        todos=todos(agenda, found, invited, issued.invitations, entities, now, changed, unsent, data_version()),
        next_sitting=upcoming,
        local_times=local_times(_places(invited, entities, upcoming), upcoming.start, upcoming.end) if upcoming else (),
        regions=regions(reader, language),
        kinds=kinds(reader, language),
        cells=_cells(invited, _represented(reader, agenda, language)),
        people=_people(invited),
        counts={
            "conflicts": len(clashes),
            "warnings": len(found) - len(clashes),
            "delegations": len(invited),
            "due": sum(row.due for row in issued.invitations),
            "unscheduled": len(agenda.unscheduled),
            "entities": len(entities),
            "people": reader.scalar(select(func.count()).select_from(Person)) or 0,
        },
        over=upcoming is not None and upcoming.end <= now,
    )


def next_sitting(agenda: AgendaRow, now: datetime) -> SittingRow | None:
    """Return the sitting that runs or comes next; when all are over, the first one; None where there is none."""
    ahead = [sitting for sitting in agenda.sittings if sitting.end > now]
    return min(ahead or agenda.sittings, key=lambda sitting: sitting.start.timestamp(), default=None)


def _places(invited: Sequence[DelegationRow], entities: Sequence[EntityRow], sitting: SittingRow | None) -> list[Place]:
    """Return where the invited entities sit; while nobody is invited, where those of the day sit."""
    if invited:
        return [Place(row.region, row.kind, row.city, row.zone) for row in invited if row.status != "declined"]
    return [Place(row.region, row.kind, row.city, row.zone) for row in entities if sitting and _valid(row, sitting)]


def _valid(entity: EntityRow, sitting: SittingRow) -> bool:
    begun = entity.valid_from is None or entity.valid_from <= sitting.day
    return begun and (entity.valid_to is None or sitting.day < entity.valid_to)


def _represented(reader: Reader, agenda: AgendaRow, language: str) -> frozenset[int]:
    """Return the delegations that were represented on the first day, as far as anything is known of who was there."""
    if not is_taken(reader, agenda.meeting.id):
        return frozenset()
    row = attendance(reader, agenda.meeting.id, language)
    first = [place for place, part in enumerate(row.sittings) if part.sitting.day == agenda.meeting.first_day]
    return frozenset(one.delegation for one in row.people if any(one.presence[place].attended for place in first))


def _cells(invited: Sequence[DelegationRow], represented: frozenset[int]) -> tuple[BoardCell, ...]:
    """Return the states by region and kind; an entity outside them stands under an empty code."""
    states: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in invited:
        states[row.region or "", row.kind or ""].append("attended" if row.id in represented else row.status)
    return tuple(
        BoardCell(region, kind, tuple(sorted(found, key=FURTHEST_FIRST.index)), found.count("attended"))
        for (region, kind), found in states.items()
    )


def _people(invited: Sequence[DelegationRow]) -> dict[str, int]:
    people: Counter[str] = Counter()
    for row in invited:
        people[row.region or ""] += sum(delegate.stands for delegate in row.delegates)
    return dict(people)
