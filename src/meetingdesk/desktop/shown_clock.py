"""On which clock times are shown: the host's, or that of the zone chosen in the top bar. Fields keep the host's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from meetingdesk import words


@dataclass(frozen=True, slots=True)
class ShownClock:
    """The zone of the host, and the one that was chosen; empty: the host's."""

    host: str
    chosen: str = ""

    @property
    def zone(self) -> str:
        """The zone that times are shown in."""
        return self.chosen or self.host

    @property
    def elsewhere(self) -> bool:
        """Whether that is another than the host's."""
        return self.zone != self.host

    @property
    def city(self) -> str:
        """The city that names the zone."""
        return words.city(self.zone)

    @property
    def host_city(self) -> str:
        """The city that names the zone in which fields are filled in."""
        return words.city(self.host)

    def local(self, instant: datetime) -> datetime:
        """Return an instant on this clock."""
        return instant.astimezone(UTC).astimezone(ZoneInfo(self.zone))

    def day(self, instant: datetime) -> str:
        """Return the date there, such as `Thu 18 Feb`."""
        return words.short_day(self.local(instant).date())

    def time(self, instant: datetime, day: date | None = None) -> str:
        """Return the time there, such as `20:05`; with `+1` where its date is the one after `day`."""
        there = self.local(instant)
        return words.clock(there) + (_away((there.date() - day).days) if day is not None else "")

    def span(self, start: datetime, end: datetime) -> str:
        """Return two times, such as `20:00-23:00` with an en dash; `+1` where the second is on the next date."""
        return f"{self.time(start)}\u2013{self.time(end, self.local(start).date())}"

    def moment(self, instant: datetime) -> str:
        """Return date and time there, such as `Thu 18 Feb, 20:00`."""
        return f"{self.day(instant)}, {self.time(instant)}"

    def named(self, text: str) -> str:
        """Return a time with the name of its zone: `20:05 Tokyo`."""
        return f"{text} {self.city}"


def _away(days: int) -> str:
    return f" {days:+d}".replace("-", "\u2212") if days else ""
