"""Sentences and terms from codes, in the reader's language.

`resources/words/<language>.toml` holds one table a group (`error`, `step`, `todo`, `document`, ...). A text may have
plural forms: a table with `one`, `other` (and what else CLDR names for the language), chosen by the parameter `n`;
without it one is meant.
A text that a language lacks is taken from English. Dates, times and lists follow CLDR through babel, which is loaded by
the first of them: the window is painted without.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from meetingdesk.errors import UserError
from meetingdesk.paths import resources

LANGUAGES = ("en", "fr", "es", "ar")
FALLBACK = "en"


@cache
def _tables(language: str) -> Mapping[str, Any]:
    with (resources() / "words" / f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


def _find(language: str, code: str) -> Any:
    place: Any = _tables(language)
    for name in code.split("."):
        if not isinstance(place, Mapping) or name not in place:
            return None
        place = place[name]
    return place


def known(code: str) -> bool:
    """Tell whether there is a text for this code."""
    return _find(FALLBACK, code) is not None


def say(code: str, language: str = FALLBACK, /, **parameters: Any) -> str:
    """Return the text of a code, such as `error.file.locked`, with its parameters put in.

    Raises KeyError for a code that English has no text for: that is a bug, found by a test.
    """
    text = _find(language, code)
    if text is None:
        language, text = FALLBACK, _find(FALLBACK, code)
    if isinstance(text, Mapping):
        from babel import Locale

        form = Locale.parse(language).plural_form(parameters.get("n", 1))
        text = text.get(form, text.get("other"))
    if not isinstance(text, str):
        raise KeyError(code)
    return text.format_map(parameters)


def explain(error: UserError, language: str = FALLBACK) -> str:
    """Return the sentence of a refusal."""
    return say(f"error.{error.code}", language, **error.parameters)


def listed(items: Iterable[str], language: str = FALLBACK) -> str:
    """Join items as the language does: `a, b and c`."""
    from babel.lists import format_list

    return format_list(list(items), locale=language)


def _locale(language: str) -> str:
    """Return the locale whose dates we print: English as the bodies of the field write it, the day first."""
    return "en_GB" if language == "en" else language


def day(value: date, language: str = FALLBACK, width: str = "long") -> str:
    """Return a date: `18 February 2021` (long), `Thursday 18 February 2021` (full), `18 Feb 2021` (medium)."""
    from babel.dates import format_date

    pattern = "EEEE d MMMM y" if (language, width) == ("en", "full") else width
    return format_date(value, pattern, locale=_locale(language))


def short_day(value: date, language: str = FALLBACK) -> str:
    """Return a date with its weekday and without its year, such as `Thu 18 Feb`."""
    from babel.dates import format_date

    return format_date(value, "EEE d MMM", locale=_locale(language))


def clock(value: datetime) -> str:
    """Return a time of day, such as `12:00`, in its own zone; all our languages write it so."""
    return f"{value:%H:%M}"


def days(first: date, last: date, language: str = FALLBACK, width: str = "long") -> str:
    """Return a span of dates, such as `18-19 February 2021` with an en dash, or one date."""
    end = day(last, language, width)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month) and end.startswith(str(last.day)):
        return f"{first.day}\u2013{end}"
    if first.year == last.year and width != "full":
        from babel.dates import format_skeleton

        skeleton = "MMMMd" if width == "long" else "MMMd"
        return f"{format_skeleton(skeleton, first, locale=_locale(language))} \u2013 {end}"
    return f"{day(first, language, width)} \u2013 {end}"


@cache
def country(code: str, language: str = FALLBACK) -> str:
    """Return the name of a country by its code (ISO 3166-1 alpha-2) as CLDR has it; an unknown code stays."""
    from babel import Locale

    return str(Locale.parse(language).territories.get(code.upper(), code))
