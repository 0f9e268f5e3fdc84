"""A calendar file (RFC 5545) taken apart into its components; icalendar unfolds the lines and parts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from icalendar.parser import Contentline, Contentlines

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.tables import decoded
from meetingdesk.exchange.text import clean_line

MOST_MEGABYTES = 5
MOST_COMPONENTS = 5_000
LONGEST_LINE = 64 * 1024
MOST_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Property:
    """The value of a property, as the line has it but for its escapes, and its parameters."""

    value: str
    parameters: Mapping[str, str]


@dataclass(slots=True)
class Component:
    """A component: its name, the first of each of its properties, and the components in it."""

    name: str
    properties: dict[str, Property] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a property on one line; empty where there is none."""
        found = self.properties.get(name)
        return clean_line(found.value) if found else ""


def components(data: bytes) -> list[Component]:
    """Return the outermost components. Raises UserError `schedule.too_large`, `.calendar_large` or `.calendar`."""
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("schedule.too_large", megabytes=MOST_MEGABYTES)
    outermost, begun = Component(""), 0
    stack = [outermost]
    for line in Contentlines.from_ical(decoded(data)):  # type: ignore[no-untyped-call]  # icalendar
        if not line.strip():
            continue
        name, found = _parts(line)
        if name == "BEGIN":
            begun += 1
            stack.append(Component(found.value.upper()))
            stack[-2].inside.append(stack[-1])
            if begun > MOST_COMPONENTS or len(stack) > MOST_DEPTH:
                raise _too_large()
        elif name == "END":
            if len(stack) == 1 or stack.pop().name != found.value.upper():
                raise UserError("schedule.calendar")
        else:
            stack[-1].properties.setdefault(name, found)
    if len(stack) > 1:
        raise UserError("schedule.calendar")
    return outermost.inside


def _too_large() -> UserError:
    return UserError("schedule.calendar_large", events=MOST_COMPONENTS, characters=LONGEST_LINE)


def _parts(line: str) -> tuple[str, Property]:
    if len(line) > LONGEST_LINE:
        raise _too_large()
    try:
        name, parameters, value = Contentline(line).parts()  # type: ignore[no-untyped-call]  # icalendar
    except ValueError as error:
        raise UserError("schedule.calendar") from error
    texts = {key.upper(): text for key, text in parameters.items() if isinstance(text, str)}
    return name.upper(), Property(str(value), texts)
