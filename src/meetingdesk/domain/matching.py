"""Who a name in a platform's log is: only what is safe. Whatever is not is left for the human, with proposals.

In this order: what was decided by hand, the e-mail address, the exact name inside the delegation that is named, the
nearest name inside it. A name alone decides nothing, were it exact: an outsider may bear it too.
A name is exact whatever its case and accents are and whichever of family and given name stands first.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from meetingdesk.domain.display_names import Labels, Reading, Words, fold, lexicon, readings
from meetingdesk.domain.name_scores import PROPOSED, Candidate, Scorer
from meetingdesk.rows.attendance import Likeness, Method

Key = tuple[str, str]
_PLACEHOLDERS = ("localhost", "invalid", "local", "anonymous")  # last labels of domains that name nobody
# Hosts of anybody's mail: who has an address there belongs to no delegation for that.
_PUBLIC = lexicon(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com yahoo.fr icloud.com gmx.net "
    "gmx.de proton.me protonmail.com qq.com 163.com 126.com mail.ru yandex.ru naver.com web.de orange.fr "
    "free.fr"
)


class Meaning(NamedTuple):
    """Who is meant, and how that was found. By `alias` and nobody: not a person."""

    method: Method
    person: int | None


class Proposal(NamedTuple):
    """Who may be meant, how near the name comes (0 to 100), what it is to theirs; `inside` their delegation, named."""

    person: int
    score: float
    likeness: Likeness
    inside: bool


NOBODY = Meaning("none", None)


def key(name: str, email: str = "") -> Key:
    """Return what a decision about a name is remembered under: its one spelling, and the address that came with it."""
    return _spelled(name), _spelled(email)


def _spelled(text: str) -> str:
    """Return a text in its one spelling: composed, without case (Unicode 15.0, 3.13, D146), single spaces."""
    once = unicodedata.normalize("NFKC", unicodedata.normalize("NFD", text).casefold())
    return " ".join(unicodedata.normalize("NFKC", once.casefold()).split())


def names_somebody(email: str) -> bool:
    """Tell whether an address can tell people apart: platforms give guests addresses that mean nothing."""
    local, _, domain = email.strip().casefold().rpartition("@")
    return bool(local) and bool(domain) and domain.rpartition(".")[2] not in _PLACEHOLDERS


class Book:
    """The people of a meeting by address and by name, with the labels of their delegations."""

    def __init__(self, people: tuple[Candidate, ...], labels: tuple[tuple[str, int], ...] = ()) -> None:
        self.labels = Labels(labels)
        self.scorer = Scorer(people)
        self.by_email: dict[str, set[int]] = defaultdict(set)
        self.by_name: dict[Words, set[tuple[int, int]]] = defaultdict(set)
        self._domains: dict[str, set[int]] = defaultdict(set)
        self._known: dict[Key, tuple[Reading, ...]] = {}
        for one in people:
            if names_somebody(one.email):
                self.by_email[_spelled(one.email)].add(one.person)
                self._domains[_domain(one.email)].add(one.delegation)
            for spelling in _spellings(one):
                self.by_name[spelling].add((one.person, one.delegation))

    def readings(self, name: str, email: str) -> tuple[Reading, ...]:
        """Return the ways to read a row; an address of a delegation's own domain names that delegation."""
        known = self._known.get((name, email))
        if known is None:
            known = self._known[name, email] = tuple(self._read(name, email))
        return known

    def _read(self, name: str, email: str) -> Iterable[Reading]:
        host = frozenset(self._domains.get(_domain(email), ())) if names_somebody(email) else frozenset()
        home = host if len(host) == 1 and 0 not in host and _domain(email) not in _PUBLIC else frozenset()
        found = readings(name, self.labels)
        for reading in found:
            yield reading if reading.delegations else Reading(reading.words, home)
        local = fold(email.rpartition("@")[0].replace(".", " ").replace("_", " ")) if names_somebody(email) else ()
        if local and local not in {reading.words for reading in found}:
            yield Reading(local, frozenset())


def _domain(email: str) -> str:
    return email.strip().casefold().rpartition("@")[2]


@lru_cache(maxsize=4)
def book(people: tuple[Candidate, ...], labels: tuple[tuple[str, int], ...]) -> Book:
    """Return the book of some people. It is kept, with all that it has worked out: a view asks again and again."""
    return Book(people, labels)


class Matcher:
    """Knows the people of a meeting and what was decided by hand: keys to persons, or to None for no person."""

    def __init__(
        self,
        people: Iterable[Candidate],
        aliases: Mapping[Key, int | None],
        labels: Iterable[tuple[str, int]] = (),
    ) -> None:
        self._aliases = aliases
        self._book = book(tuple(people), tuple(labels))

    def prepare(self, names: Iterable[tuple[str, str]]) -> None:
        """Compare many names, with their addresses, at once with those of the people: one by one takes much longer."""
        self._book.scorer.rank_all(self._book.readings(name, email) for name, email in names)

    def match(self, name: str, email: str = "") -> Meaning:
        """Return whom a row of a log means."""
        known = key(name, email)
        if known in self._aliases:
            return Meaning("alias", self._aliases[known])
        if names_somebody(email) and len(owners := self._book.by_email.get(known[1], ())) == 1:
            return Meaning("email", next(iter(owners)))
        found = self._book.readings(name, email)
        exact = self._exact(found)
        if exact:
            return Meaning("exact", exact.pop()) if len(exact) == 1 else NOBODY
        if any(reading.delegations for reading in found):
            ranked = self._book.scorer.rank(found)
            if self._book.scorer.is_safe(ranked):
                return Meaning("fuzzy", ranked[0].person)
        return NOBODY

    def _exact(self, found: Iterable[Reading]) -> set[int]:
        """Return who has exactly this name inside the delegation that is named with it."""
        return {
            person
            for words, delegations in found
            for person, delegation in self._book.by_name.get(words, ())
            if delegation in delegations
        }

    def proposals(self, name: str, email: str = "") -> tuple[Proposal, ...]:
        """Return at most three people who may be meant, the best first."""
        ranked = self._book.scorer.rank(self._book.readings(name, email))
        return tuple(
            Proposal(one.person, min(100.0, max(0.0, one.score)), one.likeness, one.inside) for one in ranked[:PROPOSED]
        )


def _spellings(one: Candidate) -> set[Words]:
    """Return what counts as somebody's exact name. One word of our letters alone is not enough to be sure."""
    family, given, native = fold(one.family), fold(one.given), fold(one.native)
    ours = {words for words in (given + family, family + given) if len(words) > 1}
    own = {native, ("".join(native),)} if native else set()
    return ours | {words for words in own if len(words) > 1 or not words[0].isascii()}
