"""Cells of text tables that no spreadsheet computes.

A cell that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236). `unguarded` takes it away
again, so that reading what was written gives back the same text, whatever it began with.
"""

from __future__ import annotations

import re

# What starts a formula, in ASCII or full width, behind any blanks; or a control that moves to another cell.
_FORMULA = r"(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])"
_DANGEROUS = re.compile(rf"'*{_FORMULA}")
_GUARDED = re.compile(rf"'+{_FORMULA}")
_PLAIN_NUMBER = re.compile(r"-\d+(?:[.,]\d+)?", re.ASCII)


def guarded(cell: str | int) -> str:
    """Return a cell that no spreadsheet computes; plain numbers such as -5 stay as they are, phone numbers do not."""
    text = str(cell)
    return f"'{text}" if _DANGEROUS.match(text) and not _PLAIN_NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """Return what a cell held before `guarded`."""
    return text[1:] if _GUARDED.match(text) else text
