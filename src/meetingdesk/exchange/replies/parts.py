"""A calendar taken apart into its components, leniently: a line that makes no sense is left out (RFC 5545 3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from meetingdesk.exchange.replies.gate import Depth, unfolded
from meetingdesk.exchange.text import clean_line

_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)\s*=\s*("[^"]*"(?:\s*,\s*"[^"]*")*|[^:;"]*)')
_ESCAPED = re.compile(r"\\(.)")
_CIRCUMFLEX = {"^n": " ", "^N": " ", "^^": "^", "^'": '"'}  # RFC 6868


@dataclass(frozen=True, slots=True)
class Property:
    """A value as it stands in the line, and its parameters by name in upper case, without quotes."""

    value: str
    parameters: Mapping[str, str]

    @property
    def text(self) -> str:
        """The value of a text, on one line (RFC 5545 3.3.11)."""
        return clean_line(_ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value))


@dataclass(slots=True)
class Component:
    """A component: its name, its properties by name in the order of the file, and the components in it."""

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name."""
        return next(iter(self.properties.get(name, ())), None)

    def text(self, name: str) -> str:
        """Return the text of a property; empty where there is none."""
        found = self.first(name)
        return found.text if found else ""


def calendars(text: str) -> list[Component]:
    """Return the calendars in a text. Raises UserError `replies.long_line`, `.nested` or `.many`.

    What ends without having begun is left out, and what does not end, ends with the text: mails get cut.
    """
    outermost, depth = Component(""), Depth()
    stack = [outermost]
    for name, found in _properties(text):
        if name == "BEGIN":
            depth.begin()
            stack.append(Component(found.value.strip().upper()))
            stack[-2].inside.append(stack[-1])
        elif name == "END":
            if len(stack) > 1:
                depth.end()
                stack.pop()
        else:
            stack[-1].properties.setdefault(name, []).append(found)
    return [one for one in outermost.inside if one.name == "VCALENDAR"]


def _properties(text: str) -> Iterator[tuple[str, Property]]:
    for whole in unfolded(text):
        line = whole.lstrip("\ufeff")
        head = _NAME.match(line)
        if head is None:
            continue
        place, parameters = head.end(), {}
        while found := _PARAMETER.match(line, place):
            parameters[found[1].upper()] = _plain(found[2])
            place = found.end()
        _odd, colon, value = line[place:].partition(":")  # such as the rest of a name with a semicolon and no quotes
        if colon:
            yield head[0].upper(), Property(value, parameters)


def _plain(value: str) -> str:
    """Return a parameter without quotes; of several the first."""
    first = value.strip().split('"')[1] if value.strip().startswith('"') else value
    return clean_line(re.sub(r"\^[nN^']", lambda found: _CIRCUMFLEX[found[0]], first))
