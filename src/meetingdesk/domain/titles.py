"""Which of several names to show: the reader's language, else English, else whatever there is."""

from __future__ import annotations

from collections.abc import Mapping

FALLBACK = "en"


def in_language(texts: Mapping[str, str] | None, language: str = FALLBACK) -> str:
    """Pick a text in this language, else in English, else the first there is; empty where there is none."""
    if not texts:
        return ""
    return texts.get(language) or texts.get(FALLBACK) or next(filter(None, texts.values()), "")


def language_of(texts: Mapping[str, str], language: str = FALLBACK) -> str:
    """Return the language of the text that `in_language` picks; that which was asked for where there is none."""
    return next(filter(texts.get, (language, FALLBACK, *texts)), language)


def retitled(texts: Mapping[str, str], language: str, text: str) -> dict[str, str]:
    """Return texts with another one in a language, on one line; an empty one takes the language away."""
    words = " ".join(text.split())
    kept = {code: known for code, known in texts.items() if known and code != language}
    if not words:
        return kept
    return {**texts, language: words}


def entity_name(english: str, french: str, language: str = FALLBACK) -> str:
    """Pick the name of an entity, which has an official English and often a French one."""
    return french if language == "fr" and french else english
