"""The title of the next edition: `16th Global Meeting` becomes `17th Global Meeting`, in each language."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ENGLISH = ("st", "nd", "rd", "th")
_FIRST_FRENCH = ("re", "er", "ère")


def next_titles(
    titles: Mapping[str, str], edition: int | None, following: int, series: Mapping[str, str]
) -> dict[str, str]:
    """Return the titles with the number of the following edition.

    A title without the number of its edition in figures gives way to the title of the series, where there is one.
    """
    renumbered = {language: _renumbered(text, edition, following) for language, text in titles.items()}
    return {language: text or series.get(language) or titles[language] for language, text in renumbered.items()}


def _renumbered(text: str, edition: int | None, following: int) -> str | None:
    if edition is None:
        return None
    found = re.search(rf"(?<!\d){edition}(?!\d)(?:(st|nd|rd|th|re|er|ère)(?!\w))?", text)
    if found is None:
        return None
    return f"{text[: found.start()]}{following}{_suffix(found[1] or '', following)}{text[found.end() :]}"


def _suffix(suffix: str, following: int) -> str:
    if suffix in _ENGLISH:
        teens = following % 100 in (11, 12, 13)
        return "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(following % 10, "th")
    return "e" if suffix in _FIRST_FRENCH else suffix
