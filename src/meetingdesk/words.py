"""Sentences and terms from codes, in the reader's language.

`resources/words/<language>.toml` holds one table a group (`error`, `step`, `todo`, `document`, ...). A text may have
plural forms: a table with `one`, `other` (and what else CLDR names for the language), chosen by the parameter `n`;
without it one is meant.
A text that a language lacks is taken from English. Dates, times and lists follow CLDR through babel, which is loaded by
the first of them: the window is painted without.

Where no language is named, it is the one in use: English, unless the window was told another by `use`. Documents and
invitations always name theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from meetingdesk import pseudo, zone_names
from meetingdesk.errors import UserError
from meetingdesk.paths import resources

LANGUAGES = ("en", "fr", "es", "ar")
FALLBACK = "en"
LONGEST = 80  # characters of a title or name that a refusal repeats; a foreign file may bring any number
REPEATED = frozenset({"at_row", "title", "name", "text", "key", "link", "zone"})
_HEAD = re.compile(r"^(?=\[)", re.MULTILINE)  # where a table of a group begins
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FROM_TO = {"move_sitting": "step.moved_sitting", "move_sittings": "step.moved_sittings"}
_in_use = FALLBACK


def use(language: str) -> None:
    """Say from now on in this language what is said without naming one; `pseudo.LANGUAGE` dresses up the English."""
    global _in_use  # noqa: PLW0603 - one language a process, told once before the first window
    _in_use = language


def in_use() -> str:
    """Return the language of what is said without naming one."""
    return _in_use


@cache
def _groups(language: str) -> Mapping[str, str]:
    """Return the text of each group as it stands. To read all of them takes longer than the first window may wait."""
    groups: dict[str, str] = {}
    for part in _HEAD.split((resources() / "words" / f"{language}.toml").read_text(encoding="utf-8")):
        name = part[1:].partition("]")[0].partition(".")[0]
        groups[name] = groups.get(name, "") + part
    return groups


@cache
def _group(language: str, name: str) -> Mapping[str, Any]:
    import tomllib  # the window is painted without

    return tomllib.loads(_groups(language).get(name, ""))


def _find(language: str, code: str) -> Any:
    place: Any = _group(language, code.partition(".")[0])
    for name in code.split("."):
        if not isinstance(place, Mapping) or name not in place:
            return None
        place = place[name]
    return place


def known(code: str) -> bool:
    """Tell whether there is a text for this code."""
    return _find(FALLBACK, code) is not None


def say(code: str, language: str | None = None, /, **parameters: Any) -> str:
    """Return the text of a code, such as `error.file.locked`, with its parameters put in.

    Raises KeyError for a code that English has no text for: that is a bug, found by a test.
    """
    language = language or _in_use
    if language == pseudo.LANGUAGE:
        return pseudo.dress(_template(code, FALLBACK, parameters)).format_map(parameters)
    return _template(code, language, parameters).format_map(parameters)


def _template(code: str, language: str, parameters: Mapping[str, Any]) -> str:
    text = _find(language, code)
    if text is None:
        language, text = FALLBACK, _find(FALLBACK, code)
    if isinstance(text, Mapping):
        from babel import Locale

        form = Locale.parse(language).plural_form(parameters.get("n", 1))
        text = text.get(form, text.get("other"))
    if not isinstance(text, str):
        raise KeyError(code)
    return text


def explain(error: UserError, language: str | None = None) -> str:
    """Return the sentence of a refusal, behind the name of the row where one of several was refused (`at_row`).

    What it repeats of the data is shortened; paths and lists stay whole.
    """
    parameters = {name: _short(value) if name in REPEATED else value for name, value in error.parameters.items()}
    sentence = say(f"error.{error.code}", language, **_dated(parameters, language))
    row = parameters.get("at_row")
    return say("ui.at_row", language, row=row, sentence=sentence) if row else sentence


def warning(code: str, parameters: Mapping[str, str | int], language: str | None = None) -> str:
    """Return what is to be known of a sheet; a `script`, kept by its ISO 15924 code, is named in the language."""
    script = parameters.get("script")
    if script is None:
        return say(code, language, **parameters)
    return say(code, language, **{**parameters, "script": script_name(str(script), language)})


def script_name(code: str, language: str | None = None) -> str:
    """Return the name of a script as CLDR has it, such as `Thai`; of what is no code, the text itself."""
    from babel import Locale

    return str(Locale.parse(_spoken(language)).scripts.get(code, code))


def step(code: str, parameters: Mapping[str, str | int], language: str | None = None) -> str:
    """Return the name of a step, such as `Move “Opening remarks”`; a day in it is written as people read it."""
    if code in _FROM_TO and "before" in parameters:  # older files tell only to which day
        return say(_FROM_TO[code], language, **{**parameters, **_from_to(parameters, language)})
    return say(f"step.{code}", language, **_dated(parameters, language))


def _from_to(parameters: Mapping[str, str | int], language: str | None) -> dict[str, str]:
    """Write from when to when something moved (`2021-02-18T12:00/15:00`, by the clock of `zone`) in the language."""
    spans = [str(parameters[name]).partition("T") for name in ("before", "after")]
    days = [day(date.fromisoformat(on), language, "medium") + ", " for on, _, _ in spans]
    if days[0] == days[1]:
        days[1] = ""
    before, after = (on + times.replace("/", "\u2013") for on, (_, _, times) in zip(days, spans, strict=True))
    return {"before": before, "after": after, "city": city(str(parameters["zone"]), language)}


def percent(share: float, language: str | None = None) -> str:
    """Return a share of 0 to 1 as the language writes it: `85%`."""
    from babel.numbers import format_percent

    return format_percent(share, locale=_spoken(language))


def size(number: int, language: str | None = None) -> str:
    """Return a number of bytes as people say it: `640 kB`, `1.4 MB`, in French `640 ko`."""
    from babel.units import format_unit

    unit, value = ("megabyte", round(number / 1e6, 1)) if number >= 1e6 else ("kilobyte", max(1, round(number / 1e3)))
    return format_unit(value, f"digital-{unit}", length="short", locale=_locale(language))


def whole(number: int, language: str | None = None) -> str:
    """Return a whole number as the language groups its digits: `843,776`."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_locale(language))


def step_detail(parameters: Mapping[str, str | int]) -> str:
    """Return what is to be known of a step besides its name: of a file taken in what its bytes come to."""
    return f"SHA-256 {parameters['sha256']}" if "sha256" in parameters else ""


def _dated(parameters: Mapping[str, str | int], language: str | None) -> dict[str, str | int]:
    """Write the `day` of parameters, which are kept in ISO 8601, in the language."""
    value = parameters.get("day")
    if not isinstance(value, str) or _ISO_DAY.fullmatch(value) is None:
        return dict(parameters)
    return {**parameters, "day": day(date.fromisoformat(value), language)}


def _short(value: str | int) -> str | int:
    if isinstance(value, int) or len(value) <= LONGEST:
        return value
    return value[: LONGEST - 1].rstrip() + "…"


def listed(items: Iterable[str], language: str | None = None) -> str:
    """Join items as the language does: `a, b and c`."""
    from babel.lists import format_list

    return format_list(list(items), locale=_spoken(language))


def written() -> str:
    """Return the language that texts are typed in: the one in use, or what it is dressed up from."""
    return _spoken(None)


def _spoken(language: str | None) -> str:
    """Return the language that CLDR is asked for."""
    language = language or _in_use
    return FALLBACK if language == pseudo.LANGUAGE else language


def _locale(language: str | None) -> str:
    """Return the locale whose dates we print: English as the bodies of the field write it, the day first."""
    spoken = _spoken(language)
    return "en_GB" if spoken == "en" else spoken


def day(value: date, language: str | None = None, width: str = "long") -> str:
    """Return a date: `18 February 2021` (long), `Thursday 18 February 2021` (full), `18 Feb 2021` (medium)."""
    from babel.dates import format_date

    pattern = "EEEE d MMMM y" if (_spoken(language), width) == ("en", "full") else width
    return format_date(value, pattern, locale=_locale(language))


def short_day(value: date, language: str | None = None) -> str:
    """Return a date with its weekday and without its year, such as `Thu 18 Feb`."""
    return _day_as("EEE d MMM", value, language)


def weekday(value: date, language: str | None = None) -> str:
    """Return the day of the week, such as `Thursday`."""
    return _day_as("EEEE", value, language)


def day_of_month(value: date, language: str | None = None) -> str:
    """Return a date as short as it can be inside one month, such as `Thu 18`."""
    return _day_as("EEE d", value, language)


def _day_as(pattern: str, value: date, language: str | None) -> str:
    from babel.dates import format_date

    return format_date(value, pattern, locale=_locale(language))


def clock(value: datetime) -> str:
    """Return a time of day, such as `12:00`, in its own zone; all our languages write it so."""
    return f"{value:%H:%M}"


def days(first: date, last: date, language: str | None = None, width: str = "long") -> str:
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


def city(zone: str, language: str | None = None) -> str:
    """Return the city that a zone is named after: `Europe/Brussels` gives `Brussels`, in French `Bruxelles`."""
    spoken = _spoken(language)
    if spoken == FALLBACK:
        return zone.rpartition("/")[2].replace("_", " ")
    return zone_names.city(zone, spoken)


def seat(name: str, zone: str, language: str | None = None) -> str:
    """Return the city of a seat as far as CLDR knows it in the language: `Moscow` gives `Moscou` in French."""
    return zone_names.seat(name, zone, _spoken(language))


def country(code: str, language: str | None = None) -> str:
    """Return the name of a country by its code (ISO 3166-1 alpha-2) as CLDR has it; an unknown code stays."""
    return _countries(_spoken(language)).get(code.upper(), code)


def language(code: str, spoken: str | None = None) -> str:
    """Return the name of a language by its code (ISO 639) as CLDR has it, such as `French`; an unknown code stays."""
    from babel import Locale

    names: Mapping[str, str] = Locale.parse(_spoken(spoken)).languages
    return names.get(code, code)


@cache
def _countries(language: str) -> Mapping[str, str]:
    from babel import Locale

    return dict(Locale.parse(language).territories)
