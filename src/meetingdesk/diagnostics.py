"""What to send along when something is wrong: versions and the state of the file, nothing that is personal.

No path, no name of a user, a machine or a file, and nothing of what the file holds. The window shows it in About.
"""

from __future__ import annotations

import platform
import sqlite3
import sys
from datetime import datetime
from importlib import metadata
from typing import NamedTuple

from meetingdesk import __version__, words
from meetingdesk.rows.file import FileFacts

PACKAGES = ("SQLAlchemy", "alembic", "icalendar", "typst", "tzdata", "babel")


class Fact(NamedTuple):
    """A line of what is told. `exact` is more precise than people care to read; the window has it in a tooltip."""

    name: str
    value: str
    exact: str = ""


def versions() -> tuple[Fact, ...]:
    """Return names and versions, ours first. Qt is named only where it is loaded."""
    qt = (Fact("Qt", _qt()), Fact("PySide6", _installed("PySide6-Essentials"))) if _qt() else ()
    return (
        Fact("MeetingDesk", __version__),
        Fact("Python", platform.python_version()),
        *qt,
        Fact("SQLite", sqlite3.sqlite_version),
        *(Fact(name, _installed(name)) for name in PACKAGES),
        Fact(words.say("about.system"), f"{platform.system()} {platform.release()} {platform.machine()}"),
    )


def about_file(facts: FileFacts) -> tuple[Fact, ...]:
    """Return the state of the file in the same form."""
    checked = words.say("about.checked_whole" if facts.thorough else "about.checked_part", at=_moment(facts.checked))
    exact = words.say("about.bytes", n=facts.size, count=words.whole(facts.size))
    return (
        Fact(words.say("about.version"), str(facts.version)),
        Fact(words.say("about.size"), words.size(facts.size), exact),
        Fact(words.say("about.journal_mode"), facts.journal_mode),
        Fact(words.say("about.file_system"), facts.file_system or words.say("about.unknown")),
        Fact(words.say("about.open_for"), words.say("about.reading" if facts.read_only else "about.writing")),
        Fact(words.say("about.checked"), checked),
        Fact(words.say("about.backups"), _backups(facts)),
    )


def _backups(facts: FileFacts) -> str:
    at = facts.last_backup
    told = words.say("about.last_backup", count=facts.backups, at=_moment(at)) if at else str(facts.backups)
    return words.say("about.held", backups=told) if facts.held else told


def text(facts: FileFacts | None = None) -> str:
    """Return all of it as lines, to be copied."""
    lines = [*versions(), *(about_file(facts) if facts else ())]
    return "\n".join(f"{one.name}: {one.value}" + (f" ({one.exact})" if one.exact else "") for one in lines) + "\n"


def _qt() -> str:
    core = sys.modules.get("PySide6.QtCore")
    return str(core.qVersion()) if core is not None else ""


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return words.say("about.unknown")


def _moment(at: datetime) -> str:
    return f"{words.day(at.date(), width='medium')}, {words.clock(at)} UTC"
