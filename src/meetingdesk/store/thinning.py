"""Which backups stay: all of today and yesterday, then one a day, a week and a month, in growing distance.

Pure, and apart from the files. A day's backup is its last one, and a week's the last of its days', and so on, so that
time alone only ever takes away: what has gone is never missed later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

ALWAYS = 3  # the newest stay, whatever their age
Period = Callable[[date], tuple[int, ...]]
STAGES: tuple[tuple[int, Period], ...] = (
    (12, lambda day: (day.toordinal(),)),
    (10, lambda day: day.isocalendar()[:2]),
    (9, lambda day: (day.year, day.month)),
)


def kept(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return the times of the backups that stay. Days are those of the zone of `now`.

    What lies in the future (the clock was wrong then, or is now) counts as of today.
    """
    newest_first = sorted(set(times), reverse=True)
    past = [time for time in newest_first if time <= now]
    yesterday = now.date() - timedelta(days=1)
    recent = [time for time in newest_first if _day(time, now) >= yesterday]
    stay = {*recent, *newest_first[:ALWAYS], *past[:ALWAYS]}
    older_than = recent[-1] if recent else None
    candidates: Sequence[datetime] = newest_first
    for count, period in STAGES:
        candidates = _last_of_each(candidates, period, now)
        stage = [time for time in candidates if older_than is None or time < older_than][:count]
        stay.update(stage)
        older_than = stage[-1] if stage else older_than
    return frozenset(stay)


def _day(time: datetime, now: datetime) -> date:
    return time.astimezone(now.tzinfo).date()


def _last_of_each(newest_first: Sequence[datetime], period: Period, now: datetime) -> list[datetime]:
    found: dict[tuple[int, ...], datetime] = {}
    for time in newest_first:
        found.setdefault(period(_day(time, now)), time)
    return sorted(found.values(), reverse=True)
