"""People as cards for an address book: vCard 3.0 (RFC 2426), which every mail program takes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.people import PersonRow

OCTETS = 75  # of a line, its end not counted (RFC 2426 2.6)


def cards(people: Iterable[PersonRow]) -> bytes:
    """Return one card a person: name, address, telephone, and post and entity at their latest meeting."""
    return b"".join(_folded(line) for one in people for line in _lines(one))


def _lines(one: PersonRow) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:urn:uuid:{one.uid}"
    yield f"N:{';'.join(map(_escaped, (one.family, one.given, '', one.honorific, '')))}"
    yield f"FN:{_escaped(one.name)}"
    if one.native and one.native != one.name:
        yield f"NICKNAME:{_escaped(one.native)}"
    if one.email:
        yield f"EMAIL;TYPE=INTERNET:{_escaped(one.email)}"
    if one.phone:
        yield f"TEL;TYPE=WORK:{_escaped(one.phone)}"
    if one.parts:
        latest = one.parts[0]
        yield f"ORG:{_escaped(latest.entity)}"
        if latest.post:
            yield f"TITLE:{_escaped(latest.post)}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    r"""Return a text with `\`, `,` and `;` as the format has them (RFC 2426 5); it stands on one line."""
    for mark in "\\,;":
        text = text.replace(mark, f"\\{mark}")
    return clean_line(text)


def _folded(line: str) -> bytes:
    """Return a line parted where it is too long, never within a character."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode("utf-8", "replace")
        if len(part) + len(octets) > OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"
