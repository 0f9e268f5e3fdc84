"""Where a text names a person: all their spellings, and what stands in the place of each once they are erased.

A name is found in either order of its parts, with any space, comma or full stop between them, in any case, composed
or not, with accents or without. A family name that stands alone is theirs only where nobody else in the office bears
it and no place or entity is called so; it must then be written as a name is, with a capital.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import NamedTuple

BETWEEN = r"[\s,.;_+\-]{1,3}"  # what may part a family from a given name, also in the name of a file
SHORTEST = 2  # letters of a family name that is looked for alone
START, END = r"(?<![^\W_])", r"(?![^\W_])"  # of a word; an underscore parts words too


class Spelled(NamedTuple):
    """A name as it was written at some time."""

    family: str
    given: str
    native: str


class Traces(NamedTuple):
    """What is a person's in a file: ids of rows that are theirs by table, and what names them in other texts."""

    person: int
    rows: dict[str, frozenset[int]]
    found: re.Pattern[str]

    def names(self, text: str) -> bool:
        """Tell whether a text names the person."""
        return self.found.search(text) is not None

    def without(self, text: str, stand_in: str) -> str:
        """Return a text with `stand_in` wherever it named the person."""
        return self.found.sub(lambda _found: stand_in, text)


def pattern(names: Iterable[Spelled], words: Iterable[str], others: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a person. `words`: addresses and telephone numbers; `others`: names that are not theirs."""
    taken = {part for text in others for part in _parts(text)}
    names = list(names)
    whole = {form for name in names for form in _whole(name)} | {_word(word) for word in words if word.strip()}
    alone = {form for name in names for form in _alone(name.family, taken)}
    forms = [f"(?i:{form})" for form in sorted(whole, key=_longest_first)] + sorted(alone, key=_longest_first)
    return re.compile("|".join(forms) or r"(?!)")


def _whole(name: Spelled) -> Iterator[str]:
    parts = [part for part in (name.family, name.given) if part.strip()]
    for one in permutations(parts) if len(parts) > 1 else ():
        for spelled in _spellings("\n".join(one)):
            yield START + BETWEEN.join(_escaped(part) for part in spelled.split("\n")) + END
    yield from map(_escaped, _spellings(name.native))  # many scripts part no words
    if len(parts) == 1 and len(parts[0].split()) > 1:  # the whole name in one field
        yield from (START + _escaped(spelled) + END for spelled in _spellings(parts[0]))


def _word(word: str) -> str:
    return rf"(?<![\w.+\-]){_escaped(word)}{END}"


def _alone(family: str, taken: set[str]) -> Iterator[str]:
    if len(family.strip()) >= SHORTEST and _parts(family).isdisjoint(taken):
        for spelled in _spellings(family):
            yield from (START + _escaped(form) + END for form in (spelled, spelled.upper()))


def _spellings(text: str) -> set[str]:
    composed = unicodedata.normalize("NFC", text.strip())
    apart = unicodedata.normalize("NFD", composed)
    return {composed, apart, "".join(letter for letter in apart if not unicodedata.combining(letter))} - {""}


def _escaped(text: str) -> str:
    return r"\s+".join(map(re.escape, text.split()))


def _parts(text: str) -> set[str]:
    bare = "".join(one for one in unicodedata.normalize("NFD", text).casefold() if not unicodedata.combining(one))
    return {part for part in re.findall(r"\w+", bare) if len(part) >= SHORTEST}


def _longest_first(form: str) -> tuple[int, str]:
    return -len(form), form


def texts(value: object) -> Iterator[str]:
    """Give all texts within a value as the journal keeps it, also those in JSON that stands in JSON."""
    if isinstance(value, str):
        inner = _loaded(value)
        if inner is None:
            yield value
        else:
            yield from texts(inner)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield str(key)
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def _loaded(text: str) -> object:
    if text[:1] not in ("{", "["):
        return None
    try:
        found: object = json.loads(text)
    except ValueError:
        return None
    return found


def replaced(value: object, traces: Traces, stand_in: str) -> object:
    """Return a value of JSON with `stand_in` wherever a text in it named the person."""
    if isinstance(value, str):
        return traces.without(value, stand_in)
    if isinstance(value, dict):
        return {key: replaced(part, traces, stand_in) for key, part in value.items()}
    if isinstance(value, list):
        return [replaced(part, traces, stand_in) for part in value]
    return value
