"""File names from people's names, safe on every system and never twice in one folder.

Windows forbids some characters, some names and a dot or space at the end; its file systems and Apple's take names that
differ only in case for the same, and Apple's also those that differ only in how accents are composed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from meetingdesk.exchange.text import clean_line

MOST_BYTES = 160  # of UTF-8, with the ending: below 255, since long folders and encrypted file systems take less
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069]")  # they can turn a name round, or hide
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\..*)?", re.IGNORECASE)


def cut(text: str, limit: int) -> str:
    """Cut text to a number of bytes without splitting a character."""
    return text.encode("utf-8")[:limit].decode("utf-8", "ignore")


def safe_filename(stem: str, ending: str = "", limit: int = MOST_BYTES) -> str:
    """Return `stem + ending` as a file name for all systems; `ending` (such as `.ics`) is kept whole."""
    stem = _INVISIBLE.sub("", clean_line(unicodedata.normalize("NFC", stem)))
    stem = _FORBIDDEN.sub("-", stem).lstrip(". ")
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    stem = cut(stem, limit - len(ending.encode("utf-8"))).rstrip(". ")
    return (stem or "_") + ending


def _folded(name: str) -> str:
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


class Names:
    """The names that are taken in one folder."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {_folded(name) for name in taken}

    def __contains__(self, name: object) -> bool:
        """Tell whether a name is taken, on a system that takes both for the same."""
        return bool(self._taken) and isinstance(name, str) and _folded(name) in self._taken

    def take(self, stem: str, ending: str = "", limit: int = MOST_BYTES) -> str:
        """Return a safe name that is still free, with ` (2)`, ` (3)`, ... where needed; it is taken then."""
        name, count = safe_filename(stem, ending, limit), 1
        while (folded := _folded(name)) in self._taken:
            count += 1
            mark = f" ({count}){ending}"
            name = safe_filename(cut(stem, limit - len(mark.encode("utf-8"))), mark, limit)
        self._taken.add(folded)
        return name
