"""Names of countries as sheets print them."""

from __future__ import annotations

from functools import cache

from babel import Locale


@cache
def country_name(code: str, language: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in a language, as CLDR has it; an unknown code as it is."""
    return str(Locale.parse(language).territories.get(code, code))
