"""How near the names in a log come to those of people: the scorer behind proposals and safe automatic matches.

0.7 token set ratio + 0.3 token sort ratio of transliterated words, 6 more inside the delegation that is named, 30 less
outside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from meetingdesk.domain.display_names import Reading, Words, fold
from meetingdesk.domain.spellings import skeleton, together, without_vowels
from meetingdesk.rows.attendance import Likeness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PROPOSED = 3
SURE, MARGIN = 93.0, 8.0  # automatic from this score on, and this far before the next person
_INSIDE, _OUTSIDE = 6.0, -30.0
_SHORT = 92.0  # what a short form is worth: an initial, a login, a family name
_SPELLED = 96.0  # what another spelling of the whole name is worth
_AT_ONCE = 64  # readings whose distances are worked out in one call
_SAME = 99.9  # above, the words are the same
_LIKE = 80.0  # two words are one mistyped
_LEAST = 4  # letters of a word that may be mistyped, and of a family name that may stand alone
_TAKEN = 24  # strings looked at among the best
_HUMPS = re.compile(r"[A-Z][a-z]*|[^A-Z\W]+")


class Candidate(NamedTuple):
    """A person who may be meant, as a member of one delegation (0: of none)."""

    person: int
    family: str
    given: str
    native: str
    email: str
    delegation: int = 0


class Scored(NamedTuple):
    """A person with the score from 0 to 100, what the name alone comes to, and which reading of it that is.

    `short`: it is a short form of theirs; `spelled`: their whole name in another spelling.
    """

    person: int
    score: float
    bare: float
    reading: Reading
    words: Words
    inside: bool
    short: bool = False
    spelled: bool = False

    @property
    def likeness(self) -> Likeness:
        """What the name is to theirs: the same, a short form, or a similar one."""
        return "same" if self.bare > _SAME else "short" if self.short else "similar"


def latin(words: Words) -> Words:
    """Return words in Latin letters. Of Han characters the Mandarin reading is given, of Arabic no vowels."""
    if all(word.isascii() for word in words):
        return words
    from anyascii import anyascii

    spelled = [[word] if word.isascii() else _HUMPS.findall(anyascii(word)) for word in words]
    return tuple(part.casefold() for parts in spelled for part in parts)


class Scorer:
    """Knows the names of the people of a meeting."""

    def __init__(self, people: Iterable[Candidate]) -> None:
        self._people: list[Candidate] = []
        self._names: list[Words] = []
        self._short: dict[Words, set[int]] = defaultdict(set)
        self._spelled: dict[str, set[int]] = defaultdict(set)
        everybody = list(people)
        unvowelled = {one.delegation for one in everybody if without_vowels(one.native)}
        for one in everybody:
            for words in _names(one):
                self._people.append(one)
                self._names.append(words)
            for words in _short_forms(one):
                self._short[words].add(len(self._names) - 1)
            for text in _spellings(one, vowels=one.delegation not in unvowelled):
                self._spelled[text].add(len(self._names) - 1)
        self.texts = [" ".join(words) for words in self._names]
        self._arrays: NDArray[np.int64] | None = None
        self._known: dict[tuple[Reading, ...], tuple[Scored, ...]] = {}

    def rank(self, found: tuple[Reading, ...]) -> tuple[Scored, ...]:
        """Return the people whom a name comes nearest, the best first, each once."""
        if found not in self._known:
            self.rank_all([found])
        return self._known[found]

    def rank_all(self, several: Iterable[tuple[Reading, ...]]) -> None:
        """Work out the ranks of several names at once: a call for each would take much longer."""
        waiting: list[tuple[Reading, ...]] = []
        for found in dict.fromkeys(several):
            if found not in self._known:
                waiting.append(found)
            if sum(map(len, waiting)) >= _AT_ONCE:
                self._rank_some(waiting)
                waiting = []
        self._rank_some(waiting)

    def _rank_some(self, several: Sequence[tuple[Reading, ...]]) -> None:
        words = [[latin(reading.words) for reading in found] for found in several]
        texts = [" ".join(one) for own in words for one in own]
        bare = self._bare(texts) if texts and self.texts else None
        row = 0
        for found, own in zip(several, words, strict=True):
            self._known[found] = () if bare is None else self._rank(found, own, bare[row : row + len(own)])
            row += len(own)

    def _rank(self, found: Sequence[Reading], words: Sequence[Words], bare: NDArray[np.float32]) -> tuple[Scored, ...]:
        best: dict[int, Scored] = {}
        for row, reading in enumerate(found):
            for scored in self._best(bare[row], reading, words[row]):
                known = best.get(scored.person)
                if known is None or scored.score > known.score:
                    best[scored.person] = scored
        return tuple(sorted(best.values(), key=lambda one: (-one.score, one.person))[: PROPOSED + 1])

    def _bare(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np
        from rapidfuzz import fuzz, process

        sets = process.cdist(texts, self.texts, scorer=fuzz.token_set_ratio, dtype=np.float32)
        sets *= 0.7
        sets += 0.3 * process.cdist(texts, self.texts, scorer=fuzz.token_sort_ratio, dtype=np.float32)
        return sets

    def _best(self, bare: NDArray[np.float32], reading: Reading, words: Words) -> Iterator[Scored]:
        import numpy as np

        if self._arrays is None:
            self._arrays = np.array([one.delegation for one in self._people])
        short, spelled = self._short.get(words, set()), self._spelling(words)
        for places, worth in ((short, _SHORT), (spelled, _SPELLED)):
            for place in places:
                bare[place] = max(bare[place], worth)
        inside = np.isin(self._arrays, list(reading.delegations))
        score = bare + np.where(inside, _INSIDE, _OUTSIDE) if reading.delegations else bare
        count = min(_TAKEN, len(score))
        for place in np.argpartition(-score, count - 1)[:count]:
            one = self._people[place]
            yield Scored(
                one.person, float(score[place]), float(bare[place]), reading, self._names[place], bool(inside[place]),
                int(place) in short, int(place) in spelled,
            )  # fmt: skip

    def is_safe(self, ranked: Sequence[Scored]) -> bool:
        """Tell whether the best may be taken without asking: inside the delegation that is named, and well before all.

        Nobody elsewhere may have that name more nearly: it is not said whether the name or the delegation is wrong.
        """
        if not ranked:
            return False
        best, rest = ranked[0], ranked[1:]
        alone = all(best.score - other.score >= MARGIN and other.bare <= best.bare for other in rest)
        if not best.inside or best.score < SURE or not alone:
            return False
        words = latin(best.reading.words)
        return best.short or best.spelled or _aligned(words, best.words)

    def _spelling(self, words: Words) -> set[int]:
        """Return the names of which these words are another spelling."""
        return {place for text in (together(words), skeleton(words)) if text for place in self._spelled.get(text, ())}


def _names(one: Candidate) -> list[Words]:
    """Return the names of somebody, in Latin letters."""
    ours, native = latin(fold(f"{one.given} {one.family}")), latin(fold(one.native))
    return [words for words in dict.fromkeys((ours, native)) if words]


def _short_forms(one: Candidate) -> set[Words]:
    """Return by what else somebody may be known: initial and family name, logins, some of several names."""
    given, family = latin(fold(one.given)), latin(fold(one.family))
    if not given or not family:
        return set()
    last, initial = "".join(family), given[0][0]
    forms = {(initial, *family), (*family, initial), (initial + last,), (last + initial,), (given[0] + last,)}
    forms.add((initial + family[0],))
    forms |= {(given[0], *family), (*family, given[0])}
    forms |= {form for name in family if len(name) >= _LEAST for form in ((given[0], name), (name, given[0]), (name,))}
    if len(last) >= _LEAST:
        forms.add(family)
    return forms


def _spellings(one: Candidate, *, vowels: bool) -> set[str]:
    """Return how else the whole name of somebody may be spelled; `vowels`: nobody of theirs writes without them."""
    given, family = latin(fold(one.given)), latin(fold(one.family))
    orders = (given + family, family + given)
    found = {together(words) for words in orders}
    if not vowels:
        found |= {skeleton(words) for words in orders}
    return found - {""}


def _aligned(words: Words, names: Words) -> bool:
    """Tell whether each word of the shorter name is one of the longer, or nearly so. `De` is not nearly `Du`."""
    from rapidfuzz import fuzz

    few, many = sorted((words, names), key=len)
    left = list(many)
    for word in few:
        like = max(left, key=lambda other: fuzz.ratio(word, other))
        if word != like and not _mistyped(word, like):
            return False
        left.remove(like)
    return len(few) > 1


def _mistyped(word: str, other: str) -> bool:
    """Tell whether two words that differ are one, mistyped. Another vowel at the end is another name: Karim, Karima."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    if min(len(word), len(other)) < _LEAST or _end(word) != _end(other):
        return False
    return fuzz.ratio(word, other) >= _LIKE or OSA.distance(word, other) == 1


def _end(word: str) -> str:
    """Return the vowel that ends a word, if one does."""
    return word[-1] if word[-1] in "aeiou" else ""
