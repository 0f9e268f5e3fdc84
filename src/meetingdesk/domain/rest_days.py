"""Weekends and public holidays by country (ISO 3166-1 alpha-2): the `holidays` library, else the weekends of CLDR.

Holidays are those of the whole country. A country that the library does not know has none here.
"""

from __future__ import annotations

import warnings
from datetime import date
from functools import cache
from typing import Any

LANGUAGES = {"en": ("en_US", "en_GB"), "fr": ("fr",), "es": ("es",), "ar": ("ar", "ar_EG")}


def weekend(country: str, day: date) -> bool:
    """Tell whether a day is one of the weekend there, as it was or is in that year."""
    known = _calendar(country, day.year, "en")
    if known is not None:
        return bool(known.is_weekend(day))
    return day.weekday() in _weekend_of_cldr(country)


def holiday(country: str, day: date, language: str = "en") -> str:
    """Return the name of the public holiday that a day is there: in the language, else English, else the country's."""
    known = _calendar(country, day.year, language)
    return "" if known is None else str(known.get(day, ""))


@cache
def _calendar(country: str, year: int, language: str) -> Any:
    """Return the calendar of a country and year, None where there is none. The library loads with the first."""
    import holidays

    supported = holidays.list_supported_countries(include_aliases=False)
    if country not in supported:
        return None
    spoken = holidays.list_localized_countries(include_aliases=False).get(country, [])
    wanted = next((code for code in (*LANGUAGES.get(language, ()), *LANGUAGES["en"]) if code in spoken), None)
    with warnings.catch_warnings():  # the library warns of years for which it has only a part
        warnings.simplefilter("ignore")
        return holidays.country_holidays(country, years=year, language=wanted)


@cache
def _weekend_of_cldr(country: str) -> frozenset[int]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(f"und_{country}" if country else "und_001")
    except (UnknownLocaleError, ValueError):
        return frozenset((5, 6))
    days = [locale.weekend_start]
    while days[-1] != locale.weekend_end:
        days.append((days[-1] + 1) % 7)
    return frozenset(days)
