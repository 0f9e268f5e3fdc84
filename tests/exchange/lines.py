"""A calendar file as its content lines, read without the library that wrote it."""

from __future__ import annotations

MOST_OCTETS = 75


def content_lines(data: bytes) -> list[str]:
    """Unfold a file (RFC 5545 3.1), after checking all that the lines themselves must be."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    physical = data.split(b"\r\n")[:-1]
    for line in physical:
        assert len(line) <= MOST_OCTETS, line
        text = line.decode("utf-8")  # no character is split
        assert not any(ord(sign) < 0x20 or 0x7F <= ord(sign) <= 0x9F or sign in "\u2028\u2029" for sign in text), line
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]


def properties(data: bytes, component: str = "VEVENT") -> list[dict[str, str]]:
    """Return name and value (with parameters) of each property of each such component, without those inside it."""
    found: list[dict[str, str]] = []
    path: list[str] = []
    for line in content_lines(data):
        if line.startswith("BEGIN:"):
            path.append(line[6:])
            found += [{}] if path[-1] == component else []
        elif line.startswith("END:"):
            assert path.pop() == line[4:]
        elif path[-1] == component:
            end = min(place for mark in ";:" if (place := line.find(mark)) >= 0)
            assert line[:end] not in found[-1], line
            found[-1][line[:end]] = line[end:]
    assert not path
    return found


def unescaped(value: str) -> str:
    """Return a TEXT value, which stands after the colon, as it was meant (RFC 5545 3.3.11)."""
    assert value.startswith(":")
    text, signs = "", iter(value[1:])
    for sign in signs:
        if sign == "\\":
            following = next(signs)
            text += "\n" if following in "nN" else following
        else:
            text += sign
    return text
