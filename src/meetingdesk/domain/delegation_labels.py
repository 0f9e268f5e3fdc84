"""By what people name their delegation beside their own name: a country, a code, a region, a kind of entity."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

LANGUAGES = ("en", "fr", "es", "ar")


def labels(names: Iterable[str], country: str, region: str, kind: str) -> tuple[str, ...]:
    """Return the labels of an entity, from its names, its country (ISO 3166 alpha-2), and two codes; empty: none."""
    found = [*names, *countries(country), region, kind]
    if kind and region:
        found += [f"{kind} {region}", f"{region} {kind}"]
    if kind:
        found += [f"{kind} {name}" for name in countries(country)]
    return tuple(dict.fromkeys(filter(None, found)))


@lru_cache(maxsize=512)
def countries(code: str) -> tuple[str, ...]:
    """Return the codes and the names of a country: ISO 3166 alpha-2 and alpha-3, and those of CLDR."""
    if not code:
        return ()
    from babel import Locale

    names = (Locale(language).territories.get(code, "") for language in LANGUAGES)
    return (code, *_three_letters().get(code, ()), *filter(None, names))


@lru_cache(maxsize=1)
def _three_letters() -> dict[str, tuple[str, ...]]:
    """Return the alpha-3 codes by the alpha-2 ones: CLDR keeps them as aliases (UTS 35, territoryAlias)."""
    from babel.core import get_global

    found: dict[str, tuple[str, ...]] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1:
            found[codes[0]] = (*found.get(codes[0], ()), alias)
    return found
