"""Two spellings of one name: parted otherwise, or brought otherwise from a script that does not write its vowels.

Arabic and Hebrew names have as many spellings in Latin letters as there are languages to spell them for: Layla and
Leila, Qasim and Kassem, Al-Sayed and Elsayed. What they share is their consonants, and the vowel that ends a word: it
tells Karim from Karima.
"""

from __future__ import annotations

import re
from itertools import groupby

Words = tuple[str, ...]
_ABJAD = re.compile(r"[\u0590-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufeff]")
_ARTICLES = ("al", "el")
_SOUNDS = (("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"))
_ONE = str.maketrans("qcjv", "kkgf")
_VOWELS = "aeiouyw"
_ENDS = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "u", "u": "u", "w": "u"}
_LEAST = 5  # letters of a whole name that tell enough


def without_vowels(text: str) -> bool:
    """Tell whether a name is written in a script that leaves its vowels out."""
    return bool(_ABJAD.search(text))


def together(words: Words) -> str:
    """Return a name as if nothing parted its words; nothing where that is too short to tell anybody."""
    return _long_enough("".join(words))


def skeleton(words: Words) -> str:
    """Return what the spellings of one such name share; nothing where it is one word, or tells too little."""
    bones = [_bones(word) for word in words if word not in _ARTICLES]
    return _long_enough("".join(bones)) if len(bones) > 1 else ""


def _long_enough(text: str) -> str:
    return text if len(text) >= _LEAST else ""


def _bones(word: str) -> str:
    """Return the consonants of a word, none twice in a row, after its first vowel and before its last one."""
    if len(word) > _LEAST and word.startswith(_ARTICLES):
        word = word[2:]
    word = word.removesuffix("h") if word.endswith("ah") else word
    end = _ENDS.get(word[-1:], "")
    for pair, sound in _SOUNDS:
        word = word.replace(pair, sound)
    word = word.translate(_ONE)
    first = "a" if word[:1] in tuple("aeiou") else ""
    consonants = (letter for letter, _same in groupby(word) if letter not in _VOWELS)
    return first + "".join(letter for letter, _same in groupby(consonants)) + end
