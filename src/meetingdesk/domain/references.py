"""The documents of an item in one cell of a table: `GM/17 – Report <https://example.org/gm17>; GM/18`.

A dash with a space on each side stands between symbol and title. Without it a text of several words is a title, and
one word a symbol; where that would be wrong the dash is written all the same, `GM 18 –` or `– Report`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from meetingdesk.rows.agenda import ReferenceRow
from meetingdesk.rows.schedule import ForeignReference

DASH = "\u2013"
_PARTS = re.compile(r"(?:^|\s)[\u2013\u2014](?=\s|$)")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?$", re.IGNORECASE)
_QUOTED = {";": "%3B", "<": "%3C", ">": "%3E"}


def is_web(address: str) -> bool:
    """Tell whether a text is the address of something on the web."""
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s\x00-\x1f\x7f]", address)
        )
    except ValueError:
        return False


def spelled(references: Iterable[ReferenceRow]) -> str:
    """Return documents as the text of a cell. A semicolon in a name becomes a comma: it stands between documents."""
    return "; ".join(map(_spelled, references))


def _spelled(one: ReferenceRow) -> str:
    name = f"{one.symbol} {DASH} {one.title}".strip()
    bare = one.symbol or one.title
    if _read(bare) == ForeignReference(one.symbol, one.title):
        name = bare
    address = "".join(_QUOTED.get(sign, sign) for sign in one.address)
    return name.replace(";", ",") + (f" <{address}>" if address else "")


def references_in(text: str) -> tuple[ForeignReference, ...]:
    """Return the documents that a cell names, each once."""
    found = (_read(part.strip()) for part in text.split(";"))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def reference_to(address: str, title: str) -> ForeignReference | None:
    """Return a document by where it is, called after that where it has no title; None where that is not on the web."""
    return ForeignReference("", title or _last(address), address) if is_web(address) else None


def _read(text: str) -> ForeignReference | None:
    address = _ADDRESS.search(text)
    if address and is_web(address[1]):
        name = text[: address.start()].strip()
        return _named(name or _last(address[1]), address[1])
    return _named(text, "")


def _named(name: str, address: str) -> ForeignReference | None:
    parts = _PARTS.split(name, maxsplit=1)
    if len(parts) > 1:
        symbol, title = (part.strip() for part in parts)
    else:
        symbol, title = ("", name) if " " in name else (name, "")
    return ForeignReference(symbol, title, address) if symbol or title else None


def _last(address: str) -> str:
    """Return what a document is called of which only the address is known: the last part of it, else the host."""
    parts = urlsplit(address)
    return parts.path.rstrip("/").rpartition("/")[2] or str(parts.hostname)
