"""How people are called in running text, on cards and on certificates."""

from __future__ import annotations

import re
import unicodedata

_GREEK_ACCENT = re.compile("([\u0391-\u03a9]\u0308?)\u0301")


def spoken(given: str, family: str) -> str:
    """Return given and family name, as a person is addressed in English.

    In Chinese, Japanese and Korean writing the family name comes first, wherever it is printed.
    """
    parts = (family, given) if _of_east_asia(given) and _of_east_asia(family) else (given, family)
    return " ".join(filter(None, parts))


def capitals(text: str) -> str:
    """Return a family name in capitals; Greek ones have no accents (CLDR, transform el-Upper)."""
    apart, found = _GREEK_ACCENT.subn(r"\1", unicodedata.normalize("NFD", text.upper()))
    return unicodedata.normalize("NFC", apart) if found else text.upper()


def _of_east_asia(text: str) -> bool:
    """Return whether all signs are of double width (Unicode Annex 11), as ideographs, kana and Hangul are."""
    return bool(text) and all(unicodedata.east_asian_width(sign) in "WF" for sign in text if not sign.isspace())
