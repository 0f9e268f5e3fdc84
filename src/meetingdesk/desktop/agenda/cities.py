"""Which clocks stand beside the timetable, and where their nights lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from meetingdesk import words
from meetingdesk.domain import clock, local_times

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow
    from meetingdesk.rows.delegations import DelegationRow
    from meetingdesk.rows.meetings import MeetingRow

QUARTER = 15
MOST = 3  # clocks beside the host's
APART = 180  # minutes between the clocks that are chosen by themselves, so that each tells something new


@dataclass(frozen=True, slots=True)
class City:
    """A clock: its zone, a city that people know it by, and how many delegations sit there."""

    name: str
    zone: str
    seats: int = 0


def host_city(meeting: MeetingRow) -> City:
    """Return the host's clock, named after its zone."""
    return City(words.city(meeting.zone), meeting.zone)


def known_cities(agenda: AgendaRow, delegations: Iterable[DelegationRow]) -> tuple[City, ...]:
    """Return one city a zone, from the delegations and, where they tell nothing, from the speakers."""
    seats: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    for delegation in delegations:
        if delegation.zone and delegation.status != "declined":
            seats[delegation.zone] += 1
            names.setdefault(delegation.zone, Counter())[_seat(delegation)] += 1
    for speaker in (speaker for item in _items(agenda) for speaker in item.speakers):
        if speaker.zone and speaker.zone not in names:
            names[speaker.zone] = Counter([words.seat(speaker.city or "", speaker.zone) or words.city(speaker.zone)])
    return tuple(City(name.most_common(1)[0][0], zone, seats[zone]) for zone, name in names.items())


def _seat(delegation: DelegationRow) -> str:
    return words.seat(delegation.city, delegation.zone) or delegation.entity_name


def _items(agenda: AgendaRow) -> Iterable[ItemRow]:
    yield from (slot.item for sitting in agenda.sittings for slot in sitting.slots)
    yield from agenda.unscheduled


def burden(zone: str, sittings: Iterable[SittingRow]) -> int:
    """Return what the sittings cost people in a zone."""
    return sum(local_times.burden(sitting.start, sitting.end, zone) for sitting in sittings)


def _burdens(zones: Iterable[str], sittings: Sequence[SittingRow]) -> dict[str, int]:
    """Return the burden by zone. Clocks that agree when each sitting begins and ends have it in common."""
    ends = [moment for sitting in sittings for moment in (sitting.start, sitting.end)]
    known: dict[tuple[int, ...], int] = {}
    costs = {}
    for zone in zones:
        told = tuple(offset_minutes(clock.local(moment, zone)) for moment in ends)
        if told not in known:
            known[told] = burden(zone, sittings)
        costs[zone] = known[told]
    return costs


def offset_minutes(moment: datetime) -> int:
    """Return how far a clock is ahead of UTC, in minutes."""
    ahead = moment.utcoffset()
    return int(ahead.total_seconds() // 60) if ahead is not None else 0


def offset_text(moment: datetime) -> str:
    """Return the offset of a clock, such as `UTC+5:30`."""
    ahead = offset_minutes(moment)
    hours, minutes = divmod(abs(ahead), 60)
    sign = "\u2212" if ahead < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def hardest(cities: Iterable[City], host: City, sittings: Sequence[SittingRow], count: int = MOST) -> tuple[City, ...]:
    """Choose the clocks that suffer most and differ from each other, from west to east."""
    if not sittings:
        return ()
    start = sittings[0].start
    ahead = {city.zone: offset_minutes(clock.local(start, city.zone)) for city in cities}
    costs = _burdens(ahead, sittings)
    ranked = sorted(cities, key=lambda city: (-costs[city.zone], -city.seats, city.zone))
    taken = [offset_minutes(clock.local(start, host.zone))]
    chosen: list[City] = []
    for city in ranked:
        if len(chosen) < count and all(abs(ahead[city.zone] - other) >= APART for other in taken):
            taken.append(ahead[city.zone])
            chosen.append(city)
    return tuple(sorted(chosen, key=lambda city: ahead[city.zone]))


def with_shown(cities: tuple[City, ...], zone: str, host: City, known: Iterable[City]) -> tuple[City, ...]:
    """Return the clocks beside the host's with that of the zone that times are shown in; it stands last."""
    if not zone or zone == host.zone:
        return cities
    shown = next((city for city in known if city.zone == zone), City(words.city(zone), zone))
    others = [city for city in cities if city.zone != zone]
    return (*others[-(MOST - 1) :], shown)


@lru_cache(maxsize=512)
def seats_in_night(cities: tuple[City, ...], moment: datetime) -> int:
    """Count the delegations whose clock stands in the night at an instant."""
    return sum(city.seats for city in cities if city.seats and clock.is_night(clock.local(moment, city.zone)))


@dataclass(frozen=True, slots=True)
class Axis:
    """The vertical axis as instants: a minute of the host's day, on the day of a sitting that begins at `start`."""

    sitting: int
    begins: datetime
    start: int

    def moment(self, minute: float) -> datetime:
        """Return the instant of a minute of the axis, on the host's clock."""
        return clock.later(self.begins, round(minute) - self.start)


@lru_cache(maxsize=64)
def sky(axis: Axis, zone: str, first: int, last: int) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Return the local nights of a zone between two minutes of the axis, and the minutes at which a date begins."""
    quarters = range(first // QUARTER * QUARTER, last, QUARTER)
    moments = [(minute, clock.local(axis.moment(minute), zone)) for minute in quarters]
    nights = _joined([minute for minute, moment in moments if clock.is_night(moment)])
    return nights, tuple(m for (_, before), (m, after) in pairwise(moments) if before.date() != after.date())


def _joined(quarters: Sequence[int]) -> tuple[tuple[int, int], ...]:
    spans: list[list[int]] = []
    for minute in quarters:
        if spans and spans[-1][1] == minute:
            spans[-1][1] += QUARTER
        else:
            spans.append([minute, minute + QUARTER])
    return tuple((start, end) for start, end in spans)
