"""Dates as platforms write them: in any order, which the whole file and the days of the meeting settle.

`03/04/2027` is two dates. The language of the headings does not tell which (Teams wrote English headings over days
first), so it is settled over the whole file, then by the days of the meeting; what is still open is asked, not guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple
from zoneinfo import ZoneInfo

from meetingdesk.domain.clock import FIRST_YEAR, LAST_YEAR
from meetingdesk.errors import UserError
from meetingdesk.rows.report import DateOrder

_WHEN = re.compile(
    r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})"  # three numbers
    r"(?:T|,|\s+(?:a|um|at)\b|\s)\s*"  # `a` is the French word between date and time, without its accent
    r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?"
    r"(?:\s*([ap])\.?\s?m\.?)?"
    r"\s*(z|utc|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_DATE_ONLY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?")
_TIME_ONLY = re.compile(r"\d{1,2}[:.]\d\d([:.]\d\d)?(\s*[ap]\.?\s?m\.?)?", re.IGNORECASE)
_MONTH_NAMED = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}),?\s", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy")


class Stamp(NamedTuple):
    """A date as three numbers whose order is open, a time of day, and minutes from UTC where the text names them."""

    numbers: tuple[int, int, int]
    year_first: bool
    at: time
    offset: int | None

    def day(self, order: DateOrder) -> date | None:
        """Return the date in this order, None where there is no such day."""
        first, second, third = self.numbers
        order = "ymd" if self.year_first else order
        year, month, day = {
            "ymd": (first, second, third),
            "dmy": (third, second, first),
            "mdy": (third, first, second),
        }[order]
        year += 2000 if year < 100 else 0
        try:
            return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
        except ValueError:
            return None


def parse(text: str) -> Stamp | None:
    """Return a date with a time, None for any other text."""
    if not text.isascii():  # narrow spaces, the accent of the French word
        plain = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in plain if not unicodedata.combining(letter))
    match = _WHEN.fullmatch(_MONTH_NAMED.sub(_numbered, text.strip(), count=1))
    if match is None:
        return None
    first, second, third, hour, minute, seconds, half, zone = match.groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    try:
        at = time(hours, int(minute), int(seconds or 0))
    except ValueError:
        return None
    return Stamp((int(first), int(second), int(third)), len(first) == 4, at, _offset(zone))


def _numbered(match: re.Match[str]) -> str:
    """Write a date whose month is named in numbers, the year first; a word that is no month stays."""
    month = match[1].casefold()
    return f"{match[3]}-{_MONTHS.index(month) + 1}-{match[2]} " if month in _MONTHS else match[0]


def is_clock(text: str) -> bool:
    """Tell whether a text is a time of day without a date."""
    return _TIME_ONLY.fullmatch(unicodedata.normalize("NFKD", text).strip()) is not None


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone[0] not in "+-":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return -minutes if zone[0] == "-" else minutes


def joined(cells: Iterable[str]) -> tuple[str, ...]:
    """Put dates together again that a spreadsheet, or the comma in them, has parted from their times."""
    whole: list[str] = []
    for cell in cells:
        if whole and _DATE_ONLY.fullmatch(whole[-1]) and _TIME_ONLY.fullmatch(cell):
            whole[-1] = f"{whole[-1].rstrip(',')}, {cell}"
        else:
            whole.append(cell)
    return tuple(whole)


def settle(stamps: Collection[Stamp], days: Collection[date], asked: DateOrder | None, source: str) -> DateOrder:
    """Return the order of all dates of a file. Raises UserError `attendance.date_order` where it stays open.

    `days` are those of the meeting; a log may be kept in another zone, so the days beside them count as well.
    """
    if asked is not None:
        return asked
    open_ones = [stamp for stamp in stamps if not stamp.year_first]
    if not open_ones:
        return "ymd"
    wrong = {order: sum(stamp.day(order) is None for stamp in open_ones) for order in ORDERS}
    if wrong["dmy"] != wrong["mdy"]:
        return min(ORDERS, key=lambda order: wrong[order])
    differing = [stamp for stamp in open_ones if stamp.numbers[0] != stamp.numbers[1]]
    if not differing:
        return "dmy"
    near = {day + timedelta(days=n) for day in days for n in (-1, 0, 1)}
    hits = {order: sum(stamp.day(order) in near for stamp in differing) for order in ORDERS}
    found = [order for order in ORDERS if hits[order]]
    if len(found) != 1:
        raise _open(differing[0], source)
    return found[0]


def _open(stamp: Stamp, source: str) -> UserError:
    first, second, third = stamp.numbers
    readings = [str(stamp.day(order) or "-") for order in ORDERS]
    return UserError(
        "attendance.date_order", source=source, text=f"{first}/{second}/{third}", dmy=readings[0], mdy=readings[1]
    )


def instant(stamp: Stamp, order: DateOrder, zone: str, after: datetime | None = None) -> datetime | None:
    """Return the instant in UTC, None where there is no such day.

    Where the clock shows a time twice it is the first, unless that lies before the instant `after`.
    """
    day = stamp.day(order)
    if day is None:
        return None
    wall = datetime.combine(day, stamp.at)
    if stamp.offset is not None:
        return wall.replace(tzinfo=timezone(timedelta(minutes=stamp.offset))).astimezone(UTC)
    first, second = (wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1))
    return second if after is not None and first < after <= second else first
