"""Which of the system's fonts draw a document, found before it is printed.

One character that no font draws stops a PDF/UA compile and leaves a box on paper. So the characters of the document
are counted first, fonts are taken in order of preference until all are covered, and what is left over is named.
Opening a font costs milliseconds: its coverage is kept for the life of the program.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import typst
from fontTools.ttLib import TTFont, TTLibError

from meetingdesk.documents.scripts import script

# The first one that is installed draws all that it can, so that a page has one face; the rest fill its gaps.
_BASE = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans")
_SCRIPTS = (
    "Noto Sans Arabic", "Geeza Pro", "Noto Sans Thai", "Leelawadee UI", "Thonburi", "Noto Sans Devanagari",
    "Nirmala UI", "Kohinoor Devanagari", "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic", "Ebrima",
    "Kefa", "Noto Sans Hebrew", "Noto Sans Bengali", "Noto Sans Tamil", "Noto Sans Sinhala", "Noto Sans Lao",
    "Noto Sans Khmer", "Noto Sans Myanmar", "Myanmar Text",
)  # fmt: skip
HAN = {  # by the shape of Chinese characters
    "SC": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
    "TC": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "JP": ("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic"),
    "KR": ("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "Apple SD Gothic Neo", "Malgun Gothic"),
}
_EMBEDDED = frozenset(map(chr, range(0x20, 0x180)))  # what typst's own fonts surely draw
_INVISIBLE = frozenset({"\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u3164", "\uffa0"})


class Choice(NamedTuple):
    """Font families in the order in which they are tried, and the characters that none of them draws."""

    families: tuple[str, ...]
    missing: frozenset[str]


def families() -> frozenset[str]:
    """Return the names of all families that are installed."""
    return frozenset(_faces())


def choose(characters: Iterable[str], han: str = "SC", first: str = "") -> Choice:
    """Return the families that draw these characters. `han`: SC, TC, JP or KR, the shape of Chinese characters.

    `first`: a family that goes before all others where it is installed.
    """
    left = {character for character in characters if _is_drawn(character)}
    private = {character for character in left if unicodedata.category(character) == "Co"}
    left -= private  # whatever a font has there is nobody's agreed sign
    chosen: list[str] = []
    wanted = (first,) if first in _faces() else ()
    for family in dict.fromkeys((*wanted, *_preferred(han))):
        covered = left & _coverage(family)
        if covered or not chosen:
            chosen.append(family)
            left -= covered
        if not left:
            break
    return Choice(tuple(chosen), frozenset(left | private))


def missing_by_script(missing: Iterable[str]) -> dict[str, str]:
    """Return the missing characters in order, by the ISO 15924 code of their script (`Qaaa`: private use)."""
    found: dict[str, str] = {}
    for character in sorted(missing):
        code = "Qaaa" if unicodedata.category(character) == "Co" else script(character)
        found[code] = found.get(code, "") + character
    return found


@cache
def system_fonts() -> typst.Fonts:
    """Return the fonts of the system, looked for once: it takes a tenth of a second, or seconds on a cold disk."""
    return typst.Fonts()


def _is_drawn(character: str) -> bool:
    """Tell whether a character needs a glyph: spaces, controls, joiners and variation selectors need none."""
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"):
        return False
    return not (
        "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef" or character in _INVISIBLE
    )


@cache
def _preferred(han: str) -> tuple[str, ...]:
    """Return all families, best first: a base font, those of single scripts, Chinese, then whatever there is."""
    installed = _faces()
    base = [family for family in _BASE if family in installed]
    order = [
        *base[:1],
        *_SCRIPTS,
        *HAN[han],
        *(family for families in HAN.values() for family in families),
        *base[1:],
    ]
    rest = sorted(installed, key=lambda family: (not family.startswith("Noto Sans"), "Serif" in family, family))
    return tuple(dict.fromkeys([family for family in order if family in installed] + rest))


@cache
def _faces() -> dict[str, tuple[str | None, int]]:
    """Return the file and index of each family's most regular face; None for a font that typst brings along."""
    best: dict[str, tuple[tuple[bool, int, float], tuple[str | None, int]]] = {}
    for font in system_fonts().fonts():
        distance = (font.style != "normal", abs(font.weight - 400), abs(font.stretch - 1.0))
        if font.family not in best or distance < best[font.family][0]:
            best[font.family] = (distance, (font.path, font.index))
    return {family: face for family, (_, face) in best.items()}


@cache
def _coverage(family: str) -> frozenset[str]:
    """Return the characters that a family has a glyph for."""
    path, index = _faces()[family]
    if path is None:
        return _EMBEDDED
    try:
        with Path(path).open("rb") as file, TTFont(file, fontNumber=index, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (OSError, TTLibError, KeyError, ValueError, AssertionError, struct.error):
        return frozenset()  # broken, or no font that has characters
