"""The languages that invitations are written in."""

from __future__ import annotations

from meetingdesk.words import FALLBACK, LANGUAGES


def spoken(language: str) -> str:
    """Return a language that the program has words in: this one, or English."""
    return language if language in LANGUAGES else FALLBACK
