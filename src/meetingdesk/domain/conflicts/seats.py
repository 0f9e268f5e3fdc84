"""Days that are no ordinary ones where delegations sit: weekend, public holiday, change of the clocks.

The day is the one at the seat, which may be another than the host's; a sitting may touch two. One row a sitting and
kind, however many it concerns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from meetingdesk.domain import clock, rest_days
from meetingdesk.domain.conflicts.expected import Expected, Seat
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.conflicts import ConflictRow

NAMED = 4  # how many places a row names
Found = tuple[Seat, str]  # a delegation that a row concerns, and what the row says of it


def rows(agenda: AgendaRow, expected: Expected, language: str) -> Iterator[ConflictRow]:
    """Return the rows of each sitting; a holiday on a weekend is a holiday."""
    for sitting in agenda.sittings:
        days = Days(sitting, language)
        found: dict[str, list[Found]] = {"clock_change": [], "holiday": [], "weekend": []}
        for seat in expected.at(sitting):
            country, zone = seat.delegation.country, seat.delegation.zone
            if changing := [zone for zone in seat.zones if days.changes(zone)]:
                found["clock_change"].append(_change(seat, changing))
            if name := days.holiday(country, zone):
                found["holiday"].append((seat, f"{_place(seat)} ({name})"))
            elif days.weekend(country, zone):
                found["weekend"].append((seat, _place(seat)))
        yield from (_row(kind, sitting, those) for kind, those in found.items() if those)


class Days:
    """What the dates of one sitting are in each place: looked up once a place, for places are few."""

    def __init__(self, sitting: SittingRow, language: str) -> None:
        self._sitting = sitting
        self._language = language
        self._dates = cache(self._dates_in)
        self.changes = cache(self._changes)
        self.holiday = cache(self._holiday)
        self.weekend = cache(self._weekend)

    def _dates_in(self, zone: str) -> tuple[date, ...]:
        """Return the dates in a zone that the sitting touches; one that ends at midnight does not touch the next."""
        start, minutes = self._sitting.start, max(self._sitting.minutes, 1)
        first = clock.local(start, zone).date()
        last = clock.local(clock.later(start, minutes - 1), zone).date()
        return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))

    def _changes(self, zone: str) -> bool:
        return any(clock.clocks_change(day, zone) for day in self._dates(zone))

    def _holiday(self, country: str, zone: str) -> str:
        names = (rest_days.holiday(country, day, self._language) for day in self._dates(zone))
        return next(filter(None, names), "")

    def _weekend(self, country: str, zone: str) -> bool:
        return any(rest_days.weekend(country, day) for day in self._dates(zone))


def _change(seat: Seat, changing: list[str]) -> Found:
    """Return who is where the clocks change: the people whose zone it is, or the seat while nobody is named."""
    delegates = tuple(delegate for delegate in seat.delegates if delegate.zone in changing)
    at_seat = seat.delegation.zone in changing
    place = _place(seat) if at_seat else min(changing).rpartition("/")[2].replace("_", " ")
    return seat._replace(delegates=delegates), place


def _place(seat: Seat) -> str:
    return seat.delegation.city or seat.delegation.entity_name


def _row(kind: str, sitting: SittingRow, found: Sequence[Found]) -> ConflictRow:
    return ConflictRow(
        kind=kind,
        severity="warning",
        sittings=(sitting.id,),
        slots=(),
        items=(),
        item_uids=(),
        people=tuple(delegate.name for seat, _ in found for delegate in seat.delegates),
        start=sitting.start,
        end=sitting.end,
        parameters={"number": sitting.number, "n": len(found), "places": _places(found)},
    )


def _places(found: Sequence[Found]) -> str:
    places = list(dict.fromkeys(place for _, place in found))
    return ", ".join(places[:NAMED]) + (", \u2026" if len(places) > NAMED else "")
