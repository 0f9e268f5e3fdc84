"""Which script a text is written in, and what follows: its language for screen readers, its code in a warning.

One Chinese character has several right shapes (Simplified, Traditional, Japanese, Korean); the country of the entity
tells which one a person expects to see in the own name.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

# The first word of a character's Unicode name, its ISO 15924 code and the language it is most often in.
_SCRIPTS = {
    "LATIN": ("Latn", ""), "GREEK": ("Grek", "el"), "CYRILLIC": ("Cyrl", "ru"), "ARMENIAN": ("Armn", "hy"),
    "HEBREW": ("Hebr", "he"), "ARABIC": ("Arab", "ar"), "DEVANAGARI": ("Deva", "hi"), "BENGALI": ("Beng", "bn"),
    "GURMUKHI": ("Guru", "pa"), "GUJARATI": ("Gujr", "gu"), "TAMIL": ("Taml", "ta"), "TELUGU": ("Telu", "te"),
    "KANNADA": ("Knda", "kn"), "MALAYALAM": ("Mlym", "ml"), "SINHALA": ("Sinh", "si"), "THAI": ("Thai", "th"),
    "LAO": ("Laoo", "lo"), "TIBETAN": ("Tibt", "dz"), "MYANMAR": ("Mymr", "my"), "GEORGIAN": ("Geor", "ka"),
    "HANGUL": ("Hang", "ko"), "ETHIOPIC": ("Ethi", "am"), "KHMER": ("Khmr", "km"), "MONGOLIAN": ("Mong", "mn"),
    "HIRAGANA": ("Hira", "ja"), "KATAKANA": ("Kana", "ja"), "CJK": ("Hani", "zh"), "THAANA": ("Thaa", "dv"),
    "SYRIAC": ("Syrc", "syr"), "TIFINAGH": ("Tfng", "zgh"),
}  # fmt: skip

# Where a country writes a script in another language than most of its readers do.
_BY_COUNTRY = {
    "Cyrl": {"UA": "uk", "BG": "bg", "BY": "be", "KG": "ky", "KZ": "kk", "MK": "mk", "MN": "mn", "RS": "sr",
             "TJ": "tg", "UZ": "uz"},
    "Arab": {"AF": "fa", "IR": "fa", "PK": "ur"},
    "Deva": {"NP": "ne"},
    "Ethi": {"ER": "ti"},
    "Hani": {"JP": "ja", "KR": "ko", "KP": "ko"},
}  # fmt: skip
_HAN = {"CN": "SC", "SG": "SC", "MY": "SC", "HK": "TC", "MO": "TC", "TW": "TC", "JP": "JP", "KR": "KR", "KP": "KR"}
_HAN_REGIONS = {"SC": "CN", "TC": "TW"}


class Writing(NamedTuple):
    """How a text is written: BCP 47 language and region, and the shape of its Chinese characters (SC, TC, JP, KR)."""

    language: str
    region: str
    han: str


def script(character: str) -> str:
    """Return the ISO 15924 code of a character's script, `Zyyy` where it belongs to none, `Zzzz` if unassigned."""
    name = unicodedata.name(character, "")
    if not name:
        return "Zzzz"
    return _SCRIPTS.get(name.partition(" ")[0].partition("-")[0], ("Zyyy", ""))[0]


def writing(text: str, country: str = "") -> Writing | None:
    """Tell how a name is written, None where it is in Latin letters or has no letter at all."""
    found = [code for code in map(script, filter(str.isalpha, text)) if code not in ("Latn", "Zyyy", "Zzzz")]
    if not found:
        return None
    han = _han(found, country) if {"Hani", "Hira", "Kana", "Hang"} & set(found) else ""
    code = found[0] if found[0] != "Hani" else {"JP": "Hira", "KR": "Hang"}.get(han, "Hani")
    usual = next(language for iso, language in _SCRIPTS.values() if iso == code)
    language = _BY_COUNTRY.get(code, {}).get(country, usual)
    return Writing(language, _HAN_REGIONS.get(han, "") if language == "zh" else "", han)


def _han(found: list[str], country: str) -> str:
    if "Hira" in found or "Kana" in found:
        return "JP"
    if "Hang" in found:
        return "KR"
    return _HAN.get(country, "SC")
