"""What a displayed name says: the words of a name, and the delegation that it names.

Bodies ask for a form of their own, such as `FJ - First Last` or `HD_FJI_First Last`; people add titles, devices,
notes in brackets. Where a word may be either a code or part of a name (`DE Victor`) both readings are given.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

Words = tuple[str, ...]


def lexicon(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


# Letters that are no base letter with a mark, as NFKD sees it.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"})
_TITLES = lexicon(
    "mr mrs ms miss mx dr prof professor eng ing amb ambassador hon sir mme mlle madame monsieur maitre "
    "sr sra srta senor senora herr frau dott dra"
)
_ROLES = lexicon(
    "hd hod hoh head del delegate delegation obs observer alt alternate adv adviser advisor rep "
    "representative host cohost chair"
)
_NOTES = lexicon(
    "external ext unverified guest host cohost me he him she her they them externe invite extern gast "
    "invitado externo original interpreter"
)
_DEVICES = lexicon("iphone ipad ipod macbook galaxy samsung android huawei xiaomi laptop phone tablet desktop pc")
_LINKS = lexicon("de of von di da s d")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\uff08([^\uff08\uff09]*)\uff09")
_STRONG = re.compile(r"\s+[-\u2010-\u2015]+\s+|[|:\u00b7\u2022]+")
_WEAK = re.compile(r"[_/]+")
_OWNED = re.compile(r"['\u2019]s\b")
_WORDS = re.compile(r"[^\W_]+")
_NO_MARK = re.compile(r"[\u0027\u2018\u2019\u02bc`\u00b4]")  # apostrophes part no word: O'Neil is ONeil
_LONGEST = 5  # words of a delegation's name that are looked for at either end of a name
_CODE = 4  # a label of fewer letters is a code: inside a name it counts in capitals alone


class Reading(NamedTuple):
    """One way to read a displayed name. No delegations: it names none."""

    words: Words
    delegations: frozenset[int]


class Labels:
    """The names and codes of delegations. A label may stand for several: the code of a region, a kind of entity."""

    def __init__(self, labels: Iterable[tuple[str, int]] = ()) -> None:
        found: dict[str, set[int]] = defaultdict(set)
        for text, delegation in labels:
            found["".join(fold(text))].add(delegation)
        found.pop("", None)
        self._found = {label: frozenset(group) for label, group in found.items()}

    def named(self, words: Words) -> frozenset[int]:
        """Return the delegations that words name, together. `ROCB A/P` is `ROCB AP`."""
        return self._found.get("".join(words), frozenset())


def fold(text: str) -> Words:
    """Return the words of a name without case, accents and marks."""
    plain = _NO_MARK.sub("", text).casefold()
    if plain.isascii():  # nothing to be taken apart, and so in most names of a large table
        return tuple(_WORDS.findall(plain))
    bare = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
    return tuple(_WORDS.findall("".join(letter for letter in bare if not unicodedata.combining(letter))))


def readings(name: str, labels: Labels) -> tuple[Reading, ...]:
    """Return the ways to read a displayed name, the likeliest first."""
    parts, named = _parts(name, labels)
    texts = [part for part in parts if len(fold(part)) > 1] or parts
    if len(texts) > 1:
        texts = [*texts, " ".join(texts)]
    found: dict[Reading, None] = {}
    for text in texts:
        for words, also in _split_off(text, labels):
            here = _both(named, also)
            for form in _forms(words, text):
                found[Reading(form, here)] = None
    return tuple(found)


def _both(one: frozenset[int], other: frozenset[int]) -> frozenset[int]:
    """Return what two labels name together: `ROCB` and `AP`. Where they exclude each other, the first."""
    if not one or not other:
        return one or other
    return one & other or one


def _parts(name: str, labels: Labels) -> tuple[list[str], frozenset[int]]:
    """Return the parts of a displayed name that may be the person's, and the delegations that others name."""
    bare = _BRACKETS.sub(" | ", name)
    inside = [text for found in _BRACKETS.findall(name) for text in found if text]
    parts: list[str] = []
    named: frozenset[int] = frozenset()
    for strong in [*_STRONG.split(bare), *inside]:
        whole = labels.named(fold(strong))
        for text in [strong] if whole else _pieces(strong, labels):
            words = fold(text)
            if group := labels.named(words):
                named = _both(named, group)
            elif words and not set(words) <= _NOTES | _ROLES:
                parts.append(text)
    return parts, named


def _pieces(text: str, labels: Labels) -> list[str]:
    """Return what `_`, `/` and a comma part; a comma between family and given name parts nothing."""
    pieces: list[str] = []
    for piece in _WEAK.split(text):
        parts = piece.split(",")
        pieces += parts if any(labels.named(fold(part)) for part in parts) else [piece]
    return pieces


def _split_off(text: str, labels: Labels) -> Iterator[tuple[Words, frozenset[int]]]:
    """Yield the words of a text, before it those without a delegation's name or code at one of the ends.

    Two words must be left: `Jordan Haddad` may be a Haddad of Jordan or a man called so.
    """
    words = fold(text)
    for count in range(min(_LONGEST, len(words) - 2), 0, -1):
        for label, rest, first in ((words[:count], words[count:], True), (words[-count:], words[:-count], False)):
            named = labels.named(label)
            if named and (sum(map(len, label)) >= _CODE or (first and _is_code(text, label))):
                yield rest, named
    yield words, frozenset()


def _is_code(text: str, label: Words) -> bool:
    """Tell whether a text begins with a code in capitals, and goes on otherwise."""
    raw = _WORDS.findall(text)
    return all(word.isupper() for word in raw[: len(label)]) and not all(word.isupper() for word in raw)


def _forms(words: Words, text: str) -> Iterator[Words]:
    bare = _untitled(words)
    if set(bare) & _DEVICES:
        owner = fold(_OWNED.sub(" ", text))
        bare = tuple(word for word in owner if word not in _DEVICES | _LINKS and not word.isdigit())
    if bare:
        yield bare


def _untitled(words: Words) -> Words:
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return words


def given_and_family(name: str) -> tuple[str, str]:
    """Return a guess at given and family name of a displayed name, to be corrected by hand.

    What stands in capitals or before a comma is the family name, else the last word; codes and notes are left out.
    """
    parts = [part for part in _WEAK.split(_STRONG.split(_BRACKETS.sub(" ", name).strip())[-1]) if part.strip()]
    text = parts[-1].strip() if parts else ""
    before, comma, after = text.partition(",")
    if comma:
        return after.strip(), before.strip()
    words = text.split()
    capitals = [word for word in words if word.isupper() and len(word.strip(".")) > 1]
    if capitals and len(capitals) < len(words):
        return " ".join(word for word in words if word not in capitals), " ".join(capitals)
    return " ".join(words[:-1]), " ".join(words[-1:])
