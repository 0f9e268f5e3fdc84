"""Finding text as people type it: without accents, in any case, by parts of words, in any order."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, and that people without the keyboard write so.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t",
     "’": "'", "‐": "-", "‑": "-", "–": "-", "ة": "ه", "ى": "ي", "ـ": None}
)  # fmt: skip


class _Folding(dict[int, "int | str | None"]):
    """What becomes of each character once it is taken apart, found out when it first comes by."""

    def __missing__(self, code: int) -> int | None:
        self[code] = plain = None if unicodedata.combining(chr(code)) else code
        return plain


_folding = _Folding(_PLAIN)


def fold(text: str) -> str:
    """Return a text without case, accents and full width: `Montréal` as `montreal` (Unicode Annex 15, NFKD)."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold()).translate(_folding)


def terms(query: str) -> tuple[str, ...]:
    """Return the folded words of a query, each of which has to be found."""
    return tuple(fold(query).split())


def contains(words: tuple[str, ...], folded: str) -> bool:
    """Tell whether a folded text holds all of the folded words. Fold once what is filtered at each key."""
    return all(word in folded for word in words)


def matches(query: str, text: str) -> bool:
    """Tell whether a text holds every word of the query; an empty query is found everywhere."""
    return contains(terms(query), fold(text))


def rank(words: tuple[str, ...], folded_title: str) -> int:
    """Return how near a title is to the words, 0 the nearest: it begins so, a word in it does, it holds them, or not.

    Titles of one rank keep the order in which they come.
    """
    if not contains(words, folded_title):
        return 3
    if not words or folded_title.startswith(words[0]):
        return 0
    return 1 if any(part.startswith(words[0]) for part in folded_title.split()) else 2
