"""Who a name in a platform's log is: only what is certain. Whatever is ambiguous is left for the human.

In this order: what was decided by hand, the e-mail address, the exact name. A name is exact whatever its case and
accents are and whichever of family and given name stands first; around it may stand what bodies and platforms add: a
code before (`FJ - First Last`, `HD_FJI_First Last`), an original name or a note in brackets after.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from meetingdesk.rows.attendance import Method

Key = tuple[str, str]
# Letters that are no base letter with a mark, as NFKD sees it.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"})
_TITLES = frozenset({"mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "sr", "sra", "srta"})
_PLACEHOLDERS = ("localhost", "invalid", "local", "anonymous")  # last labels of domains that name nobody
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\uff08([^\uff08\uff09]*)\uff09")
_PARTS = re.compile(r"\s+[-\u2010-\u2015]+\s+|[_|/:\u00b7\u2022]+")
_WORDS = re.compile(r"[^\W_]+")
_NO_MARK = re.compile(r"[\u0027\u2018\u2019\u02bc`\u00b4]")  # apostrophes part no word: O'Neil is ONeil


class Candidate(NamedTuple):
    """A person who may be meant."""

    person: int
    family: str
    given: str
    native: str
    email: str


class Meaning(NamedTuple):
    """Who is meant, and how that was found. By `alias` and nobody: not a person."""

    method: Method
    person: int | None


NOBODY = Meaning("none", None)


def key(name: str, email: str = "") -> Key:
    """Return what a decision about a name is remembered under: its one spelling, and the address that came with it."""
    return _spelled(name), _spelled(email)


def _spelled(text: str) -> str:
    """Return a text in its one spelling: composed, without case (Unicode 15.0, 3.13, D146), single spaces."""
    once = unicodedata.normalize("NFKC", unicodedata.normalize("NFD", text).casefold())
    return " ".join(unicodedata.normalize("NFKC", once.casefold()).split())


def fold(text: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents and marks."""
    bare = unicodedata.normalize("NFKD", _NO_MARK.sub("", text).casefold().translate(_LETTERS))
    return tuple(_WORDS.findall("".join(letter for letter in bare if not unicodedata.combining(letter))))


def names_somebody(email: str) -> bool:
    """Tell whether an address can tell people apart: platforms give guests addresses that mean nothing."""
    local, _, domain = email.strip().casefold().rpartition("@")
    return bool(local) and bool(domain) and domain.rpartition(".")[2] not in _PLACEHOLDERS


class Matcher:
    """Knows the people of a meeting and what was decided by hand: keys to persons, or to None for no person."""

    def __init__(self, people: Iterable[Candidate], aliases: Mapping[Key, int | None]) -> None:
        self._aliases = aliases
        self._by_email: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for one in people:
            if names_somebody(one.email):
                self._by_email[_spelled(one.email)].add(one.person)
            for spelling in _spellings(one):
                self._by_name[spelling].add(one.person)

    def match(self, name: str, email: str = "") -> Meaning:
        """Return whom a row of a log means."""
        known = key(name, email)
        if known in self._aliases:
            return Meaning("alias", self._aliases[known])
        if names_somebody(email) and len(owners := self._by_email.get(known[1], ())) == 1:
            return Meaning("email", next(iter(owners)))
        named = {person for words in readings(name) for person in self._by_name.get(words, ())}
        return Meaning("exact", named.pop()) if len(named) == 1 else NOBODY


def readings(name: str) -> set[tuple[str, ...]]:
    """Return the names that a displayed name may contain: the whole, and its parts, less titles."""
    bare = _BRACKETS.sub(" ", name)
    texts = [bare, *filter(None, (text for found in _BRACKETS.findall(name) for text in found))]
    texts += [part for text in texts for part in _PARTS.split(text)]
    return {words for text in texts if (words := _untitled(fold(text)))}


def _untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    while words and words[0] in _TITLES:
        words = words[1:]
    return words


def _spellings(one: Candidate) -> set[tuple[str, ...]]:
    """Return what counts as somebody's exact name. One word of our letters alone is not enough to be sure."""
    family, given, native = fold(one.family), fold(one.given), fold(one.native)
    ours = {words for words in (given + family, family + given) if len(words) > 1}
    own = {native, ("".join(native),)} if native else set()
    return ours | {words for words in own if len(words) > 1 or not words[0].isascii()}
