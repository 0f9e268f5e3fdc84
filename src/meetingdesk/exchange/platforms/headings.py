"""Headings as platforms word them: compared without case, accents and typographic marks."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("[\u2018\u2019\u02bc`\u00b4]")


def folded(text: str) -> str:
    """Return a heading in the one spelling in which headings are compared."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("'", text).casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def words(*headings: str) -> frozenset[str]:
    """Return headings to compare with."""
    return frozenset(map(folded, headings))
