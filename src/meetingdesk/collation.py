"""The alphabetical order of people and entities, as the reader's language has it.

Qt's QCollator is the one well-kept collation that every platform has; this is the only module outside the window that
uses it, and what needs an order is handed a key function.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCollator, QLocale, Qt

SortKey = Callable[[str], Any]


def sort_key(language: str) -> SortKey:
    """Return a key function for `sorted`: case and digits as people expect (2 before 10), accents by the language."""
    collator = QCollator(QLocale(language))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return collator.sortKey
