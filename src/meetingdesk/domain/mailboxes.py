"""Mailboxes as mail programs take them into a field of recipients, in batches that servers let through."""

from __future__ import annotations

import re
from collections.abc import Iterable

BATCH = 50  # recipients of one mail: few servers take less
_PLAIN = re.compile(r"[\w !#$%&'*+/=?^`{|}~-]+")  # a name that needs no quotes: atoms and spaces (RFC 5322, 3.2.3)


def batches(people: Iterable[tuple[str, str]], size: int = BATCH) -> list[str]:
    """Return lines of `Name <address>` in batches; each mailbox stands once, who has none is left out."""
    found: dict[str, str] = {}
    for name, email in people:
        if email:
            found.setdefault(email.casefold(), f"{_quoted(name)} <{email}>")
    lines = list(found.values())
    return ["\n".join(lines[place : place + size]) for place in range(0, len(lines), size)]


def _quoted(name: str) -> str:
    if _PLAIN.fullmatch(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
