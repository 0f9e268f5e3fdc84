"""Values of calendar properties, made so that every reader we know takes them as they are meant.

The traps are those that real readers fall into: quotes in a name come out as `^'` where RFC 6868 is not known, and a
quoted name is cut at a semicolon; a literal backslash-N would become a line break.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from icalendar import vCalAddress, vText, vUri

from meetingdesk.domain.audience import has_address
from meetingdesk.exchange.text import clean_line

NOBODY = "invalid:nomail"  # for a calendar without an organiser's mailbox, where RFC 5546 3.2.1 still wants ORGANIZER
_SEPARATORS = re.compile("[;:,^]+")
_QUOTED = re.compile('"([^"]*)"')
_URI_SAFE = "!#$%&'()*+,/:;=?@[]~"
_MAIL_SAFE = "@!$&'*+/=^_`{|}~"


class Text(vText):
    """A TEXT value. icalendar takes a backslash followed by N for a line break of its own; here it stays as typed."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """Escape as RFC 5545 3.3.11 says."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode("utf-8")


def parameter(text: str) -> str:
    """Return text for a parameter such as CN: without what has to be quoted or escaped there."""
    if '"' in text:
        text = _QUOTED.sub("\u201c\\1\u201d", text).replace('"', "\u201d")
    return clean_line(_SEPARATORS.sub(" ", text))


def mailto(email: str) -> str:
    """Return a mailbox as a URI (RFC 6068): no name, the scheme in lower case."""
    return "mailto:" + quote(email.strip(), safe=_MAIL_SAFE)


def organizer(name: str, email: str) -> vCalAddress:
    """Return who invites; without a mailbox an address that says so."""
    address = mailto(email) if has_address(email) else NOBODY
    label = parameter(name) or parameter(email)
    return vCalAddress(address, params={"CN": label} if label else {})


def uri(link: str) -> str | None:
    """Return a link as a URI, or None where it is not one that a calendar can open."""
    link = clean_line(link)
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or " " in link:
        return None
    return quote(link, safe=_URI_SAFE)


def conference(link: str, label: str) -> vUri:
    """Return a CONFERENCE value (RFC 7986 5.11; VALUE=URI is required there)."""
    return vUri(link, params={"VALUE": "URI", "FEATURE": ["AUDIO", "VIDEO"], "LABEL": parameter(label)})
