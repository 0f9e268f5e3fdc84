"""Text as other programs can take it: without control characters, line breaks only where they are wanted.

RFC 5545 3.1 allows no control character but TAB; readers cut lines at NEL, VT and U+2028, and some stop at NUL.
"""

from __future__ import annotations

import re

# C0, DEL and C1 controls; line and paragraph separators; lone surrogates; the byte order mark; noncharacters.
_UNWANTED = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufdd0-\ufdef\ufffe\uffff"
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(f"[{_UNWANTED}]+")
_SPACES = re.compile(r"[ \t]+")


def clean_line(text: str) -> str:
    """Return text as one line: control characters and runs of white space become one space, the ends are trimmed."""
    if text.isprintable() and "  " not in text and not (text[:1] == " " or text[-1:] == " "):
        return text  # nothing in it is other than it should be, as in most cells of a large table
    return " ".join(_CONTROL.sub(" ", text).split())


def clean_lines(text: str) -> str:
    """Return text whose lines are each clean; every kind of line break becomes a plain one."""
    lines = (_SPACES.sub(" ", _CONTROL.sub(" ", line)).strip() for line in _BREAK.split(text))
    return "\n".join(lines).strip("\n")
