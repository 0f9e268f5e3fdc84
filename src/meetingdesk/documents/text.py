"""Text from the file, made fit for paper: whatever it holds is printed as text.

Typst gets the text as data, never reads it as markup, and breaks long words (`page.typ`); what is left to do here is to
take out what has no shape (controls) or would reorder its surroundings (bidirectional embeddings and overrides, Unicode
Annex 9).
"""

from __future__ import annotations

import re

SHOWN = 140  # characters of a title in a running head

_SHAPELESS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def printable(text: str) -> str:
    """Return a text in one line, without what cannot be printed."""
    return " ".join(_SHAPELESS.sub("", text).split())


def shortened(text: str, length: int = SHOWN) -> str:
    """Return a text cut at a word, with an ellipsis, where it is longer than a running head can hold."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:-") + "\u2026"
