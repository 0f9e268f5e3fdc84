"""Everything that is held on a person, to be read by that person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from meetingdesk import words
from meetingdesk.documents.frame import Data, house_data, shown
from meetingdesk.documents.text import printable
from meetingdesk.documents.times import RIGHT_TO_LEFT, apart
from meetingdesk.rows.house import SHIPPED
from meetingdesk.rows.personal import HeldRow, Line, Section

TEMPLATE = "personal"
LONGEST = 400  # characters of a cell; the JSON has all of them
COLUMNS: Mapping[Section, tuple[str, ...]] = {
    "parts": ("meeting", "entity", "capacity", "post", "status"),
    "speaking": ("meeting", "item", "role", "topic", "state"),
    "marks": ("meeting", "day", "status"),
    "log_rows": ("meeting", "source", "name", "email", "joined", "left"),
    "names": ("meeting", "name", "email"),
    "invitations": ("title", "start", "name", "email", "sequence", "issued_at"),
    "replies": ("name", "email", "answer", "comment", "received_at"),
    "texts": ("table", "text"),
    "history": ("at", "who", "step"),
}
FACTS = ("honorific", "family", "given", "native", "pronunciation", "email", "phone", "languages", "zone", "listed")
# Values that have words of their own, by section and column.
WORDS: Mapping[tuple[Section, str], str] = {
    ("parts", "capacity"): "document.capacity",
    ("parts", "status"): "personal.state",
    ("speaking", "role"): "personal.role",
    ("speaking", "state"): "personal.state",
    ("marks", "status"): "attendance.status",
    ("replies", "answer"): "personal.answer",
    ("texts", "table"): "personal.table",
}


def personal(held: HeldRow, language: str, now: datetime) -> Data:
    """Return the data of the sheet. `now`: an aware instant, printed in UTC."""
    title = words.say("personal.title", language)
    name = printable(held.person.name)
    return {
        "language": language,
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "landscape": True,
        "paper": "a4",
        "house": house_data(SHIPPED),
        "title": title,
        "document_title": f"{title} \u2013 {name}",
        "meeting": shown(held.person.name, language),
        "meeting_in_full": "",
        "days": "",
        "author": "",
        "bare_first": True,  # the name stands in the heading
        "printed": words.say("personal.printed", language, at=_moment(now.isoformat(), language)),
        "printed_at": int(now.timestamp()),
        "page": words.say("document.page", language, page="{page}", pages="{pages}"),
        "facts": [_fact(held, fact, language) for fact in FACTS],
        "sections": [_section(name, lines, language) for name, lines in held.sections.items()],
        "nothing": words.say("personal.nothing", language),
    }


def _fact(held: HeldRow, fact: str, language: str) -> Data:
    value = held.person.list_address if fact == "listed" else getattr(held.person, fact)
    if isinstance(value, bool):
        value = words.say("personal.yes" if value else "personal.no", language)
    if isinstance(value, tuple):
        value = ", ".join(value)
    return {
        "label": words.say(f"personal.column.{fact}", language),
        "text": shown(value or "\u2013", language, LONGEST),
    }


def _section(name: Section, lines: tuple[Line, ...], language: str) -> Data:
    used = [column for column in COLUMNS[name] if any(line[column] not in (None, "") for line in lines)]
    return {
        "title": words.say(f"personal.section.{name}", language),
        "columns": [words.say(f"personal.column.{column}", language) for column in used],
        "rows": [[_cell(name, column, line, language) for column in used] for line in lines],
    }


def _cell(section: Section, column: str, line: Line, language: str) -> str:
    value: Any = line[column]
    if section == "history" and column == "step":
        value = _step(line, language)
    elif (place := WORDS.get((section, column))) and words.known(f"{place}.{value}"):
        value = words.say(f"{place}.{value}", language)
    elif column in ("joined", "left", "start", "issued_at", "received_at", "at"):
        return _moment(str(value), language)
    return shown("" if value is None else str(value), language, LONGEST)


def _step(line: Line, language: str) -> str:
    parameters: Any = line["parameters"]
    return words.say(f"step.{line['step']}", language, **parameters)


def _moment(text: str, language: str) -> str:
    """Return an instant in UTC, to the minute."""
    return apart(f"{text[:10]} {text[11:16]} UTC", language)
