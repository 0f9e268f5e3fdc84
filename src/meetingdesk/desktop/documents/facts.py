"""What the options need to know of the meeting: its sittings, how many people, and which cities its people are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from meetingdesk import words
from meetingdesk.desktop.office import Office
from meetingdesk.domain.local_times import Place as Seat
from meetingdesk.domain.local_times import zones_by_region
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.house import Paper
from meetingdesk.rows.meetings import MeetingRow

_DOT = " \u00b7 "


@dataclass(frozen=True, slots=True)
class Place:
    """A clock that can stand in a column: its zone, the city that most delegations there sit in, how many they are."""

    zone: str
    city: str
    delegations: int


@dataclass(frozen=True, slots=True)
class Facts:
    """`sittings` are pairs of id and label; `events` counts the times of items, `items` all of them.

    `days` are those of the host that have a sitting, `full_days` those that have several; `places` stand the fullest
    first; `entities` are pairs of id and name, those that have not declined; `paper` and `style` are the paper of the
    house and the folder of its style, if there is one; `regions` are the zones of each region, the fullest first.
    """

    meeting: MeetingRow
    sittings: tuple[tuple[int, str], ...]
    days: tuple[date, ...]
    full_days: tuple[date, ...]
    events: int
    confirmed: int
    nominated: int
    places: tuple[Place, ...]
    items: int = 0
    entities: tuple[tuple[int, str], ...] = ()
    paper: Paper = "a4"
    style: str = ""
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_facts(office: Office, meeting: int) -> Facts:
    """Read what the options need."""
    reads, house = office.reads, office.house()
    agenda = reads.agenda(meeting)
    delegations = reads.delegations(meeting)
    days = Counter(sitting.day for sitting in agenda.sittings)
    coming = [group for group in delegations if group.status != "declined"]
    people = [person for group in coming for person in group.delegates if person.stands]
    return Facts(
        meeting=agenda.meeting,
        sittings=tuple((sitting.id, sitting_label(sitting)) for sitting in agenda.sittings),
        days=tuple(sorted(days)),
        full_days=tuple(sorted(day for day, sittings in days.items() if sittings > 1)),
        events=sum(len(sitting.slots) for sitting in agenda.sittings),
        confirmed=sum(person.status == "confirmed" for person in people),
        nominated=len(people),
        places=places(agenda, delegations),
        items=len(agenda.order),
        entities=tuple((group.entity, group.entity_name) for group in coming),
        paper=house.paper,
        style=house.folder,
        regions=zones_by_region(_seats(delegations), agenda.meeting.zone, len(delegations)),
    )


def _seats(delegations: Iterable[DelegationRow]) -> list[Seat]:
    return [Seat(row.region, row.kind, row.city, row.zone) for row in delegations if row.status != "declined"]


def sitting_label(sitting: SittingRow) -> str:
    """Return number, day and start of a sitting on the host's clock, such as `2, Fri 19 Feb, 12:00`."""
    return f"{sitting.number}{_DOT}{words.short_day(sitting.day)}, {words.clock(sitting.start)}"


def places(agenda: AgendaRow, delegations: Iterable[DelegationRow]) -> tuple[Place, ...]:
    """Return one place a zone, without the host's, by the number of delegations there."""
    seats: dict[str, Counter[str]] = {}
    for group in delegations:
        if group.zone and group.zone != agenda.meeting.zone:
            city = words.seat(group.city, group.zone) if group.city else zone_city(group.zone)
            seats.setdefault(group.zone, Counter())[city] += 1
    found = [Place(zone, cities.most_common(1)[0][0], cities.total()) for zone, cities in seats.items()]
    return tuple(sorted(found, key=lambda place: (-place.delegations, place.city)))


def zone_city(zone: str) -> str:
    """Return the city that a zone is named after."""
    return words.city(zone)
