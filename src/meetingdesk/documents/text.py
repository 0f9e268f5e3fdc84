"""Text from the file, made fit for paper: whatever it holds is printed as text, and no word is wider than its column.

Typst gets the text as data and never reads it as markup; what is left to do here is to take out what has no shape
(controls) or would reorder its surroundings (bidirectional embeddings and overrides, Unicode Annex 9).
"""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH_SPACE = "\u200b"
LONGEST_WORD = 18  # characters that fit the narrowest column of a sheet
SHOWN = 140  # characters of a title in a running head

_SHAPELESS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# Scripts that are written without spaces (Thai to Lao, Myanmar, Khmer, East Asia): typst knows how they break.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
_LONG_WORD = re.compile(rf"[^\s{_UNSPACED}]{{{LONGEST_WORD + 1},}}")
_NATURAL_BREAK = re.compile(r"([@._/\-]+)(?=\w)")


def printable(text: str) -> str:
    """Return a text in one line, without what cannot be printed, that breaks wherever a word is too long."""
    return _LONG_WORD.sub(lambda match: _breakable(match[0]), " ".join(_SHAPELESS.sub("", text).split()))


def _breakable(word: str) -> str:
    """Allow a break after each sign of a long word, else after each few letters, never before a combining mark."""
    parts = _NATURAL_BREAK.sub(rf"\1{ZERO_WIDTH_SPACE}", word).split(ZERO_WIDTH_SPACE)
    return ZERO_WIDTH_SPACE.join(part if len(part) <= LONGEST_WORD else _chopped(part) for part in parts)


def _chopped(word: str) -> str:
    made: list[str] = []
    since = 0
    for character in word:
        joins = unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf") or (made and made[-1] == "\u200d")
        if since >= LONGEST_WORD // 3 and not joins:
            made.append(ZERO_WIDTH_SPACE)
            since = 0
        made.append(character)
        since += 1
    return "".join(made)


def shortened(text: str, length: int = SHOWN) -> str:
    """Return a text cut at a word, with an ellipsis, where it is longer than a running head can hold."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:-") + "\u2026"
