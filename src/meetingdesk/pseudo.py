"""A language that nobody speaks, to see whether a screen would hold a longer one and which texts are not translated.

Every English text is accented, put into brackets and made 40 % longer. Pictures and tests are its only readers.
"""

from __future__ import annotations

import re

LANGUAGE = "en-XA"  # the pseudo-locale of CLDR for accented English
LONGER = 0.4
_PLAIN = "AEIOUCNYaeioucny"
_ACCENTED = "ÅÉÎÖÛÇÑÝåéîöûçñý"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_FILLING = "·~·~·~·~ "  # in words: a line may break there as between those of a language
# What is no word: a parameter such as {name} or %1, a filter of a file dialog such as (*.ics), an & of a menu.
_KEPT = re.compile(r"(\{[^}]*\}|%\d|%n|\(\*[^)]*\)|&)")


def dress(text: str) -> str:
    """Return a text as the pseudo-locale has it, its parameters untouched; an empty text stays empty."""
    if not text.strip():
        return text
    parts = _KEPT.split(text)
    accented = "".join(part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    letters = sum(map(len, parts[::2]))
    wanted = max(0, round(letters * LONGER) - 2)  # the brackets count
    filling = (_FILLING * wanted)[:wanted].rstrip()
    return f"[{accented}{filling}]"
