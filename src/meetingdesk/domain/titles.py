"""Which of several names to show: the reader's language, else English, else whatever there is."""

from __future__ import annotations

from collections.abc import Mapping

FALLBACK = "en"


def in_language(texts: Mapping[str, str] | None, language: str = FALLBACK) -> str:
    """Pick a text in this language, else in English, else the first there is; empty where there is none."""
    if not texts:
        return ""
    return texts.get(language) or texts.get(FALLBACK) or next(filter(None, texts.values()), "")


def entity_name(english: str, french: str, language: str = FALLBACK) -> str:
    """Pick the name of an entity, which has an official English and often a French one."""
    return french if language == "fr" and french else english
